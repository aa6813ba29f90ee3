package io.github.sscop.assessment;

/** What an assessment remarks on beside its verdicts, as a stable code. */
public enum RemarkCode {
    /** The policy does not accept that the vendor leaves an item out. */
    EXCLUSION_REFUSED,
    /** The policy does not accept that the vendor puts a claim in other words. */
    SUBSTITUTION_REFUSED,
    /** A rule derives the opposite of what a link says; both weigh. */
    STANCE_CONTRADICTED,
    /** A rule failed on some records, which are inconclusive for it. */
    RULE_FAILED,
    /** The sample of a record says otherwise than its facts, and serves as none. */
    SAMPLE_CONTRADICTED,
    /** The last day on which somebody accepts a risk has passed. */
    ACCEPTED_RISK_EXPIRED,
    /** The as-of date lies before the submission was prepared. */
    AS_OF_BEFORE_PREPARED
}
