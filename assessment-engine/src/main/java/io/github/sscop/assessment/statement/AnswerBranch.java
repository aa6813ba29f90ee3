package io.github.sscop.assessment.statement;

import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a question as it is if the supplier answers another one in a certain way.
 *
 * @param question the id of the other question
 * @param answer the answer to that
 * @param option the answer that follows; absent where the question is then not asked
 */
public record AnswerBranch(String question, String answer, Optional<String> option) implements ContractValue {

    public AnswerBranch {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(option, "option");
    }
}
