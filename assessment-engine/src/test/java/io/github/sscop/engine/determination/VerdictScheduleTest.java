package io.github.sscop.engine.determination;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.bare;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.rejected;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.rule.Operand.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
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
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.FactRuleBuilder;
import io.github.sscop.rule.Operand;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The days on which verdicts change if nothing is added. */
class VerdictScheduleTest {

    private static final Policy FOR_EVER = AssessedFixture.asking(d -> d.withFreshness(Optional.empty()));

    private static List<String> calendar(SubmissionBuilder submission, Policy policy, LocalDate asOf) {
        return Assessor.of(SSCOP, policy).assess(submission.build(), asOf).calendar().stream()
                .map(ScheduledChange::text)
                .toList();
    }

    private static List<String> calendar(Policy policy, Evidence... records) {
        return calendar(submitting(records), policy, AssessedFixture.AS_OF);
    }

    /** The calendar under the default policy, in which records are fresh for two years. */
    private static List<String> calendar(Evidence... records) {
        return calendar(Policy.goodFaith(), records);
    }

    private static Evidence against(String id, String occurredOn) {
        return refuting(id, "1.1.1").occurredOn(occurredOn).build();
    }

    // What becomes of one record

    @Test
    void namesTheFirstDayOnWhichRecordIsStale() {
        assertThat(calendar(supports("E-1", "1.1.1")))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2028-01-11, when E-1 (Report E-1) is too old for the policy.");
    }

    @ParameterizedTest(name = "{0} for {1} until the day before {2}")
    @CsvSource({
        "2024-02-29, P2Y, 2026-03-01",
        "2024-02-29, P4Y, 2028-03-01",
        "2026-01-31, P1M, 2026-03-01",
        "2024-01-31, P1M, 2024-03-01",
        "2026-02, P30D, 2026-03-04"
    })
    void countsAgeByTheCalendar(String occurredOn, Period freshness, LocalDate lapse) {
        Policy policy = AssessedFixture.asking(d -> d.withFreshness(Optional.of(freshness)));
        Evidence record = supporting("E-1", "1.1.1").occurredOn(occurredOn).build();

        assertThat(calendar(submitting(record), policy, lapse.minusDays(1)))
                .containsExactly("1.1.1 changes from MET to UNDETERMINED on " + lapse
                        + ", when E-1 (Report E-1) is too old for the policy.");
        assertThat(calendar(submitting(record), policy, lapse)).isEmpty();
    }

