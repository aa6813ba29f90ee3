package io.github.sscop.engine;

import static io.github.sscop.engine.AssessedFixture.AS_OF;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.counterpart;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.record;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.refutes;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.rejects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.ExpectedLapse;
import io.github.sscop.assessment.request.KnownAnswer;
import io.github.sscop.assessment.request.OpenItem;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.assessment.request.RecordShortfall;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.consistency.AssessmentCheck;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a supplier reads shows nothing of what the buyer brings. */
class CounterpartSecrecyTest {

    private static final String ITEM = "1.4.1";
    private static final Evidence RECORD = supports("E-1", ITEM);
    private static final Submission SUBMISSION = submission(RECORD);

    private static Assessment assessed(Counterpart counterpart) {
        return Assessor.of(SSCOP, Policy.goodFaith()).assess(SUBMISSION, counterpart, AS_OF);
    }

    private static KnownAnswer known(Counterpart counterpart) {
        return QuestionList.of(
                        SSCOP, Policy.goodFaith(), StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, List.of())
                .knowing(Optional.of(SUBMISSION), Optional.of(assessed(counterpart)))
                .questions()
                .stream()
                .filter(question -> question.item().equals(ItemId.of(ITEM)))
                .findFirst()
                .flatMap(question -> question.known())
                .orElseThrow();
    }

    /** An id is a text of the buyer's, and may say what the record is. */
    @Test
    void namesNoRecordOfTheBuyerInAQuestionnaire() {
        KnownAnswer known = known(counterpart().withEvidence(refutes("PENTEST-MAY", ITEM)));

        assertThat(known.verdict()).contains(Verdict.NOT_MET);
        assertThat(known.records()).extracting(each -> each.evidence().value()).containsExactly("E-1");
        assertThat(known.toString()).doesNotContain("PENTEST-MAY").doesNotContain("counterpart/");
    }

    @Test
    void namesNoReviewerOfTheBuyerInARequestWithoutTheSubmission() {
        EvidenceRequest request = EvidenceRequest.of(
                assessed(counterpart().withReviews(rejects(RECORD))), Policy.goodFaith(), RequestTerms.NONE);

        assertThat(request.items().stream()
                        .map(OpenItem::shortfalls)
                        .flatMap(List::stream)
                        .map(RecordShortfall::text))
                .hasSize(1)
                .noneMatch(text -> text.contains("Borough Council"));
    }

    @Test
    void doesNotSayWhatHappensToARecordOfTheBuyer() {
        Evidence until = record("B-1")
                .validUntil("2026-05-31")
                .link(Link.supports("1.1.1", Strength.DIRECT, SubmissionFixture.BECAUSE))
                .build();

        EvidenceRequest request = EvidenceRequest.of(
                assessed(counterpart().withEvidence(until)),
                SUBMISSION,
                Policy.goodFaith(),
                RequestTerms.NONE.withDeadline(LocalDate.parse("2026-06-30")));

        assertThat(request.lapses())
                .extracting(ExpectedLapse::evidence, ExpectedLapse::cause)
                .containsExactly(tuple(Optional.empty(), ScheduleCause.WITHHELD));
    }

    /** Stripped of it, one could be published as though it were the vendor's. */
    @Test
    void findsThatTheCounterpartIsMissingWhereItsRecordsAreNamed() {
        Assessment joint = assessed(counterpart().withEvidence(refutes("B-1", ITEM)));

        assertThat(AssessmentCheck.problems(joint)).isEmpty();
        assertThat(AssessmentCheck.problems(withoutCounterpart(joint)))
                .extracting(Problem::toString)
                .containsExactly("/counterpart: counterpart is missing, and rows name its records; expected the"
                        + " counterpart that they come from");
        assertThat(AssessmentCheck.problems(withoutCounterpart(
                        assessed(counterpart().withAcceptedRisks(SubmissionFixture.acceptedRisk("2.1.6"))))))
                .extracting(Problem::toString)
                .containsExactly("/counterpart: counterpart is missing, and counterpartRisks has elements; expected the"
                        + " counterpart that they come from");
    }

    private static Assessment withoutCounterpart(Assessment joint) {
        return new Assessment(
                joint.code(),
                joint.policy(),
                joint.ownRules(),
                joint.submission(),
                Optional.empty(),
                joint.asOf(),
                joint.producedBy(),
                joint.subject(),
                joint.seniorResponsibleOwner(),
                joint.verdict(),
                joint.reasons(),
                joint.advisory(),
                joint.counts(),
                joint.themes(),
                joint.principles(),
                joint.claims(),
                joint.provisions(),
                joint.acceptedRisks(),
                joint.counterpartRisks(),
                joint.calendar(),
                joint.unlinked(),
                joint.rules(),
                joint.remarks(),
                joint.withheld());
    }
}
