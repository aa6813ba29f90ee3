package io.github.sscop.circle.other;

import io.github.sscop.circle.NeedsTheOther;

/** The other half of the circle. */
public final class NeedsTheFirst {

    /** The first half. */
    public NeedsTheOther first() {
        return new NeedsTheOther();
    }
}
