package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;

/**
 * The id of a way to number a code's items, such as {@code apc-1.0}.
 *
 * @param value the id as text: 1 to 256 characters without white space
 */
public record NumberingId(String value) implements ContractValue {

    public NumberingId {
        Preconditions.id("numbering id", value);
    }

    /**
     * Returns the id with that text.
     *
     * @throws IllegalArgumentException if it is not 1 to 256 characters without white space
     */
    public static NumberingId of(String value) {
        return new NumberingId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
