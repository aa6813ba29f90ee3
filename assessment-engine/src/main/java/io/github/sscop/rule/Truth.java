package io.github.sscop.rule;


/** What can be told of a condition, from the least to the most: all of several is the least, any of them the most. */
enum Truth {
    NO,
    UNKNOWN,
    YES;

    static Truth of(boolean yes) {
        return yes ? YES : NO;
    }

    static Truth of(boolean surely, boolean surelyNot) {
        return surely ? YES : surelyNot ? NO : UNKNOWN;
    }

    /** What can be told of the opposite. */
    Truth opposite() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
