package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The inputs of an assessment and the program that produced it.
 *
 * @param code the code
 * @param policy the policy
 * @param ownRules the ids of rules that the assessor ran beside the policy's, in order
 * @param submission the submission
 * @param counterpart the counterpart of the submission, if there is one
 * @param asOf the as-of date
 * @param producedBy the program
 */
public record AssessmentBasis(
        Code code,
        DocumentRef policy,
        List<String> ownRules,
        DocumentRef submission,
        Optional<DocumentRef> counterpart,
        LocalDate asOf,
        Producer producedBy)
        implements ContractValue {

    public AssessmentBasis {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        ownRules = List.copyOf(ownRules);
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(counterpart, "counterpart");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(producedBy, "producedBy");
    }

    /** Returns the basis of an assessment. */
    public static AssessmentBasis of(Assessment assessment) {
        return new AssessmentBasis(
                assessment.code(),
                assessment.policy(),
                assessment.ownRules(),
                assessment.submission(),
                assessment.counterpart(),
                assessment.asOf(),
                assessment.producedBy());
    }

    /** Returns what a reader has to know of its code and its policy: that one is superseded, or is not the library's. */
    public List<BasisNotice> notices() {
        return BasisNotice.of(code, policy);
    }

    /** Returns whether its catalog or its policy is superseded. */
    public boolean isSuperseded() {
        return notices().stream().anyMatch(BasisNotice::isOfSuperseded);
    }

    /** Returns whether both have the same policy, word for word. */
    public boolean hasPolicyOf(AssessmentBasis other) {
        return policy.digest().equals(other.policy.digest());
    }

    /** Returns whether both have the same policy, rules, catalog, submission and counterpart, so that only the dates may differ. */
    public boolean hasAllButTheDateOf(AssessmentBasis other) {
        return hasPolicyOf(other)
                && ownRules.equals(other.ownRules)
                && hasCodeOf(other)
                && submission.digest().equals(other.submission.digest())
                && hasCounterpartOf(other);
    }

    /** Returns whether both have the same counterpart, or both have none. */
    public boolean hasCounterpartOf(AssessmentBasis other) {
        return counterpart.map(DocumentRef::digest).equals(other.counterpart.map(DocumentRef::digest));
    }

    /** Returns whether both have the same edition in the same catalog; a different wording does not matter. */
    public boolean hasCodeOf(AssessmentBasis other) {
        return code.id().equals(other.code.id()) && code.digest().equals(other.code.digest());
    }
}
