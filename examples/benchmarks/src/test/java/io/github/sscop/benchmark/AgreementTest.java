package io.github.sscop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainAssessor;
import io.github.sscop.benchmark.plain.PlainDocuments;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.rule.FactRule;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared in speed gives the same answers. */
class AgreementTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final PlainDocuments PLAIN_DOCUMENTS = new PlainDocuments();
    private static final Assessor LIBRARY = Assessor.of(Workload.CODE, ComparedClaims.policy());
    private static final PlainAssessor PLAIN = new PlainAssessor(ComparedClaims.IDS);
    private static final DroolsRival DROOLS = new DroolsRival(false);
    private static final DroolsRival SEQUENTIAL_DROOLS = new DroolsRival(true);
    private static final CelRival CEL = new CelRival();

    static Stream<Submission> submissions() {
        return Stream.concat(
                Stream.of(10, 150, 1_000).map(records -> Workload.submission(records, 1)),
                IntStream.range(0, 200).mapToObj(seed -> Workload.submission(seed % 60, 1_000 + seed)));
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void givesTheSameVerdictOnEveryClaimHoweverItIsDone(Submission submission) {
        Map<ItemId, Verdict> expected = ComparedClaims.verdicts(LIBRARY, submission);
        PlainSubmission plain = PLAIN_DOCUMENTS.read(DOCUMENTS.writeLine(submission));

        assertThat(expected).hasSize(45);
        assertThat(LIBRARY.verdicts(submission, Workload.AS_OF))
                .as("verdicts alone")
                .containsAllEntriesOf(expected);
        assertThat(ComparedClaims.verdicts(PLAIN.assess(plain, Workload.AS_OF)))
                .as("streams")
                .isEqualTo(expected);
        assertThat(verdicts(DROOLS, plain)).as("Drools").isEqualTo(expected);
        assertThat(verdicts(SEQUENTIAL_DROOLS, plain))
                .as("Drools in sequential mode")
                .isEqualTo(expected);
        assertThat(verdicts(CEL, plain)).as("CEL").isEqualTo(expected);
    }

    @Test
    void givesTheSameVerdictsWhenAskedAgain() {
        PlainSubmission plain = PLAIN_DOCUMENTS.read(DOCUMENTS.writeLine(Workload.submission(150, 1)));

        assertThat(verdictsTwice(DROOLS, plain)).isEqualTo(verdicts(DROOLS, plain));
        assertThat(verdictsTwice(CEL, plain)).isEqualTo(verdicts(CEL, plain));
    }

    @Test
    void comparesFifteenStandardRules() {
        assertThat(ComparedClaims.policy().rulesFor(Workload.CODE.id()))
                .extracting(FactRule::id)
                .containsExactlyInAnyOrderElementsOf(PlainAssessor.rules())
                .hasSize(15);
    }

    private static <S> Map<ItemId, Verdict> verdicts(Rival<S> rival, PlainSubmission submission) {
        return rival.verdicts(rival.prepared(submission));
    }

    private static <S> Map<ItemId, Verdict> verdictsTwice(Rival<S> rival, PlainSubmission submission) {
        S prepared = rival.prepared(submission);
        assertThat(rival.verdicts(prepared)).hasSize(45);
        return rival.verdicts(prepared);
    }
}
