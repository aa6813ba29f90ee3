package io.github.sscop.assessment.verification;

import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something in which a recorded assessment and its replay are not the same.
 *
 * @param code what, for programs
 * @param element the theme, principle or item that it is about, if it is about one
 * @param arguments what its sentence speaks of, by name: the part of the result, what is recorded, what is replayed
 */
public record Mismatch(MismatchCode code, Optional<ItemId> element, Map<String, String> arguments) implements ContractValue {

    public Mismatch {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(element, "element");
        arguments = Arguments.of(arguments);
    }

    /** An input that is not the same. */
    static Mismatch of(MismatchCode code, String recorded, String replayed) {
        return new Mismatch(code, Optional.empty(), Map.of("recorded", recorded, "replayed", replayed));
    }

    /** The mismatch in a sentence. */
    public String text() {
        boolean alike =
                code == MismatchCode.RESULT && Objects.equals(arguments.get("recorded"), arguments.get("replayed"));
        return AssessmentMessages.of("mismatch." + code + (alike ? ".alike" : ""), arguments);
    }
}
