package io.github.sscop.source.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31m", "\u009b", "\u202e", "\u200b", "\n", "\u2028", "\ud800", "\ue000"})
    void putsASpaceInThePlaceOfWhatNoReaderSees(String hidden) {
        assertThat(ReadableText.of("4.2" + hidden.charAt(0) + "x")).isEqualTo("4.2 x");
        assertThat(ReadableText.isShown("4.2" + hidden)).isFalse();
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(ReadableText.of("pkg:npm/%40acme/ledger@4.2.0 – größe 😀"))
                .isEqualTo("pkg:npm/%40acme/ledger@4.2.0 – größe 😀");
    }

    @Test
    void cutsWhatIsLongerThanAReaderReads() {
        assertThat(ReadableText.of("x".repeat(501))).isEqualTo("x".repeat(500) + "…");
    }

    @Test
    void readsTheTextsInFacts() {
        Map<String, FactValue> facts = Map.of("a", new FactValue.Sequence(List.of(new FactValue.Text("b\u009bc"))));

        assertThat(ReadableText.of(facts))
                .isEqualTo(Map.of("a", new FactValue.Sequence(List.of(new FactValue.Text("b c")))));
    }

    @Test
    void leavesOutASubjectWithWhatNoReaderSees() {
        assertThat(new SubjectBuilder().product(Optional.of("Led\u202eger")).build())
                .isEqualTo(SubjectBuilder.nothing());
    }
}
