package io.github.sscop.assessment.verification;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * Whether a recorded assessment is what comes of its inputs.
 *
 * @param recorded what the recorded assessment says that it was made from
 * @param replayed what it was replayed from
 * @param mismatches every input that is not the same; if all are, every part of the result that is not
 * @param remarks what is not the same and makes no difference by itself: the version of the program
 */
public record VerificationResult(
        AssessmentBasis recorded, AssessmentBasis replayed, List<Mismatch> mismatches, List<Mismatch> remarks) implements ContractValue {

    public VerificationResult {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(replayed, "replayed");
        mismatches = List.copyOf(mismatches);
        remarks = List.copyOf(remarks);
    }

    /** Whether the recorded assessment is the same as its replay, but for the program that made it. */
    public boolean isSame() {
        return mismatches.isEmpty();
    }
}
