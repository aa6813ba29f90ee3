package io.github.sscop.assessment;

import java.util.Collection;

/**
 * What an assessment says of an item, a principle, a theme or a code.
 *
 * <p>These words are this library's own: neither NCSC nor DSIT publishes any for the Code.
 */
public enum Verdict {
    /** Evidence against it counts, and is direct. */
    NOT_MET,
    /** The evidence that counts settles nothing. */
    UNDETERMINED,
    /** Enough evidence for it counts, and none against it. */
    MET,
    /** Nothing is asked. */
    NOT_APPLICABLE;

    /** The worse of two: not met, then undetermined, then met; not applicable is neutral. */
    public Verdict worse(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The worst of several; not applicable if there are none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().reduce(NOT_APPLICABLE, Verdict::worse);
    }
}
