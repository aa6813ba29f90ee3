package io.github.sscop.engine.advice;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static io.github.sscop.rule.Operand.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would make an item met, and without what it would not be. */
class ChangeAnalysisTest {

    private static final String ADD = "Add a record that is sufficient by itself.";
    private static final String WITHDRAW = "Withdraw the exclusion.";
    private static final Policy TWO = AssessedFixture.asking(d -> d.withMinimum(2));

    private static String clear(String id) {
        return "Correct what " + id + " shows, then add a record that supersedes it.";
    }

    private static String refresh(String id) {
        return "Renew " + id + ": add a current edition of it.";
    }

    private static List<String> steps(String item, SubmissionBuilder submission, Policy policy) {
        return AssessedFixture.row(AssessedFixture.assess(submission.build(), policy), item).stepsToMeet().stream()
                .map(RemediationStep::text)
                .toList();
    }

    private static List<String> steps(Policy policy, Evidence... records) {
        return steps("1.1.1", submitting(records), policy);
    }

    private static List<String> steps(Evidence... records) {
        return steps(Policy.goodFaith(), records);
    }

    private static EvidenceBuilder stale(String id) {
        return supporting(id, "1.1.1").occurredOn("2020-01-01");
    }

    // To meet it

    @Test
    void asksForAsManyRecordsAsAreMissing() {
        assertThat(steps()).containsExactly(ADD);
        assertThat(steps(TWO)).containsExactly(ADD, ADD);
        assertThat(steps(TWO, supports("E-1", "1.1.1"))).containsExactly(ADD);
        assertThat(steps(hintsAt("E-1", "1.1.1"))).containsExactly(ADD);
    }

    @Test
    void clearsEveryRefutationThatCounts() {
        assertThat(steps(
                        supports("E-1", "1.1.1"),
                        refutes("R-2", "1.1.1"),
                        hintsAgainst("R-1", "1.1.1"),
                        refuting("R-3", "1.1.1").occurredOn("2027-01-01").build()))
                .containsExactly(clear("R-1"), clear("R-2"));
        assertThat(steps(refutes("R-1", "1.1.1"))).containsExactly(clear("R-1"), ADD);
    }

    @Test
    void refreshesWhatIsOutOfDateBeforeAnythingIsAdded() {
        assertThat(steps(stale("E-1").build())).containsExactly(refresh("E-1"));
        assertThat(steps(supporting("E-1", "1.1.1").validUntil("2026-03-30").build()))
                .containsExactly(refresh("E-1"));
        assertThat(steps(
                        AssessedFixture.asking(d -> d.withDated(true)),
                        SubmissionFixture.bare("E-1")
                                .location("https://acme.example/E-1")
                                .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                                .build()))
                .containsExactly(refresh("E-1"));
        assertThat(steps(TWO, stale("E-2").validUntil("2021-01").build())).containsExactly(refresh("E-2"), ADD);
        assertThat(steps(stale("E-2").build(), stale("E-1").build())).containsExactly(refresh("E-1"));
        assertThat(steps(TWO, stale("E-2").build(), stale("E-1").build()))
                .containsExactly(refresh("E-1"), refresh("E-2"));
    }

    /** A rule holds nothing against it but its age, so its new edition clears the refutation and is enough. */
    @Test
    void refreshesWhatIsRefutedByItsAgeAlone() {
        FactRule recent = FactRule.of("recent", "TEST_REPORT", "1.1.1")
                .should("It is recent.")
                .because("It matters.")
                .holds(Operand.asOf().isAtMost(Period.ofDays(30), Operand.recordDate()))
                .supports(Strength.DIRECT)
                .refutes(Strength.DIRECT)
                .build();
        Policy policy = SubmissionGenerator.checking(List.of(recent), Policy.goodFaith());

        assertThat(steps(policy, record("E-1").build())).containsExactly(refresh("E-1"));
        assertThat(steps(
                        SubmissionGenerator.checking(List.of(recent), TWO),
                        record("E-1").build(),
                        record("E-2").location("https://acme.example/E-1").build()))
                .containsExactly(refresh("E-1"), clear("E-2"), ADD);
        assertThat(steps(
                        policy,
                        refuting("E-0", "1.1.1")
                                .kind(EvidenceKind.of("POLICY_DOCUMENT"))
                                .build(),
                        record("E-1").build()))
                .containsExactly(clear("E-0"), refresh("E-1"));
        assertThat(steps(
                        policy,
                        record("E-1").build(),
                        supporting("E-2", "1.1.1")
                                .kind(EvidenceKind.of("POLICY_DOCUMENT"))
                                .build()))
                .containsExactly(clear("E-1"));
    }

