package io.github.sscop.assessment.reconciliation;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The reconciliation of a submission with its counterpart: what the vendor's evidence comes to alone, what the buyer's comes to
 * alone, and what both come to together, by one policy on one date.
 *
 * @param basis the inputs of the joint assessment
 * @param subject the organisation and the product
 * @param vendor the verdict on the code by the vendor's evidence alone
 * @param buyer the verdict on the code by the buyer's evidence alone
 * @param joint the verdict on the code by both
 * @param items a row for each item, in the order of an assessment
 */
public record Reconciliation(
        AssessmentBasis basis,
        AssessedSubject subject,
        Verdict vendor,
        Verdict buyer,
        Verdict joint,
        List<ReconciledItem> items)
        implements ContractValue {

    public Reconciliation {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(buyer, "buyer");
        Objects.requireNonNull(joint, "joint");
        items = List.copyOf(items);
    }

    /**
     * Creates a reconciliation from three assessments by one policy on one date.
     *
     * @param vendor the assessment of the submission alone
     * @param buyer the assessment of the buyer's evidence alone
     * @param joint the assessment of both
     * @param accepted the records of the vendor that the buyer has reviewed and accepts
     * @throws IllegalArgumentException if they are of different codes or dates, or by different policies
     */
    public static Reconciliation of(Assessment vendor, Assessment buyer, Assessment joint, Set<EvidenceId> accepted) {
        for (Assessment side : List.of(vendor, buyer)) {
            if (!side.code().id().equals(joint.code().id())
                    || !side.policy().equals(joint.policy())
                    || !side.asOf().equals(joint.asOf())) {
                throw new IllegalArgumentException("the assessments are of " + side.code() + " by "
                        + side.policy().id() + " on " + side.asOf() + " and of " + joint.code() + " by "
                        + joint.policy().id() + " on " + joint.asOf() + "; expected one code, policy and date");
            }
        }
        return new Reconciliation(
                AssessmentBasis.of(joint),
                joint.subject(),
                vendor.verdict(),
                buyer.verdict(),
                joint.verdict(),
                joint.items().stream()
                        .map(row -> ReconciledItem.of(vendor.item(row.id()), buyer.item(row.id()), row, accepted))
                        .toList());
    }

    /**
     * Returns the row of an item.
     *
     * @throws IllegalArgumentException if the code has no such item
     */
    public ReconciledItem item(ItemId id) {
        return items.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id is " + id + "; expected one of "
                        + items.stream().map(ReconciledItem::id).toList()));
    }

    /** Returns the rows with an outcome. */
    public List<ReconciledItem> items(ReconciliationOutcome outcome) {
        return items.stream().filter(row -> row.outcome() == outcome).toList();
    }
}
