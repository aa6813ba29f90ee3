package io.github.sscop.rule;

import static io.github.sscop.rule.Condition.any;
import static io.github.sscop.rule.Condition.not;
import static io.github.sscop.rule.Operand.asOf;
import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.period;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class AsOfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void tellsWhetherItLiesAfterAnotherDate() {
        assertThat(AsOf.day(DAY).isAfter(DAY.minusDays(1))).isTrue();
        assertThat(AsOf.day(DAY).isAfter(DAY)).isFalse();
        assertThat(AsOf.day(DAY).isAfter(DAY.plusDays(1))).isFalse();
    }

    @Test
    void knowsNoChangeBeforeItIsAsked() {
        assertThat(AsOf.day(DAY).nextChange()).isEmpty();
    }

    @Test
    void knowsTheFirstDayOnWhichAnAnswerWouldChange() {
        AsOf asOf = AsOf.day(DAY);

        assertThat(asOf.isAfter(DAY.minusDays(1))).isTrue();
        assertThat(asOf.nextChange()).isEmpty();
        assertThat(asOf.isAfter(DAY.plusDays(10))).isFalse();
        assertThat(asOf.nextChange()).contains(DAY.plusDays(11));
        assertThat(asOf.isAfter(DAY)).isFalse();
        assertThat(asOf.nextChange()).contains(DAY.plusDays(1));
        assertThat(asOf.isAfter(DAY.plusDays(5))).isFalse();
        assertThat(asOf.nextChange()).contains(DAY.plusDays(1));
    }

    @Test
    void isNeverAfterTheLastDayThereIs() {
        AsOf asOf = AsOf.day(DAY);

        assertThat(asOf.isAfter(LocalDate.MAX)).isFalse();
        assertThat(asOf.nextChange()).isEmpty();
    }

    // What conditions ask

    private static Condition since(String from, Condition.Span.Is is, Period period) {
        return new Condition.Span(fact(from), asOf(), is, period(period));
    }

    private static Optional<LocalDate> nextChange(Condition condition, String date) {
        AsOf asOf = AsOf.day(DAY);
        ConditionEvaluator.exhaustive(asOf).of(condition, FactScope.of(ConditionFixture.record(Map.of("date", date))));
        return asOf.nextChange();
    }

    @Test
    void isAskedForTheDayOnWhichSpansEnd() {
        Condition within = since("date", Condition.Span.Is.AT_MOST, Period.ofMonths(1));
        Condition after = since("date", Condition.Span.Is.AT_LEAST, Period.ofMonths(1));

        assertThat(nextChange(within, "2026-03-15")).contains(LocalDate.of(2026, 4, 16));
        assertThat(nextChange(after, "2026-03-15")).contains(LocalDate.of(2026, 4, 15));
        assertThat(nextChange(not(after), "2026-03-15")).contains(LocalDate.of(2026, 4, 15));
        assertThat(nextChange(within, "2026-02-27")).isEmpty();
        assertThat(nextChange(within, "2026-02-28"))
                .as("28 March has passed, and nothing changes any more")
                .isEmpty();
        assertThat(nextChange(after, "2026-02-28")).isEmpty();
        assertThat(nextChange(within, "2026-03"))
                .as("open from the day after the first of April to the last")
                .contains(LocalDate.of(2026, 4, 2));
        assertThat(nextChange(within, "2026-02")).isEmpty();
        assertThat(nextChange(within, "2026-04")).contains(LocalDate.of(2026, 5, 2));
    }

    @Test
    void isNotAskedWhereThereIsNoDate() {
        assertThat(nextChange(since("date", Condition.Span.Is.AT_MOST, Period.ofMonths(1)), "soon"))
                .isEmpty();
    }

    // The law of the calendar

    private record Case(FactRule rule, Evidence record, LocalDate day) {

        /** What the outcome says; the sentences alone may name the day. */
        List<Object> outcomeOn(LocalDate on) {
            AsOf asOf = AsOf.day(on);
            RuleOutcome outcome = rule.outcome(record, asOf);
            return List.of(
                    outcome.result(),
                    outcome.strength(),
                    outcome.parts().stream()
                            .map(part -> List.of(
                                    part.code(),
                                    part.arguments().getOrDefault("fact", ""),
                                    part.arguments().getOrDefault("expected", "")))
                            .toList());
        }

        Optional<LocalDate> nextChange() {
            AsOf asOf = AsOf.day(day);
            rule.outcome(record, asOf);
            return asOf.nextChange();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-100, 100).map(DAY::plusDays);
        Arbitrary<Object> dates = Arbitraries.frequencyOf(
                Tuple.of(4, days.map(LocalDate::toString)),
                Tuple.of(2, days.map(day -> day.toString().substring(0, 7))),
                Tuple.of(1, Arbitraries.of("?", "soon")));
        Arbitrary<Map<String, Object>> facts =
                Combinators.combine(dates, dates).as((one, other) -> Map.of("a", one, "b", other));
        Arbitrary<Condition> conditions = ConditionGenerator.spansToAsOf("a", "b");
        return Combinators.combine(conditions, conditions.optional(0.3), conditions.optional(0.3), facts, days)
                .as((holds, when, limit, given, day) -> new Case(
                        new FactRule(
                                "r",
                                List.of(ItemId.of("1.1.1")),
                                EvidenceKind.of("SCAN"),
                                "S",
                                "B",
                                when,
                                holds,
                                limit,
                                Optional.of(Strength.DIRECT),
                                Optional.empty(),
                                Optional.of(Strength.DIRECT),
                                Optional.empty()),
                        ConditionFixture.record(given),
                        day));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesNoOutcomeBeforeTheNextChange(@ForAll("cases") Case one) {
        LocalDate end = one.nextChange().orElse(one.day().plusDays(400));
        List<Object> today = one.outcomeOn(one.day());

        for (LocalDate on = one.day(); on.isBefore(end); on = on.plusDays(1)) {
            assertThat(one.outcomeOn(on)).as("on %s", on).isEqualTo(today);
        }
    }

    /** So that no change is announced in vain where a rule asks for nothing but one date. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesTheOutcomeOfSingleSpanOnTheNextChange(@ForAll("cases") Case one) {
        Condition holds = one.rule().holds();
        if (holds instanceof Condition.Span
                && one.rule().when().isEmpty()
                && one.rule().limit().isEmpty()) {
            one.nextChange()
                    .ifPresent(change -> assertThat(one.outcomeOn(change).get(0))
                            .isNotEqualTo(one.outcomeOn(one.day()).get(0)));
        }
    }

    @Test
    void announcesTheFirstOfSeveralChanges() {
        Condition either = any(
                since("date", Condition.Span.Is.AT_MOST, Period.ofMonths(2)),
                since("date", Condition.Span.Is.AT_MOST, Period.ofMonths(1)));

        assertThat(nextChange(either, "2026-03-15")).contains(LocalDate.of(2026, 4, 16));
    }
}
