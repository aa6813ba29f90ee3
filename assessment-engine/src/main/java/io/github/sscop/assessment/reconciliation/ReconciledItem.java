package io.github.sscop.assessment.reconciliation;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An item with what the evidence of each side comes to alone, and of both together.
 *
 * @param id the item
 * @param declared what the vendor declares of it
 * @param outcome what the evidence of the buyer does to the verdict
 * @param vendor what the vendor's evidence comes to alone
 * @param buyer what the buyer's evidence comes to alone
 * @param joint what both come to together, with the buyer's reviews and trust
 * @param nextAction what to do next about a gap; absent if there is none
 */
public record ReconciledItem(
        ItemId id,
        Optional<DeclaredStatus> declared,
        ReconciliationOutcome outcome,
        SideVerdict vendor,
        SideVerdict buyer,
        SideVerdict joint,
        Optional<String> nextAction)
        implements ContractValue {

    public ReconciledItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(joint, "joint");
        Objects.requireNonNull(nextAction, "nextAction");
    }

    static ReconciledItem of(
            ItemAssessment vendor, ItemAssessment buyer, ItemAssessment joint, Set<EvidenceId> accepted) {
        return new ReconciledItem(
                joint.id(),
                joint.declared(),
                ReconciliationOutcome.of(
                        vendor.verdict(),
                        joint.counted().stream().anyMatch(accepted::contains) ? Verdict.MET : buyer.verdict(),
                        joint.verdict()),
                SideVerdict.of(vendor),
                SideVerdict.of(buyer),
                SideVerdict.of(joint),
                joint.nextAction());
    }

    /** Returns whether there is something to ask or to do about the item. */
    public boolean isOpen() {
        return joint.verdict() == Verdict.NOT_MET || joint.verdict() == Verdict.UNDETERMINED;
    }

    /** Returns the outcome as a sentence. */
    public String text() {
        return AssessmentMessages.of(
                "reconciliation." + outcome,
                Map.of(
                        "vendor", vendor.verdict().name(),
                        "buyer", buyer.verdict().name(),
                        "joint", joint.verdict().name()));
    }

    /** Returns what to ask the vendor, or what to look at, as a sentence; absent where the buyer's evidence says the same. */
    public Optional<String> ask() {
        Map<String, String> action = Map.of("action", nextAction.orElse(""));
        return switch (outcome) {
            case NOT_APPLICABLE, CONFIRMED, SUPPLEMENTED ->
                nextAction.map(gap -> AssessmentMessages.of("ask.OPEN", Map.of("action", gap)));
            case DISPUTED -> Optional.of(AssessmentMessages.of("ask.DISPUTED", action, against()));
            case OPEN -> Optional.of(AssessmentMessages.of("ask.OPEN", action));
            case VENDOR_ONLY ->
                joint.verdict() == Verdict.MET
                        ? Optional.of(AssessmentMessages.of("ask.VENDOR_ONLY", Map.of(), joint.counted()))
                        : Optional.of(AssessmentMessages.of("ask.OPEN", action));
        };
    }

    /** Returns the buyer's records that refute it, or else the vendor's that counted alone and count no longer. */
    private List<EvidenceId> against() {
        TreeSet<EvidenceId> refuting = new TreeSet<>(joint.refutedBy());
        refuting.removeAll(vendor.refutedBy());
        if (!refuting.isEmpty()) {
            return List.copyOf(refuting);
        }
        TreeSet<EvidenceId> lost = new TreeSet<>(vendor.counted());
        lost.removeAll(joint.counted());
        return List.copyOf(lost);
    }
}
