package io.github.sscop.assessment.verification;

import io.github.sscop.assessment.AssessmentBasis;
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
 */
public record VerificationResult(
        AssessmentBasis recorded, AssessmentBasis replayed, List<Mismatch> mismatches, List<Mismatch> remarks)
        implements ContractValue {

    public VerificationResult {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(replayed, "replayed");
        mismatches = List.copyOf(mismatches);
        remarks = List.copyOf(remarks);
    }

    /** Returns whether the recorded assessment is the same as its replay, apart from the program that produced it. */
    public boolean isSame() {
        return mismatches.isEmpty();
    }
}
