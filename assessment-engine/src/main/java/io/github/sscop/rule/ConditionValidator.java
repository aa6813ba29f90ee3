package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The validator of conditions: it ensures that evaluation is linear in the facts, and that results change on known days only. */
final class ConditionValidator {

    /** Deeper conditions exceed the depth of a document, and are hard to understand. */
    private static final int DEEPEST = 16;

    private final Set<String> settings = new LinkedHashSet<>();
    private int depth;

    /** Returns the names of the settings that conditions use. */
    static Set<String> settings(Stream<Condition> conditions) {
        ConditionValidator validator = new ConditionValidator();
        conditions.forEach(condition -> validator.check(condition, false));
        return validator.settings;
    }

    /**
     * Validates a condition.
     *
     * @throws IllegalArgumentException if a list, a date or an operand is used where it may not be
     */
    static void check(Condition condition) {
        new ConditionValidator().check(condition, false);
    }

    private void check(Condition condition, boolean inElement) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "conditions stand inside each other more than " + DEEPEST + " deep; expected at most " + DEEPEST);
        }
        checkHere(condition, inElement);
        depth--;
    }

    private void checkHere(Condition condition, boolean inElement) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(each -> check(each, inElement));
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(each -> check(each, inElement));
        } else if (condition instanceof Condition.Not not) {
            check(not.condition(), inElement);
        } else if (condition instanceof Condition.Present) {
            return;
        } else if (condition instanceof Condition.Compare compare) {
            compared(compare.value(), compare.is());
            compared(compare.to(), compare.is());
        } else if (condition instanceof Condition.Among among) {
            operand(among.value(), "among");
        } else if (condition instanceof Condition.Span span) {
            span(span, inElement);
        } else if (condition instanceof Condition.Every every) {
            elements(every.in(), every.satisfies(), inElement);
        } else if (condition instanceof Condition.Some some) {
            elements(some.in(), some.satisfies(), inElement);
        } else if (condition instanceof Condition.Distinct distinct) {
            elements(distinct.in(), new Condition.Present(distinct.by()), inElement);
            ofElement(distinct.by());
        } else if (condition instanceof Condition.Count count) {
            elements(count.in(), count.where(), inElement);
            operand(count.to(), "count");
            number(count.to(), "count");
        } else {
            throw new IllegalStateException("Unsupported condition: " + condition);
        }
    }

    private void compared(Operand operand, Comparison is) {
        operand(operand, "compare");
        if (is.isOrder()
                && (!(operand instanceof Operand.Value value)
                        || OperandConverter.period(value.value()).isEmpty())) {
            number(operand, is.name());
        }
    }

    private static void number(Operand operand, String where) {
        if (operand instanceof Operand.Value value
                && OperandConverter.number(value.value()).isEmpty()) {
            throw new IllegalArgumentException(where + " takes " + OperandConverter.words(value.value())
                    + "; expected a number, or where to find one");
        }
    }

    private void elements(String in, Condition of, boolean inElement) {
        if (inElement && in.startsWith("/")) {
            throw new IllegalArgumentException("inside an element the list \"" + in
                    + "\" begins with a slash; expected a list of the element, so that no list is gone through twice");
        }
        check(of, true);
    }

    private static void ofElement(String by) {
        if (by.startsWith("/")) {
            throw new IllegalArgumentException(
                    "by is \"" + by + "\", the same for every element; expected a fact of the element");
        }
    }

    private void span(Condition.Span span, boolean inElement) {
        date(span.from());
        if (isAsOf(span.from()) || (inElement && isAsOf(span.to()))) {
            throw new IllegalArgumentException("the as-of date is "
                    + (inElement ? "used inside an element" : "the earlier date of a span")
                    + "; expected it only as the later date of a span that looks at no element");
        }
        date(span.to());
        if (!(span.period() instanceof Operand.Day)) {
            operand(span.period(), "span");
        } else {
            throw new IllegalArgumentException("period is a date; expected a period such as P1Y");
        }
        if (span.period() instanceof Operand.Value value
                && OperandConverter.period(value.value()).isEmpty()) {
            throw new IllegalArgumentException("period is " + OperandConverter.words(value.value())
                    + "; expected a period of the calendar such as P1Y, of at most a thousand years");
        }
    }

    private static boolean isAsOf(Operand operand) {
        return operand.equals(Operand.asOf());
    }

    private void date(Operand operand) {
        if (!(operand instanceof Operand.Day)) {
            operand(operand, "span");
        }
        if (operand instanceof Operand.Value value
                && OperandConverter.date(value.value()).isEmpty()) {
            throw new IllegalArgumentException(
                    "a date is " + OperandConverter.words(value.value()) + "; expected YYYY-MM-DD or YYYY-MM");
        }
    }

    private void operand(Operand operand, String where) {
        if (operand instanceof Operand.Day day) {
            throw new IllegalArgumentException(
                    where + " takes the date " + day.day() + "; expected dates only in a span");
        } else if (operand instanceof Operand.Setting setting) {
            settings.add(setting.name());
        } else if (operand instanceof Operand.Entry entry) {
            operand(entry.key(), where);
            if (entry.key() instanceof Operand.Value value && !(value.value() instanceof FactValue.Text)) {
                throw new IllegalArgumentException(
                        "key is " + OperandConverter.words(value.value()) + "; expected a text");
            }
        }
    }
}
