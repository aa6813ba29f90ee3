package io.github.sscop.assessment.statement;

/** What a supplier has to say by itself, because no assessment can. */
public enum OpenPointCode {
    /** That the products assessed are all about which the question asks. */
    ALL_PRODUCTS,
    /** The version of the product, in a field of the form. */
    VERSION_FIELD,
    /** The answer to the question on which it depends whether this one is asked. */
    DECIDING_ANSWER,
    /** The commitment, which is not given yet. */
    COMMITMENT,
    /** The commitment that is given, on the form. */
    GIVEN_COMMITMENT
}
