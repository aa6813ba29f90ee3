package io.github.sscop.code;

/** How strongly a statement obliges, by its leading verb. */
public enum Obligation {
    /** An obligation that the source words as must. */
    MUST,
    /** A requirement of the code. */
    SHALL,
    /** A recommendation. */
    SHOULD,
    /** A possibility that the source words as can or could. */
    CAN,
    /** A permission. */
    MAY;

    /** Returns whether the whole falls short if this is not met, which a recommendation never causes. */
    public boolean isRequired() {
        return this == MUST || this == SHALL;
    }
}
