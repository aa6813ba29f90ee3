package io.github.sscop.evidence.migration;

/** The fate of a part of a submission that was not migrated to another edition as it was, as a stable code. */
public enum MigrationIssueCode {
    /** A link leads to nothing in the later edition. */
    LINK_NOT_CARRIED,
    /** A direct link is only an indirect one. */
    WEAKENED,
    /** A link has no stance, so that the vendor has to state to which of the items the record is relevant, and how. */
    STANCE_LEFT_OPEN,
    /** A refutation of a provision is an indirect one of every item of the principle that it became. */
    REFUTATION_SPREAD,
    /** A link has no stance, since with one the record would clear a refutation that it did not clear before. */
    WOULD_CLEAR_MORE,
    /** Another link of the record to the same item is kept instead. */
    MERGED,
    /** A support gives way to a refutation of the same item by the same record. */
    OUTWEIGHED,
    /** A declaration is left out, because no one element says the same. */
    DECLARATION_NOT_CARRIED,
    /** Other words for a provision are left out, because no one item says the same. */
    SUBSTITUTION_NOT_CARRIED,
    /** A substitute has another id, because its own is that of an element of the later edition. */
    SUBSTITUTE_RENAMED,
    /** An exclusion is left out, because no other was approved. */
    EXCLUSION_NOT_CARRIED,
    /** An accepted risk is left out, because no other was accepted. */
    ACCEPTED_RISK_NOT_CARRIED,
    /** A theme that the organisation brings in is left out, because it is one of another code. */
    THEME_NOT_CARRIED,
    /** An item that the form did not ask about is left out, because it is one of another code. */
    NOT_ASKED_NOT_CARRIED
}
