package io.github.sscop.evidence.composition;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with parts or with what they come to together.
 *
 * @param location the location of the part that has it; absent for what is missing in all parts
 * @param problem the problem, with a pointer inside that part
 */
public record PartProblem(Optional<String> location, Problem problem) implements ContractValue {

    public PartProblem {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(problem, "problem");
    }

    /** Returns the problem with the location in its sentence, for lists that have no other place for it. */
    Problem withLocationInText() {
        return location.map(part -> new Problem(
                        problem.pointer(), problem.code(), "in " + part + ": " + problem.text(), problem.at()))
                .orElse(problem);
    }

    /** Formats the location, the pointer and the sentence for a log or a terminal. */
    @Override
    public String toString() {
        return location.map(part -> part + " ").orElse("") + problem;
    }
}
