package io.github.sscop.cycle.other;

import io.github.sscop.cycle.FirstOfACycle;

/** The other half of the cycle. */
public final class SecondOfACycle {

    /** The first half. */
    public FirstOfACycle first() {
        return new FirstOfACycle();
    }
}
