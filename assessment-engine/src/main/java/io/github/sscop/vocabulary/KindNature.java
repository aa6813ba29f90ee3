package io.github.sscop.vocabulary;

/** How records of a kind age. */
public enum KindNature {
    /** The record of something that happened, as old as the event: a test, a review, an incident, an export of settings. */
    EVENT,
    /** A document that stays in force, as old as the last day on which it was seen in force: a policy, a page, a plan. */
    STANDING
}
