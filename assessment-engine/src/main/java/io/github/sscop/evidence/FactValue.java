package io.github.sscop.evidence;

import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A value among the typed facts of an evidence record, which rules read. */
public sealed interface FactValue extends ContractValue
        permits FactValue.Text, FactValue.Whole, FactValue.Flag, FactValue.Sequence, FactValue.Structure {

    // Named, since the documents list them in this order, and an order that is left to the compiler may change.

    /** Returns whether the value holds no others: a text, a number, true or false. */
    default boolean isScalar() {
        return !(this instanceof Sequence) && !(this instanceof Structure);
    }

    /**
     * A text; also a date, or a number with decimals, which JSON would not keep exactly.
     *
     * @param value the text
     */
    record Text(String value) implements FactValue {
        /** Makes a text; it may be empty, but not null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A whole number, within 2^53 of zero.
     *
     * @param value the number
     */
    record Whole(long value) implements FactValue {}

    /**
     * True or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements FactValue {}

    /**
     * Several values in order.
     *
     * @param values the values
     */
    record Sequence(List<FactValue> values) implements FactValue {
        public Sequence {
            values = NullTolerantCopies.list(values);
        }
    }

    /**
     * Values by name.
     *
     * @param values the values
     */
    record Structure(Map<String, FactValue> values) implements FactValue {
        public Structure {
            values = NullTolerantCopies.map(values);
        }
    }
}
