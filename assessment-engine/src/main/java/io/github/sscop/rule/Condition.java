package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * A condition on the facts of a record; a closed set, so that rules can be data.
 *
 * <p>A condition holds, does not hold, or is unknown, because facts are missing, unreadable or leave it open. {@code "?"},
 * {@code "Needs Review"} and {@code -1} mark a fact that is not known. Evaluation takes time linear in the facts.
 */
public sealed interface Condition extends ContractValue
        permits Condition.All,
                Condition.Any,
                Condition.Not,
                Condition.Present,
                Condition.Compare,
                Condition.Among,
                Condition.Span,
                Condition.Every,
                Condition.Some,
                Condition.Count,
                Condition.Distinct {

    // Named, since the documents list them in this order, and an order that is left to the compiler may change.

    /**
     * The condition that all of several hold.
     *
     * @param conditions at least one
     */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = some("all", conditions);
        }
    }

    /**
     * The condition that at least one of several holds.
     *
     * @param conditions at least one
     */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = some("any", conditions);
        }
    }

    /**
     * The condition that another does not hold.
     *
     * @param condition the other
     */
    record Not(Condition condition) implements Condition {

        public Not {
            Objects.requireNonNull(condition, "condition");
        }
    }

    /**
     * The condition that a fact is present and known.
     *
     * @param fact where it stands, like an {@link Operand.Fact}
     */
    record Present(String fact) implements Condition {

        public Present {
            Objects.requireNonNull(fact, "fact");
        }
    }

    /**
     * The condition that a value stands in a relation to another. Numbers are compared by size, periods of the calendar by
     * length, and values of any other type for equality only; texts are equal only to the letter, so that version 1.10 is not
     * 1.1. Where either of two periods may be the longer one, such as a month and thirty days, the condition is unknown.
     *
     * @param value the value
     * @param is the relation
     * @param to the other value
     */
    record Compare(Operand value, Comparison is, Operand to) implements Condition {

        public Compare {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(is, "is");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The condition that a value is one of several.
     *
     * @param value the value
     * @param of the values of which it should be one: texts, numbers, true or false
     * @param others all other possible values: for a value on neither list the condition is unknown; if empty, it does not
     *     hold for any other value
     */
    record Among(Operand value, List<FactValue> of, List<FactValue> others) implements Condition {

        /**
         * Creates a condition.
         *
         * @throws IllegalArgumentException if {@code of} is empty, a value has parts, or a value is on both lists
         */
        public Among {
            Objects.requireNonNull(value, "value");
            of = some("of", of);
            of.forEach(Operand.Value::new);
            others = List.copyOf(others);
            others.forEach(Operand.Value::new);
            for (FactValue other : others) {
                if (of.contains(other)) {
                    throw new IllegalArgumentException("others has " + OperandConverter.words(other)
                            + ", which of has as well; expected each value in one of the two");
                }
            }
        }

        /** Creates a condition that does not hold for any value outside of {@code of}. */
        public Among(Operand value, List<FactValue> of) {
            this(value, of, List.of());
        }
    }

    /**
     * The condition that two dates are at least, or at most, a period of the calendar apart.
     *
     * <p>A year after a day is the day of the same number in the same month; the last of the month if it has no such day.
     *
     * @param from the earlier date
     * @param to the later date, which may lie before it all the same
     * @param is whether at least or at most the period lies between them
     * @param period the period, such as {@code P1Y}
     */
    record Span(Operand from, Operand to, Is is, Operand period) implements Condition {

        /** Whether the period is the least or the greatest distance. */
        public enum Is {
            /** The later date is the earlier one plus the period, or comes after that. */
            AT_LEAST,
            /** The later date is the earlier one plus the period, or comes before that. */
            AT_MOST
        }

        public Span {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(is, "is");
            Objects.requireNonNull(period, "period");
        }
    }

    /**
     * The condition that every element of a list satisfies another; unknown for a list without elements.
     *
     * @param in where the list stands, like an {@link Operand.Fact}
     * @param satisfies the condition on an element, at which relative facts begin
     */
    record Every(String in, Condition satisfies) implements Condition {

        public Every {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(satisfies, "satisfies");
        }
    }

    /**
     * The condition that some element of a list satisfies another; unknown for a list without elements.
     *
     * @param in where the list stands, like an {@link Operand.Fact}
     * @param satisfies the condition on an element, at which relative facts begin
     */
    record Some(String in, Condition satisfies) implements Condition {

        public Some {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(satisfies, "satisfies");
        }
    }

    /**
     * The condition on the number of elements of a list, which may be empty, that satisfy another condition.
     *
     * @param in where the list stands, like an {@link Operand.Fact}
     * @param where the condition on an element, at which relative facts begin
     * @param is the relation of the number of those elements to the limit
     * @param to the limit
     */
    record Count(String in, Condition where, Comparison is, Operand to) implements Condition {

        public Count {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(is, "is");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * The condition that no two elements of a list have the same value of a fact; unknown for a list without elements. A whole
     * number is the same as the text of its digits.
     *
     * @param in where the list stands, like an {@link Operand.Fact}
     * @param by the fact that identifies an element: a text, a number, true or false
     */
    record Distinct(String in, String by) implements Condition {

        public Distinct {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(by, "by");
        }
    }

    /** Returns the condition that all of several hold. */
    static Condition all(Condition... conditions) {
        return new All(List.of(conditions));
    }

    /** Returns the condition that at least one of several holds. */
    static Condition any(Condition... conditions) {
        return new Any(List.of(conditions));
    }

    /** Returns the condition that another does not hold. */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    private static <T> List<T> some(String name, List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty; expected at least one");
        }
        return List.copyOf(values);
    }
}
