package io.github.sscop.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is wrong with one document, as a document itself ({@code sscop.problems/1}).
 *
 * @param document what was read, such as {@code submission}
 * @param line the line of a JSON Lines file on which it stands, counted from one; absent if it is a file of its own
 * @param problems everything that is wrong, at least one
 */
public record ProblemList(String document, Optional<Long> line, List<Problem> problems) implements ContractValue {

    public ProblemList {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(line, "line");
        problems = List.copyOf(problems);
        line.filter(number -> number < 1).ifPresent(number -> {
            throw new IllegalArgumentException("line is " + number + "; expected it counted from one");
        });
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems is empty; expected at least one");
        }
    }
}
