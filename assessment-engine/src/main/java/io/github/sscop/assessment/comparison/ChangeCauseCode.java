package io.github.sscop.assessment.comparison;

/** The stable code of a cause of a changed verdict. */
public enum ChangeCauseCode {
    /** The item is in scope in only one of the two. */
    SCOPE_CHANGED,
    /** The vendor excludes the item in only one of the two. */
    EXCLUSION_CHANGED,
    /** The submission is about another version or artefact, to which records are bound or not. */
    SUBJECT_CHANGED,
    /** The item is assessed in a different wording. */
    SUBSTITUTION_CHANGED,
    /** Records count that were not relevant to the item before. */
    EVIDENCE_ADDED,
    /** Records that counted are no longer relevant to the item. */
    EVIDENCE_REMOVED,
    /** Records count that were dated after the earlier as-of date. */
    EVIDENCE_CAME_DUE,
    /** Records that counted have expired or are stale, or rules no longer derive support from them on the later date. */
    EVIDENCE_EXPIRED,
    /** Records that counted are superseded. */
    EVIDENCE_SUPERSEDED,
    /** The same records have a different effect: another status, another stance, or another strength. */
    EVIDENCE_CHANGED,
    /** The policy differs in id or text, and may be the cause as far as the two assessments show. */
    POLICY_CHANGED,
    /** The counterpart differs, is new or is gone, and may be the cause as far as the two assessments show. */
    COUNTERPART_CHANGED,
    /** The assessor's own rules ran in only one of the two, and derive a different relevance of a record. */
    RULES_CHANGED,
    /** The catalog of the edition differs, and may be the cause as far as the two assessments show. */
    CODE_CHANGED,
    /** A different version of the program produced it, and no input is the cause. */
    PRODUCER_CHANGED,
    /** Nothing in the two assessments is the cause, so that one of them cannot be right. */
    UNEXPLAINED
}
