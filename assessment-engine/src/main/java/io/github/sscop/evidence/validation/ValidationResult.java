package io.github.sscop.evidence.validation;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.util.List;

/** What validation found in a submission: everything that is wrong with it, or a valid submission. */
public final class ValidationResult implements ContractValue {

    private final Submission submission;
    private final List<Problem> problems;
    private final CodeRegistry codes;

    ValidationResult(Submission submission, List<Problem> problems, CodeRegistry codes) {
        this.submission = submission;
        this.problems = problems;
        this.codes = codes;
    }

    /** Returns the submission with the catalog's item ids, whatever numbering it came in. */
    public Submission submission() {
        return submission;
    }

    /** Returns everything that is wrong with the submission; empty if it can be assessed. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the submission as validated.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     */
    public ValidatedSubmission validated() {
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException("submission", problems);
        }
        return new ValidatedSubmission(submission, codes);
    }
}
