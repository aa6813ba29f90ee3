package io.github.sscop.rule;


/** How one value compares with another. */
public enum Comparison {
    /** The values are the same. */
    EQUAL,
    /** The values differ. */
    NOT_EQUAL,
    /** The first is smaller. */
    LESS,
    /** The first is not greater. */
    AT_MOST,
    /** The first is not smaller. */
    AT_LEAST,
    /** The first is greater. */
    MORE;

    /** Whether the values may be of any type that has equality, or must be numbers. */
    boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** Whether it holds of two values that compare like that number with zero. */
    boolean holds(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case AT_LEAST -> sign >= 0;
            case MORE -> sign > 0;
        };
    }

    /** What holds where this does not. */
    Comparison negated() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case AT_LEAST -> LESS;
            case MORE -> AT_MOST;
        };
    }
}
