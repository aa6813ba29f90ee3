package io.github.sscop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineCountsTest {

    @Test
    void listsEveryVerdict() {
        LineCounts counts = new LineCounts(900, 6, 1, 2, 3, Map.of(Verdict.MET, 3L, Verdict.NOT_MET, 1L));

        assertThat(counts.verdicts())
                .containsExactly(
                        Map.entry(Verdict.NOT_MET, 1L),
                        Map.entry(Verdict.UNDETERMINED, 0L),
                        Map.entry(Verdict.MET, 3L),
                        Map.entry(Verdict.NOT_APPLICABLE, 0L));
        assertThat(counts.assessments()).isEqualTo(4);
    }

    @Test
    void refusesLinesThatCameToNothing() {
        assertThatThrownBy(() -> new LineCounts(900, 7, 1, 2, 3, Map.of(Verdict.MET, 3L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines is 7; expected the sum of 1 empty, 2 refused and 3 assessed");
    }

    @Test
    void refusesSubmissionsWithoutAnAssessment() {
        assertThatThrownBy(() -> new LineCounts(900, 6, 1, 2, 3, Map.of(Verdict.MET, 2L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "verdicts is {NOT_MET=0, UNDETERMINED=0, MET=2, NOT_APPLICABLE=0}; expected at least one for"
                                + " each of 3 assessed");
    }
}
