package io.github.sscop.evidence;

/** The status that the vendor declares for a principle or item; never a verdict. */
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
