package io.github.sscop.assessment.profile;

import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * The rule that a question is asked only where the supplier gave a certain answer to another.
 *
 * @param question the id of the other question, one that the supplier answers
 * @param answer the answer to it with which this question is asked
 */
public record SkipRule(String question, String answer) implements ContractValue {

    public SkipRule {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
    }
}
