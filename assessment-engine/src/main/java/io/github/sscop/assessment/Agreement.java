package io.github.sscop.assessment;

/** The result of the comparison of what the vendor declares with what is assessed. */
public enum Agreement {
    /** The declaration agrees with the verdict. */
    AGREED,
    /** The declaration is better than the verdict. */
    OVERCLAIMED,
    /** The declaration is worse than the verdict. */
    UNDERCLAIMED,
    /** The vendor declares it as not met, or as met in part, and no record is relevant to it. */
    UNEVIDENCED,
    /** There is no declaration. */
    UNDECLARED,
    /** Only claims that the form did not ask about keep it from being met. */
    NOT_ASKED,
    /** It does not apply, or it is undetermined while records are withheld, so there is nothing to compare. */
    NOT_COMPARED
}
