package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.ContractValue;
import java.time.Period;
import java.util.Arrays;
import java.util.Objects;

/** The source of a value that a {@link Condition} compares. */
public sealed interface Operand extends ContractValue
        permits Operand.Fact, Operand.Setting, Operand.Value, Operand.Day, Operand.Entry {

    // Named, since the documents list them in this order, and an order that is left to the compiler may change.

    /**
     * A fact of the record.
     *
     * @param at where it stands: names separated by {@code /}; from the record's facts if it begins with {@code /}, else
     *     from the current element; empty for the element itself. In names, {@code /} is written {@code ~1} and {@code ~}
     *     is written {@code ~0} (RFC 6901)
     */
    record Fact(String at) implements Operand {

        public Fact {
            Objects.requireNonNull(at, "at");
        }

        /** Returns the condition that the fact is present. */
        public Condition isPresent() {
            return new Condition.Present(at);
        }

        /** Returns the condition that the fact is a list, not empty, of which every element satisfies a condition. */
        public Condition every(Condition satisfies) {
            return new Condition.Every(at, satisfies);
        }

        /** Returns the condition that the fact is a list, not empty, of which some element satisfies a condition. */
        public Condition some(Condition satisfies) {
            return new Condition.Some(at, satisfies);
        }
    }

    /**
     * A value of the policy's settings.
     *
     * @param name the setting's name
     */
    record Setting(String name) implements Operand {

        public Setting {
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * A constant of the rule; dates and periods are texts, as in facts.
     *
     * @param value the value: a text, a number, true or false
     */
    record Value(FactValue value) implements Operand {

        public Value {
            if (value instanceof FactValue.Sequence || value instanceof FactValue.Structure) {
                throw new IllegalArgumentException("value holds others; expected a text, a number, true or false");
            }
        }
    }

    /**
     * A date that is no fact.
     *
     * @param day the date
     */
    record Day(KnownDay day) implements Operand {

        public Day {
            Objects.requireNonNull(day, "day");
        }
    }

    /**
     * The value that a table among the facts has under a key.
     *
     * @param in where the table stands, like a {@link Fact}
     * @param key the key: a text
     */
    record Entry(String in, Operand key) implements Operand {

        public Entry {
            Objects.requireNonNull(in, "in");
            Objects.requireNonNull(key, "key");
        }
    }

    /** A date that every assessment or record has. */
    enum KnownDay {
        /** The as-of date of the assessment. */
        AS_OF,
        /** The record's date: when what it shows happened ({@code occurredOn}), else when it was written down ({@code recordedOn}). */
        RECORD_DATE
    }

    /** Returns a fact of the record. */
    static Fact fact(String at) {
        return new Fact(at);
    }

    /** Returns a setting of the policy. */
    static Operand setting(String name) {
        return new Setting(name);
    }

    /** Returns a number. */
    static Operand value(long number) {
        return new Value(new FactValue.Whole(number));
    }

    /** Returns a text. */
    static Operand value(String text) {
        return new Value(new FactValue.Text(text));
    }

    /** Returns a period of the calendar. */
    static Operand period(Period period) {
        return value(period.toString());
    }

    /** Returns a date. */
    static Operand date(PartialDate date) {
        return value(date.toString());
    }

    /** Returns the as-of date. */
    static Operand asOf() {
        return new Day(KnownDay.AS_OF);
    }

    /** Returns the record's date: {@code occurredOn}, else {@code recordedOn}. */
    static Operand recordDate() {
        return new Day(KnownDay.RECORD_DATE);
    }

    /** Returns the condition that the value is this number. */
    default Condition is(long number) {
        return is(Comparison.EQUAL, value(number));
    }

    /** Returns the condition that the value is this text. */
    default Condition is(String text) {
        return is(Comparison.EQUAL, value(text));
    }

    /** Returns the condition that the value is true. */
    default Condition isTrue() {
        return is(Comparison.EQUAL, new Value(new FactValue.Flag(true)));
    }

    /** Returns the condition that the value is false. */
    default Condition isFalse() {
        return is(Comparison.EQUAL, new Value(new FactValue.Flag(false)));
    }

    /** Returns the condition that the value stands in a relation to another value. */
    default Condition is(Comparison comparison, Operand other) {
        return new Condition.Compare(this, comparison, other);
    }

    /** Returns the condition that the value is a number of this or less. */
    default Condition isAtMost(long number) {
        return is(Comparison.AT_MOST, value(number));
    }

    /** Returns the condition that the value is a number of this or more. */
    default Condition isAtLeast(long number) {
        return is(Comparison.AT_LEAST, value(number));
    }

    /** Returns the condition that the value is one of these texts. */
    default Condition isOneOf(String... texts) {
        return new Condition.Among(
                this, Arrays.stream(texts).<FactValue>map(FactValue.Text::new).toList());
    }

    /** Returns the condition that the value is a date at least a period after another. */
    default Condition isAtLeast(Period period, Operand after) {
        return new Condition.Span(after, this, Condition.Span.Is.AT_LEAST, period(period));
    }

    /** Returns the condition that the value is a date at most a period after another. */
    default Condition isAtMost(Period period, Operand after) {
        return new Condition.Span(after, this, Condition.Span.Is.AT_MOST, period(period));
    }
}
