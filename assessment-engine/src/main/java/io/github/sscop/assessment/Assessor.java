package io.github.sscop.assessment;

import io.github.sscop.assessment.input.InputDocuments;
import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.Digest;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Policy;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Assesses submissions against one code by one policy.
 *
 * <p>Made once, immutable, and safe for any number of threads. Assessing is a pure function: the same submission on the
 * same date gives an equal assessment, whatever the time, the place or the locale.
 */
public final class Assessor {

    /** The last year that a document can name. */
    private static final int LAST_YEAR = 9999;

    private final Code code;
    private final Codes codes;
    private final Policy policy;
    private final InputId policyId;

    private Assessor(Code code, Policy policy, Codes codes) {
        this.code = Objects.requireNonNull(code, "code");
        this.codes = codes;
        this.policy = Objects.requireNonNull(policy, "policy");
        this.policyId = new InputId(policy.id(), Digest.sha256(InputDocuments.POLICY.canonical(policy)));
    }

    /**
     * Makes an assessor.
     *
     * @throws IllegalArgumentException if the policy has demands of its own for an item that the code does not have
     */
    public static Assessor of(Code code, Policy policy) {
        policy.demandsOfItem().keySet().stream()
                .filter(id -> code.item(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "policy " + policy.id() + " demands something of " + id + ", which is no item of " + code);
                });
        return new Assessor(code, policy, Codes.builtIn().with(code));
    }

    /** The same assessor for submissions that also name codes which are not built in. */
    public Assessor knowing(Codes others) {
        return new Assessor(code, policy, others.with(code));
    }

    /** The code. */
    public Code code() {
        return code;
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /**
     * Assesses a submission.
     *
     * @param asOf the date on which the evidence is looked at
     * @throws InvalidDocumentException naming everything that is wrong with the submission
     * @throws IllegalArgumentException if the submission is not about this assessor's code, or the date is beyond the years
     *     that documents can name
     */
    public Assessment assess(Submission submission, LocalDate asOf) {
        if (asOf.getYear() < 0 || asOf.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("asOf is " + asOf + "; expected a day of the years 0 to " + LAST_YEAR);
        }
        Submission.Checked checked = submission.check(codes);
        if (!checked.problems().isEmpty()) {
            throw new InvalidDocumentException(InputDocuments.SUBMISSION.called(), checked.problems());
        }
        if (!checked.submission().codes().contains(code.id())) {
            throw new IllegalArgumentException("submission " + submission.id() + " is about "
                    + checked.submission().codes() + "; expected " + code.id() + " among them");
        }
        InputId submissionId =
                new InputId(submission.id(), Digest.sha256(InputDocuments.SUBMISSION.canonical(checked.submission())));
        return new Assessing(code, policy, checked.submission(), asOf).assessment(policyId, submissionId);
    }
}
