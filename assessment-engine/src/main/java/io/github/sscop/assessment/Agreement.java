package io.github.sscop.assessment;

/** How what the vendor declares compares with what is assessed. */
public enum Agreement {
    /** Both say the same. */
    AGREED,
    /** The vendor says more than the assessment. */
    OVERCLAIMED,
    /** The vendor says less. */
    UNDERCLAIMED,
    /** The vendor says nothing. */
    UNDECLARED,
    /** Only claims that the form did not ask about keep it from being met. */
    NOT_ASKED,
    /** It does not apply, so there is nothing to compare. */
    NOT_COMPARED
}
