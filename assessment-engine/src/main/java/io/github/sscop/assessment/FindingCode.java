package io.github.sscop.assessment;

/** What an assessment remarks on beside its verdicts, as a stable code. */
public enum FindingCode {
    /** The policy does not accept that the vendor leaves an item out. */
    EXCLUSION_REFUSED,
    /** The policy does not accept that the vendor puts a claim in other words. */
    SUBSTITUTION_REFUSED,
    /** The as-of date lies before the submission was prepared. */
    AS_OF_BEFORE_PREPARED
}
