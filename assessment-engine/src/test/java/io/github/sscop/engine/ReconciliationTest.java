package io.github.sscop.engine;

import static io.github.sscop.engine.AssessedFixture.AS_OF;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.accepts;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.counterpart;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.rejects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.reconciliation.ReconciledItem;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.reconciliation.ReconciliationOutcome;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartFixture;
import io.github.sscop.policy.Policy;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What vendor and buyer bring to each item, beside each other. */
class ReconciliationTest {

    private static final String ITEM = "1.4.1";
    private static final Assessor ASSESSOR = Assessor.of(SSCOP, Policy.goodFaith());
    private static final Evidence RECORD = supports("E-1", ITEM);

    private static ReconciledItem reconciled(Counterpart counterpart, Evidence... records) {
        return ASSESSOR.reconcile(submission(records), counterpart, AS_OF).item(ItemId.of(ITEM));
    }

    @Test
    void disputesWhatTheBuyerRefutes() {
        ReconciledItem item = reconciled(counterpart().withEvidence(CounterpartFixture.refutes("B-1", ITEM)), RECORD);

        assertThat(item.outcome()).isEqualTo(ReconciliationOutcome.DISPUTED);
        assertThat(item.text())
                .isEqualTo("Disputed: MET by the evidence of the vendor alone, NOT_MET with what the buyer brings.");
        assertThat(item.ask().orElseThrow())
                .startsWith(
                        "Ask the vendor for its answer to counterpart/B-1. Correct what is shown by counterpart/B-1"
                                + " (Own check B-1), and show the buyer, who supersedes its own evidence in its counterpart: add ");
    }

    @Test
    void disputesWhatTheBuyerRejects() {
        ReconciledItem item = reconciled(counterpart().withReviews(rejects(RECORD)), RECORD);

        assertThat(item.outcome()).isEqualTo(ReconciliationOutcome.DISPUTED);
        assertThat(item.ask().orElseThrow()).startsWith("Ask the vendor for its answer to E-1. Renew or correct E-1 ");
    }

    @Test
    void confirmsByTheBuyersEvidenceOrItsReview() {
        ReconciledItem byEvidence =
                reconciled(counterpart().withEvidence(CounterpartFixture.supports("B-1", ITEM)), RECORD);
        ReconciledItem byReview = reconciled(counterpart().withReviews(accepts(RECORD)), RECORD);

        assertThat(byEvidence.outcome()).isEqualTo(ReconciliationOutcome.CONFIRMED);
        assertThat(byReview.outcome()).isEqualTo(ReconciliationOutcome.CONFIRMED);
        assertThat(byReview.ask()).isEmpty();
    }

    @Test
    void confirmsNothingByAReviewOfAnotherText() {
        Evidence other = supporting("E-1", ITEM).title("An earlier text").build();

        assertThat(reconciled(counterpart().withReviews(accepts(other)), RECORD).outcome())
                .isEqualTo(ReconciliationOutcome.VENDOR_ONLY);
    }

    @Test
    void supplementsWhatTheVendorLacks() {
        ReconciledItem item = reconciled(counterpart().withEvidence(CounterpartFixture.supports("B-1", ITEM)));

        assertThat(item.outcome()).isEqualTo(ReconciliationOutcome.SUPPLEMENTED);
        assertThat(item.vendor().verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(item.buyer().verdict()).isEqualTo(Verdict.MET);
        assertThat(item.joint().verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void namesWhatOnlyTheVendorShowsAndWhatNeitherDoes() {
        assertThat(reconciled(counterpart(), RECORD).ask())
                .contains("Look at what the vendor relies on, and review it in the counterpart: E-1.");
        assertThat(reconciled(counterpart()).outcome()).isEqualTo(ReconciliationOutcome.OPEN);
        assertThat(reconciled(counterpart(), refutes("E-1", ITEM)).outcome())
                .isEqualTo(ReconciliationOutcome.VENDOR_ONLY);
    }

    @Test
    void refusesAssessmentsByDifferentPolicies() {
        Assessment one = ASSESSOR.assess(submission(RECORD), AS_OF);
        Assessment other = Assessor.of(SSCOP, Policy.buyer()).assess(submission(RECORD), AS_OF);

        assertThatThrownBy(() -> Reconciliation.of(one, one, other, Set.of()))
                .hasMessage(
                        "the assessments are of uk-sscop/2025-05 by good-faith on 2026-03-31 and of uk-sscop/2025-05"
                                + " by buyer on 2026-03-31; expected one code, policy and date");
    }

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    @Property
    void agreesWithTheAssessmentsOfEachSide(@ForAll("worlds") SubmissionGenerator world) {
        Submission submission = world.submission();
        Counterpart counterpart = Counterpart.trusting(submission, List.of())
                .withEvidence(CounterpartFixture.supports("B-1", SubmissionGenerator.ITEMS.get(0)));

        Reconciliation reconciliation = world.assessor().reconcile(submission, counterpart, world.asOf());

        Assessment alone = world.assessor().assess(submission, world.asOf());
        Assessment joint = world.assessor().assess(submission, counterpart, world.asOf());
        assertThat(reconciliation.items())
                .allSatisfy(item -> assertThat(item.vendor().verdict())
                        .isEqualTo(alone.item(item.id()).verdict()))
                .allSatisfy(item -> assertThat(item.joint().verdict())
                        .isEqualTo(joint.item(item.id()).verdict()))
                .allSatisfy(item -> assertThat(item.outcome() == ReconciliationOutcome.DISPUTED
                                || item.outcome() == ReconciliationOutcome.SUPPLEMENTED)
                        .isEqualTo(item.vendor().verdict() != item.joint().verdict()
                                && item.joint().verdict() != Verdict.NOT_APPLICABLE));
    }
}
