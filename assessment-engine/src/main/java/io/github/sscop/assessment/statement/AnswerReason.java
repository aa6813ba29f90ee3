package io.github.sscop.assessment.statement;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.StatementMessages;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition of the affirmative answer to a question, with what was found for it.
 *
 * @param code what was found
 * @param assessment the assessment for which it was found, by its place in the statement from 0; absent where it is not about one
 * @param arguments the arguments of its sentence by name
 */
public record AnswerReason(AnswerReasonCode code, Optional<Integer> assessment, Map<String, String> arguments)
        implements ContractValue {

    public AnswerReason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(assessment, "assessment");
        arguments = Arguments.of(arguments);
    }

    /** Returns the condition. */
    public AnswerConditionKind condition() {
        return code.condition();
    }

    /** Returns whether the condition holds. */
    public boolean isHolding() {
        return code.isHolding();
    }

    /** Returns what was found as a sentence. */
    public String text() {
        return StatementMessages.of("answer." + code, arguments);
    }
}
