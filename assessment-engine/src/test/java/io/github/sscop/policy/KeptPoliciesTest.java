package io.github.sscop.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every built-in policy that recorded assessments may name is kept, the current ones as well, so that a change cannot lose the one
 * before.
 *
 * <p>With {@code -Dsscop.rewrite=true} the current ones are added where they are missing; nothing is removed.
 */
class KeptPoliciesTest {

    private static final KeptFolder KEPT = new KeptFolder(Path.of("src/main/resources/io/github/sscop/policy/kept"));

    @BeforeAll
    static void adds() throws IOException {
        if (Boolean.getBoolean("sscop.rewrite")) {
            KEPT.add(current());
        }
    }

    private static Map<String, byte[]> current() {
        Map<String, byte[]> current = new LinkedHashMap<>();
        Policy.builtIn().forEach(policy -> current.put(policy.id(), policy.canonical()));
        return current;
    }

    @Test
    void keepsEveryCurrentPolicy() throws IOException {
        KEPT.requireKept(current());
    }

    @Test
    void keepsExactlyTheListedBytes() throws IOException {
        KEPT.requireListedFiles();
    }

    @Test
    void readsEveryKeptPolicyUnderItsDigest() throws IOException {
        for (KeptFolder.KeptFile file : KEPT.files()) {
            Policy policy = Policy.read(new ByteArrayInputStream(file.bytes()));

            assertThat(policy.id()).isEqualTo(file.id());
            assertThat(policy.digest().value())
                    .as("A field that a later version added must have its old meaning where it is left out")
                    .isEqualTo(file.digest());
            assertThat(Policy.builtIn(file.id(), Digest.of(file.digest()))).contains(policy);
        }
    }

    @Test
    void keepsThePoliciesOfTheFirstOfDecember2026() {
        assertThat(List.of(
                        "good-faith sha256:5c4312eacdb92ae7617deb1880df3ebb1b3c009d393ae83aa27388eff8c7b571",
                        "buyer sha256:091dfdf340d0554c9a0a57430794c0b4939e5eddacc7d2860063f3b6332a6583",
                        "independent sha256:190ea17400dec718144e54ff1e592bcf555fc412f72296c6a083f541d3ef4222"))
                .allSatisfy(line -> {
                    String[] parts = line.split(" ", -1);
                    assertThat(Policy.builtIn(parts[0], Digest.of(parts[1])))
                            .map(Policy::id)
                            .contains(parts[0]);
                });
    }

    @Test
    void listsAsSupersededOnlyWhatIsNotCurrent() {
        assertThat(Policy.superseded())
                .doesNotContainAnyElementsOf(Policy.builtIn())
                .allSatisfy(policy -> assertThat(Policy.builtIn(policy.id()))
                        .get()
                        .extracting(Policy::digest)
                        .isNotEqualTo(policy.digest()));
    }

    @Test
    void knowsNoPolicyByAnotherIdThanItsOwn() {
        assertThat(Policy.builtIn("buyer", Policy.goodFaith().digest())).isEmpty();
        assertThat(Policy.builtIn("buyer", Digest.sha256("other".getBytes(UTF_8))))
                .isEmpty();
    }
}
