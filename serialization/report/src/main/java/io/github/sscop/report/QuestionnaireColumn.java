package io.github.sscop.report;

/** The columns of a questionnaire as a table, in their order; each row is a question with one record as its answer. */
public enum QuestionnaireColumn {
    /** The id of the item. */
    ITEM("Item", false),
    /** The id and title of its principle. */
    PRINCIPLE("Principle", false),
    /** The question. */
    QUESTION("Question", false),
    /** Where the source has the item. */
    SOURCE("Place in the source", false),
    /** Examples of evidence. */
    EXAMPLES("Examples of evidence", false),
    /** The policy's requirements on evidence. */
    REQUIREMENTS("Requirements", false),
    /** What is known already: the verdict, why a record does not count, and what to do next; not read back. */
    KNOWN("Known already", false),
    /** The title of the record. */
    TITLE("Your evidence: title", true),
    /** Where it can be found. */
    LOCATION("Its location", true),
    /** When what it shows happened. */
    DATE("Its date", true),
    /** Who made it. */
    ORIGINATOR("Its originator", true),
    /** Why it shows what it is said to show. */
    ARGUMENT("Why it supports the statement", true),
    /** Whether it supports or refutes the statement, and how closely. */
    BEARING("Supports or refutes, directly or indirectly", true),
    /** The id of the record; rows with the same one are about the same record. */
    EVIDENCE_ID("Its id, if it answers several questions", true),
    /** Its kind. */
    KIND("Its kind", true),
    /** How it was obtained. */
    METHOD("How it was obtained", true),
    /** How far its originator is from the vendor. */
    INDEPENDENCE("Its originator is: vendor, customer or independent", true),
    /** When it was written down. */
    RECORDED_ON("Written down on", true),
    /** The last day on which it may be relied on. */
    VALID_UNTIL("Valid until", true),
    /** The digest of what is found at its location. */
    DIGEST("Its digest", true),
    /** The status that the vendor declares for the item. */
    STATUS("Your status: met, partly met, not met or not applicable", true),
    /** The vendor's argument for that status. */
    EXPLANATION("Why this status", true);

    private final String heading;
    private final boolean answer;

    QuestionnaireColumn(String heading, boolean answer) {
        this.heading = heading;
        this.answer = answer;
    }

    /** Returns the heading of the column. */
    public String heading() {
        return heading;
    }

    /** Returns whether the vendor fills the column in. */
    public boolean isAnswer() {
        return answer;
    }
}
