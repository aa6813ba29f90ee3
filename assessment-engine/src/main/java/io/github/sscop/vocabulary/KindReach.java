package io.github.sscop.vocabulary;

/** How much a record of a kind is usually about, which decides the part of a submission that it belongs to. */
public enum KindReach {
    /** The organisation: one record serves all its products, such as a policy, or a review of its build environment. */
    ORGANISATION,
    /** One product, or one version of it: a bill of materials, a test, an advisory. */
    PRODUCT
}
