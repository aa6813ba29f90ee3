package io.github.sscop.assessment.statement;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.StatementMessages;
import java.util.Map;
import java.util.Objects;

/**
 * A point that the supplier has to settle by itself beside the answer.
 *
 * @param code what it has to say
 * @param arguments the arguments of its sentence by name
 */
public record OpenPoint(OpenPointCode code, Map<String, String> arguments) implements ContractValue {

    public OpenPoint {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
    }

    /** Returns the point as a sentence. */
    public String text() {
        return StatementMessages.of("point." + code, arguments);
    }
}
