package io.github.sscop.rule;

/**
 * The truth value of a condition in Kleene's strong three-valued logic.
 *
 * <p>The values are ordered: the conjunction of several is the least of them, the disjunction the greatest.
 */
enum Truth {
    NO,
    UNKNOWN,
    YES;

    static Truth of(boolean yes) {
        return yes ? YES : NO;
    }

    static Truth of(boolean certainlyTrue, boolean certainlyFalse) {
        return certainlyTrue ? YES : certainlyFalse ? NO : UNKNOWN;
    }

    /** Returns the truth value of the negation. */
    Truth opposite() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
