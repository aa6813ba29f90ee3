package io.github.sscop.problem;

import java.util.Objects;

/**
 * A field that a reader passed over since it does not know it; the same field of several elements of a list is one.
 *
 * @param pointer the first of these, as a JSON Pointer (RFC 6901)
 * @param count how often it was passed over, at least once
 */
public record PassedField(String pointer, int count) implements ContractValue {

    public PassedField {
        Objects.requireNonNull(pointer, "pointer");
        if (count < 1) {
            throw new IllegalArgumentException("count is " + count + "; expected at least 1");
        }
    }

    /** Returns the pointer, and how many more there are. */
    @Override
    public String toString() {
        return pointer + (count == 1 ? "" : " and " + (count - 1) + " more like it");
    }
}
