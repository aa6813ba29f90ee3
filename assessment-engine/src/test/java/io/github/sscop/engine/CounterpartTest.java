package io.github.sscop.engine;

import static io.github.sscop.engine.AssessedFixture.AS_OF;
import static io.github.sscop.engine.AssessedFixture.row;
import static io.github.sscop.engine.AssessedFixture.states;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.LABORATORY;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.accepts;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.counterpart;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.refutes;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.rejects;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.ChangeCause;
import io.github.sscop.assessment.verification.Mismatch;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartFixture;
import io.github.sscop.evidence.counterpart.CounterpartReview;
import io.github.sscop.evidence.counterpart.TrustedParty;
import io.github.sscop.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A submission assessed together with what a buyer brings to it. */
class CounterpartTest {

    /** No rule can support this item, and it is about no population. */
    private static final String ITEM = "1.4.1";

    private static final Assessor GOOD_FAITH = Assessor.of(SSCOP, Policy.goodFaith());
    private static final Assessor INDEPENDENT = Assessor.of(SSCOP, Policy.independent());
    private static final Evidence RECORD = supports("E-1", ITEM);

    private static Evidence by(String originator, Independence independence) {
        return supporting("E-1", ITEM)
                .originator(new Originator(originator, independence))
                .build();
    }

    private static Evidence reviewed(String by, Review.Outcome outcome, Independence independence) {
        return supporting("E-1", ITEM)
                .review(new Review(by, PartialDate.of("2026-02-01"), outcome, independence))
                .build();
    }

    private static ItemAssessment good(Counterpart counterpart, Evidence... records) {
        return row(GOOD_FAITH.assess(submission(records), counterpart, AS_OF), ITEM);
    }

    private static ItemAssessment independent(Counterpart counterpart, Evidence... records) {
        return row(INDEPENDENT.assess(submission(records), counterpart, AS_OF), ITEM);
    }

    // Evidence

    @Test
    void countsTheBuyersRecordsUnderIdsOfTheirOwn() {
        ItemAssessment row = good(counterpart().withEvidence(refutes("E-1", ITEM)), RECORD);

        assertThat(row.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(row.counted()).containsExactly(EvidenceId.of("E-1"));
        assertThat(row.refutedBy()).containsExactly(EvidenceId.of("counterpart/E-1"));
    }

    @Test
    void takesABuyersSupportForOneThatIsVouchedFor() {
        ItemAssessment row = independent(counterpart().withEvidence(CounterpartFixture.supports("B-1", ITEM)));

        assertThat(row.verdict()).isEqualTo(Verdict.MET);
        assertThat(row.vendorOnly()).isFalse();
    }

    @Test
    void takesTheVendorForTheVendorInTheBuyersFileAsWell() {
        Evidence byVendor = CounterpartFixture.record("B-1")
                .originator(new Originator("ACME Limited", Independence.INDEPENDENT))
                .onlyLinks(RECORD.links())
                .build();

        ItemAssessment row = independent(counterpart().withEvidence(byVendor));

        assertThat(states(row, "counterpart/B-1")).containsExactly(EvidenceStatus.NOT_INDEPENDENT);
    }

    @Test
    void namesTheCounterpartBesideAnUnchangedSubmission() {
        Submission submission = submission(RECORD);
        Counterpart counterpart = counterpart().withEvidence(refutes("B-1", ITEM));

        Assessment assessment = GOOD_FAITH.assess(submission, counterpart, AS_OF);

        assertThat(assessment.submission()).isEqualTo(new DocumentRef(submission.id(), submission.digest()));
        assertThat(assessment.counterpart()).contains(new DocumentRef(counterpart.id(), counterpart.digest()));
        assertThat(GOOD_FAITH.assess(submission, AS_OF).counterpart()).isEmpty();
    }

    // Reviews

    @Test
    void rejectsARecordByTheBuyersReview() {
        ItemAssessment row = good(counterpart().withReviews(rejects(RECORD)), RECORD);

        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.notCounted().get(0).text()).isEqualTo("Rejected by Borough Council on 2026-03-21.");
    }

    @Test
    void putsTheBuyersReviewInThePlaceOfTheVendors() {
        Evidence accepted = reviewed("Meridian", Review.Outcome.ACCEPTED, Independence.INDEPENDENT);
        Evidence rejected = reviewed("Meridian", Review.Outcome.REJECTED, Independence.INDEPENDENT);

        assertThat(states(good(counterpart().withReviews(rejects(accepted)), accepted), "E-1"))
                .containsExactly(EvidenceStatus.REJECTED);
        assertThat(states(good(counterpart().withReviews(accepts(rejected)), rejected), "E-1"))
                .containsExactly(EvidenceStatus.COUNTED);
    }

