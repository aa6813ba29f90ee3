package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.wording.Arguments;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Why a verdict is what it is.
 *
 * @param code the reason, for programs
 * @param arguments what its sentence speaks of, by name, such as a limit or an item
 * @param evidence the records that it rests on, in the order of their ids
 */
public record Reason(ReasonCode code, Map<String, String> arguments, List<EvidenceId> evidence) {

    public Reason {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
        evidence = EvidenceIds.inOrder(evidence);
    }

    static Reason of(ReasonCode code) {
        return new Reason(code, Map.of(), List.of());
    }

    static Reason of(ReasonCode code, List<EvidenceId> evidence) {
        return new Reason(code, Map.of(), evidence);
    }

    /** The reason in a sentence. */
    public String text() {
        boolean onSubstitute = code != ReasonCode.SUBSTITUTED && arguments.containsKey("substitute");
        boolean byKind = code == ReasonCode.ONLY_INDIRECT && arguments.containsKey("kinds");
        return Sentences.of(
                "reason." + code + (onSubstitute ? ".substitute" : byKind ? ".byKind" : ""), arguments, evidence);
    }
}
