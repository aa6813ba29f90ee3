package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CodeRegistryTest {

    @Test
    void bringsSixCodes() {
        assertThat(CodeRegistry.builtIn().all())
                .extracting(Code::toString)
                .containsExactly(
                        "uk-sscop/2025-05",
                        "uk-software-vendors/2024-05-draft",
                        "uk-ai-cyber/2025-01",
                        "uk-cyber-governance/2025-04",
                        "uk-consumer-iot/2018-10",
                        "uk-app-stores/2023-10");
        assertThat(CodeRegistry.builtIn()).isSameAs(CodeRegistry.builtIn());
    }

    @Test
    void namesKnownCodesWhenAskedForAnother() {
        assertThatThrownBy(() -> CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2030")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code is uk-sscop/2030; expected one of [uk-sscop/2025-05,"
                        + " uk-software-vendors/2024-05-draft, uk-ai-cyber/2025-01, uk-cyber-governance/2025-04,"
                        + " uk-consumer-iot/2018-10, uk-app-stores/2023-10]");
    }

    @Test
    void findsByEdition() {
        assertThat(CodeRegistry.builtIn().find(EditionId.of("uk-ai-cyber/2025-01")))
                .map(Code::title)
                .contains("Code of Practice for the Cyber Security of AI");
        assertThat(CodeRegistry.builtIn().find(EditionId.of("uk-ai-cyber/2025-02")))
                .isEmpty();
    }

    @Test
    void takesInFurtherCode() throws IOException {
        CodeRegistry codes = CodeRegistry.builtIn().with(SmallDocuments.code(SmallDocuments.CODE));

        assertThat(codes.all()).hasSize(7);
        assertThat(codes.find(EditionId.of("small/1"))).isPresent();
        assertThat(CodeRegistry.builtIn().find(EditionId.of("small/1"))).isEmpty();
    }

    @Test
    void replacesCodeOfTheSameEdition() throws IOException {
        Code other = SmallDocuments.code(SmallDocuments.changed(SmallDocuments.CODE, "Small Code", "Smaller Code"));

        CodeRegistry codes = CodeRegistry.builtIn()
                .with(SmallDocuments.code(SmallDocuments.CODE))
                .with(other);

        assertThat(codes.all()).hasSize(7);
        assertThat(codes.get(EditionId.of("small/1"))).isEqualTo(other);
    }

    @Test
    void leavesAReplacedCodeInItsPlace() {
        CodeRegistry builtIn = CodeRegistry.builtIn();

        assertThat(builtIn.with(builtIn.all().get(0)).all()).isEqualTo(builtIn.all());
    }

    @Test
    void findsLatestEditionByDate() throws IOException {
        String newer = SmallDocuments.changed(SmallDocuments.CODE, "\"edition\": \"1\"", "\"edition\": \"0.9\"")
                .replace("2026-02", "2026-02-02");

        CodeRegistry codes =
                CodeRegistry.builtIn().with(SmallDocuments.code(newer)).with(SmallDocuments.code(SmallDocuments.CODE));

        assertThat(codes.latest("small").map(Code::id)).contains(EditionId.of("small/0.9"));
        assertThat(codes.latest("tiny")).isEmpty();
    }
}
