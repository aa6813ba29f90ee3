package io.github.sscop.evidence;

/** Which way a record speaks on an item. */
public enum Stance {
    /** For it. */
    SUPPORTS,
    /** Against it. */
    REFUTES
}
