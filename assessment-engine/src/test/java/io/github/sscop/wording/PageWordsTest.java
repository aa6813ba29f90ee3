package io.github.sscop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Obligation;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.rule.RuleOutcome;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of a report in each language: none is missing, and none lacks an argument. */
class PageWordsTest {

    private static final MessageBundle ENGLISH = MessageBundle.named("page");
    private static final MessageBundle WELSH = MessageBundle.named("page", "cy");
    private static final MessageBundle ASSESSMENT = MessageBundle.named("assessment");

    private static Set<String> arguments(MessageBundle messages, String key) {
        return messages.pieces(key).stream()
                .filter(MessageBundle.Piece::isName)
                .map(MessageBundle.Piece::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasEveryKeyInWelshWithTheSameArguments() {
        assertThat(WELSH.keys()).containsAll(ENGLISH.keys());
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(arguments(WELSH, key)).as(key).isEqualTo(arguments(ENGLISH, key)));
    }

    /** What Welsh alone has are names of the model, sentences of an assessment, and numbers that change the word after them. */
    @Test
    void hasNothingInWelshThatIsNeverShown() {
        Set<String> others = new TreeSet<>(WELSH.keys());
        others.removeAll(ENGLISH.keys());
        others.removeIf(key -> key.startsWith("value."));
        others.removeIf(key -> ENGLISH.keys().contains(key.replaceAll("\\.[0-9]+$", "")));

        assertThat(others).allSatisfy(key -> assertThat(arguments(WELSH, key)).isEqualTo(arguments(ASSESSMENT, key)));
    }

    @Test
    void hasEveryNameOfTheModelThatAReportShows() {
        assertThat(Stream.<Enum<?>[]>of(
                                Verdict.values(),
                                DeclaredStatus.values(),
                                Method.values(),
                                Independence.values(),
                                Sample.Selection.values(),
                                Review.Outcome.values(),
                                RuleOutcome.Result.values(),
                                EvidenceStatus.values(),
                                Obligation.values())
                        .flatMap(Arrays::stream)
                        .map(name -> "value." + name.getDeclaringClass().getSimpleName() + "." + name.name()))
                .containsExactlyInAnyOrderElementsOf(WELSH.keys().stream()
                        .filter(key -> key.startsWith("value."))
                        .toList());
        assertThat(ENGLISH.keys())
                .containsAll(Arrays.stream(Agreement.values())
                        .map(agreement -> "declared." + agreement)
                        .toList());
    }
}
