package io.github.sscop.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

    private static final ReadLimits STANDARD = ReadLimits.standard();

    private static Problem problem(String pointer) {
        return new Problem(pointer, ProblemCode.BLANK, "It is blank.");
    }

    @Test
    void refuseNothingAtAll() {
        assertThatThrownBy(() -> STANDARD.withProblems(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("problems is 0; expected at least 1");
        assertThatThrownBy(() -> STANDARD.withLinks(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("links is -1; expected at least 1");
    }

    @Test
    void refuseMoreThanAStackHolds() {
        assertThat(STANDARD.withNesting(500).nesting()).isEqualTo(500);
        assertThatThrownBy(() -> STANDARD.withNesting(501))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nesting is 501; expected at most 500");
    }

    @Test
    void reportProblemsUpToTheirNumber() {
        List<Problem> all = List.of(problem("/a"), problem("/b"), problem("/c"));

        assertThat(STANDARD.withProblems(3).reported(all)).isEqualTo(all);
        assertThat(STANDARD.withProblems(2).reported(all))
                .containsExactly(
                        problem("/a"),
                        problem("/b"),
                        new Problem(
                                "",
                                ProblemCode.LIMIT,
                                "the document has more problems than are reported; expected at most 2"));
    }

    @Test
    void refusesLineZero() {
        assertThatThrownBy(() -> new ProblemList("submission", Optional.of(0L), List.of(problem("/a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line is 0; expected it counted from one");
    }
}