    @Test
    void lendsIndependenceByTheBuyersReview() {
        ItemAssessment row = independent(counterpart().withReviews(accepts(RECORD)), RECORD);

        assertThat(row.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void acceptsNothingByAReviewOfAnotherText() {
        Evidence other = supporting("E-1", ITEM).title("An earlier text").build();
        Assessment assessment =
                INDEPENDENT.assess(submission(RECORD), counterpart().withReviews(accepts(other)), AS_OF);

        assertThat(states(row(assessment, ITEM), "E-1")).containsExactly(EvidenceStatus.NOT_INDEPENDENT);
        assertThat(assessment.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.REVIEW_IN_DOUBT)
                .extracting(Remark::text)
                .containsExactly(
                        "Reviews have no effect in favour of the vendor: E-1 was reviewed by Borough Council in"
                                + " another text, since the digest differs.");
    }

    @Test
    void leavesTheVendorsRejectionStandingBesideAReviewOfAnotherText() {
        Evidence other = supporting("E-1", ITEM).title("An earlier text").build();
        Evidence rejected = reviewed("Meridian", Review.Outcome.REJECTED, Independence.INDEPENDENT);

        assertThat(states(good(counterpart().withReviews(accepts(other)), rejected), "E-1"))
                .containsExactly(EvidenceStatus.REJECTED);
        assertThat(states(good(counterpart().withReviews(rejects(other)), RECORD), "E-1"))
                .containsExactly(EvidenceStatus.REJECTED);
    }

    /** Before its day a review has no effect, not even on the review in whose place it comes. */
    @Test
    void leavesTheVendorsRejectionStandingUntilTheDayOfTheBuyersReview() {
        Evidence rejected = reviewed("Meridian", Review.Outcome.REJECTED, Independence.INDEPENDENT);
        CounterpartReview later = CounterpartReview.of(
                rejected,
                CounterpartFixture.BUYER,
                PartialDate.of("2026-05-01"),
                Review.Outcome.ACCEPTED,
                Independence.CUSTOMER);

        Assessment assessment =
                GOOD_FAITH.assess(submission(rejected), counterpart().withReviews(later), AS_OF);

        assertThat(states(row(assessment, ITEM), "E-1")).containsExactly(EvidenceStatus.REJECTED);
        assertThat(assessment.calendar())
                .filteredOn(change -> change.item().value().equals(ITEM))
                .extracting(change -> change.on() + " " + change.from() + " to " + change.to())
                .startsWith("2026-05-01 UNDETERMINED to MET");
    }

    @Test
    void takesTheDigestOfTheRecordWithOrWithoutItsReview() {
        Evidence record = reviewed("Meridian", Review.Outcome.REJECTED, Independence.INDEPENDENT);
        CounterpartReview withoutReview = new CounterpartReview(
                record.id(),
                record.digestWithoutReview(),
                CounterpartFixture.BUYER,
                PartialDate.of("2026-03-21"),
                Review.Outcome.ACCEPTED,
                Independence.CUSTOMER);

        assertThat(good(counterpart().withReviews(withoutReview), record).verdict())
                .isEqualTo(Verdict.MET);
    }

    // Trust

    @Test
    void countsClaimedIndependenceOnlyAsFarAsTheBuyerVouchesForIt() {
        Evidence byLaboratory = by(LABORATORY, Independence.INDEPENDENT);

        assertThat(states(row(INDEPENDENT.assess(submission(byLaboratory), AS_OF), ITEM), "E-1"))
                .containsExactly(EvidenceStatus.NOT_VOUCHED);
        assertThat(independent(counterpart().withTrusted(TrustedParty.of(LABORATORY)), byLaboratory)
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(states(
                        independent(
                                counterpart().withTrusted(new TrustedParty(LABORATORY, Independence.VENDOR)),
                                byLaboratory),
                        "E-1"))
                .containsExactly(EvidenceStatus.NOT_VOUCHED);
    }

    @Test
    void namesWhomToVouchFor() {
        Evidence record = by(LABORATORY, Independence.INDEPENDENT);
        ItemAssessment row = row(INDEPENDENT.assess(submission(record), AS_OF), ITEM);

        assertThat(row.notCounted().get(0).text())
                .isEqualTo(
                        "The policy requires that the buyer or assessor vouches for independence of at least CUSTOMER,"
                                + " and does not for Meridian Test Laboratory Ltd.");
        assertThat(row.nextAction().orElseThrow())
                .startsWith(
                        "Renew or correct E-1 (Report E-1), which rests on the independence of a party for which the"
                                + " buyer has not vouched, or add ");
    }

    @Test
    void vouchesByNameWhateverTheLegalFormButNotForALikeName() {
        Evidence record = by("MERIDIAN Test Laboratory Limited", Independence.INDEPENDENT);
        Evidence like = by("Meridian Test Laboratories Ltd", Independence.INDEPENDENT);
        Counterpart trusting = counterpart().withTrusted(TrustedParty.of(LABORATORY));

        assertThat(independent(trusting, record).verdict()).isEqualTo(Verdict.MET);
        assertThat(states(independent(trusting, like), "E-1")).containsExactly(EvidenceStatus.NOT_VOUCHED);
    }

    @Test
    void vouchesForReviewersAsForOriginators() {
        Evidence record = reviewed(LABORATORY, Review.Outcome.ACCEPTED, Independence.INDEPENDENT);

        assertThat(states(independent(counterpart(), record), "E-1")).containsExactly(EvidenceStatus.NOT_VOUCHED);
        assertThat(independent(counterpart().withTrusted(TrustedParty.of(LABORATORY)), record)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void rejectsNoRefutationByAReviewerForWhomTheBuyerDoesNotVouch() {
        Evidence refutation = refuting("R-1", ITEM)
                .originator(new Originator("A researcher", Independence.INDEPENDENT))
                .review(new Review(
                        LABORATORY, PartialDate.of("2026-02-01"), Review.Outcome.REJECTED, Independence.INDEPENDENT))
                .build();
        Counterpart trusting = counterpart().withTrusted(TrustedParty.of(LABORATORY));

        assertThat(independent(counterpart(), refutation).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(independent(trusting, refutation).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    // Risks

    @Test
    void keepsTheRisksOfTheBuyerApartFromThoseOfTheVendor() {
        Submission submission = submitting(RECORD)
                .onlyAcceptedRisks(List.of(acceptedRisk("2.1.6")))
                .build();

        Assessment assessment =
                GOOD_FAITH.assess(submission, counterpart().withAcceptedRisks(acceptedRisk("2.1.5")), AS_OF);

        assertThat(assessment.acceptedRisks()).containsExactly(acceptedRisk("2.1.6"));
        assertThat(assessment.counterpartRisks()).containsExactly(acceptedRisk("2.1.5"));
        assertThat(assessment.calendar())
                .extracting(ScheduledChange::text)
                .contains(
                        "From 2026-10-01 the risk at 2.1.5 is no longer accepted: A build may be tampered with.",
                        "From 2026-10-01 the risk at 2.1.6 is no longer accepted: A build may be tampered with.");
    }

    // What is recorded

    @Test
    void repeatsARecordedAssessmentOnlyWithTheSameCounterpart() {
        Submission submission = submission(RECORD);
        Counterpart counterpart = counterpart().withEvidence(refutes("B-1", ITEM));
        Assessment recorded = GOOD_FAITH.assess(submission, counterpart, AS_OF);

        VerificationResult without = GOOD_FAITH.verify(recorded, submission);

        assertThat(GOOD_FAITH.verify(recorded, submission, counterpart).isSame())
                .isTrue();
        assertThat(without.mismatches())
                .extracting(Mismatch::text)
                .containsExactly("The recorded assessment used counterpart borough-2026-03 (" + counterpart.digest()
                        + "), but the given counterpart is none.");
    }

    @Test
    void repeatsOneOfASubmissionThatWithholdsRecords() {
        Submission whole = submission(RECORD, supports("E-2", "1.4.2"));
        Counterpart counterpart =
                counterpart().withEvidence(refutes("B-1", ITEM)).withReviews(accepts(RECORD));
        Submission published = whole.withholding(record -> record.id().value().equals("E-2"), false);
        Assessment recorded = GOOD_FAITH.assess(whole, counterpart, AS_OF);

        VerificationResult result = GOOD_FAITH.verify(recorded, published, counterpart);

        assertThat(result.mismatches()).isEmpty();
        assertThat(result.withheld()).containsExactly(EvidenceId.of("E-2"));
    }

    @Test
    void namesTheCounterpartAsTheCauseOfAChange() {
        Evidence record = by(LABORATORY, Independence.INDEPENDENT);
        Assessment before = INDEPENDENT.assess(submission(record), AS_OF);
        Counterpart trusting = counterpart().withTrusted(TrustedParty.of(LABORATORY));
        Assessment after = INDEPENDENT.assess(submission(record), trusting, AS_OF);

        AssessmentComparison difference = AssessmentComparison.between(before, after);

        assertThat(difference.items().stream()
                        .flatMap(change -> change.causes().stream())
                        .map(ChangeCause::text))
                .contains("The counterpart of the submission changed from none to borough-2026-03 (" + trusting.digest()
                        + ").");
    }
}
