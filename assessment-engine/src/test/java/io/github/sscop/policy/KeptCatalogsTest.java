package io.github.sscop.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every catalog that recorded assessments may name is kept, the current ones as well, so that a change cannot lose the one before.
 *
 * <p>With {@code -Dsscop.rewrite=true} the current ones are added where they are missing; nothing is removed.
 */
class KeptCatalogsTest {

    private static final KeptFolder KEPT =
            new KeptFolder(Path.of("../code-model/src/main/resources/io/github/sscop/code/kept"));

    @BeforeAll
    static void adds() throws IOException {
        if (Boolean.getBoolean("sscop.rewrite")) {
            KEPT.add(current());
        }
    }

    private static Map<String, byte[]> current() {
        Map<String, byte[]> current = new LinkedHashMap<>();
        for (Code code : CodeRegistry.builtIn().all()) {
            current.put(code.toString(), code.canonical());
        }
        return current;
    }

    @Test
    void keepsEveryCurrentCatalog() throws IOException {
        KEPT.requireKept(current());
    }

    @Test
    void keepsExactlyTheListedBytes() throws IOException {
        KEPT.requireListedFiles();
    }

    @Test
    void readsEveryKeptCatalogUnderItsDigest() throws IOException {
        for (KeptFolder.KeptFile file : KEPT.files()) {
            Code code = Code.read(new ByteArrayInputStream(file.bytes()));

            assertThat(code.toString()).isEqualTo(file.id());
            assertThat(code.digest().value()).as(file.id()).isEqualTo(file.digest());
            assertThat(CodeRegistry.builtIn().find(code.id(), code.digest())).contains(code);
        }
    }

    @Test
    void keepsTheCatalogOfTheFirstOfDecember2026() {
        assertThat(CodeRegistry.builtIn()
                        .find(
                                EditionId.of("uk-sscop/2025-05"),
                                Digest.of("sha256:36ee842a3bc6e7ef6175e5e9767be2dc95f020e069fc61e7102e55f69a98bcfe")))
                .isPresent();
    }

    @Test
    void noticesAChangedCatalog() throws IOException {
        Map<String, byte[]> changed = Map.of("uk-sscop/2025-05", "changed".getBytes(UTF_8));

        assertThat(KEPT.missing(changed))
                .isEqualTo(List.of("uk-sscop/2025-05 "
                        + Digest.sha256("changed".getBytes(UTF_8)).value()));
    }
}
