package io.github.sscop.assessment.verification;

import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A difference between a recorded assessment and its replay.
 *
 * @param code the stable code of the difference
 * @param element the theme, principle or item that it is about, if there is one
 * @param arguments the arguments of its sentence by name: the field, the recorded value, the replayed value
 */
public record Mismatch(MismatchCode code, Optional<ItemId> element, Map<String, String> arguments)
        implements ContractValue {

    public Mismatch {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(element, "element");
        arguments = Arguments.of(arguments);
    }

    /** Creates the difference of an input. */
    static Mismatch of(MismatchCode code, String recorded, String replayed) {
        return new Mismatch(code, Optional.empty(), Map.of("recorded", recorded, "replayed", replayed));
    }

    /** Returns the difference as a sentence. */
    public String text() {
        boolean alike =
                code == MismatchCode.RESULT && Objects.equals(arguments.get("recorded"), arguments.get("replayed"));
        return AssessmentMessages.of("mismatch." + code + (alike ? ".alike" : ""), arguments);
    }
}
