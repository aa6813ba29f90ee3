package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a condition is told as it is: the parts that decide, in words. */
final class ConditionExplainer {

    private final AsOf asOf;
    private final ConditionEvaluator answers;
    private final List<ConditionResult> parts = new ArrayList<>();

    private ConditionExplainer(AsOf asOf) {
        this.asOf = asOf;
        this.answers = ConditionEvaluator.atOnce(asOf);
    }

    /** The parts that decide on the answer that was told of a condition. */
    static List<ConditionResult> parts(Condition condition, Truth answer, FactScope facts, AsOf asOf) {
        ConditionExplainer examination = new ConditionExplainer(asOf);
        examination.explain(condition, answer, true, facts);
        return examination.parts;
    }

    /** Explains the answer to a condition, in the words of its opposite where it is not wanted. */
    private void explain(Condition condition, Truth answer, boolean wanted, FactScope facts) {
        boolean held = wanted == (answer == Truth.YES);
        if (condition instanceof Condition.Not not) {
            explain(not.condition(), answer.opposite(), !wanted, facts);
        } else if (condition instanceof Condition.All all) {
            several(all.conditions(), answer, answer == Truth.YES, wanted, facts);
        } else if (condition instanceof Condition.Any any) {
            several(any.conditions(), answer, answer == Truth.NO, wanted, facts);
        } else if (condition instanceof Condition.Every every) {
            elements(every.in(), every.satisfies(), answer, answer == Truth.YES, wanted, facts);
        } else if (condition instanceof Condition.Some some) {
            elements(some.in(), some.satisfies(), answer, answer == Truth.NO, wanted, facts);
        } else if (condition instanceof Condition.Present present) {
            present(present, held, wanted, facts);
        } else if (condition instanceof Condition.Compare compare) {
            compare(compare, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Among among) {
            among(among, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Span span) {
            span(span, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Count count) {
            count(count, answer, held, wanted, facts);
        } else if (condition instanceof Condition.Distinct distinct) {
            distinct(distinct, answer, held, wanted, facts);
        } else {
            throw new IllegalStateException("No words for " + condition);
        }
    }

    private void add(boolean held, String name, String found, String expected) {
        parts.add(held ? ConditionResult.held(name, found, expected) : ConditionResult.failed(name, found, expected));
    }

    // Several

    /** Explains several conditions by those that decide: the ones with the same answer as all of them together. */
    private void several(List<Condition> conditions, Truth answer, boolean alike, boolean wanted, FactScope facts) {
        for (Condition condition : conditions) {
            if (alike || answers.of(condition, facts) == answer) {
                explain(condition, answer, wanted, facts);
            }
        }
    }

    /** The same for elements; a single part stands for all that are alike, so that a long list makes no long story. */
    private void elements(String in, Condition satisfies, Truth answer, boolean alike, boolean wanted, FactScope facts) {
        List<FactValue> values = ConditionEvaluator.values(in, facts);
        if (values == null || values.isEmpty()) {
            noElement(ResolvedOperand.fact(in, facts));
        } else if (alike) {
            boolean held = wanted == (answer == Truth.YES);
            add(held, facts.nameOf(in), ExpectationMessages.elementsFound(values.size()), held ? ExpectationMessages.EACH : ExpectationMessages.ANY);
        } else {
            elementsTold(in, values, satisfies, answer, wanted, facts);
        }
    }

    /** Explains the elements of which that answer is told. */
    private void elementsTold(
            String in, List<FactValue> values, Condition of, Truth answer, boolean wanted, FactScope facts) {
        for (int i = 0; i < values.size(); i++) {
            FactScope element = facts.of(in, i, values.get(i));
            if (answers.of(of, element) == answer) {
                explain(of, answer, wanted, element);
            }
        }
    }

    private void noElement(ResolvedOperand list) {
        parts.add(
                list.value() instanceof FactValue.Sequence
                        ? new ConditionResult(ConditionResult.ConditionResultCode.EMPTY, Map.of("fact", list.name(), "expected", ExpectationMessages.LIST))
                        : list.untold(ExpectationMessages.LIST));
    }

    private void distinct(Condition.Distinct distinct, Truth answer, boolean held, boolean wanted, FactScope facts) {
        List<FactValue> values = ConditionEvaluator.values(distinct.in(), facts);
        if (values == null || values.isEmpty()) {
            noElement(ResolvedOperand.fact(distinct.in(), facts));
            return;
        }
        if (answer == Truth.YES) {
            String name = facts.nameOf(distinct.in());
            add(held, name, ExpectationMessages.elementsFound(values.size()), ExpectationMessages.distinct(wanted, distinct.by()));
            return;
        }
        Map<FactValue, String> seen = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            ResolvedOperand by = ResolvedOperand.fact(distinct.by(), facts.of(distinct.in(), i, values.get(i)));
            FactValue value = by.value();
            boolean told = value != null && value.isScalar();
            if (!told && answer == Truth.UNKNOWN) {
                parts.add(by.untold(ExpectationMessages.PLAIN));
            } else if (told && answer == Truth.NO) {
                String before = seen.putIfAbsent(value, by.name());
                if (before != null) {
                    add(held, by.name(), by.words(), ExpectationMessages.other(wanted, before));
                }
            }
        }
    }

    private void count(Condition.Count count, Truth answer, boolean held, boolean wanted, FactScope facts) {
        List<FactValue> values = ConditionEvaluator.values(count.in(), facts);
        if (values == null) {
            parts.add(ResolvedOperand.fact(count.in(), facts).untold(ExpectationMessages.ANY_LIST));
            return;
        }
        ResolvedOperand to = ResolvedOperand.of(count.to(), facts);
        BigDecimal limit =
                to.value() == null ? null : OperandConverter.number(to.value()).orElse(null);
        if (limit == null) {
            parts.add(to.untold(ExpectationMessages.NUMBER));
            return;
        }
        if (answer == Truth.UNKNOWN) {
            elementsTold(count.in(), values, count.where(), Truth.UNKNOWN, true, facts);
            return;
        }
        Comparison is = wanted ? count.is() : count.is().negated();
        ConditionEvaluator.ElementCount tally = answers.tally(count, values, facts);
        add(
                held,
                facts.nameOf(count.in()),
                ExpectationMessages.countFound(tally.least(), values.size()),
                ExpectationMessages.comparison(is, to));
        if (!held) {
            boolean tooFew = is == Comparison.AT_LEAST
                    || is == Comparison.MORE
                    || (is == Comparison.EQUAL
                            && BigDecimal.valueOf(tally.most()).compareTo(limit) < 0);
            elementsTold(count.in(), values, count.where(), Truth.of(!tooFew), tooFew, facts);
        }
    }

    // Values

    private void present(Condition.Present present, boolean held, boolean wanted, FactScope facts) {
        String name = facts.nameOf(present.fact());
        FactValue found = facts.find(present.fact());
        if (found == null && wanted) {
            parts.add(ConditionResult.missing(name, ExpectationMessages.PRESENT));
        } else {
            String words = found == null ? ExpectationMessages.NOTHING_FOUND : OperandConverter.words(found);
            add(held, name, words, wanted ? ExpectationMessages.PRESENT : ExpectationMessages.ABSENT);
        }
    }

    private void compare(Condition.Compare compare, Truth answer, boolean held, boolean wanted, FactScope facts) {
        Comparison is = wanted ? compare.is() : compare.is().negated();
        ResolvedOperand value = ResolvedOperand.of(compare.value(), facts);
        ResolvedOperand to = ResolvedOperand.of(compare.to(), facts);
        if (value.value() == null) {
            parts.add(value.untold(ExpectationMessages.comparison(is, to)));
        } else if (to.value() == null) {
            parts.add(to.untold(ExpectationMessages.PRESENT));
        } else if (answer == Truth.UNKNOWN) {
            parts.add(incomparable(value, value.value(), is, to, to.value()));
        } else {
            add(held, value.name(), value.words(), ExpectationMessages.comparison(is, to));
        }
    }

    /** Which of two values keeps them from being compared. */
    private static ConditionResult incomparable(ResolvedOperand value, FactValue left, Comparison is, ResolvedOperand to, FactValue right) {
        boolean leftIsWrong = is.isOrder() ? OperandConverter.number(left).isEmpty() : right.isScalar();
        return leftIsWrong
                ? value.untold(ExpectationMessages.comparison(is, to))
                : to.untold(is.isOrder() ? ExpectationMessages.NUMBER : ExpectationMessages.PLAIN);
    }

    private void among(Condition.Among among, Truth answer, boolean held, boolean wanted, FactScope facts) {
        ResolvedOperand value = ResolvedOperand.of(among.value(), facts);
        if (value.value() == null) {
            parts.add(value.untold(ExpectationMessages.among(wanted, among.of())));
        } else if (answer == Truth.UNKNOWN) {
            parts.add(value.untold(ExpectationMessages.amongAll(among, wanted)));
        } else {
            add(held, value.name(), value.words(), ExpectationMessages.among(wanted, among.of()));
        }
    }

    // Dates

    private void span(Condition.Span span, Truth answer, boolean held, boolean wanted, FactScope facts) {
        ResolvedOperand from = ResolvedOperand.of(span.from(), facts);
        PartialDate start =
                from.value() == null ? null : OperandConverter.date(from.value()).orElse(null);
        if (start == null) {
            parts.add(from.untold(ExpectationMessages.DATE));
            return;
        }
        ResolvedOperand period = ResolvedOperand.of(span.period(), facts);
        Period length =
                period.value() == null ? null : OperandConverter.period(period.value()).orElse(null);
        if (length == null) {
            parts.add(period.untold(ExpectationMessages.PERIOD));
            return;
        }
        boolean atLeast = span.is() == Condition.Span.Is.AT_LEAST;
        LocalDate limit = (atLeast == wanted ? start.lastDay() : start.firstDay()).plus(length);
        String expected = ExpectationMessages.apart(atLeast, wanted, limit, from.name(), length);
        if (ConditionEvaluator.isAsOf(span.to())) {
            add(answer, held, ExpectationMessages.AS_OF, asOf.day().toString(), expected);
            return;
        }
        ResolvedOperand to = ResolvedOperand.of(span.to(), facts);
        PartialDate end = to.value() == null ? null : OperandConverter.date(to.value()).orElse(null);
        if (end == null) {
            parts.add(to.untold(expected));
        } else {
            add(answer, held, to.name(), end.toString(), expected);
        }
    }

    private void add(Truth answer, boolean held, String name, String found, String expected) {
        if (answer == Truth.UNKNOWN) {
            parts.add(ConditionResult.of(ConditionResult.ConditionResultCode.OPEN, name, found, expected));
        } else {
            add(held, name, found, expected);
        }
    }
}
