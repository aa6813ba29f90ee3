package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be told of conditions on a day: only the answers, since why is asked of hardly any of them. */
final class ConditionEvaluator {

    private final AsOf asOf;
    private final boolean thorough;

    private ConditionEvaluator(AsOf asOf, boolean thorough) {
        this.asOf = asOf;
        this.thorough = thorough;
    }

    /** Answers that look at every part, so that the as-of date is asked about each day on which some part changes. */
    static ConditionEvaluator ofEveryPart(AsOf asOf) {
        return new ConditionEvaluator(asOf, true);
    }

    /** Answers that leave the other parts alone once one decides. */
    static ConditionEvaluator atOnce(AsOf asOf) {
        return new ConditionEvaluator(asOf, false);
    }

    Truth of(Condition condition, FactScope facts) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, facts);
        } else if (condition instanceof Condition.All all) {
            return several(all.conditions(), Truth.NO, facts);
        } else if (condition instanceof Condition.Any any) {
            return several(any.conditions(), Truth.YES, facts);
        } else if (condition instanceof Condition.Not not) {
            return of(not.condition(), facts).opposite();
        } else if (condition instanceof Condition.Present present) {
            FactValue value = facts.find(present.fact());
            return Truth.of(value != null && !OperandConverter.isNotKnown(value));
        } else if (condition instanceof Condition.Among among) {
            return among(among, facts);
        } else if (condition instanceof Condition.Span span) {
            return span(span, facts);
        } else if (condition instanceof Condition.Every every) {
            return elements(every.in(), every.satisfies(), Truth.NO, facts);
        } else if (condition instanceof Condition.Some some) {
            return elements(some.in(), some.satisfies(), Truth.YES, facts);
        } else if (condition instanceof Condition.Count count) {
            return count(count, facts);
        } else if (condition instanceof Condition.Distinct distinct) {
            return distinct(distinct, facts);
        }
        throw new IllegalStateException("No telling of " + condition);
    }

    // Several

    /** All of several conditions, among which a no decides, or any of them, among which a yes does. */
    private Truth several(List<Condition> conditions, Truth decisive, FactScope facts) {
        Truth together = decisive.opposite();
        for (int i = 0; i < conditions.size() && goesOn(together, decisive); i++) {
            together = together(together, of(conditions.get(i), facts), decisive);
        }
        return together;
    }

    /** The same of a condition on every element of a list, or on any. */
    private Truth elements(String in, Condition satisfies, Truth decisive, FactScope facts) {
        List<FactValue> values = values(in, facts);
        if (values == null || values.isEmpty()) {
            return Truth.UNKNOWN;
        }
        Truth together = decisive.opposite();
        for (int i = 0; i < values.size() && goesOn(together, decisive); i++) {
            together = together(together, of(satisfies, facts.of(in, i, values.get(i))), decisive);
        }
        return together;
    }

    private static Truth together(Truth one, Truth other, Truth decisive) {
        return one == decisive || other == decisive.opposite() ? one : other;
    }

    private boolean goesOn(Truth together, Truth decisive) {
        return thorough || together != decisive;
    }

    /** The elements of a list; null of what is none. */
    static @Nullable List<FactValue> values(String in, FactScope facts) {
        return facts.find(in) instanceof FactValue.Sequence sequence ? sequence.values() : null;
    }

    private Truth count(Condition.Count count, FactScope facts) {
        List<FactValue> values = values(count.in(), facts);
        FactValue to = facts.known(count.to());
        if (values == null || to == null) {
            return Truth.UNKNOWN;
        }
        ElementCount tally = tally(count, values, facts);
        OptionalInt low = OperandConverter.compared(new FactValue.Whole(tally.least()), to);
        OptionalInt high = OperandConverter.compared(new FactValue.Whole(tally.most()), to);
        return low.isEmpty() || high.isEmpty() ? Truth.UNKNOWN : between(count.is(), low.getAsInt(), high.getAsInt());
    }

    /** Of how many elements a condition holds at least, and at most if it holds of all those of which it cannot be told. */
    record ElementCount(long least, long most) {}

    ElementCount tally(Condition.Count count, List<FactValue> values, FactScope facts) {
        long yes = 0;
        long no = 0;
        for (int i = 0; i < values.size(); i++) {
            Truth answer = of(count.where(), facts.of(count.in(), i, values.get(i)));
            yes += answer == Truth.YES ? 1 : 0;
            no += answer == Truth.NO ? 1 : 0;
        }
        return new ElementCount(yes, values.size() - no);
    }

    /** Whether a number compares so with a limit, if what it is at least, and at most, compare like these with it. */
    private static Truth between(Comparison is, int low, int high) {
        if (low == high) {
            return Truth.of(is.holds(low));
        }
        boolean mayHold = is.holds(low) || is.holds(high) || (low < 0 && high > 0 && is.holds(0));
        boolean mayFail = !is.holds(low) || !is.holds(high) || (low < 0 && high > 0 && !is.holds(0));
        return mayHold && mayFail ? Truth.UNKNOWN : Truth.of(mayHold);
    }

    private static Truth distinct(Condition.Distinct distinct, FactScope facts) {
        List<FactValue> values = values(distinct.in(), facts);
        if (values == null || values.isEmpty()) {
            return Truth.UNKNOWN;
        }
        Operand by = new Operand.Fact(distinct.by());
        Set<FactValue> seen = new HashSet<>();
        Truth answer = Truth.YES;
        for (int i = 0; i < values.size(); i++) {
            FactValue value = facts.of(distinct.in(), i, values.get(i)).known(by);
            if (value == null || !value.isScalar()) {
                answer = Truth.UNKNOWN;
            } else if (!seen.add(value)) {
                return Truth.NO;
            }
        }
        return answer;
    }

    // Values

    private static Truth compare(Condition.Compare compare, FactScope facts) {
        FactValue value = facts.known(compare.value());
        FactValue to = facts.known(compare.to());
        if (value == null || to == null) {
            return Truth.UNKNOWN;
        }
        Comparison is = compare.is();
        if (is.isOrder()) {
            OptionalInt sign = OperandConverter.compared(value, to);
            return sign.isEmpty() ? Truth.UNKNOWN : Truth.of(is.holds(sign.getAsInt()));
        }
        Optional<Boolean> same = OperandConverter.same(value, to);
        return same.isEmpty() ? Truth.UNKNOWN : Truth.of(same.get() == (is == Comparison.EQUAL));
    }

    private static Truth among(Condition.Among among, FactScope facts) {
        FactValue value = facts.known(among.value());
        if (value == null) {
            return Truth.UNKNOWN;
        }
        if (OperandConverter.isAmong(value, among.of())) {
            return Truth.YES;
        }
        boolean isOther =
                among.others().isEmpty() ? OperandConverter.isLike(value, among.of()) : OperandConverter.isAmong(value, among.others());
        return isOther ? Truth.NO : Truth.UNKNOWN;
    }

    // Dates

    private Truth span(Condition.Span span, FactScope facts) {
        PartialDate start = facts.date(span.from());
        FactValue period = facts.known(span.period());
        Period length = period == null ? null : OperandConverter.period(period).orElse(null);
        if (start == null || length == null) {
            return Truth.UNKNOWN;
        }
        boolean atLeast = span.is() == Condition.Span.Is.AT_LEAST;
        LocalDate earliest = start.firstDay().plus(length);
        LocalDate latest = start.isMonth() ? start.lastDay().plus(length) : earliest;
        if (isAsOf(span.to())) {
            return asOf(atLeast, earliest, latest);
        }
        PartialDate end = facts.date(span.to());
        if (end == null) {
            return Truth.UNKNOWN;
        }
        boolean surely =
                atLeast ? !end.firstDay().isBefore(latest) : !end.lastDay().isAfter(earliest);
        boolean surelyNot =
                atLeast ? end.lastDay().isBefore(earliest) : end.firstDay().isAfter(latest);
        return Truth.of(surely, surelyNot);
    }

    static boolean isAsOf(Operand operand) {
        return operand instanceof Operand.Day day && day.day() == Operand.KnownDay.AS_OF;
    }

    /** The same where the later date is the as-of date, which answers only what it is asked. */
    private Truth asOf(boolean atLeast, LocalDate earliest, LocalDate latest) {
        boolean surely = atLeast ? asOf.isAfter(latest.minusDays(1)) : !asOf.isAfter(earliest);
        boolean surelyNot = atLeast ? !asOf.isAfter(earliest.minusDays(1)) : asOf.isAfter(latest);
        return Truth.of(surely, surelyNot);
    }
}
