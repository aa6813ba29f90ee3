package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evaluator of conditions on a day, in three-valued logic.
 *
 * <p>It gives truth values without reasons, since reasons are needed for few of the conditions that are evaluated; those are
 * added by {@link ConditionExplainer}.
 */
final class ConditionEvaluator {

    private final AsOf asOf;
    private final boolean exhaustive;
    private final boolean emptyListHasNone;

    private ConditionEvaluator(AsOf asOf, boolean exhaustive, boolean emptyListHasNone) {
        this.asOf = asOf;
        this.exhaustive = exhaustive;
        this.emptyListHasNone = emptyListHasNone;
    }

    /** Returns an evaluator that visits every part, so that the as-of date records each day on which some part changes. */
    static ConditionEvaluator exhaustive(AsOf asOf) {
        return new ConditionEvaluator(asOf, true, false);
    }

    /** Returns an exhaustive evaluator for which no element of an empty list satisfies a condition, rather than an unknown one. */
    static ConditionEvaluator ofWhatIsKnown(AsOf asOf) {
        return new ConditionEvaluator(asOf, true, true);
    }

    /** Returns an evaluator that stops at the first decisive part. */
    static ConditionEvaluator shortCircuiting(AsOf asOf) {
        return new ConditionEvaluator(asOf, false, false);
    }

    Truth of(Condition condition, FactScope facts) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, facts);
        } else if (condition instanceof Condition.All all) {
            return combine(all.conditions(), Truth.NO, facts);
        } else if (condition instanceof Condition.Any any) {
            return combine(any.conditions(), Truth.YES, facts);
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
        throw new IllegalStateException("Unsupported condition: " + condition);
    }

    // Several

    /** Combines conditions: as a conjunction if {@link Truth#NO} is decisive, as a disjunction if {@link Truth#YES} is. */
    private Truth combine(List<Condition> conditions, Truth decisive, FactScope facts) {
        Truth combined = decisive.opposite();
        for (int i = 0; i < conditions.size() && isOpen(combined, decisive); i++) {
            combined = combined(combined, of(conditions.get(i), facts), decisive);
        }
        return combined;
    }

    /** Combines the truth values of a condition on each element of a list in the same way. */
    private Truth elements(String in, Condition satisfies, Truth decisive, FactScope facts) {
        List<FactValue> values = values(in, facts);
        if (values == null || values.isEmpty()) {
            return values != null && emptyListHasNone && decisive == Truth.YES ? Truth.NO : Truth.UNKNOWN;
        }
        Truth combined = decisive.opposite();
        for (int i = 0; i < values.size() && isOpen(combined, decisive); i++) {
            combined = combined(combined, of(satisfies, facts.of(in, i, values.get(i))), decisive);
        }
        return combined;
    }

    private static Truth combined(Truth one, Truth other, Truth decisive) {
        return one == decisive || other == decisive.opposite() ? one : other;
    }

    private boolean isOpen(Truth combined, Truth decisive) {
        return exhaustive || combined != decisive;
    }

    /** Returns the elements of a list; null if the fact is no list. */
    static @Nullable List<FactValue> values(String in, FactScope facts) {
        return facts.find(in) instanceof FactValue.Sequence sequence ? sequence.values() : null;
    }

    private Truth count(Condition.Count count, FactScope facts) {
        List<FactValue> values = values(count.in(), facts);
        FactValue to = facts.known(count.to());
        if (values == null || to == null) {
            return Truth.UNKNOWN;
        }
        ElementCount matches = countElements(count, values, facts);
        OptionalInt low = OperandConverter.compared(new FactValue.Whole(matches.least()), to);
        OptionalInt high = OperandConverter.compared(new FactValue.Whole(matches.most()), to);
        return low.isEmpty() || high.isEmpty() ? Truth.UNKNOWN : between(count.is(), low.getAsInt(), high.getAsInt());
    }

    /** The bounds of the number of elements that satisfy a condition; they differ by the elements for which it is unknown. */
    record ElementCount(long least, long most) {}

    ElementCount countElements(Condition.Count count, List<FactValue> values, FactScope facts) {
        long yes = 0;
        long no = 0;
        for (int i = 0; i < values.size(); i++) {
            Truth truth = of(count.where(), facts.of(count.in(), i, values.get(i)));
            yes += truth == Truth.YES ? 1 : 0;
            no += truth == Truth.NO ? 1 : 0;
        }
        return new ElementCount(yes, values.size() - no);
    }

    /** Returns whether a number stands in a relation to a limit, given how its lower and upper bound compare with the limit. */
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
        Set<String> seen = new HashSet<>();
        Truth truth = Truth.YES;
        for (int i = 0; i < values.size(); i++) {
            FactValue value = facts.of(distinct.in(), i, values.get(i)).known(by);
            if (value == null || !value.isScalar()) {
                truth = Truth.UNKNOWN;
            } else if (!seen.add(key(OperandConverter.identifier(value)))) {
                return Truth.NO;
            }
        }
        return truth;
    }

    /** Returns a text that only equal values have; a set of texts stays fast although their hash codes collide. */
    private static String key(FactValue value) {
        return value instanceof FactValue.Text text ? '"' + text.value() : OperandConverter.words(value);
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
        boolean isOther = among.others().isEmpty()
                ? OperandConverter.isLike(value, among.of())
                : OperandConverter.isAmong(value, among.others());
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
        boolean certainlyHolds =
                atLeast ? !end.firstDay().isBefore(latest) : !end.lastDay().isAfter(earliest);
        boolean certainlyFails =
                atLeast ? end.lastDay().isBefore(earliest) : end.firstDay().isAfter(latest);
        return Truth.of(certainlyHolds, certainlyFails);
    }

    static boolean isAsOf(Operand operand) {
        return operand instanceof Operand.Day day && day.day() == Operand.KnownDay.AS_OF;
    }

    /** Evaluates a span that ends at the as-of date, which can only be compared. */
    private Truth asOf(boolean atLeast, LocalDate earliest, LocalDate latest) {
        boolean certainlyHolds = atLeast ? asOf.isAfter(latest.minusDays(1)) : !asOf.isAfter(earliest);
        boolean certainlyFails = atLeast ? !asOf.isAfter(earliest.minusDays(1)) : asOf.isAfter(latest);
        return Truth.of(certainlyHolds, certainlyFails);
    }
}
