package io.github.sscop.assessment.statement;

/** Whether a form asks a question. */
public enum AnswerStatus {
    /** The form asks it. */
    ASKED,
    /** The form skips it, by the answer that the supplier gave to another question. */
    NOT_ASKED,
    /** It depends on the answer to another question, which the supplier did not give. */
    DEPENDS
}
