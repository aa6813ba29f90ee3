package io.github.sscop.assessment.comparison;

/** What the verdict on an item changed by, as a stable code. */
public enum ChangeCauseCode {
    /** The item is in scope in only one of the two. */
    SCOPE_CHANGED,
    /** The vendor leaves the item out in only one of the two. */
    EXCLUSION_CHANGED,
    /** The item is judged in other words. */
    SUBSTITUTION_CHANGED,
    /** Records count that did not bear on the item before. */
    EVIDENCE_ADDED,
    /** Records that counted do not bear on the item any more. */
    EVIDENCE_REMOVED,
    /** Records count that were dated after the earlier as-of date. */
    EVIDENCE_CAME_DUE,
    /** Records that counted have expired or gone stale, or rules do not make support of them any more on the later day. */
    EVIDENCE_EXPIRED,
    /** Records that counted are superseded. */
    EVIDENCE_SUPERSEDED,
    /** The same records bear on the item otherwise: in another state, with another stance, or more or less strongly. */
    EVIDENCE_CHANGED,
    /** The policy is another, or has another text, and as far as the two say the change may be its doing. */
    POLICY_CHANGED,
    /** Rules of one's own ran in only one of the two, and make a record bear on the item otherwise. */
    RULES_CHANGED,
    /** The catalog of the edition is another, and as far as the two say the change may be its doing. */
    CODE_CHANGED,
    /** Another version of the program made it, and no input accounts for the change. */
    PRODUCER_CHANGED,
    /** Nothing that the two say of themselves accounts for the change, so that one of them cannot be right. */
    UNEXPLAINED
}
