package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.Obligation;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdict on one item, with everything that led to it.
 *
 * @param id the item
 * @param principle the principle to which it belongs; absent for a general statement
 * @param obligation how strongly it obliges, where the code says so
 * @param verdict the verdict
 * @param reasons why, the decisive ones first; at least one
 * @param counted the supports that count, in the order of their ids
 * @param refutedBy the refutations that count, in the order of their ids
 * @param notCounted the records that bear on the item and do not count, in the order of their ids
 * @param vendorOnly whether there is support that counts and nobody but the vendor made or accepted any of it
 * @param singleOriginator whether there is support that counts and all of it comes from the same originator
 * @param declared what the vendor says of the item, if it says something
 * @param agreement how that compares with the verdict; present where the vendor says something
 * @param nextAction what would settle it, in a sentence; present unless the item is met or not applicable
 * @param risk what its not being met puts in doubt, in a sentence; present with the next action
 * @param stepsToMeet a smallest set of steps that would make it met; empty if it is met or not applicable
 * @param indispensableEvidence the records without any one of which it would not be met, in the order of their ids; empty unless it is
 *     met
 */
public record ItemAssessment(
        ItemId id,
        Optional<ItemId> principle,
        Optional<Obligation> obligation,
        Verdict verdict,
        List<Reason> reasons,
        List<EvidenceId> counted,
        List<EvidenceId> refutedBy,
        List<DisregardedEvidence> notCounted,
        boolean vendorOnly,
        boolean singleOriginator,
        Optional<DeclaredStatus> declared,
        Optional<Agreement> agreement,
        Optional<String> nextAction,
        Optional<String> risk,
        List<RemediationStep> stepsToMeet,
        List<EvidenceId> indispensableEvidence) implements ContractValue {

    /** Makes a row; a verdict without a reason is refused. */
    public ItemAssessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(principle, "principle");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons of " + id + " is empty; expected at least one");
        }
        counted = List.copyOf(counted);
        refutedBy = List.copyOf(refutedBy);
        notCounted = List.copyOf(notCounted);
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(nextAction, "nextAction");
        Objects.requireNonNull(risk, "risk");
        stepsToMeet = List.copyOf(stepsToMeet);
        indispensableEvidence = List.copyOf(indispensableEvidence);
    }

    /** Whether it is not met only because the form behind the submission did not ask about it. */
    public boolean isOnlyUnasked() {
        return Reason.areOnlyNotAsked(reasons);
    }

    /** Whether one of the reasons has that code. */
    public boolean has(ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }
}
