package io.github.sscop.cycle;

import io.github.sscop.cycle.other.SecondOfACycle;

/** Half of a cycle, in a package that has no place in the order and may hold null. */
public final class FirstOfACycle {

    /** The other half. */
    public SecondOfACycle other() {
        return new SecondOfACycle();
    }
}
