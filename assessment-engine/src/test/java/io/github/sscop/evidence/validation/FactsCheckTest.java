package io.github.sscop.evidence.validation;

import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that were put together in Java are held to what JSON keeps. */
class FactsCheckTest {

    private static List<String> problems(String name, FactValue fact) {
        return SubmissionValidator.of(CodeRegistry.builtIn())
                .validate(submitting(record("E-1").fact(name, fact).build()).build())
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void takeNumbersThatJsonKeeps() {
        assertThat(problems("n", new FactValue.Whole((1L << 53) - 1))).isEmpty();
        assertThat(problems("n", new FactValue.Whole(-(1L << 53) + 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE, Long.MIN_VALUE})
    void refuseNumbersThatJsonDoesNotKeep(long number) {
        assertThat(problems("n", new FactValue.Whole(number)))
                .containsExactly("/evidence/0/facts/n: n is " + number + "; expected a whole number between"
                        + " -9007199254740991 and 9007199254740991");
    }

    @Test
    void nameWhatIsMissing() {
        assertThat(problems("a/b~", null))
                .containsExactly("/evidence/0/facts/a~1b~0: a/b~ is null, which is not a value; expected a fact");
    }

    @Test
    void nameWhatIsMissingInsideThem() {
        FactValue holey = new FactValue.Structure(
                Map.of("a/b", new FactValue.Sequence(Arrays.asList(new FactValue.Flag(true), null))));

        assertThat(problems("f", holey))
                .containsExactly("/evidence/0/facts/f/a~1b/1: a/b[1] is null, which is not a value; expected a fact");
    }

    @Test
    void areNotNestedWithoutEnd() {
        FactValue deep = new FactValue.Text("at the bottom");
        for (int i = 0; i < 60; i++) {
            deep = new FactValue.Sequence(List.of(deep));
        }
        FactValue deeper = new FactValue.Sequence(List.of(deep));

        assertThat(problems("f", deep)).isEmpty();
        assertThat(problems("f", deeper))
                .containsExactly("/evidence/0/facts/f" + "/0".repeat(60) + ": f" + "[0]".repeat(60)
                        + " is nested deeper than allowed; expected at most 60");
    }

    @Test
    void areNotNestedWithoutEndUnderNamesEither() {
        FactValue deep = new FactValue.Text("at the bottom");
        for (int i = 0; i < 60; i++) {
            deep = new FactValue.Structure(Map.of("in", deep));
        }
        FactValue deeper = new FactValue.Structure(Map.of("in", deep));

        assertThat(problems("f", deep)).isEmpty();
        assertThat(problems("f", deeper))
                .containsExactly("/evidence/0/facts/f" + "/in".repeat(60)
                        + ": in is nested deeper than allowed; expected at most 60");
    }

    /** Numbers first: without one order for all of them, sorting as many may end with an exception. */
    @Test
    void mayBeNamedByNumbersAndWords() {
        EvidenceBuilder record = record("E-1");
        IntStream.range(0, 200).map(i -> i * 37 % 200).forEach(i -> {
            record.fact(String.valueOf(i), null);
            record.fact(i + "a", null);
        });

        assertThat(SubmissionValidator.of(CodeRegistry.builtIn())
                        .validate(submitting(record.build()).build())
                        .problems())
                .extracting(Problem::pointer)
                .hasSize(400)
                .startsWith("/evidence/0/facts/0", "/evidence/0/facts/1", "/evidence/0/facts/2")
                .endsWith("/evidence/0/facts/98a", "/evidence/0/facts/99a", "/evidence/0/facts/9a");
    }

    @Test
    void holdNoTextThatIsNone() {
        assertThatThrownBy(() -> new FactValue.Text(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }
}
