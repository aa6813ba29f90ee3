package io.github.sscop.evidence.subject;

/** The result of comparing who is meant by two descriptions of an organisation, or of a product. */
public enum IdentityMatch {
    /** Both are the same, whatever the name is today. */
    SAME,
    /** Something says that they are the same, and something else leaves it open or contradicts it. */
    IN_DOUBT,
    /** They are different, such as where the names are only like each other. */
    OTHER
}
