package io.github.sscop.assessment;

/** The stable code of a remark. */
public enum RemarkCode {
    /** The policy does not accept the exclusion of an item, or it gives no reason or approver. */
    EXCLUSION_REFUSED,
    /** The policy does not accept the substitution of a claim, or it gives no statement or reason. */
    SUBSTITUTION_REFUSED,
    /** A rule derives the opposite of the stance of a link; both count. */
    STANCE_CONTRADICTED,
    /** The submission withholds records, so that no item is met. */
    WITHHELD,
    /** A rule failed on some records, which are inconclusive for it. */
    RULE_FAILED,
    /** The sample of a record contradicts its facts, so that it has no effect. */
    SAMPLE_CONTRADICTED,
    /** Refutations are left out, since they are about another organisation or product. */
    REFUTATION_OF_OTHER_SUBJECT,
    /** The subject of records is only like that of the submission: supports are left out, refutations count. */
    SUBJECT_IN_DOUBT,
    /** Originators or reviewers that are called independent bear the name of the vendor, and are taken as the vendor. */
    VENDOR_BY_NAME,
    /** Reviews are older than their records, of another text, or by an unnamed reviewer, and so lend nothing. */
    REVIEW_IN_DOUBT,
    /** Records do not supersede what they name. */
    SUPERSESSION_INEFFECTIVE,
    /** Kinds are like known ones; such records support indirectly at most. */
    KIND_LIKE_KNOWN,
    /** Names of facts are like known ones; such facts are read only where they speak against the vendor. */
    FACT_LIKE_KNOWN,
    /** Facts that the vocabulary does not list for their kinds; no rule reads them. */
    FACT_NOT_READ,
    /** Supports without a date of their own are as old as the submission. */
    DATED_BY_SUBMISSION,
    /** The calendar has more entries than an assessment lists. */
    CALENDAR_CUT,
    /** The last day of an accepted risk has passed. */
    ACCEPTED_RISK_EXPIRED,
    /** The as-of date lies before the submission was prepared. */
    AS_OF_BEFORE_PREPARED
}
