package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The explainer of a truth value: it names the parts of a condition that decide, with what was found and expected. */
final class ConditionExplainer {

    private final AsOf asOf;
    private final ConditionEvaluator evaluator;
    private final List<ConditionResult> parts = new ArrayList<>();

    private ConditionExplainer(AsOf asOf) {
        this.asOf = asOf;
        this.evaluator = ConditionEvaluator.shortCircuiting(asOf);
    }

    /** Returns the parts of a condition that decide on its truth value. */
    static List<ConditionResult> parts(Condition condition, Truth truth, FactScope facts, AsOf asOf) {
        ConditionExplainer explainer = new ConditionExplainer(asOf);
        explainer.explain(condition, truth, true, facts);
        return explainer.parts;
    }

    /** Explains the truth value of a condition, or of its negation where it is expected not to hold. */
    private void explain(Condition condition, Truth truth, boolean expectTrue, FactScope facts) {
        boolean held = expectTrue == (truth == Truth.YES);
        if (condition instanceof Condition.Not not) {
            explain(not.condition(), truth.opposite(), !expectTrue, facts);
        } else if (condition instanceof Condition.All all) {
            explainSeveral(all.conditions(), truth, truth == Truth.YES, expectTrue, facts);
        } else if (condition instanceof Condition.Any any) {
            explainSeveral(any.conditions(), truth, truth == Truth.NO, expectTrue, facts);
        } else if (condition instanceof Condition.Every every) {
            elements(every.in(), every.satisfies(), truth, truth == Truth.YES, expectTrue, facts);
        } else if (condition instanceof Condition.Some some) {
            elements(some.in(), some.satisfies(), truth, truth == Truth.NO, expectTrue, facts);
        } else if (condition instanceof Condition.Present present) {
            present(present, held, expectTrue, facts);
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare, truth, held, expectTrue, facts);
        } else if (condition instanceof Condition.Among among) {
            among(among, truth, held, expectTrue, facts);
        } else if (condition instanceof Condition.Span span) {
            span(span, truth, held, expectTrue, facts);
        } else if (condition instanceof Condition.Count count) {
            count(count, truth, held, expectTrue, facts);
        } else if (condition instanceof Condition.Distinct distinct) {
            distinct(distinct, truth, held, expectTrue, facts);
        } else {
            throw new IllegalStateException("Unsupported condition: " + condition);
        }
    }

    private void add(boolean held, String name, String found, String expected) {
        parts.add(held ? ConditionResult.held(name, found, expected) : ConditionResult.failed(name, found, expected));
    }

    // Several

    /** Explains several conditions by those that decide: the ones with the truth value of their combination. */
    private void explainSeveral(
            List<Condition> conditions, Truth truth, boolean uniform, boolean expectTrue, FactScope facts) {
        for (Condition condition : conditions) {
            if (uniform || evaluator.of(condition, facts) == truth) {
                explain(condition, truth, expectTrue, facts);
            }
        }
    }

    /** Explains the elements of a list; where all decide alike they share one part, so that a long list needs no long text. */
    private void elements(
            String in, Condition satisfies, Truth truth, boolean uniform, boolean expectTrue, FactScope facts) {
        List<FactValue> values = ConditionEvaluator.values(in, facts);
        if (values == null || values.isEmpty()) {
            addEmpty(ResolvedOperand.fact(in, facts));
        } else if (uniform) {
            boolean held = expectTrue == (truth == Truth.YES);
            add(
                    held,
                    facts.nameOf(in),
                    ExpectationMessages.elementsFound(values.size()),
                    held ? ExpectationMessages.EACH : ExpectationMessages.ANY);
        } else {
            explainElements(in, values, satisfies, truth, expectTrue, facts);
        }
    }

    /** Explains the elements for which a condition has the given truth value. */
    private void explainElements(
            String in, List<FactValue> values, Condition of, Truth truth, boolean expectTrue, FactScope facts) {
        for (int i = 0; i < values.size(); i++) {
            FactScope element = facts.of(in, i, values.get(i));
            if (evaluator.of(of, element) == truth) {
                explain(of, truth, expectTrue, element);
            }
        }
    }

    private void addEmpty(ResolvedOperand list) {
        parts.add(
                list.value() instanceof FactValue.Sequence
                        ? new ConditionResult(
                                ConditionResult.ConditionResultCode.EMPTY,
                                Map.of("fact", list.name(), "expected", ExpectationMessages.LIST))
                        : list.unusable(ExpectationMessages.LIST));
    }

    private void distinct(Condition.Distinct distinct, Truth truth, boolean held, boolean expectTrue, FactScope facts) {
        List<FactValue> values = ConditionEvaluator.values(distinct.in(), facts);
        if (values == null || values.isEmpty()) {
            addEmpty(ResolvedOperand.fact(distinct.in(), facts));
            return;
        }
        if (truth == Truth.YES) {
            String name = facts.nameOf(distinct.in());
            add(
                    held,
                    name,
                    ExpectationMessages.elementsFound(values.size()),
                    ExpectationMessages.distinct(expectTrue, distinct.by()));
            return;
        }
        Map<FactValue, String> seen = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            ResolvedOperand by = ResolvedOperand.fact(distinct.by(), facts.of(distinct.in(), i, values.get(i)));
            FactValue value = by.value() == null ? null : OperandConverter.identifier(by.value());
            boolean usable = value != null && value.isScalar();
            if (!usable && truth == Truth.UNKNOWN) {
                parts.add(by.unusable(ExpectationMessages.PLAIN));
            } else if (usable && truth == Truth.NO) {
                String before = seen.putIfAbsent(value, by.name());
                if (before != null) {
                    add(held, by.name(), by.words(), ExpectationMessages.other(expectTrue, before));
                }
            }
        }
    }

    private void count(Condition.Count count, Truth truth, boolean held, boolean expectTrue, FactScope facts) {
        List<FactValue> values = ConditionEvaluator.values(count.in(), facts);
        if (values == null) {
            parts.add(ResolvedOperand.fact(count.in(), facts).unusable(ExpectationMessages.ANY_LIST));
            return;
        }
        ResolvedOperand to = ResolvedOperand.of(count.to(), facts);
        BigDecimal limit =
                to.value() == null ? null : OperandConverter.number(to.value()).orElse(null);
        if (limit == null) {
            parts.add(to.unusable(ExpectationMessages.NUMBER));
            return;
        }
        if (truth == Truth.UNKNOWN) {
            explainElements(count.in(), values, count.where(), Truth.UNKNOWN, true, facts);
            return;
        }
        Comparison is = expectTrue ? count.is() : count.is().negated();
        ConditionEvaluator.ElementCount matches = evaluator.countElements(count, values, facts);
        add(
                held,
                facts.nameOf(count.in()),
                ExpectationMessages.countFound(matches.least(), values.size()),
                ExpectationMessages.comparison(is, to));
        if (!held) {
            boolean tooFew = is == Comparison.AT_LEAST
                    || is == Comparison.MORE
                    || (is == Comparison.EQUAL
                            && BigDecimal.valueOf(matches.most()).compareTo(limit) < 0);
            explainElements(count.in(), values, count.where(), Truth.of(!tooFew), tooFew, facts);
        }
    }

    // Values

    private void present(Condition.Present present, boolean held, boolean expectTrue, FactScope facts) {
        String name = facts.nameOf(present.fact());
        FactValue found = facts.find(present.fact());
        if (found == null && expectTrue) {
            parts.add(ConditionResult.missing(name, ExpectationMessages.PRESENT));
        } else {
            String words = found == null ? ExpectationMessages.NOTHING_FOUND : OperandConverter.words(found);
            add(held, name, words, expectTrue ? ExpectationMessages.PRESENT : ExpectationMessages.ABSENT);
        }
    }

    private void compare(Condition.Compare compare, Truth truth, boolean held, boolean expectTrue, FactScope facts) {
        Comparison is = expectTrue ? compare.is() : compare.is().negated();
        ResolvedOperand value = ResolvedOperand.of(compare.value(), facts);
        ResolvedOperand to = ResolvedOperand.of(compare.to(), facts);
        if (value.value() == null) {
            parts.add(value.unusable(ExpectationMessages.comparison(is, to)));
        } else if (to.value() == null) {
            parts.add(to.unusable(ExpectationMessages.PRESENT));
        } else if (truth == Truth.UNKNOWN) {
            boolean isConstant = compare.to() instanceof Operand.Value;
            parts.add(incomparable(value, value.value(), is, to, to.value(), isConstant));
        } else {
            add(held, value.name(), value.words(), ExpectationMessages.comparison(is, to));
        }
    }

    /** Returns the part for the value that prevents a comparison. */
    private static ConditionResult incomparable(
            ResolvedOperand value,
            FactValue left,
            Comparison is,
            ResolvedOperand to,
            FactValue right,
            boolean isConstant) {
        boolean isPeriod = OperandConverter.period(right).isPresent();
        if (is.isOrder() && isPeriod && OperandConverter.period(left).isPresent()) {
            String expected = ExpectationMessages.comparison(is, to);
            return ConditionResult.of(ConditionResult.ConditionResultCode.OPEN, value.name(), value.words(), expected);
        }
        boolean leftIsWrong = is.isOrder()
                ? (isPeriod && isConstant) || OperandConverter.number(left).isEmpty()
                : right.isScalar();
        return leftIsWrong
                ? value.unusable(ExpectationMessages.comparison(is, to))
                : to.unusable(is.isOrder() ? ExpectationMessages.NUMBER : ExpectationMessages.PLAIN);
    }

    private void among(Condition.Among among, Truth truth, boolean held, boolean expectTrue, FactScope facts) {
        ResolvedOperand value = ResolvedOperand.of(among.value(), facts);
        if (value.value() == null) {
            parts.add(value.unusable(ExpectationMessages.among(expectTrue, among.of())));
        } else if (truth == Truth.UNKNOWN) {
            parts.add(value.unusable(ExpectationMessages.amongAll(among, expectTrue)));
        } else {
            add(held, value.name(), value.words(), ExpectationMessages.among(expectTrue, among.of()));
        }
    }

    // Dates

    private void span(Condition.Span span, Truth truth, boolean held, boolean expectTrue, FactScope facts) {
        ResolvedOperand from = ResolvedOperand.of(span.from(), facts);
        PartialDate start = from.value() == null
                ? null
                : OperandConverter.date(from.value()).orElse(null);
        if (start == null) {
            parts.add(from.unusable(ExpectationMessages.DATE));
            return;
        }
        ResolvedOperand period = ResolvedOperand.of(span.period(), facts);
        Period length = period.value() == null
                ? null
                : OperandConverter.period(period.value()).orElse(null);
        if (length == null) {
            parts.add(period.unusable(ExpectationMessages.PERIOD));
            return;
        }
        boolean atLeast = span.is() == Condition.Span.Is.AT_LEAST;
        LocalDate limit = (atLeast == expectTrue ? start.lastDay() : start.firstDay()).plus(length);
        String expected = ExpectationMessages.dateDistance(atLeast, expectTrue, limit, from.name(), length);
        if (ConditionEvaluator.isAsOf(span.to())) {
            add(truth, held, ExpectationMessages.AS_OF, asOf.day().toString(), expected);
            return;
        }
        ResolvedOperand to = ResolvedOperand.of(span.to(), facts);
        PartialDate end =
                to.value() == null ? null : OperandConverter.date(to.value()).orElse(null);
        if (end == null) {
            parts.add(to.unusable(expected));
        } else {
            add(truth, held, to.name(), end.toString(), expected);
        }
    }

    private void add(Truth truth, boolean held, String name, String found, String expected) {
        if (truth == Truth.UNKNOWN) {
            parts.add(ConditionResult.of(ConditionResult.ConditionResultCode.OPEN, name, found, expected));
        } else {
            add(held, name, found, expected);
        }
    }
}
