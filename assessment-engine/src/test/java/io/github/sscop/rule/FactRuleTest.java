package io.github.sscop.rule;

import static io.github.sscop.rule.Condition.not;
import static io.github.sscop.rule.Operand.asOf;
import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.period;
import static io.github.sscop.rule.Operand.recordDate;
import static io.github.sscop.rule.Operand.setting;
import static io.github.sscop.rule.Operand.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactRuleTest {

    private static final Condition SIGNED = fact("signed").isTrue();
    private static final Operand YEAR = period(Period.ofYears(1));

    private static FactRuleBuilder rule() {
        return FactRule.of("signed-files", "SCAN", "3.1.1", "3.5.2")
                .should("Every file is signed.")
                .because("No other file can pass for one.")
                .holds(SIGNED);
    }

    /** A condition in conditions, so many in all. */
    private static Condition nested(int deep) {
        return deep == 1 ? fact("a").isPresent() : Condition.not(nested(deep - 1));
    }

    @Test
    void takesConditionsInsideEachOtherUpToSixteenDeep() {
        assertThatCode(() -> ruleThat(nested(16)).build()).doesNotThrowAnyException();
    }

    private static FactRuleBuilder ruleThat(Condition holds) {
        return rule().holds(holds).refutes(Strength.DIRECT);
    }

    @Test
    void isGatheredByItsBuilder() {
        assertThat(rule().when(fact("files").isPresent())
                        .limit(fact("age").isAtMost(3))
                        .supports(Strength.DIRECT)
                        .supportsWithoutSample(Strength.INDIRECT)
                        .refutes(Strength.DIRECT)
                        .sample(new SampleFacts(Optional.of("files"), Optional.of("checked")))
                        .build())
                .isEqualTo(new FactRule(
                        "signed-files",
                        List.of(ItemId.of("3.1.1"), ItemId.of("3.5.2")),
                        EvidenceKind.of("SCAN"),
                        "Every file is signed.",
                        "No other file can pass for one.",
                        Optional.of(fact("files").isPresent()),
                        SIGNED,
                        Optional.of(fact("age").isAtMost(3)),
                        Optional.of(Strength.DIRECT),
                        Optional.of(Strength.INDIRECT),
                        Optional.of(Strength.DIRECT),
                        Optional.of(new SampleFacts(Optional.of("files"), Optional.of("checked")))));
    }

    // Outcomes

    private static RuleOutcome outcome(FactRuleBuilder rule, Map<String, ?> facts) {
        return rule.build().outcome(ConditionFixture.record(facts), AsOf.day(ConditionFixture.TODAY));
    }

    @Test
    void supportsWhereTheConditionHolds() {
        assertThat(outcome(rule().supports(Strength.INDIRECT).refutes(Strength.DIRECT), Map.of("signed", true)))
                .isEqualTo(RuleOutcome.supports(Strength.INDIRECT, ConditionResult.held("signed", "true", "true")));
    }

    @Test
    void refutesWhereTheConditionDoesNotHold() {
        assertThat(outcome(rule().supports(Strength.INDIRECT).refutes(Strength.DIRECT), Map.of("signed", false)))
                .isEqualTo(RuleOutcome.refutes(Strength.DIRECT, ConditionResult.failed("signed", "false", "true")));
    }

    @Test
    void isInconclusiveWhereItCannotBeTold() {
        assertThat(outcome(rule().supports(Strength.INDIRECT).refutes(Strength.DIRECT), Map.of()))
                .isEqualTo(RuleOutcome.inconclusive(ConditionResult.missing("signed", "true")));
    }

    @Test
    void hasNothingToSayForTheItemsIfItOnlyRefutes() {
        FactRuleBuilder refutes = rule().refutes(Strength.DIRECT);

        assertThat(outcome(refutes, Map.of("signed", true)))
                .isEqualTo(RuleOutcome.notRelevant(ConditionResult.held("signed", "true", "true")));
        assertThat(outcome(refutes, Map.of("signed", false)).result()).isEqualTo(RuleOutcome.Result.REFUTES);
        assertThat(outcome(refutes, Map.of()).result()).isEqualTo(RuleOutcome.Result.INCONCLUSIVE);
    }

    @Test
    void hasNothingToSayAgainstTheItemsIfItOnlySupports() {
        FactRuleBuilder supports = rule().supports(Strength.DIRECT);

        assertThat(outcome(supports, Map.of("signed", true)).result()).isEqualTo(RuleOutcome.Result.SUPPORTS);
        assertThat(outcome(supports, Map.of("signed", false)))
                .isEqualTo(RuleOutcome.notRelevant(ConditionResult.failed("signed", "false", "true")));
        assertThat(outcome(supports, Map.of()).result()).isEqualTo(RuleOutcome.Result.INCONCLUSIVE);
    }

    @Test
    void looksOnlyAtRecordsThatItIsAbout() {
        FactRuleBuilder released = rule().when(fact("released").isTrue()).refutes(Strength.DIRECT);

        assertThat(outcome(released, Map.of("released", true, "signed", false)))
                .isEqualTo(RuleOutcome.refutes(Strength.DIRECT, ConditionResult.failed("signed", "false", "true")));
        assertThat(outcome(released, Map.of("released", false, "signed", false)))
                .isEqualTo(RuleOutcome.notRelevant(ConditionResult.failed("released", "false", "true")));
        assertThat(outcome(released, Map.of("signed", false)))
                .as("whether it is about the record is unknown")
                .isEqualTo(RuleOutcome.inconclusive(ConditionResult.missing("released", "true")));
    }

    @Test
    void supportsOnlyWithinItsLimitAndRefutesBeyondItAsWell() {
        FactRuleBuilder limited =
                rule().limit(fact("age").isAtMost(3)).supports(Strength.DIRECT).refutes(Strength.DIRECT);

        assertThat(outcome(limited, Map.of("signed", true, "age", 3)))
                .isEqualTo(RuleOutcome.supports(
                        Strength.DIRECT,
                        ConditionResult.held("signed", "true", "true"),
                        ConditionResult.held("age", "3", "at most 3")));
        assertThat(outcome(limited, Map.of("signed", true, "age", 4)))
                .isEqualTo(RuleOutcome.notRelevant(ConditionResult.failed("age", "4", "at most 3")));
        assertThat(outcome(limited, Map.of("signed", true)))
                .isEqualTo(RuleOutcome.inconclusive(ConditionResult.missing("age", "at most 3")));
        assertThat(outcome(limited, Map.of("signed", false, "age", 4)))
                .isEqualTo(RuleOutcome.refutes(Strength.DIRECT, ConditionResult.failed("signed", "false", "true")));
    }

    private static boolean excludesSupport(FactRule rule, Map<String, ?> facts) {
        Evidence record = ConditionFixture.record(facts);
        AsOf asOf = AsOf.day(ConditionFixture.TODAY);
        return rule.excludesSupport(rule.outcome(record, asOf), record, asOf);
    }

    @Test
    void excludesSupportWhereOneConditionIsFalseWhateverIsMissing() {
        FactRule limited = rule().when(fact("released").isTrue())
                .limit(fact("age").isAtMost(3))
                .supports(Strength.DIRECT)
                .build();
        Map<Map<String, ?>, Boolean> expected = Map.of(
                Map.of(), false,
                Map.of("released", true, "signed", true, "age", 3), false,
                Map.of("released", false), true,
                Map.of("signed", false), true,
                Map.of("age", 4), true,
                Map.of("age", "?"), false);

        assertThat(expected)
                .allSatisfy((facts, excluded) -> assertThat(excludesSupport(limited, facts))
                        .as("%s", facts)
                        .isEqualTo(excluded));
        assertThat(excludesSupport(rule().refutes(Strength.DIRECT).build(), Map.of("signed", false)))
                .as("of a rule that never supports")
                .isFalse();
    }

    @Test
    void announcesTheDayOnWhichItsLimitIsReached() {
        AsOf asOf = AsOf.day(ConditionFixture.TODAY);
        FactRule limited = rule().limit(new Condition.Span(fact("on"), asOf(), Condition.Span.Is.AT_MOST, YEAR))
                .supports(Strength.DIRECT)
                .build();

        limited.outcome(ConditionFixture.record(Map.of("signed", true, "on", ConditionFixture.TODAY.toString())), asOf);

        assertThat(asOf.nextChange())
                .contains(ConditionFixture.TODAY.plusYears(1).plusDays(1));
    }

    // Samples

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(Optional.empty(), Strength.INDIRECT, "sample is missing; expected"),
                Arguments.of(
                        Optional.of(new Sample(5, 0, Sample.Selection.RANDOM)), Strength.INDIRECT, "sample is 0 of 5"),
                Arguments.of(
                        Optional.of(new Sample(0, 0, Sample.Selection.ALL)), Strength.INDIRECT, "sample is 0 of 0"),
                Arguments.of(
                        Optional.of(new Sample(5, 4, Sample.Selection.ALL)),
                        Strength.INDIRECT,
                        "checked is 3; expected 4, the number examined in the record's sample."),
                Arguments.of(
                        Optional.of(new Sample(5, 3, Sample.Selection.JUDGEMENT)), Strength.DIRECT, "signed is true"));
    }

    /** The sample that was examined has to be of as many as the fact counts, where the rule names one. */
    @ParameterizedTest
    @MethodSource("samples")
    void supportsLessWithoutSampleThatAgreesWithTheFacts(Optional<Sample> sample, Strength strength, String last) {
        FactRule sampled = rule().supports(Strength.DIRECT)
                .supportsWithoutSample(Strength.INDIRECT)
                .refutes(Strength.DIRECT)
                .sample(new SampleFacts(Optional.empty(), Optional.of("checked")))
                .build();
        Evidence record = sampled(Map.of("signed", true, "checked", 3), sample);
        AsOf today = AsOf.day(ConditionFixture.TODAY);

        assertThat(sampled.supports(record)).contains(strength);
        assertThat(sampled.outcome(record, today).result()).isEqualTo(RuleOutcome.Result.SUPPORTS);
        assertThat(sampled.outcome(record, today).strength()).contains(strength);
        assertThat(sampled.outcome(record, today).parts())
                .last()
                .extracting(ConditionResult::text)
                .asString()
                .startsWith(last);
        assertThat(sampled.outcomeWithoutParts(record, today))
                .isEqualTo(new RuleOutcome(RuleOutcome.Result.SUPPORTS, Optional.of(strength), List.of()));
        assertThat(sampled.outcome(sampled(Map.of("signed", false), sample), today)
                        .strength())
                .as("of a refutation")
                .contains(Strength.DIRECT);
    }

    private static Evidence sampled(Map<String, ?> facts, Optional<Sample> sample) {
        EvidenceBuilder record =
                Evidence.builder("E-1", "SCAN", "A scan", Method.TOOL_OUTPUT, Originator.vendor("Acme Ltd"));
        facts.forEach((name, fact) -> record.fact(name, ConditionFixture.value(fact)));
        sample.ifPresent(record::sample);
        return record.build();
    }

    @Test
    void supportsAsStronglyWithoutSampleIfItNeedsNone() {
        Evidence record = ConditionFixture.record(Map.of("signed", true));

        assertThat(rule().supports(Strength.DIRECT).build().supports(record)).contains(Strength.DIRECT);
        assertThat(rule().refutes(Strength.DIRECT).build().supports(record)).isEmpty();
    }

    @Test
    void asksForTheAsOfDateOnlyAsFarAsItLooks() {
        AsOf asOf = AsOf.day(ConditionFixture.TODAY);
        rule().when(fact("released").isTrue())
                .holds(new Condition.Span(fact("until"), asOf(), Condition.Span.Is.AT_MOST, YEAR))
                .supports(Strength.DIRECT)
                .build()
                .outcome(ConditionFixture.record(Map.of("released", false, "until", "2026-03-31")), asOf);

        assertThat(asOf.nextChange()).isEmpty();
    }

    // Refusals

    private static FactRuleBuilder named(String id, String should, String because) {
        return FactRule.of(id, "SCAN", "3.1.1")
                .should(should)
                .because(because)
                .holds(SIGNED)
                .refutes(Strength.DIRECT);
    }

    static Stream<Arguments> refused() {
        Condition everySigned = fact("files").every(SIGNED);
        return Stream.of(
                Arguments.of(named(" ", "S", "B"), "id of a rule is blank; expected text"),
                Arguments.of(named("r", "", "B"), "should of a rule is blank; expected text"),
                Arguments.of(named("r", "S", "\t"), "because of a rule is blank; expected text"),
                Arguments.of(
                        FactRule.of("r", "SCAN", "3.1.1").should("S").because("B"),
                        "rule r has no condition; expected one"),
                Arguments.of(
                        FactRule.of("r", "SCAN")
                                .should("S")
                                .because("B")
                                .holds(SIGNED)
                                .refutes(Strength.DIRECT),
                        "rule r is about no item; expected at least one"),
                Arguments.of(
                        rule(),
                        "rule signed-files neither supports nor refutes; expected a strength for at least one of the"
                                + " two"),
                Arguments.of(
                        ruleThat(new Condition.Span(asOf(), fact("a"), Condition.Span.Is.AT_MOST, YEAR)),
                        "rule signed-files: the as-of date is the earlier date of a span; expected it only as the later"
                                + " date of a span that looks at no element"),
                Arguments.of(
                        ruleThat(fact("files")
                                .every(new Condition.Span(fact("a"), asOf(), Condition.Span.Is.AT_MOST, YEAR))),
                        "rule signed-files: the as-of date is used inside an element; expected it only as the later"
                                + " date of a span that looks at no element"),
                Arguments.of(
                        ruleThat(nested(17)),
                        "rule signed-files: conditions stand inside each other more than 16 deep; expected at most 16"),
                Arguments.of(
                        ruleThat(new Condition.Compare(asOf(), Comparison.EQUAL, fact("a"))),
                        "rule signed-files: compare takes the date AS_OF; expected dates only in a span"),
                Arguments.of(
                        ruleThat(new Condition.Compare(fact("a"), Comparison.EQUAL, recordDate())),
                        "rule signed-files: compare takes the date RECORD_DATE; expected dates only in a span"),
                Arguments.of(
                        ruleThat(new Condition.Among(asOf(), List.of(ConditionFixture.value("a")))),
                        "rule signed-files: among takes the date AS_OF; expected dates only in a span"),
                Arguments.of(
                        ruleThat(new Condition.Count("files", SIGNED, Comparison.EQUAL, recordDate())),
                        "rule signed-files: count takes the date RECORD_DATE; expected dates only in a span"),
                Arguments.of(
                        ruleThat(new Condition.Span(
                                new Operand.Entry("t", asOf()), fact("a"), Condition.Span.Is.AT_MOST, YEAR)),
                        "rule signed-files: span takes the date AS_OF; expected dates only in a span"),
                Arguments.of(
                        ruleThat(new Condition.Span(fact("a"), fact("b"), Condition.Span.Is.AT_MOST, recordDate())),
                        "rule signed-files: period is a date; expected a period such as P1Y"),
                Arguments.of(
                        ruleThat(fact("b").isAtMost(Period.ofDays(-1), fact("a"))),
                        "rule signed-files: period is \"P-1D\"; expected a period of the calendar such as P1Y, of at"
                                + " most a thousand years"),
                Arguments.of(
                        ruleThat(fact("b").isAtMost(Period.ofYears(1_001), fact("a"))),
                        "rule signed-files: period is \"P1001Y\"; expected a period of the calendar such as P1Y, of at"
                                + " most a thousand years"),
                Arguments.of(
                        ruleThat(new Condition.Span(
                                fact("a"), fact("b"), Condition.Span.Is.AT_MOST, value("P2147483647W"))),
                        "rule signed-files: period is \"P2147483647W\"; expected a period of the calendar such as P1Y,"
                                + " of at most a thousand years"),
                Arguments.of(
                        ruleThat(new Condition.Span(value("soon"), fact("b"), Condition.Span.Is.AT_MOST, YEAR)),
                        "rule signed-files: a date is \"soon\"; expected YYYY-MM-DD or YYYY-MM"),
                Arguments.of(
                        ruleThat(new Condition.Span(fact("a"), value(2026), Condition.Span.Is.AT_MOST, YEAR)),
                        "rule signed-files: a date is 2026; expected YYYY-MM-DD or YYYY-MM"),
                Arguments.of(
                        ruleThat(fact("a").is(Comparison.AT_MOST, value("few"))),
                        "rule signed-files: AT_MOST takes \"few\"; expected a number, or where to find one"),
                Arguments.of(
                        ruleThat(new Condition.Compare(value("few"), Comparison.LESS, fact("a"))),
                        "rule signed-files: LESS takes \"few\"; expected a number, or where to find one"),
                Arguments.of(
                        ruleThat(new Condition.Count("files", SIGNED, Comparison.NOT_EQUAL, value("few"))),
                        "rule signed-files: count takes \"few\"; expected a number, or where to find one"),
                Arguments.of(
                        ruleThat(new Condition.Compare(new Operand.Entry("t", value(3)), Comparison.EQUAL, value("a"))),
                        "rule signed-files: key is 3; expected a text"),
                Arguments.of(
                        ruleThat(fact("files").every(fact("/files").some(SIGNED))),
                        "rule signed-files: inside an element the list \"/files\" begins with a slash; expected a list"
                                + " of the element, so that no list is gone through twice"),
                Arguments.of(
                        ruleThat(fact("files").some(new Condition.Count("/all", SIGNED, Comparison.MORE, value(0)))),
                        "rule signed-files: inside an element the list \"/all\" begins with a slash; expected a list of"
                                + " the element, so that no list is gone through twice"),
                Arguments.of(
                        ruleThat(fact("files").some(new Condition.Distinct("/files", "id"))),
                        "rule signed-files: inside an element the list \"/files\" begins with a slash; expected a list"
                                + " of the element, so that no list is gone through twice"),
                Arguments.of(
                        ruleThat(new Condition.Distinct("files", "/id")),
                        "rule signed-files: by is \"/id\", the same for every element; expected a fact of the element"),
                Arguments.of(
                        ruleThat(SIGNED).limit(SIGNED),
                        "rule signed-files has limit, but never supports; expected it only beside supports"),
                Arguments.of(
                        ruleThat(SIGNED).supportsWithoutSample(Strength.INDIRECT),
                        "rule signed-files has supportsWithoutSample, but never supports; expected it only beside"
                                + " supports"),
                Arguments.of(
                        ruleThat(SIGNED).supports(Strength.DIRECT).limit(recorded()),
                        "rule signed-files: compare takes the date RECORD_DATE; expected dates only in a span"),
                Arguments.of(
                        ruleThat(SIGNED).supports(Strength.INDIRECT).supportsWithoutSample(Strength.DIRECT),
                        "rule signed-files supports DIRECT without a sample, and INDIRECT with one; expected no more"
                                + " without than with one"),
                Arguments.of(
                        FactRule.of("signed-files", "SCAN", "3.1.1", "3.5.2", "3.1.1")
                                .should("S")
                                .because("B")
                                .holds(SIGNED)
                                .refutes(Strength.DIRECT),
                        "rule signed-files is about 3.1.1 more than once; expected each item once"),
                Arguments.of(
                        ruleThat(SIGNED).when(Condition.all(everySigned, Condition.any(not(recorded())))),
                        "rule signed-files: compare takes the date RECORD_DATE; expected dates only in a span"));
    }

    private static Condition recorded() {
        return new Condition.Compare(recordDate(), Comparison.EQUAL, fact("a"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void refusesWhatMakesNoRule(FactRuleBuilder rule, String message) {
        assertThatThrownBy(rule::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesMalformedKindsAndItems() {
        assertThatThrownBy(() -> FactRule.of("r", "a scan", "3.1.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence kind is \"a scan\"; expected upper-case letters, digits and underscores, such as"
                        + " TEST_REPORT");
        assertThatThrownBy(() -> FactRule.of("r", "SCAN", "3 1 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item id is \"3 1 1\"; expected 1 to 256 characters without white space");
    }

    @Test
    void mayLookAtTheRecordsFactsAndDateFromElements() {
        assertThatCode(() -> ruleThat(fact("files")
                                .every(Condition.all(
                                        fact("/limit").isPresent(),
                                        fact("age").is(Comparison.AT_MOST, fact("/limit")),
                                        fact("parts").every(SIGNED),
                                        new Condition.Span(
                                                fact("a"), recordDate(), Condition.Span.Is.AT_MOST, setting("age")))))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void namesItsSettings() {
        Condition condition = Condition.all(
                fact("a").is(Comparison.MORE, setting("c")),
                not(fact("l")
                        .every(new Condition.Span(
                                fact("x"),
                                fact("y"),
                                Condition.Span.Is.AT_MOST,
                                new Operand.Entry("t", setting("b"))))),
                new Condition.Count("l", SIGNED, Comparison.MORE, setting("a")));

        assertThat(ConditionValidator.settings(Stream.of(condition, SIGNED))).containsExactlyInAnyOrder("a", "b", "c");
    }
}