    @ParameterizedTest(name = "valid until {0}")
    @CsvSource({"2026-06-15, 2026-06-16", "2026-06, 2026-07-01", "2028-02, 2028-03-01", "2027-02, 2027-03-01"})
    void namesTheFirstDayOnWhichRecordIsNotValid(String validUntil, String lapse) {
        assertThat(calendar(
                        FOR_EVER,
                        supporting("E-1", "1.1.1").validUntil(validUntil).build()))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on " + lapse + ", when E-1 (Report E-1) has expired.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-05-04, 2026-05-04, 2028-05-05", "2026-05, 2026-05-01, 2028-05-02"})
    void namesTheDayOnWhichRecordOfTheFutureBeginsToCount(String occurredOn, String gain, String lapse) {
        assertThat(calendar(supporting("E-1", "1.1.1").occurredOn(occurredOn).build()))
                .containsExactly(
                        "1.1.1 changes from UNDETERMINED to MET on " + gain
                                + ", when E-1 (Report E-1) begins to count.",
                        "1.1.1 changes from MET to UNDETERMINED on " + lapse
                                + ", when E-1 (Report E-1) is too old for the policy.");
    }

    @Test
    void namesTheDayOfTheReviewThatRejects() {
        assertThat(calendar(supporting("E-1", "1.1.1")
                        .review(rejected("2026-06", Independence.VENDOR))
                        .build()))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-06-01, when E-1 (Report E-1) is rejected by its review.");
        assertThat(calendar(refuting("E-1", "1.1.1")
                        .review(rejected("2026-06-09", Independence.VENDOR))
                        .build()))
                .containsExactly(
                        "1.1.1 changes from NOT_MET to UNDETERMINED on 2026-06-09, when E-1 (Report E-1) is rejected by its review.");
    }

    @Test
    void namesTheDayOfTheReviewThatMakesRecordIndependent() {
        Policy policy = AssessedFixture.asking(d -> d.withIndependence(Independence.CUSTOMER));

        assertThat(calendar(
                        policy,
                        supporting("E-1", "1.1.1")
                                .review(accepted("2026-06-09", Independence.CUSTOMER))
                                .build()))
                .containsExactly(
                        "1.1.1 changes from UNDETERMINED to MET on 2026-06-09, when E-1 (Report E-1) begins to count.",
                        "1.1.1 changes from MET to UNDETERMINED on 2028-01-11, when E-1 (Report E-1) is too old for the policy.");
    }

    @Test
    void namesTheDayOnWhichAnotherRecordTakesItsPlace() {
        assertThat(calendar(
                        supports("E-1", "1.1.1"),
                        record("E-2")
                                .occurredOn("2026-08-04")
                                .supersedes(EvidenceId.of("E-1"))
                                .build()))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-08-04, when E-1 (Report E-1) is superseded.");
    }

    @Test
    void namesTheDayOnWhichTheRecordThatTookItsPlaceIsRejected() {
        assertThat(calendar(
                        supports("E-1", "1.1.1"),
                        record("E-2")
                                .occurredOn("2026-08-04")
                                .supersedes(EvidenceId.of("E-1"))
                                .review(rejected("2026-09-15", Independence.CUSTOMER))
                                .build()))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-08-04, when E-1 (Report E-1) is superseded.",
                        "1.1.1 changes from UNDETERMINED to MET on 2026-09-15, when E-1 (Report E-1) begins to count.",
                        "1.1.1 changes from MET to UNDETERMINED on 2028-01-11, when E-1 (Report E-1) is too old for the policy.");
    }

    @Test
    void namesTheDayOnWhichRefutationIsClearedAndTheRecordThatClearsIt() {
        assertThat(calendar(
                        against("E-1", "2026-01-10"),
                        supporting("E-2", "1.1.1")
                                .occurredOn("2026-08-04")
                                .supersedes(EvidenceId.of("E-1"))
                                .build()))
                .containsExactly(
                        "1.1.1 changes from NOT_MET to MET on 2026-08-04, when E-1 (Report E-1) is superseded; all records whose status changes: E-1, E-2.",
                        "1.1.1 changes from MET to UNDETERMINED on 2028-08-05, when E-2 (Report E-2) is too old for the policy.");
    }

    @Test
    void namesTheDayOnWhichTheRecordThatClearsRefutationBecomesIndependent() {
        Policy policy =
                AssessedFixture.asking(d -> d.withFreshness(Optional.empty()).withIndependence(Independence.CUSTOMER));
        Evidence clears = record("E-2")
                .link(Link.supports("1.1.1", Strength.INDIRECT, BECAUSE))
                .supersedes(EvidenceId.of("E-1"))
                .review(accepted("2026-06-09", Independence.INDEPENDENT))
                .build();

        assertThat(calendar(policy, against("E-1", "2026-01-10"), clears))
                .containsExactly(
                        "1.1.1 changes from NOT_MET to UNDETERMINED on 2026-06-09, when E-1 (Report E-1) is superseded.");
    }

    @Test
    void saysNothingOfRefutationsThatGrowOld() {
        assertThat(calendar(refuting("E-1", "1.1.1").validUntil("2026-06").build()))
                .isEmpty();
    }

    @Test
    void saysNothingOfRecordsThatDecideNothing() {
        assertThat(calendar(hintsAt("E-1", "1.1.1"))).isEmpty();
        assertThat(calendar(against("E-1", "2026-01-10"), supports("E-2", "1.1.1")))
                .isEmpty();
        assertThat(calendar(FOR_EVER, supports("E-1", "1.1.1"))).isEmpty();
    }

    // Rules that look at the as-of date

