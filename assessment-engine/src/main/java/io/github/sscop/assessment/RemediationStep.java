package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of a smallest set that would make an item met.
 *
 * @param action what to do
 * @param evidence the record to do it to; absent for what is added, and for what is withdrawn
 */
public record RemediationStep(Action action, Optional<EvidenceId> evidence) implements ContractValue {

    /** What to do. */
    public enum Action {
        /** Withdraw the exclusion, since what is left out cannot be met. */
        WITHDRAW_EXCLUSION,
        /** Put right what a record shows that counts against the item, and supersede it. */
        CLEAR,
        /** Bring a new edition of a record that supports the item but has no date or is out of date. */
        REFRESH,
        /** Add a record that is enough by itself. */
        ADD
    }

    public RemediationStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** The step in a sentence. */
    public String text() {
        return AssessmentMessages.of("step." + action, Map.of(), evidence.map(List::of).orElse(List.of()));
    }
}
