package io.github.sscop.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a document cannot be used, with everything that is wrong with it. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String document;

    // Problem is not Serializable; an exception that crosses a stream keeps its message, which names them all.
    private final transient List<Problem> problems;

    /**
     * Makes the exception for one document.
     *
     * @param document what was read, such as {@code "submission"}
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

    /** What was read, such as {@code submission}. */
    public String document() {
        return document;
    }

    /** Everything that is wrong with the document, in the order of its text if it has one. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
