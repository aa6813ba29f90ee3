package io.github.sscop.problem;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer which part, as a JSON Pointer (RFC 6901); empty for the document as a whole
 * @param code what kind of problem, for programs
 * @param text the thing, what was expected and what was found, for people
 * @param at where the text has that part, or what should hold it; absent for a document as a whole, and where there is no
 *     text, such as for values made in Java
 */
public record Problem(String pointer, ProblemCode code, String text, Optional<Place> at) implements ContractValue {

    public Problem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }

    /** Creates a problem of a value that has no text, or whose place in the text is not known yet. */
    public Problem(String pointer, ProblemCode code, String text) {
        this(pointer, code, text, Optional.empty());
    }

    /** Returns this problem with its place in the text. */
    public Problem at(Place place) {
        return new Problem(pointer, code, text, Optional.of(place));
    }

    /** Formats the pointer, the place and the sentence for a log or a terminal. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "(document)" : pointer)
                + at.map(place -> " (" + place + ")").orElse("") + ": " + text;
    }
}
