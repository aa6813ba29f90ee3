package io.github.sscop.source.practice;

/** How a check ended, or how a question was answered. */
enum CheckOutcome {
    /** It is met. */
    MET,
    /** It is not met. */
    UNMET,
    /** Nothing is known, such as of a check that did not run. */
    UNKNOWN
}
