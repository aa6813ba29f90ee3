package io.github.sscop.assessment.request;

/** What a supplier is asked to do. */
public enum RequestAction {
    /** Withdraw the exclusion of an item, since an excluded item cannot be met. */
    WITHDRAW_EXCLUSION,
    /** Correct what a record shows that counts against an item, and send a record that supersedes it. */
    CORRECT,
    /** Send a current edition of a record that is out of date, or will be before the answer is wanted. */
    RENEW,
    /** Have a record accepted by a customer or an independent party. */
    CONFIRM,
    /** Send a record that is sufficient by itself. */
    ADD,
    /** Show the whole submission, or an assessment of it, since records that may count against the item are withheld. */
    SHOW
}