    private static FactRuleBuilder reviewed(Condition.Span.Is is) {
        return FactRule.of("reviewed", "TEST_REPORT", "1.1.1")
                .should("It was reviewed.")
                .because("It matters.")
                .holds(new Condition.Span(fact("reviewedOn"), Operand.asOf(), is, Operand.period(Period.ofMonths(6))));
    }

    @Test
    void namesTheDayOnWhichRuleNoLongerLetsRecordClearRefutation() {
        FactRule recent = FactRule.of("recent", "TEST_REPORT", "1.1.1")
                .should("It is recent.")
                .because("It matters.")
                .holds(Operand.asOf().isAtMost(Period.ofDays(100), Operand.recordDate()))
                .supports(Strength.DIRECT)
                .build();
        Evidence refutation = refuting("E-1", "1.1.1")
                .kind(EvidenceKind.of("POLICY_DOCUMENT"))
                .build();
        Evidence clears = record("E-2")
                .link(linkedOnly("1.1.1"))
                .supersedes(EvidenceId.of("E-1"))
                .build();

        assertThat(calendar(SubmissionGenerator.checking(List.of(recent), FOR_EVER), refutation, clears))
                .containsExactly(
                        "1.1.1 changes from MET to NOT_MET on 2026-04-21, when E-1 (Report E-1) begins to count; all records whose status changes: E-1, E-2.");
    }

    private static List<String> calendarBy(FactRuleBuilder rule, String reviewedOn) {
        Evidence record =
                record("E-1").fact("reviewedOn", new FactValue.Text(reviewedOn)).build();
        return calendar(SubmissionGenerator.checking(List.of(rule.build()), FOR_EVER), record);
    }

    @Test
    void namesTheDayOnWhichRuleBeginsToRefute() {
        assertThat(calendarBy(
                        reviewed(Condition.Span.Is.AT_MOST)
                                .supports(Strength.DIRECT)
                                .refutes(Strength.INDIRECT),
                        "2025-10-31"))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-05-01, when a rule gives another result for E-1 (Report E-1).");
        assertThat(calendarBy(
                        reviewed(Condition.Span.Is.AT_MOST)
                                .supports(Strength.DIRECT)
                                .refutes(Strength.DIRECT),
                        "2026-01-20"))
                .containsExactly(
                        "1.1.1 changes from MET to NOT_MET on 2026-07-21, when a rule gives another result for E-1 (Report E-1).");
    }

    @Test
    void namesTheDayOnWhichRuleBeginsToSupport() {
        assertThat(calendarBy(reviewed(Condition.Span.Is.AT_LEAST).supports(Strength.DIRECT), "2026-01-20"))
                .containsExactly(
                        "1.1.1 changes from UNDETERMINED to MET on 2026-07-20, when a rule gives another result for E-1 (Report E-1).");
    }

