package io.github.sscop.assessment.statement;

/** What a condition of an affirmative answer is about. */
public enum AnswerConditionKind {
    /** The assessment is against the edition of the code about which the form asks, in its current catalog. */
    EDITION,
    /** The code, or what the question is about of it, is met. */
    VERDICT,
    /** The assessment is by a policy that is accepted. */
    POLICY,
    /** The assessment was made by the day of the answer, and nothing lapsed by then. */
    DAY,
    /** The organisation has a name. */
    ORGANISATION,
    /** The product has a name. */
    PRODUCT,
    /** No other assessment in the statement contradicts it. */
    CONSISTENCY,
    /** The version of the product is named. */
    VERSION,
    /** The supplier gives the commitment that the question asks for. */
    COMMITMENT,
    /** The assessment comes from an accepted origin. */
    ORIGIN,
    /** No claim is excluded. */
    EXCLUSIONS,
    /** No claim is substituted. */
    SUBSTITUTIONS,
    /** No record is withheld. */
    WITHHELD_RECORDS
}
