package io.github.sscop.code;

import io.github.sscop.code.document.ComponentChecks;
import io.github.sscop.problem.ContractValue;

/**
 * The id of a theme, principle, provision, claim or statement within one code, such as {@code 2.1.6}.
 *
 * <p>Ids are the publisher's where it prints them. The claims of the 2025 Code are numbered in the order of the body of
 * NCSC's Assurance Principles and Claims 1.0.
 *
 * @param value the id as text: 1 to 256 characters without white space
 */
public record ItemId(String value) implements ContractValue {

    public ItemId {
        ComponentChecks.id("item id", value);
    }

    /**
     * The id that a text stands for.
     *
     * @throws IllegalArgumentException if it is not 1 to 256 characters without white space
     */
    public static ItemId of(String value) {
        return new ItemId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
