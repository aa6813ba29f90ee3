package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.Obligation;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The verdict on one item, with the evidence and the reasons that led to it.
 *
 * @param id the item
 * @param principle the principle to which it belongs; absent for a general statement
 * @param obligation how strongly it obliges, where the code says so
 * @param verdict the verdict
 * @param reasons the reasons, the decisive ones first; at least one
 * @param counted the supports that count, in the order of their ids
 * @param confirmed those of them that are confirmed as support of the item, or of its substitute: derived as direct by a rule,
 *     or made or accepted by a customer or an independent party
 * @param refutedBy the refutations that count, in the order of their ids
 * @param notCounted the records that are relevant to the item and do not count, in the order of their ids
 * @param vendorOnly whether support counts and all of it was made by the vendor and accepted by no other party
 * @param singleOriginator whether support counts and all of it comes from the same originator
 * @param declared the vendor's declaration for the item, if there is one
 * @param agreement how the declaration compares with the verdict; present if there is a declaration
 * @param nextAction a sentence on what to do next; present unless the item is met or not applicable
 * @param risk a sentence on what is not shown while the item is not met; present with the next action
 * @param stepsToMeet a smallest set of steps that would make the item met; empty if it is met or not applicable, or if the
 *     submission withholds records, any of which may refute the item
 * @param indispensableEvidence the records without any one of which the item would not be met, in the order of their ids; empty
 *     unless it is met
 */
public record ItemAssessment(
        ItemId id,
        Optional<ItemId> principle,
        Optional<Obligation> obligation,
        Verdict verdict,
        List<Reason> reasons,
        List<EvidenceId> counted,
        List<EvidenceId> confirmed,
        List<EvidenceId> refutedBy,
        List<DisregardedEvidence> notCounted,
        boolean vendorOnly,
        boolean singleOriginator,
        Optional<DeclaredStatus> declared,
        Optional<Agreement> agreement,
        Optional<String> nextAction,
        Optional<String> risk,
        List<RemediationStep> stepsToMeet,
        List<EvidenceId> indispensableEvidence)
        implements ContractValue {

    /**
     * Creates a row.
     *
     * @throws IllegalArgumentException if there is no reason
     */
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
        confirmed = List.copyOf(confirmed);
        refutedBy = List.copyOf(refutedBy);
        notCounted = List.copyOf(notCounted);
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(nextAction, "nextAction");
        Objects.requireNonNull(risk, "risk");
        stepsToMeet = List.copyOf(stepsToMeet);
        indispensableEvidence = List.copyOf(indispensableEvidence);
    }

    /** Returns whether the item is not met only because the form behind the submission did not ask about it. */
    public boolean isOnlyNotAsked() {
        return Reason.areOnlyNotAsked(reasons);
    }

    /** Returns the records that are relevant to the item, counted or not, in the order of their ids. */
    public List<EvidenceId> relevantEvidence() {
        Set<EvidenceId> relevant = new TreeSet<>(counted);
        relevant.addAll(refutedBy);
        notCounted.forEach(each -> relevant.add(each.evidence()));
        return List.copyOf(relevant);
    }

    /** Returns whether any record is relevant to the item, counted or not. */
    public boolean isEvidenced() {
        return !counted.isEmpty() || !refutedBy.isEmpty() || !notCounted.isEmpty();
    }

    /** Returns whether one of the reasons has a code. */
    public boolean has(ReasonCode code) {
        return reasons.stream().anyMatch(reason -> reason.code() == code);
    }
}
