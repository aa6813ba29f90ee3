package io.github.sscop.assessment;

import java.util.Collection;

/**
 * The verdict of an assessment on an item, a principle, a theme or a code.
 *
 * <p>These words are this library's own: neither NCSC nor DSIT publishes verdict words for the Code.
 */
public enum Verdict {
    /** At least one direct refutation counts. */
    NOT_MET,
    /** The evidence that counts does not decide. */
    UNDETERMINED,
    /** Sufficient support counts, and no refutation. */
    MET,
    /** Nothing is required. */
    NOT_APPLICABLE;

    /** Returns the worse of two verdicts: not met, then undetermined, then met; not applicable is neutral. */
    public Verdict worse(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the worst of several verdicts; not applicable if there are none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().reduce(NOT_APPLICABLE, Verdict::worse);
    }
}
