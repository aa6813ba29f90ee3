package io.github.sscop.rule;

/** The relation in which one value has to be to another. */
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

    /** Returns whether the comparison needs numbers; {@link #EQUAL} and {@link #NOT_EQUAL} take any values without parts. */
    boolean isOrder() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** Returns whether the comparison holds for two values that compare like the given number with zero. */
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

    /** Returns the comparison that holds exactly where this one does not. */
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
