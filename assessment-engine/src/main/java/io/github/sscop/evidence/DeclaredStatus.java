package io.github.sscop.evidence;

/** What the vendor says of a principle or item: a word, never a verdict. */
public enum DeclaredStatus {
    /** It is met. */
    MET,
    /** It is met in part. */
    PARTLY_MET,
    /** It is not met. */
    NOT_MET,
    /** It does not apply. */
    NOT_APPLICABLE
}
