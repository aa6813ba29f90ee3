package io.github.sscop.assessment.verification;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * The result of the verification of a recorded assessment.
 *
 * @param recorded the inputs that the recorded assessment gives
 * @param replayed the inputs of the replay
 * @param mismatches every input that differs; if none does, every field of the result that differs
 * @param remarks differences without influence: the version of the program
 * @param withheld the records that the submission withholds, so that what they show is not repeated: for the other items, that
 *     none of these speaks against them is the word of who made the assessment
 * @param unrepeatedItems the items whose rows or scheduled changes rest on these records by the recorded assessment, in catalog
 *     order
 */
public record VerificationResult(
        AssessmentBasis recorded,
        AssessmentBasis replayed,
        List<Mismatch> mismatches,
        List<Mismatch> remarks,
        List<EvidenceId> withheld,
        List<ItemId> unrepeatedItems)
        implements ContractValue {

    public VerificationResult {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(replayed, "replayed");
        mismatches = List.copyOf(mismatches);
        remarks = List.copyOf(remarks);
        withheld = List.copyOf(withheld);
        unrepeatedItems = List.copyOf(unrepeatedItems);
    }

    /**
     * Returns whether the recorded assessment is the same as its replay, apart from the program that produced it. Where the
     * submission withholds records, that is so as far as it can be repeated: see {@link #isComplete()}.
     */
    public boolean isSame() {
        return mismatches.isEmpty();
    }

    /** Returns whether everything was repeated, since the submission withholds no record. */
    public boolean isComplete() {
        return withheld.isEmpty();
    }
}
