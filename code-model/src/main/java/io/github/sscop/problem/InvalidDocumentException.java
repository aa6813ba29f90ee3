package io.github.sscop.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a document, with everything that is wrong with it. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String document;

    // Problem is not Serializable; an exception that crosses a stream keeps its message, which has them all.
    private final transient List<Problem> problems;

    /**
     * Creates the exception for one document.
     *
     * @param document the kind of document, such as {@code "submission"}
     * @param problems everything that is wrong, in the order of the text if there is one; at least one
     */
    public InvalidDocumentException(String document, List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", headline(document, problems.size()) + "\n  ", "")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems is empty; expected at least one");
        }
        this.document = document;
        this.problems = List.copyOf(problems);
    }

    private static String headline(String document, int count) {
        return "The " + document + " has " + count + (count == 1 ? " problem:" : " problems:");
    }

    /** Returns the kind of document, such as {@code submission}. */
    public String document() {
        return document;
    }

    /** Returns everything that is wrong with the document, in the order of its text if it has one. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
