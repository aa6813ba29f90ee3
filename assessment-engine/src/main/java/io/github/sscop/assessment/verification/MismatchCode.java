package io.github.sscop.assessment.verification;

/** The stable code of a difference between a recorded assessment and its replay. */
public enum MismatchCode {
    /** The code, its edition or its catalog is not the assessor's. */
    CODE,
    /** The policy or its text is not the assessor's. */
    POLICY,
    /** The rules beside the policy's are not the assessor's. */
    OWN_RULES,
    /** The submission or its text differs. */
    SUBMISSION,
    /** The counterpart or its text differs, or only one of the two has one. */
    COUNTERPART,
    /** The submission is not about the code. */
    NOT_ABOUT_CODE,
    /** No assessment can be made for its as-of date. */
    AS_OF,
    /** The program or its version differs. */
    PRODUCER,
    /** From the same inputs, a field of the result differs. */
    RESULT
}
