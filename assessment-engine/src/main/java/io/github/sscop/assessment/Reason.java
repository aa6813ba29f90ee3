package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A reason for a verdict.
 *
 * @param code the stable code of the reason
 * @param arguments the arguments of its sentence by name, such as a limit or an item
 * @param evidence the records that it is about, in the order of their ids
 */
public record Reason(ReasonCode code, Map<String, String> arguments, List<EvidenceId> evidence)
        implements ContractValue {

    public Reason {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
        evidence = SortedIds.inOrder(evidence);
    }

    /** Returns whether the only reason for the verdict on an item is that the form behind the submission did not ask about it. */
    public static boolean areOnlyNotAsked(List<Reason> reasons) {
        boolean notAsked = false;
        for (Reason reason : reasons) {
            if (reason.code() == ReasonCode.NOT_ASKED) {
                notAsked = true;
            } else if (reason.code() != ReasonCode.SUBSTITUTED) {
                return false;
            }
        }
        return notAsked;
    }

    /** Returns the reason as a sentence. */
    public String text() {
        boolean onSubstitute = code != ReasonCode.SUBSTITUTED && arguments.containsKey("substitute");
        boolean byKind = code == ReasonCode.ONLY_INDIRECT && arguments.containsKey("kinds");
        boolean withheld = arguments.containsKey(AssessmentRedaction.MARK)
                && (code == ReasonCode.SAMPLE_TOO_SMALL || code == ReasonCode.INCONCLUSIVE);
        String variant = code == ReasonCode.UNCONFIRMED
                ? "." + arguments.getOrDefault("confirmable", "party")
                : withheld ? ".withheld" : onSubstitute ? ".substitute" : byKind ? ".byKind" : "";
        return AssessmentMessages.of("reason." + code + variant, arguments, evidence);
    }
}