    @Test
    void namesTheDaysBetweenWhichMonthLeavesItOpen() {
        FactRuleBuilder rule =
                reviewed(Condition.Span.Is.AT_MOST).supports(Strength.DIRECT).refutes(Strength.DIRECT);

        assertThat(calendarBy(rule, "2026-02"))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-08-02, when a rule gives another result for E-1 (Report E-1).",
                        "1.1.1 changes from UNDETERMINED to NOT_MET on 2026-08-29, when a rule gives another result for E-1 (Report E-1).");
    }

    @Test
    void namesNoRecordThatARuleSeesOtherwiseAndToTheSameEffect() {
        FactRule looks = FactRule.of("looks", "TEST_REPORT", "1.1.1")
                .should("It looks.")
                .because("It matters.")
                .holds(Condition.any(
                        new Condition.Span(
                                fact("reviewedOn"),
                                Operand.asOf(),
                                Condition.Span.Is.AT_MOST,
                                Operand.period(Period.ofMonths(6))),
                        fact("reviewedOn").isPresent()))
                .supports(Strength.DIRECT)
                .build();
        Evidence seenOtherwise = record("E-1")
                .fact("reviewedOn", new FactValue.Text("2025-12-31"))
                .build();

        assertThat(calendar(
                        SubmissionGenerator.checking(List.of(looks), FOR_EVER),
                        seenOtherwise,
                        against("E-2", "2026-07-01")))
                .containsExactly(
                        "1.1.1 changes from MET to NOT_MET on 2026-07-01, when E-2 (Report E-2) begins to count.");
    }

    // Several records

    @Test
    void tellsTwoChangesOnOneDayAsOne() {
        assertThat(calendar(supporting("E-1", "1.1.1").validUntil("2026-06").build(), against("E-2", "2026-07-01")))
                .containsExactly(
                        "1.1.1 changes from MET to NOT_MET on 2026-07-01, when E-1 (Report E-1) has expired; all records whose status changes: E-1, E-2.");
    }

    @Test
    void saysNothingWhereOneRecordFollowsOnAnother() {
        assertThat(calendar(
                        supporting("E-1", "1.1.1").validUntil("2026-06").build(),
                        supporting("E-2", "1.1.1").occurredOn("2026-07-01").build()))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2028-07-02, when E-2 (Report E-2) is too old for the policy.");
    }

    @Test
    void saysNothingOfTheCopyThatLapsesFirst() {
        Evidence copy = supporting("E-0", "1.1.1")
                .location("https://acme.example/E-1")
                .validUntil("2026-06")
                .build();

        assertThat(calendar(FOR_EVER, copy, supports("E-1", "1.1.1"))).isEmpty();
    }

    @Test
    void namesTheDayOnWhichTheLastOfManyCopiesLapses() {
        Evidence[] copies = Stream.of("2026-05", "2026-06", "2026-07", "2026-08")
                .map(until -> supporting("E-" + until, "1.1.1")
                        .location("https://acme.example/copied")
                        .validUntil(until)
                        .build())
                .toArray(Evidence[]::new);

        assertThat(calendar(FOR_EVER, copies))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2026-09-01, when E-2026-08 (Report E-2026-08) has expired.");
    }

    @Test
    void namesTheDayOnWhichTooFewAreLeft() {
        Policy policy = AssessedFixture.asking(d -> d.withMinimum(2));

        assertThat(calendar(
                        policy,
                        supports("E-1", "1.1.1"),
                        supporting("E-2", "1.1.1").occurredOn("2026-02-01").build()))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 2028-01-11, when E-1 (Report E-1) is too old for the policy.");
    }

    @Test
    void isInTheOrderOfDaysThenOfTheCatalog() {
        assertThat(calendar(
                        supporting("E-1", "4.2.1").validUntil("2026-06-30").build(),
                        supporting("E-2", "1.1.1").validUntil("2026-06-30").build(),
                        supporting("E-3", "1.1.2").validUntil("2026-06-29").build()))
                .containsExactly(
                        "1.1.2 changes from MET to UNDETERMINED on 2026-06-30, when E-3 (Report E-3) has expired.",
                        "1.1.1 changes from MET to UNDETERMINED on 2026-07-01, when E-2 (Report E-2) has expired.",
                        "4.2.1 changes from MET to UNDETERMINED on 2026-07-01, when E-1 (Report E-1) has expired.");
    }

    // Exclusions, substitutes, scope

    @Test
    void namesTheDayOnWhichRefutationUndoesExclusion() {
        Evidence refutation = refuting("R-1", "4.2.1").occurredOn("2026-06-09").build();

        assertThat(calendar(
                        submitting(refutation).exclude(exclusion("4.2.1")), Policy.goodFaith(), AssessedFixture.AS_OF))
                .containsExactly(
                        "4.2.1 changes from NOT_APPLICABLE to NOT_MET on 2026-06-09, when R-1 (Report R-1) begins to count.");
    }

    @Test
    void namesTheDayOnWhichExclusionHoldsAgain() {
        Evidence refutation = refuting("R-1", "4.2.1")
                .review(rejected("2026-06-09", Independence.VENDOR))
                .build();

        assertThat(calendar(
                        submitting(refutation).exclude(exclusion("4.2.1")), Policy.goodFaith(), AssessedFixture.AS_OF))
                .containsExactly(
                        "4.2.1 changes from NOT_MET to NOT_APPLICABLE on 2026-06-09, when R-1 (Report R-1) is rejected by its review.");
    }

    @Test
    void looksAtTheSubstituteAndAtWhatRefutesTheOriginal() {
        assertThat(calendar(
                        submitting(
                                        supports("E-1", "ACME-3.1.1"),
                                        hintsAgainst("E-2", "3.1.1").toBuilder()
                                                .recordedOn("2026-06-09")
                                                .build(),
                                        supporting("E-3", "3.1.1")
                                                .validUntil("2026-04")
                                                .build())
                                .substitute(substitution("3.1.1")),
                        Policy.goodFaith(),
                        AssessedFixture.AS_OF))
                .containsExactly(
                        "3.1.1 changes from MET to UNDETERMINED on 2026-06-09, when E-2 (Report E-2) begins to count.");
    }

    @Test
    void looksAtTheItemWhereTheSubstituteIsRefused() {
        assertThat(calendar(
                        submitting(
                                        supporting("E-1", "ACME-3.1.1")
                                                .validUntil("2026-05")
                                                .build(),
                                        supporting("E-3", "3.1.1")
                                                .validUntil("2026-04")
                                                .build())
                                .substitute(substitution("3.1.1")),
                        Policy.goodFaith().withAcceptance("p", true, false),
                        AssessedFixture.AS_OF))
                .containsExactly(
                        "3.1.1 changes from MET to UNDETERMINED on 2026-05-01, when E-3 (Report E-3) has expired.");
    }

    @Test
    void saysNothingOfItemsOutOfScope() {
        assertThat(calendar(
                        submitting(supports("E-1", "1.1.1"), supports("E-2", "3.1.1"))
                                .organisation(acme(StakeholderGroup.SOFTWARE_RESELLER)),
                        Policy.goodFaith(),
                        AssessedFixture.AS_OF))
                .containsExactly(
                        "3.1.1 changes from MET to UNDETERMINED on 2028-01-11, when E-2 (Report E-2) is too old for the policy.");
    }

    // The edges

    @Test
    void saysNothingOfTheAsOfDateItself() {
        assertThat(calendar(submitting(supports("E-1", "1.1.1")), Policy.goodFaith(), LocalDate.parse("2028-01-11")))
                .isEmpty();
        assertThat(calendar(submitting(supports("E-1", "1.1.1")), Policy.goodFaith(), LocalDate.parse("2028-01-10")))
                .hasSize(1);
    }

    @Test
    void looksNoFurtherThanDocumentsCanName() {
        EvidenceBuilder last = bare("E-1")
                .location("https://acme.example/E-1")
                .occurredOn("9999-12-29")
                .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));
        Policy oneDay = AssessedFixture.asking(d -> d.withFreshness(Optional.of(Period.ofDays(1))));
        Policy twoDays = AssessedFixture.asking(d -> d.withFreshness(Optional.of(Period.ofDays(2))));
        LocalDate asOf = LocalDate.parse("9999-12-29");

        assertThat(calendar(submitting(last.build()), oneDay, asOf))
                .containsExactly(
                        "1.1.1 changes from MET to UNDETERMINED on 9999-12-31, when E-1 (Report E-1) is too old for the policy.");
        assertThat(calendar(submitting(last.build()), twoDays, asOf)).isEmpty();
        assertThat(calendar(submitting(last.validUntil("9999-12").build()), FOR_EVER, asOf))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void isLapseOnlyWhereTheVerdictGetsWorse(Verdict from) {
        for (Verdict to : Verdict.values()) {
            ScheduledChange entry = new ScheduledChange(
                    AssessedFixture.AS_OF,
                    ItemId.of("1.1.1"),
                    from,
                    to,
                    List.of(),
                    ScheduleCause.BEGINS,
                    "A report",
                    Optional.empty(),
                    List.of());

            assertThat(entry.isLapse()).as(from + " to " + to).isEqualTo(to.compareTo(from) < 0);
        }
    }
}
