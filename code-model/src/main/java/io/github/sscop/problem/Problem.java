package io.github.sscop.problem;

import java.util.Objects;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the document as a whole
 * @param code what kind of problem, for programs
 * @param text the thing, what was expected and what was found, for people
 */
public record Problem(String pointer, ProblemCode code, String text) {

    public Problem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
    }

    /** The pointer and the sentence, as a log or a terminal shows them. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "(document)" : pointer) + ": " + text;
    }
}
