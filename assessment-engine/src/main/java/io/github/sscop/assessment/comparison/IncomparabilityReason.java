package io.github.sscop.assessment.comparison;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.Map;
import java.util.Objects;

/**
 * A reason why two assessments cannot be compared.
 *
 * @param code the stable code of the reason
 * @param arguments the arguments of its sentence by name
 */
public record IncomparabilityReason(IncomparabilityCode code, Map<String, String> arguments) implements ContractValue {

    /** The stable code of a reason. */
    public enum IncomparabilityCode {
        /** They are about different codes. */
        OTHER_CODE,
        /** They are about different editions of a code, in which the same id may mean something else. */
        OTHER_EDITION,
        /** Their catalogs of the same edition do not have the same elements. */
        OTHER_ITEMS,
        /** They are about different organisations. */
        OTHER_ORGANISATION,
        /** They are about different products; different versions of one product can be compared. */
        OTHER_PRODUCT
    }

    public IncomparabilityReason {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
    }

    /** Returns the reason as a sentence. */
    public String text() {
        return AssessmentMessages.of("incomparable." + code, arguments);
    }
}
