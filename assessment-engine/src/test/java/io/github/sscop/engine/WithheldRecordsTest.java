package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Publication;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.verification.Mismatch;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.consistency.AssessmentCheck;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.PartReference;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ways to look better by withholding records, and what becomes of them. */
class WithheldRecordsTest {

    private static final String ITEM = "1.1.1";
    private static final Assessor ASSESSOR = Assessor.of(SSCOP, Policy.goodFaith());

    private static Evidence confidential(Evidence record) {
        return record.toBuilder().audience(Audience.CONFIDENTIAL).build();
    }

    private static Submission published(Submission whole) {
        return whole.withholding(record -> !record.isFor(Audience.CUSTOMER), false);
    }

    private static Assessment assessed(Submission submission) {
        return ASSESSOR.assess(submission, AssessedFixture.AS_OF);
    }

    private static Assessment publishedAssessment(Submission whole) {
        return Publication.of(whole, List.of(assessed(whole)), Audience.CUSTOMER, false)
                .assessments()
                .get(0);
    }

    private static List<String> mismatches(Assessment recorded, Submission submission) {
        return ASSESSOR.verify(recorded, submission).mismatches().stream()
                .map(Mismatch::text)
                .toList();
    }

    private static List<String> problems(Submission submission) {
        return SubmissionValidator.of(CodeRegistry.builtIn()).validate(submission).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /** Files of the vendor may have names that say something, and are guessed by their digests. */
    @Test
    void publishesNoNameOfWhatItWasComposedFrom() {
        Submission whole = submission(supports("E-1", ITEM), confidential(refutes("E-2", ITEM))).toBuilder()
                .include(new PartReference("merger-with-penrose.yaml", digest("part")))
                .build();

        Submission published = Publication.of(whole, List.of(assessed(whole)), Audience.CUSTOMER, false)
                .submission();

        assertThat(published.includes()).isEmpty();
        assertThat(published.digest()).isEqualTo(whole.digest());
        assertThat(problems(published)).isEmpty();
    }

    // Assessed by itself

    @Test
    void aHiddenRefutationNeverHelps() {
        Submission whole = submission(supports("E-1", ITEM), confidential(refutes("E-2", ITEM)));

        ItemAssessment row = AssessedFixture.row(assessed(published(whole)), ITEM);

        assertThat(AssessedFixture.row(assessed(whole), ITEM).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.reasons())
                .extracting(Reason::text)
                .containsExactly("Supported by sufficient evidence (E-1), but records that may refute the item are"
                        + " withheld, 1 in number: assess the whole submission, or verify the assessment that the vendor"
                        + " published.");
        assertThat(row.nextAction())
                .contains("Assess the whole submission, or verify the assessment that the vendor published.");
        assertThat(row.stepsToMeet()).isEmpty();
    }

    /** Links of withheld records are not covered by the digest of the submission. */
    @Test
    void linksOfWithheldRecordsHaveNoEffect() {
        Submission whole = submission(supports("E-1", ITEM), confidential(refutes("E-2", ITEM)));
        Submission linked = whole.withholding(record -> !record.isFor(Audience.CUSTOMER), true);
        Submission forged = linked.toBuilder()
                .onlyWithheld(linked.withheld().stream()
                        .map(record -> new WithheldRecord(
                                record.id(),
                                record.digest(),
                                List.of(Link.supports(ITEM, Strength.DIRECT, "x")
                                        .withoutArgument())))
                        .toList())
                .build();

        assertThat(linked.digest()).isEqualTo(whole.digest());
        assertThat(forged.digest()).isEqualTo(whole.digest());
        assertThat(assessed(forged)).isEqualTo(assessed(published(whole)));
    }

    @Test
    void anExclusionIsNotAccepted() {
        Submission whole = submitting(confidential(refutes("E-1", ITEM)))
                .exclude(exclusion(ITEM))
                .build();

        Assessment assessment = assessed(published(whole));

        assertThat(AssessedFixture.row(assessment, ITEM).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "Records that may refute 1.1.1 are withheld, so 1.1.1 is assessed as usual and not excluded.",
                        "The submission withholds E-1. What they show is not known here, and any of them may refute any item, so that"
                                + " no item is met: assess the whole submission, or verify the assessment that the vendor"
                                + " published.");
    }

    @Test
    void aRecordMaySupersedeAWithheldOne() {
        Submission whole = submission(
                confidential(refutes("E-1", ITEM)),
                supporting("E-2", ITEM).supersedes(EvidenceId.of("E-1")).build());
        Submission published = published(whole);

        assertThat(problems(published)).isEmpty();
        assertThat(AssessedFixture.row(assessed(published), ITEM).verdict()).isEqualTo(Verdict.UNDETERMINED);
        VerificationResult result = ASSESSOR.verify(publishedAssessment(whole), published);
        assertThat(result.mismatches()).isEmpty();
        assertThat(result.unrepeatedItems()).containsExactly(ItemId.of(ITEM));
    }

    @Test
    void isNoOverclaim() {
        Submission whole = submitting(supports("E-1", ITEM), confidential(supports("E-2", "1.1.2")))
                .declare(ITEM, DeclaredStatus.MET)
                .declare("1.1.2", DeclaredStatus.MET)
                .declare("1.1", DeclaredStatus.MET)
                .build();

        Assessment assessment = assessed(published(whole));

        assertThat(AssessedFixture.row(assessment, ITEM).agreement()).contains(Agreement.NOT_COMPARED);
        assertThat(AssessedFixture.row(assessment, "1.1.2").agreement()).contains(Agreement.NOT_COMPARED);
        assertThat(assessment.principle(ItemId.of("1.1")).agreement()).isEqualTo(Agreement.NOT_COMPARED);
    }

    // Refused

    @Test
    void isRefusedWhereARecordIsThereAndWithheld() {
        Evidence record = supports("E-1", ITEM);
        Submission both = submitting(record)
                .withhold(new WithheldRecord(record.id(), record.recordDigest(), List.of()))
                .build();

        assertThat(problems(both)).containsExactly("/evidence/0/id: evidence E-1 is given twice; expected once");
    }

    @Test
    void isRefusedWhereLinksAreNoLinks() {
        Submission submission = submitting()
                .withhold(new WithheldRecord(
                        EvidenceId.of("E-1"),
                        digest("E-1"),
                        List.of(
                                Link.supports("9.9.9", Strength.DIRECT, "Secret.")
                                        .withoutArgument(),
                                Link.supports(ITEM, Strength.DIRECT, "Secret."))))
                .build();

        assertThat(problems(submission))
                .containsExactly(
                        "/withheld/0/links/0/item: item is 9.9.9; expected an item of uk-sscop/2025-05 or a substitute's id",
                        "/withheld/0/links/1/argument: argument is given for a link of E-1, which is withheld; expected"
                                + " none, since an argument is content of the record");
    }

    @Test
    void isNotPublishedFurther() {
        Submission published = published(submission(confidential(supports("E-1", ITEM))));

        assertThatThrownBy(() -> Publication.of(published, List.of(), Audience.PUBLIC, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("submission acme-2026-03 withholds 1 records already; expected the whole submission, since"
                        + " what is published is assessed with every record");
    }

    // Verified

    @Test
    void aForgedDigestIsAnotherSubmission() {
        Submission whole = submission(supports("E-1", ITEM), confidential(supports("E-2", ITEM)));
        Submission forged = published(whole).toBuilder()
                .onlyWithheld(List.of(new WithheldRecord(EvidenceId.of("E-2"), digest("forged"), List.of())))
                .build();

        assertThat(mismatches(publishedAssessment(whole), forged))
                .containsExactly("The recorded assessment is about submission acme-2026-03 (" + whole.digest()
                        + "), but the given submission is acme-2026-03 (" + forged.digest() + ").");
    }

    @Test
    void aRowCannotHideARefutationThatIsThere() {
        Submission whole = submission(
                refutes("E-1", ITEM),
                confidential(supporting("E-2", ITEM).location("b").build()));
        Assessment published = publishedAssessment(whole);
        ItemAssessment row = AssessedFixture.row(published, ITEM);
        ItemAssessment better = TamperedAssessment.at(
                "refutedBy",
                List.of(),
                TamperedAssessment.verdict(
                        Verdict.MET,
                        TamperedAssessment.reasons(
                                List.of(new Reason(
                                        ReasonCode.SUFFICIENT, Map.of("minimum", "1"), List.of(EvidenceId.of("E-2")))),
                                row)));

        VerificationResult result = ASSESSOR.verify(TamperedAssessment.with(better, published), published(whole));

        assertThat(result.isSame()).isFalse();
        assertThat(result.mismatches())
                .extracting(Mismatch::text)
                .contains("Item 1.1.1, refutedBy: recorded nothing, computed E-1.");
        assertThat(result.unrepeatedItems()).isEmpty();
    }

    @Test
    void anAssessmentCannotPassOverAWithheldRecord() {
        Submission whole = submission(supports("E-1", ITEM), confidential(refutes("E-2", ITEM)));
        Submission without = submission(supports("E-1", ITEM));
        Assessment silent = TamperedAssessment.at(
                "submission",
                assessed(whole).submission(),
                assessed(without).withholding(List.of(EvidenceId.of("E-2"))));

        assertThat(mismatches(silent, published(whole)))
                .containsExactly("The assessment, unlinked: recorded nothing, computed E-2.");
    }

    @Test
    void anAssessmentCannotWithholdWhatIsNotThere() {
        Submission whole = submission(supports("E-1", ITEM), confidential(supports("E-2", "1.1.2")));
        Assessment more = publishedAssessment(whole).withholding(List.of(EvidenceId.of("E-9")));

        assertThat(mismatches(more, whole))
                .containsExactly("The assessment, withheld: recorded E-9, computed nothing.");
    }

    @Test
    void aRowThatRestsOnAnotherOneIsListed() {
        Submission whole = submission(
                supports("E-1", ITEM),
                confidential(record("E-2")
                        .location("b")
                        .supersedes(EvidenceId.of("E-1"))
                        .link(unargued("1.1.2", Strength.INDIRECT))
                        .build()));

        VerificationResult result = ASSESSOR.verify(publishedAssessment(whole), published(whole));

        assertThat(result.mismatches()).isEmpty();
        assertThat(result.unrepeatedItems()).containsExactly(ItemId.of(ITEM), ItemId.of("1.1.2"));
        assertThat(result.withheld()).containsExactly(EvidenceId.of("E-2"));
        assertThat(result.isComplete()).isFalse();
    }

    // Left out

    @Test
    void leavesOutWhyARecordDoesNotCount() {
        Submission whole = submission(confidential(supporting("E-1", ITEM)
                .occurredOn("2020-01-17")
                .validUntil("2021-02-18")
                .build()));

        ItemAssessment row = AssessedFixture.row(publishedAssessment(whole), ITEM);

        assertThat(row.notCounted())
                .extracting(each -> each.state() + " " + each.otherStates() + " " + each.text())
                .containsExactly("EXPIRED [STALE] Does not count, because it has expired; the details are withheld.");
        assertThat(row.nextAction())
                .contains("Ask the vendor what to do next, which depends on records that are withheld here: E-1.");
    }

    @Test
    void keepsTheDayOfAChangeAndNotItsCause() {
        Submission whole = submission(
                confidential(supporting("E-1", ITEM).validUntil("2026-06-17").build()));

        assertThat(publishedAssessment(whole).calendar())
                .extracting(change -> change.text())
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-06-18, when the status of E-1, which is"
                                + " withheld, changes.");
    }

    @Test
    void refusesContentOfWithheldRecordsAndMarksWithoutThem() {
        Submission whole = submission(
                confidential(supporting("E-1", ITEM).occurredOn("2020-01-17").build()));
        Assessment published = publishedAssessment(whole);
        Assessment leaking = TamperedAssessment.at("withheld", published.withheld(), assessed(whole));
        Assessment unmarked = TamperedAssessment.at("withheld", List.of(), published);

        assertThat(AssessmentCheck.problems(leaking))
                .extracting(Problem::toString)
                .containsExactly("/withheld: withheld names E-1, and the assessment has content of them; expected none,"
                        + " such as results of rules, arguments of reasons and titles in the calendar");
        assertThat(AssessmentCheck.problems(unmarked))
                .extracting(Problem::toString)
                .containsExactly("/claims/0/notCounted/0/arguments: content is marked as withheld, and none of the"
                        + " records is in withheld; expected one of them there");
    }

    @Test
    void hasASentenceForEveryStatus() {
        assertThat(Stream.of(EvidenceStatus.values()).filter(state -> state != EvidenceStatus.COUNTED))
                .allSatisfy(state -> assertThat(new DisregardedEvidence(
                                        EvidenceId.of("E-1"),
                                        Optional.empty(),
                                        state,
                                        List.of(),
                                        Map.of("withheld", "yes"))
                                .text())
                        .endsWith("; the details are withheld."));
    }

    @Test
    void hasASentenceForEveryRemarkOnRecords() {
        Assessment assessment = assessed(submission(refuting("E-1", ITEM).build()));
        for (RemarkCode code : RemarkCode.values()) {
            Remark remark = new Remark(
                    code,
                    Optional.of(ItemId.of(ITEM)),
                    List.of(EvidenceId.of("E-1")),
                    Map.of("item", ITEM, "substitute", "S-1", "by", "policy", "details", "secret", "rule", "secret"));
            boolean isOfRecords = code != RemarkCode.EXCLUSION_REFUSED
                    && code != RemarkCode.SUBSTITUTION_REFUSED
                    && code != RemarkCode.CALENDAR_CUT
                    && code != RemarkCode.ACCEPTED_RISK_EXPIRED
                    && code != RemarkCode.AS_OF_BEFORE_PREPARED
                    && code != RemarkCode.DATED_BY_SUBMISSION;
            if (isOfRecords) {
                Assessment redacted = TamperedAssessment.at("remarks", List.of(remark), assessment)
                        .withholding(List.of(EvidenceId.of("E-1")));
                assertThat(redacted.remarks().get(0).text()).contains("E-1").doesNotContain("secret");
            }
        }
    }
}