    @Test
    void refreshesNothingThatWouldNotBeEnoughThen() {
        Evidence unargued = record("E-1")
                .occurredOn("2020-01-01")
                .link(unargued("1.1.1", Strength.DIRECT))
                .build();
        Evidence indirect =
                hintsAt("E-1", "1.1.1").toBuilder().occurredOn("2020-01-01").build();

        assertThat(steps(unargued)).containsExactly(ADD);
        assertThat(steps(indirect)).containsExactly(ADD);
        assertThat(steps(stale("E-1").title("TBC").build())).containsExactly(ADD);
        assertThat(steps(
                        AssessedFixture.asking(d -> d.withKinds(List.of(EvidenceKind.of("AUDIT_REPORT")))),
                        stale("E-1").build()))
                .containsExactly(ADD);
        assertThat(steps(
                        AssessedFixture.asking(d -> d.withIndependence(Independence.CUSTOMER)),
                        stale("E-1").build()))
                .containsExactly(ADD);
    }

    @Test
    void refreshesCopiesOnce() {
        assertThat(steps(
                        TWO,
                        stale("E-1").digest(digest("a")).build(),
                        stale("E-2").digest(digest("a")).build()))
                .containsExactly(refresh("E-1"), ADD);
        assertThat(steps(
                        TWO,
                        supporting("E-1", "1.1.1").digest(digest("a")).build(),
                        stale("E-2").digest(digest("a")).build()))
                .containsExactly(ADD);
    }

    /** The record that supersedes it is older than its new edition, and so would not supersede that. */
    @Test
    void refreshesWhatIsSupersededOnlyAsItIsNow() {
        FactRule recent = FactRule.of("recent", "TEST_REPORT", "1.1.1")
                .should("It is recent.")
                .because("It matters.")
                .holds(Operand.asOf().isAtMost(Period.ofDays(30), Operand.recordDate()))
                .supports(Strength.DIRECT)
                .refutes(Strength.DIRECT)
                .build();

        assertThat(steps(
                        SubmissionGenerator.checking(List.of(recent), Policy.goodFaith()),
                        record("E-1").build(),
                        SubmissionFixture.bare("E-2")
                                .kind(EvidenceKind.of("POLICY_DOCUMENT"))
                                .occurredOn("2026-02-20")
                                .link(Link.supports("1.1.1", Strength.DIRECT, "Because it does."))
                                .supersedes(EvidenceId.of("E-1"))
                                .build()))
                .containsExactly(refresh("E-1"));
    }

    /** Renewed, it would supersede what it is too old for. */
    @Test
    void refreshesNothingThatNamesOthers() {
        assertThat(steps(
                        supporting("E-1", "1.1.2").build(),
                        stale("E-2").supersedes(EvidenceId.of("E-1")).build()))
                .containsExactly(ADD);
    }

    @Test
    void clearsRecordThatSpeaksBothWaysAndAddsAnother() {
        FactRule signed = FactRule.of("signed", "TEST_REPORT", "1.1.1")
                .should("It is signed.")
                .because("It matters.")
                .holds(fact("signed").isTrue())
                .refutes(Strength.INDIRECT)
                .build();

        assertThat(steps(
                        SubmissionGenerator.checking(List.of(signed), Policy.goodFaith()),
                        supporting("E-1", "1.1.1")
                                .fact("signed", new FactValue.Flag(false))
                                .build()))
                .containsExactly(clear("E-1"), ADD);
    }

