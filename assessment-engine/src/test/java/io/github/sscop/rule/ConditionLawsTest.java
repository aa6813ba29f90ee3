package io.github.sscop.rule;

import static io.github.sscop.rule.Condition.all;
import static io.github.sscop.rule.Condition.any;
import static io.github.sscop.rule.Condition.not;
import static io.github.sscop.rule.ConditionFixture.answer;
import static io.github.sscop.rule.ConditionFixture.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Strength;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of conditions, which hold or do not hold or are unknown (Kleene's strong logic). */
class ConditionLawsTest {

    @Provide
    Arbitrary<Condition> conditions() {
        return ConditionGenerator.any(false);
    }

    @Provide
    Arbitrary<Condition> typedConditions() {
        return ConditionGenerator.typed();
    }

    @Provide
    Arbitrary<Map<String, FactValue>> facts() {
        return ConditionGenerator.facts();
    }

    @Provide
    Arbitrary<Map<String, FactValue>> typedFacts() {
        return ConditionGenerator.typedFacts();
    }

    /** What the laws rest on: that what is drawn is rich enough. */
    @Example
    void drawnConditionsReachEveryAnswerAndPart() {
        Set<Truth> answers = EnumSet.noneOf(Truth.class);
        Set<ConditionResult.ConditionResultCode> codes = EnumSet.noneOf(ConditionResult.ConditionResultCode.class);
        Combinators.combine(conditions(), facts())
                .as((condition, facts) -> evaluate(condition, facts))
                .sampleStream()
                .limit(20_000)
                .takeWhile(result -> answers.size() < Truth.values().length
                        || codes.size() < ConditionResult.ConditionResultCode.values().length - 1)
                .forEach(result -> {
                    answers.add(result.answer());
                    result.parts().forEach(part -> codes.add(part.code()));
                });

        assertThat(answers).containsExactlyInAnyOrder(Truth.values());
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(ConditionResult.ConditionResultCode.BROKEN)));
    }

    /** Whatever the facts, telling gives an answer, and sentences that are filled in. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void isTotal(@ForAll("conditions") Condition condition, @ForAll("facts") Map<String, FactValue> facts) {
        ConditionFixture.Evaluation result = evaluate(condition, facts);

        assertThat(result.parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.text()).matches("(?s).+ (is|has) .+\\."));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mayBeHeldByRules(@ForAll("conditions") Condition condition) {
        ConditionValidator.check(condition);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void isDecidedWhereFactsAreKnownAndOfTheRightType(
            @ForAll("typedConditions") Condition condition, @ForAll("typedFacts") Map<String, FactValue> facts) {
        Assume.that(!looksIntoInnermostList(condition, 0));

        assertThat(evaluate(condition, facts))
                .extracting(ConditionFixture.Evaluation::answer)
                .isNotEqualTo(Truth.UNKNOWN);
    }

    /** The innermost lists have no elements, so that the condition is unknown. */
    private static boolean looksIntoInnermostList(Condition condition, int depth) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().anyMatch(each -> looksIntoInnermostList(each, depth));
        } else if (condition instanceof Condition.Any any) {
            return any.conditions().stream().anyMatch(each -> looksIntoInnermostList(each, depth));
        } else if (condition instanceof Condition.Not not) {
            return looksIntoInnermostList(not.condition(), depth);
        } else if (condition instanceof Condition.Every every) {
            return depth == 2 || looksIntoInnermostList(every.satisfies(), depth + 1);
        } else if (condition instanceof Condition.Some some) {
            return depth == 2 || looksIntoInnermostList(some.satisfies(), depth + 1);
        } else if (condition instanceof Condition.Distinct) {
            return depth == 2;
        } else if (condition instanceof Condition.Count count) {
            return looksIntoInnermostList(count.where(), depth + 1);
        }
        return false;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void notFlipsWhatIsKnownAndKeepsWhatIsNot(
            @ForAll("conditions") Condition condition, @ForAll("facts") Map<String, FactValue> facts) {
        Truth opposite = switch (answer(condition, facts)) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
        };

        assertThat(answer(not(condition), facts)).isEqualTo(opposite);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void notUndoesItself(@ForAll("conditions") Condition condition, @ForAll("facts") Map<String, FactValue> facts) {
        assertThat(evaluate(not(not(condition)), facts)).isEqualTo(evaluate(condition, facts));
    }

    /** De Morgan's laws, to the sentence. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void notGoesThroughAllAndAny(
            @ForAll @Size(min = 1, max = 3) List<@From("conditions") Condition> conditions,
            @ForAll("facts") Map<String, FactValue> facts) {
        List<Condition> opposites = conditions.stream().map(Condition::not).toList();

        assertThat(evaluate(not(new Condition.All(conditions)), facts))
                .isEqualTo(evaluate(new Condition.Any(opposites), facts));
        assertThat(evaluate(not(new Condition.Any(conditions)), facts))
                .isEqualTo(evaluate(new Condition.All(opposites), facts));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void notGoesThroughEveryAndSome(@ForAll("facts") Map<String, FactValue> facts) {
        Condition small = Operand.fact("n").isAtMost(1);

        assertThat(evaluate(not(new Condition.Every("l", small)), facts))
                .isEqualTo(evaluate(new Condition.Some("l", not(small)), facts));
        assertThat(evaluate(not(new Condition.Some("l", small)), facts))
                .isEqualTo(evaluate(new Condition.Every("l", not(small)), facts));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void orderMeansNothingInAllAndAny(
            @ForAll("conditions") Condition one,
            @ForAll("conditions") Condition other,
            @ForAll("facts") Map<String, FactValue> facts) {
        assertThat(answer(all(one, other), facts)).isEqualTo(answer(all(other, one), facts));
        assertThat(answer(any(one, other), facts)).isEqualTo(answer(any(other, one), facts));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void repetitionMeansNothingInAllAndAny(
            @ForAll("conditions") Condition condition, @ForAll("facts") Map<String, FactValue> facts) {
        Truth alone = answer(condition, facts);

        assertThat(answer(all(condition, condition), facts)).isEqualTo(alone);
        assertThat(answer(any(condition, condition), facts)).isEqualTo(alone);
        assertThat(evaluate(all(condition), facts)).isEqualTo(evaluate(condition, facts));
        assertThat(evaluate(any(condition), facts)).isEqualTo(evaluate(condition, facts));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void allIsTheLeastAndAnyTheMost(
            @ForAll("conditions") Condition one,
            @ForAll("conditions") Condition other,
            @ForAll("facts") Map<String, FactValue> facts) {
        List<Truth> answers =
                Stream.of(answer(one, facts), answer(other, facts)).sorted().toList();

        assertThat(answer(all(one, other), facts)).isEqualTo(answers.get(0));
        assertThat(answer(any(one, other), facts)).isEqualTo(answers.get(1));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void oneAmongOthersIsLikeBeingTheSameAsOne(@ForAll("facts") Map<String, FactValue> facts) {
        for (String word : List.of("high", "2")) {
            assertThat(answer(Operand.fact("w").isOneOf(word), facts))
                    .isEqualTo(answer(Operand.fact("w").is(word), facts));
        }
    }

    /** What holds of incomplete facts stays true once the rest is known. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void comingToKnowMoreTurnsNoAnswerRound(
            @ForAll("typedConditions") Condition condition,
            @ForAll("typedFacts") Map<String, FactValue> facts,
            @ForAll Set<@From("names") String> unknown) {
        Assume.that(!condition.toString().contains("Present"));
        Map<String, FactValue> fewer = new HashMap<>(facts);
        unknown.forEach(name -> fewer.put(name, new FactValue.Text("?")));

        assertThat(answer(condition, fewer)).isIn(Truth.UNKNOWN, answer(condition, facts));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("n", "m", "w", "v", "k", "d", "e");
    }

    /** Every way in which the unknown elements may turn out gives that answer, or they differ. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void countIsKnownWhereUnknownElementsDoNotMatter(
            @ForAll @Size(max = 5) List<@From("signed") Object> signed,
            @ForAll Comparison is,
            @ForAll @IntRange(min = -1, max = 6) int to) {
        Condition count = new Condition.Count("files", Operand.fact("").isTrue(), is, Operand.value(to));
        long least = signed.stream().filter(Boolean.TRUE::equals).count();
        long open = signed.stream().filter("?"::equals).count();
        List<Boolean> ways = IntStream.rangeClosed(0, (int) open)
                .mapToObj(more -> is.holds(Long.compare(least + more, to)))
                .distinct()
                .toList();

        assertThat(answer(count, Map.of("files", signed)))
                .isEqualTo(ways.size() == 2 ? Truth.UNKNOWN : Truth.of(ways.get(0)));
    }

    @Provide
    Arbitrary<Object> signed() {
        return Arbitraries.of(true, false, "?");
    }

    /** A month is any of its days: what holds of it holds on every one, and open is only what they differ on. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void monthLeavesOpenWhatItsDaysDifferOn(
            @ForAll("months") YearMonth from,
            @ForAll("months") YearMonth to,
            @ForAll Condition.Span.Is is,
            @ForAll("periods") Period period) {
        Condition span = new Condition.Span(Operand.fact("from"), Operand.fact("to"), is, Operand.period(period));
        Set<Truth> ofDays = EnumSet.noneOf(Truth.class);
        days(from)
                .forEach(start -> days(to).forEach(end -> ofDays.add(
                        is == Condition.Span.Is.AT_LEAST
                                ? Truth.of(!end.isBefore(start.plus(period)))
                                : Truth.of(!end.isAfter(start.plus(period))))));

        assertThat(answer(span, Map.of("from", from.toString(), "to", to.toString())))
                .isEqualTo(
                        ofDays.size() == 2 ? Truth.UNKNOWN : ofDays.iterator().next());
    }

    @Provide
    Arbitrary<YearMonth> months() {
        return Arbitraries.integers().between(0, 5).map(YearMonth.of(2027, 12)::plusMonths);
    }

    @Provide
    Arbitrary<Period> periods() {
        return ConditionGenerator.periods();
    }

    private static List<LocalDate> days(YearMonth month) {
        PartialDate date = PartialDate.of(month);
        return date.firstDay().datesUntil(date.lastDay().plusDays(1)).toList();
    }

    /** No fact is looked at twice by one leaf of a condition, however lists are nested; so no story is longer either. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void saysNoMoreThanOnePartForEachLeafAndFact(
            @ForAll("conditions") Condition condition, @ForAll("facts") Map<String, FactValue> facts) {
        long most = ConditionGenerator.leaves(condition) * ConditionGenerator.size(new FactValue.Structure(facts));

        assertThat((long) evaluate(condition, facts).parts().size()).isLessThanOrEqualTo(most);
    }

    // Truth without explanations

    /** To stop at the first part that decides, as is done without explanations, changes no answer. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void answersAtOnceAreThoseOfEveryPart(
            @ForAll("conditions") Condition condition,
            @ForAll("facts") Map<String, FactValue> given,
            @ForAll("daysAround") LocalDate day) {
        FactScope facts = FactScope.of(ConditionFixture.record(given));

        assertThat(ConditionEvaluator.shortCircuiting(AsOf.day(day)).of(condition, facts))
                .isEqualTo(ConditionEvaluator.exhaustive(AsOf.day(day)).of(condition, facts));
    }

    /** A part that is as expected speaks for a yes, one that is not for a no, and any other for neither. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void partsSayWhatTheAnswerSays(
            @ForAll("conditions") Condition condition, @ForAll("facts") Map<String, FactValue> facts) {
        ConditionFixture.Evaluation result = evaluate(condition, facts);

        assertThat(result.parts())
                .allSatisfy(part -> assertThat(part.code())
                        .isIn(
                                switch (result.answer()) {
                                    case YES -> EnumSet.of(ConditionResult.ConditionResultCode.HELD);
                                    case NO ->
                                        EnumSet.of(
                                                ConditionResult.ConditionResultCode.FAILED,
                                                ConditionResult.ConditionResultCode.MISSING);
                                    case UNKNOWN ->
                                        EnumSet.of(
                                                ConditionResult.ConditionResultCode.MISSING,
                                                ConditionResult.ConditionResultCode.NOT_KNOWN,
                                                ConditionResult.ConditionResultCode.UNREADABLE,
                                                ConditionResult.ConditionResultCode.OPEN,
                                                ConditionResult.ConditionResultCode.EMPTY);
                                }));
    }

    /** To explain asks about no day about which the answer was not asked, so that it announces no change in vain. */
    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void explainingAsksAboutNoOtherDay(
            @ForAll("conditions") Condition condition,
            @ForAll("facts") Map<String, FactValue> given,
            @ForAll("daysAround") LocalDate day) {
        FactScope facts = FactScope.of(ConditionFixture.record(given));
        AsOf asOf = AsOf.day(day);
        Truth answer = ConditionEvaluator.exhaustive(asOf).of(condition, facts);
        Optional<LocalDate> asked = asOf.nextChange();

        ConditionExplainer.parts(condition, answer, facts, asOf);

        assertThat(asOf.nextChange()).isEqualTo(asked);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void unexplainedOutcomesAreTheExplainedOnesWithoutParts(
            @ForAll("conditions") Condition when,
            @ForAll("conditions") Condition holds,
            @ForAll("facts") Map<String, FactValue> facts,
            @ForAll("daysAround") LocalDate day) {
        FactRule rule = FactRule.of("r", "SCAN", "1.1.1")
                .should("S")
                .because("B")
                .when(when)
                .holds(holds)
                .supports(Strength.DIRECT)
                .refutes(Strength.INDIRECT)
                .build();
        RuleOutcome explained = rule.outcome(ConditionFixture.record(facts), AsOf.day(day));

        assertThat(rule.outcomeWithoutParts(ConditionFixture.record(facts), AsOf.day(day)))
                .isEqualTo(new RuleOutcome(explained.result(), explained.strength(), List.of()));
    }

    @Provide
    Arbitrary<LocalDate> daysAround() {
        return Arbitraries.integers().between(-100, 100).map(ConditionFixture.TODAY::plusDays);
    }
}
