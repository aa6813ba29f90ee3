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
 * @param action the action
 * @param evidence the record that the action is about; absent if a record is added or an exclusion withdrawn
 */
public record RemediationStep(Action action, Optional<EvidenceId> evidence) implements ContractValue {

    /** The action of a step. */
    public enum Action {
        /** Withdraw the exclusion, since an excluded item cannot be met. */
        WITHDRAW_EXCLUSION,
        /** Correct what a refuting record shows, and supersede the record. */
        CLEAR,
        /** Submit a new edition of a record that supports the item but has no date or is out of date. */
        REFRESH,
        /** Have a record that is sufficient accepted by a customer or an independent party. */
        CONFIRM,
        /** Add a record that is sufficient by itself, and confirmed where the policy requires that. */
        ADD
    }

    public RemediationStep {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Returns the step as a sentence. */
    public String text() {
        return AssessmentMessages.of(
                "step." + action, Map.of(), evidence.map(List::of).orElse(List.of()));
    }
}