    @Test
    void refreshesByWhatRulesWouldMakeOfTheRecordThen() {
        FactRule early = FactRule.of("early", "TEST_REPORT", "1.1.1")
                .should("It is from before 2022.")
                .because("It matters.")
                .holds(new Condition.Span(
                        Operand.recordDate(),
                        Operand.value("2022-01-01"),
                        Condition.Span.Is.AT_LEAST,
                        Operand.period(Period.ofDays(1))))
                .refutes(Strength.INDIRECT)
                .build();

        assertThat(steps(
                        SubmissionGenerator.checking(List.of(early), Policy.goodFaith()),
                        stale("E-1").build()))
                .as("renewed, it would refute")
                .containsExactly(ADD);
    }

    @Test
    void withdrawsTheExclusionThatRefutationsUndo() {
        SubmissionBuilder submission = submitting(refutes("R-1", "4.2.1")).exclude(exclusion("4.2.1"));

        assertThat(steps("4.2.1", submission, Policy.goodFaith())).containsExactly(WITHDRAW, clear("R-1"), ADD);
        assertThat(steps("4.2.1", submission, Policy.goodFaith().withAcceptance("p", false, true)))
                .containsExactly(clear("R-1"), ADD);
    }

    @Test
    void clearsWhatRefutesTheOriginalAndAddsToTheSubstitute() {
        SubmissionBuilder submission = submitting(
                        supports("E-1", "3.1.1"), refutes("R-1", "3.1.1"), refutes("R-2", "ACME-3.1.1"))
                .substitute(substitution("3.1.1"));

        assertThat(steps("3.1.1", submission, Policy.goodFaith())).containsExactly(clear("R-1"), clear("R-2"), ADD);
        assertThat(steps("3.1.1", submission, Policy.goodFaith().withAcceptance("p", true, false)))
                .containsExactly(clear("R-1"));
    }

    @Test
    void asksForNothingWhereTheItemIsMetOrDoesNotApply() {
        assertThat(steps(supports("E-1", "1.1.1"))).isEmpty();
        assertThat(steps("4.2.1", submitting().exclude(exclusion("4.2.1")), Policy.goodFaith()))
                .isEmpty();
        assertThat(steps(
                        "1.1.1",
                        submitting(refutes("R-1", "1.1.1")).organisation(acme(StakeholderGroup.SOFTWARE_RESELLER)),
                        Policy.goodFaith()))
                .isEmpty();
    }

    // Without what it falls

    private static List<String> falls(Policy policy, Evidence... records) {
        ItemAssessment row =
                AssessedFixture.row(AssessedFixture.assess(submitting(records).build(), policy), "1.1.1");
        assertThat(row.verdict()).isEqualTo(Verdict.MET);
        return row.indispensableEvidence().stream().map(EvidenceId::value).toList();
    }

    private static List<String> falls(Evidence... records) {
        return falls(Policy.goodFaith(), records);
    }

    private static EvidenceBuilder naming(String id, String named) {
        return record(id).supersedes(EvidenceId.of(named));
    }

    @Test
    void fallsWithoutTheOnlyRecord() {
        assertThat(falls(supports("E-1", "1.1.1"), hintsAt("E-2", "1.1.1"))).containsExactly("E-1");
    }

    @Test
    void fallsWithoutNoneOfMoreThanEnough() {
        assertThat(falls(supports("E-1", "1.1.1"), supports("E-2", "1.1.1"))).isEmpty();
        assertThat(falls(
                        supporting("E-1", "1.1.1").digest(digest("a")).build(),
                        supporting("E-2", "1.1.1").digest(digest("a")).build()))
                .as("a copy stands in")
                .isEmpty();
    }

    @Test
    void fallsWithoutEachOfJustEnough() {
        assertThat(falls(TWO, supports("E-2", "1.1.1"), supports("E-1", "1.1.1")))
                .containsExactly("E-1", "E-2");
        assertThat(falls(
                        TWO,
                        supports("E-1", "1.1.1"),
                        supporting("E-2", "1.1.1").digest(digest("a")).build(),
                        supporting("E-3", "1.1.1").digest(digest("a")).build()))
                .containsExactly("E-1");
    }

