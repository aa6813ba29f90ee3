package io.github.sscop.evidence.validation;

import org.jspecify.annotations.Nullable;

/** The check of one value, compiled from the constraints at the place where the value stands. */
interface ValueCheck {

    /** Returns whether the constraints hold for a value. */
    boolean holds(@Nullable Object value);

    /** Returns the check that holds where all of these hold. */
    static ValueCheck allOf(ValueCheck... checks) {
        if (checks.length == 1) {
            return checks[0];
        }
        return value -> {
            for (ValueCheck check : checks) {
                if (!check.holds(value)) {
                    return false;
                }
            }
            return true;
        };
    }
}
