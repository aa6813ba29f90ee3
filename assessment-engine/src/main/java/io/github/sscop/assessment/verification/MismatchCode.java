package io.github.sscop.assessment.verification;

/** What a recorded assessment and its replay do not agree on, as a stable code. */
public enum MismatchCode {
    /** It is of another code, edition or catalog than the assessor's. */
    CODE,
    /** It is by another policy, or another text of the policy, than the assessor's. */
    POLICY,
    /** Other rules of one's own ran than the assessor's. */
    OWN_RULES,
    /** It is of another submission, or another text of the submission. */
    SUBMISSION,
    /** The submission is not about the code. */
    NOT_ABOUT_CODE,
    /** No assessment can be made on its as-of date. */
    AS_OF,
    /** Another program, or another version of it, made it. */
    PRODUCER,
    /** From the same inputs, a part of the result comes out otherwise. */
    RESULT
}
