package io.github.sscop.assessment;

/** The stable code of a remark. */
public enum RemarkCode {
    /** The policy does not accept the exclusion of an item. */
    EXCLUSION_REFUSED,
    /** The policy does not accept the substitution of a claim. */
    SUBSTITUTION_REFUSED,
    /** A rule derives the opposite of the stance of a link; both count. */
    STANCE_CONTRADICTED,
    /** A rule failed on some records, which are inconclusive for it. */
    RULE_FAILED,
    /** The sample of a record contradicts its facts, so that it has no effect. */
    SAMPLE_CONTRADICTED,
    /** The last day of an accepted risk has passed. */
    ACCEPTED_RISK_EXPIRED,
    /** The as-of date lies before the submission was prepared. */
    AS_OF_BEFORE_PREPARED
}
