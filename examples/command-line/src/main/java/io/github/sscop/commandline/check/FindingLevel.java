package io.github.sscop.commandline.check;

/** How much a finding matters. */
public enum FindingLevel {
    /** Something is wrong. */
    WRONG,
    /** Something could not be checked, or may change. */
    WARNING,
    /** Something to know. */
    NOTE
}
