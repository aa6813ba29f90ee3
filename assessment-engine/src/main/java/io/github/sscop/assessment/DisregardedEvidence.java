package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A record that is relevant to an item and does not count.
 *
 * @param evidence the record
 * @param stance whether it supports or refutes; absent if neither a link nor a rule gives a stance
 * @param state the first reason why it does not count
 * @param otherStates the other reasons, in the order of {@link EvidenceStatus}
 * @param arguments the arguments of the sentence by name, such as a date or a limit
 */
public record DisregardedEvidence(
        EvidenceId evidence,
        Optional<Stance> stance,
        EvidenceStatus state,
        List<EvidenceStatus> otherStates,
        Map<String, String> arguments)
        implements ContractValue {

    public DisregardedEvidence {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(stance, "stance");
        if (state == EvidenceStatus.COUNTED) {
            throw new IllegalArgumentException("the state of " + evidence + " is COUNTED; expected any other");
        }
        otherStates = List.copyOf(otherStates);
        arguments = Arguments.of(arguments);
    }

    /** Returns a sentence on why the record does not count. */
    public String text() {
        if (arguments.containsKey(AssessmentRedaction.MARK)) {
            String status = AssessmentMessages.of("action.status." + state, Map.of());
            return AssessmentMessages.of("withheld.state", Map.of("status", status));
        }
        return AssessmentMessages.of("state." + state, arguments, List.of(evidence));
    }
}