    @Test
    void fallsWithoutTheOnlyRecordThatClearsRefutation() {
        Evidence clearing = hintsAt("E-2", "1.1.1").toBuilder()
                .supersedes(EvidenceId.of("R-1"))
                .build();
        Evidence another = clearing.toBuilder().id(EvidenceId.of("E-3")).build();

        assertThat(falls(supports("E-0", "1.1.1"), supports("E-1", "1.1.1"), clearing, refutes("R-1", "1.1.1")))
                .containsExactly("E-2");
        assertThat(falls(
                        supports("E-0", "1.1.1"), supports("E-1", "1.1.1"), clearing, another, refutes("R-1", "1.1.1")))
                .isEmpty();
    }

    @Test
    void fallsWithoutTheRecordThatClearsRefutationUntilAnotherBeginsTo() {
        Evidence clearing = hintsAt("E-2", "1.1.1").toBuilder()
                .supersedes(EvidenceId.of("R-1"))
                .build();
        Evidence ahead = clearing.toBuilder()
                .id(EvidenceId.of("E-3"))
                .occurredOn("2026-04-01")
                .build();

        assertThat(falls(supports("E-0", "1.1.1"), supports("E-1", "1.1.1"), clearing, ahead, refutes("R-1", "1.1.1")))
                .containsExactly("E-2");
    }

    @Test
    void fallsWithoutNoneThatClearsWhatIsRejectedAnyway() {
        Evidence clearing = hintsAt("E-2", "1.1.1").toBuilder()
                .supersedes(EvidenceId.of("R-1"))
                .build();
        Evidence rejected = refuting("R-1", "1.1.1")
                .review(SubmissionFixture.rejected("2026-02-01", Independence.VENDOR))
                .build();

        assertThat(falls(supports("E-0", "1.1.1"), supports("E-1", "1.1.1"), clearing, rejected))
                .isEmpty();
    }

    @Test
    void staysMetWhereWhatItSupersedesComesBack() {
        assertThat(falls(
                        supports("E-1", "1.1.1"),
                        supporting("E-2", "1.1.1")
                                .supersedes(EvidenceId.of("E-1"))
                                .build()))
                .isEmpty();
        assertThat(falls(
                        supporting("E-1", "1.1.1").occurredOn("2020-01-01").build(),
                        supporting("E-2", "1.1.1")
                                .supersedes(EvidenceId.of("E-1"))
                                .build()))
                .as("what comes back is stale")
                .containsExactly("E-2");
        assertThat(falls(
                        supports("E-1", "1.1.1"),
                        supporting("E-2", "1.1.1")
                                .supersedes(EvidenceId.of("E-1"))
                                .build(),
                        naming("E-3", "E-1").build()))
                .as("what it supersedes stays superseded by another")
                .containsExactly("E-2");
        assertThat(falls(
                        supporting("E-1", "1.1.1").digest(digest("a")).build(),
                        supporting("E-2", "1.1.1")
                                .digest(digest("a"))
                                .supersedes(EvidenceId.of("E-1"))
                                .build()))
                .as("what comes back is a copy of it")
                .isEmpty();
        assertThat(falls(
                        TWO,
                        supporting("E-1", "1.1.1").digest(digest("a")).build(),
                        supporting("E-2", "1.1.1")
                                .supersedes(EvidenceId.of("E-1"))
                                .build(),
                        supporting("E-3", "1.1.1").digest(digest("a")).build()))
                .as("what comes back is a copy of another that counts")
                .containsExactly("E-2", "E-3");
    }

    @Test
    void namesNothingWhereTheItemIsNotMet() {
        ItemAssessment row = AssessedFixture.row("1.1.1", refutes("R-1", "1.1.1"), supports("E-1", "1.1.1"));

        assertThat(row.indispensableEvidence()).isEmpty();
    }
}
