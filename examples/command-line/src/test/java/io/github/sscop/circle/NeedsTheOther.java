package io.github.sscop.circle;

import io.github.sscop.circle.other.NeedsTheFirst;

/** Half of a circle, in a package that nobody put anywhere and that may hold null. */
public final class NeedsTheOther {

    /** The other half. */
    public NeedsTheFirst other() {
        return new NeedsTheFirst();
    }
}
