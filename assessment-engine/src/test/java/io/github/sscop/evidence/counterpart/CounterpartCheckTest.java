package io.github.sscop.evidence.counterpart;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.accepts;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.counterpart;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.record;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.rejects;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a counterpart is refused for, beside a submission. */
class CounterpartCheckTest {

    private static final CodeRegistry CODES = CodeRegistry.builtIn();
    private static final Evidence RECORD = supports("E-1", "1.1.1");

    private static JointSubmission joined(Submission submission, Counterpart counterpart) {
        return JointSubmission.of(SubmissionValidator.of(CODES).validated(submission), counterpart, CODES);
    }

    private static List<String> problems(Submission submission, Counterpart counterpart) {
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> joined(submission, counterpart));
        return refusal == null
                ? List.of()
                : refusal.problems().stream().map(Problem::toString).toList();
    }

    private static Counterpart about(Subject subject) {
        return Counterpart.empty("c-1", subject);
    }

    private static Counterpart preparedBy(String name) {
        Counterpart given = counterpart();
        return new Counterpart(
                given.id(),
                given.submission(),
                Optional.of(new Person(name, Optional.empty())),
                given.evidence(),
                given.reviews(),
                given.acceptedRisks(),
                given.trusted());
    }

    @Test
    void keepsTheSubmissionAsItIsAndTheIdsApart() {
        Submission submission = submission(RECORD);

        JointSubmission joint = joined(
                submission,
                counterpart()
                        .withEvidence(
                                record("E-1").build(),
                                record("E-2").supersedes(EvidenceId.of("E-1")).build()));

        assertThat(joint.submission()).isEqualTo(submission);
        assertThat(joint.submission().digest()).isEqualTo(submission.digest());
        assertThat(joint.whole().evidence())
                .extracting(each -> each.id() + " supersedes " + each.supersedes())
                .containsExactly(
                        "E-1 supersedes []",
                        "counterpart/E-1 supersedes []",
                        "counterpart/E-2 supersedes [counterpart/E-1]");
    }

    @Test
    void refusesOneForAnotherSupplierOrProduct() {
        Subject other =
                new Subject(Optional.of("Zenith plc"), Optional.of("Zenith Books"), Optional.empty(), Optional.empty());

        assertThat(problems(submission(RECORD), about(other)))
                .containsExactly(
                        "/submission/organisation: the counterpart is for organisation Zenith plc; expected Acme Ltd,"
                                + " which submission acme-2026-03 is about",
                        "/submission/product: the counterpart is for product Zenith Books; expected Acme Ledger, which"
                                + " submission acme-2026-03 is about");
    }

    @Test
    void refusesOneForASupplierThatIsOnlyLike() {
        assertThat(problems(submission(RECORD), about(Subject.ofOrganisation("Acmé Ltd"))))
                .containsExactly("/submission/organisation: the counterpart is for organisation Acmé Ltd; expected Acme"
                        + " Ltd, which submission acme-2026-03 is about");
    }

    @Test
    void refusesOneThatNamesNoSupplier() {
        assertThat(problems(submission(RECORD), about(Subject.ofProduct("Acme Ledger", "4.2.0"))))
                .containsExactly("/submission/organisation: organisation is missing; expected the name of the supplier"
                        + " whose submission it is for");
    }

    @Test
    void refusesTheVendorAsAuthorAndAsTrustedParty() {
        assertThat(problems(submission(RECORD), preparedBy("ACME Limited").withTrusted(TrustedParty.of("Acme"))))
                .containsExactly(
                        "/preparedBy/name: ACME Limited is the vendor, a person who answers for it, or like one of"
                                + " them; expected another party, since the vendor cannot vouch for itself",
                        "/trusted/0/name: Acme is the vendor, a person who answers for it, or like one of them; expected"
                                + " another party, since the vendor cannot vouch for itself");
    }

    @Test
    void refusesAPlaceholderAsTrustedParty() {
        assertThat(problems(submission(RECORD), counterpart().withTrusted(TrustedParty.of("TBC"))))
                .containsExactly("/trusted/0/name: name is \"TBC\", a placeholder; expected a name");
    }

    @Test
    void refusesReviewsOfUnknownRecordsAndTwoOfOne() {
        assertThat(problems(
                        submission(RECORD),
                        counterpart().withReviews(accepts(RECORD), rejects(RECORD), accepts(supports("E-9", "1.1.1")))))
                .containsExactly(
                        "/reviews/1/evidence: E-1 is reviewed twice; expected once",
                        "/reviews/2/evidence: evidence is E-9; expected a record of submission acme-2026-03");
    }

    @Test
    void acceptsAReviewOfAWithheldRecord() {
        Submission published = submission(RECORD).withholding(record -> true, false);

        assertThat(problems(published, counterpart().withReviews(accepts(RECORD))))
                .isEmpty();
    }

    @Test
    void refusesARecordThatWouldTakeTheDateOfTheSubmission() {
        Evidence undated = CounterpartFixture.supports("B-1", "1.1.1");
        Evidence record = Evidence.builder("B-1", "TEST_REPORT", "Own check", undated.method(), undated.originator())
                .build();

        assertThat(problems(submission(RECORD), counterpart().withEvidence(record)))
                .containsExactly("/evidence/0: B-1 has no date; expected occurredOn or recordedOn, since a record of a"
                        + " counterpart does not take the date of the submission");
    }

    @Test
    void refusesARecordThatSupersedesOneOfTheSubmission() {
        Evidence record = record("B-1").supersedes(EvidenceId.of("E-1")).build();

        assertThat(problems(submission(RECORD), counterpart().withEvidence(record)))
                .containsExactly(
                        "/evidence/0/supersedes/0: B-1 supersedes E-1; expected a record of this counterpart (a"
                                + " record of the submission is rejected by a review)");
    }

    @Test
    void refusesWhatASubmissionWouldBeRefusedFor() {
        assertThat(problems(
                        submission(RECORD),
                        counterpart()
                                .withEvidence(CounterpartFixture.supports("B-1", "9.9.9"))
                                .withAcceptedRisks(acceptedRisk("8.8.8"))))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem)
                        .containsAnyOf("/evidence/0/links/0/item: ", "/acceptedRisks/0/item: ")
                        .contains(SSCOP.id().toString()));
    }

    @Test
    void refusesMissingPartsBeforeAnythingElse() {
        Counterpart nameless = new Counterpart(
                " ", Subject.ofOrganisation("Zenith"), Optional.empty(), List.of(), List.of(), List.of(), List.of());

        assertThat(problems(submission(RECORD), nameless)).containsExactly("/id: id is blank; expected text");
    }

    @Test
    void refusesASubmissionWithIdsOfACounterpart() {
        Submission impostor = submitting(supports("counterpart/E-1", "1.1.1")).build();

        assertThat(SubmissionValidator.of(CODES).validate(impostor).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/evidence/0/id: evidence id is counterpart/E-1; expected another beginning, since in an"
                                + " assessment the ids of a counterpart's records begin like this");
    }

    /** The vendor would have its own rejected records accepted by itself. */
    @Test
    void refusesReviewsByTheVendorOrNobody() {
        Evidence other = supports("E-2", "1.1.1");

        assertThat(problems(
                        submission(RECORD, other),
                        counterpart().withReviews(acceptedBy(RECORD, "ACME Limited"), acceptedBy(other, "TBC"))))
                .containsExactly(
                        "/reviews/0/by: ACME Limited is the vendor, a person who answers for it, or like one of them;"
                                + " expected another party, since the vendor cannot vouch for itself",
                        "/reviews/1/by: name is \"TBC\", a placeholder; expected a name");
    }

    private static CounterpartReview acceptedBy(Evidence record, String by) {
        return CounterpartReview.of(
                record, by, PartialDate.of("2026-03-21"), Review.Outcome.ACCEPTED, Independence.CUSTOMER);
    }

    /** What a buyer found in one version is not what it would find in the next. */
    @Test
    void refusesOneForAnotherVersion() {
        Subject before = new Subject(
                Optional.of("Acme Ltd"), Optional.of("Acme Ledger"), Optional.of("4.1.0"), Optional.empty());

        assertThat(problems(submission(RECORD), about(before)))
                .containsExactly("/submission/version: the counterpart is for version 4.1.0; expected 4.2.0, which"
                        + " submission acme-2026-03 is about");
    }

    @Test
    void refusesAnIdThatIsTooLongBesideThoseOfTheSubmission() {
        String id = "B".repeat(250);

        assertThat(problems(
                        submission(RECORD),
                        counterpart().withEvidence(record(id).build())))
                .containsExactly("/evidence/0/id: evidence id has 250 characters; expected at most 244, since in an"
                        + " assessment it begins with counterpart/");
    }
}
