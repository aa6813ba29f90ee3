package io.github.sscop.source;

/** What became of a file. */
public enum FileOutcome {
    /** Records were made of it, or a part of a record. */
    COLLECTED,
    /** It is of a known type and holds nothing of which a record could be made. */
    NOTHING_SHOWN,
    /** It is about another product or organisation. */
    OTHER_SUBJECT,
    /** Neither the file nor the caller gives a date. */
    UNDATED,
    /** A later output of the same type about the same subject has been collected, and this one refutes nothing. */
    OUTDATED,
    /** It is of a known type, and malformed, contradictory or of an unknown version. */
    REFUSED,
    /** It is of no type that is known here. */
    NOT_RECOGNISED
}
