package io.github.sscop.json;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.ProblemList;
import java.util.Objects;

/** The content of one line of JSON Lines: a submission, or the problems of something that is none. */
public sealed interface SubmissionLine extends ContractValue {

    /** Returns the number of the line in the file, counted from one; empty lines count. */
    long number();

    /**
     * A line with a valid submission.
     *
     * @param number the number of the line in the file
     * @param validated the submission, for an assessor that need not validate it once more
     */
    record ValidLine(long number, ValidatedSubmission validated) implements SubmissionLine {

        public ValidLine {
            Objects.requireNonNull(validated, "validated");
        }

        /** Returns the submission, with the catalog's item ids. */
        public Submission submission() {
            return validated.submission();
        }
    }

    /**
     * A line without a valid submission.
     *
     * @param problems everything that is wrong with it, with its line in the file; places count in the file as well
     */
    record RefusedLine(ProblemList problems) implements SubmissionLine {

        public RefusedLine {
            if (problems.line().isEmpty()) {
                throw new IllegalArgumentException("problems has no line; expected the line of the file");
            }
        }

        @Override
        public long number() {
            return problems.line().orElseThrow();
        }
    }
}
