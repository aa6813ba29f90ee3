package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an assessment says that it was made from, and by which program.
 *
 * @param code the code
 * @param policy the policy
 * @param ownRules the ids of rules that the assessor ran beside the policy's, in order
 * @param submission the submission
 * @param asOf the as-of date
 * @param producedBy the program
 */
public record AssessmentBasis(
        Code code, DocumentRef policy, List<String> ownRules, DocumentRef submission, LocalDate asOf, Producer producedBy) implements ContractValue {

    public AssessmentBasis {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        ownRules = List.copyOf(ownRules);
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(producedBy, "producedBy");
    }

    /** The inputs of an assessment. */
    public static AssessmentBasis of(Assessment assessment) {
        return new AssessmentBasis(
                assessment.code(),
                assessment.policy(),
                assessment.ownRules(),
                assessment.submission(),
                assessment.asOf(),
                assessment.producedBy());
    }

    /** Whether both are by the same text of a policy. */
    public boolean hasPolicyOf(AssessmentBasis other) {
        return policy.digest().equals(other.policy.digest());
    }

    /** Whether both are by the same text of a policy, the same rules and catalog, of the same submission. */
    public boolean hasAllButTheDateOf(AssessmentBasis other) {
        return hasPolicyOf(other)
                && ownRules.equals(other.ownRules)
                && hasCodeOf(other)
                && submission.digest().equals(other.submission.digest());
    }

    /** Whether both are about the same edition in the same catalog; other words do not matter. */
    public boolean hasCodeOf(AssessmentBasis other) {
        return code.id().equals(other.code.id()) && code.digest().equals(other.code.digest());
    }
}
