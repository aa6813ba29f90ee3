package io.github.sscop.evidence.validation;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ContractValue;

/**
 * A submission in which validation found nothing wrong; only a {@link SubmissionValidator} creates one, so that it need not be
 * validated again.
 */
public final class ValidatedSubmission implements ContractValue {

    private final Submission submission;
    private final CodeRegistry codes;

    ValidatedSubmission(Submission submission, CodeRegistry codes) {
        this.submission = submission;
        this.codes = codes;
    }

    /** Returns the submission, with the catalog's item ids. */
    public Submission submission() {
        return submission;
    }

    /** Returns whether the submission's codes are the same in another registry, so that it is valid there too. */
    public boolean isValidIn(CodeRegistry others) {
        return codes == others
                || submission.codes().stream().allMatch(id -> codes.find(id).equals(others.find(id)));
    }
}
