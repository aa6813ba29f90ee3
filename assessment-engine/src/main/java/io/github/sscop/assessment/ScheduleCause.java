package io.github.sscop.assessment;

/** The stable code of what happens on a day of the calendar. */
public enum ScheduleCause {
    /** A record begins to count. */
    BEGINS,
    /** A review that confirms a record takes effect. */
    CONFIRMED,
    /** A record is rejected by its review. */
    REJECTED,
    /** A record is superseded. */
    SUPERSEDED,
    /** A record expires. */
    EXPIRED,
    /** A record becomes older than the policy allows. */
    STALE,
    /** A rule that compares the facts of a record with the day gives another result. */
    REASSESSED,
    /** The status of a withheld record changes. */
    WITHHELD,
    /** A risk is no longer accepted. */
    ACCEPTED_RISK_ENDS
}
