package io.github.sscop.assessment.reconciliation;

import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * What the evidence of one side, or of both, comes to on an item.
 *
 * @param verdict the verdict
 * @param reasons the reasons for it
 * @param counted the supports that count
 * @param refutedBy the refutations that count
 */
public record SideVerdict(Verdict verdict, List<Reason> reasons, List<EvidenceId> counted, List<EvidenceId> refutedBy)
        implements ContractValue {

    public SideVerdict {
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        counted = List.copyOf(counted);
        refutedBy = List.copyOf(refutedBy);
    }

    static SideVerdict of(ItemAssessment row) {
        return new SideVerdict(row.verdict(), row.reasons(), row.counted(), row.refutedBy());
    }
}
