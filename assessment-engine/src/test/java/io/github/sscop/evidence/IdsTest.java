package io.github.sscop.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Test
    void giveTheirTextBack() {
        assertThat(EvidenceId.of("E-001")).hasToString("E-001");
        assertThat(EvidenceKind.of("TEST_REPORT")).hasToString("TEST_REPORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "E 1", "E-1\n", "\u2003E"})
    void refuseEvidenceIdWithWhiteSpaceOrNothing(String text) {
        assertThatThrownBy(() -> EvidenceId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence id is \"" + text + "\"; expected 1 to 256 characters without white space");
    }

    @Test
    void allowEvidenceIdOf256Characters() {
        String longest = "x".repeat(256);

        assertThat(EvidenceId.of(longest)).hasToString(longest);
        assertThatThrownBy(() -> EvidenceId.of(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence id is \"" + longest + "x\"; expected 1 to 256 characters without white space");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test_report", "TEST-REPORT", "1ST", "_X", "TEST REPORT", "\u00c9TUDE", "A\n"})
    void refuseKindThatIsNotUpperCaseWords(String text) {
        assertThatThrownBy(() -> EvidenceKind.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence kind is \"" + text
                        + "\"; expected upper-case letters, digits and underscores, such as TEST_REPORT");
    }

    @Test
    void allowKindOf256Characters() {
        String longest = "K".repeat(256);

        assertThat(EvidenceKind.of(longest)).hasToString(longest);
        assertThatThrownBy(() -> EvidenceKind.of(longest + "K")).isInstanceOf(IllegalArgumentException.class);
    }

    /** By UTF-16 code unit: capitals before small letters, and E-10 before E-9. */
    @Test
    void areOrderedAsTextWhateverTheLocale() {
        assertThat(Stream.of("e-1", "E-9", "E-10", "\u00c4-1", "Z-1")
                        .map(EvidenceId::of)
                        .sorted())
                .extracting(EvidenceId::value)
                .containsExactly("E-10", "E-9", "Z-1", "e-1", "\u00c4-1");
        assertThat(Stream.of("B", "A_1", "A1").map(EvidenceKind::of).sorted())
                .extracting(EvidenceKind::value)
                .containsExactly("A1", "A_1", "B");
    }
}
