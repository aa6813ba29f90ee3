package io.github.sscop.assessment.profile;

/** The subject of a question in a form. */
public enum QuestionScope {
    /** The organisation: what is asked has to hold for each of its products. */
    ORGANISATION,
    /** One product: it has an answer of its own for each. */
    PRODUCT
}
