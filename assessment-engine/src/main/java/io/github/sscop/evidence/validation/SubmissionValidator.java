package io.github.sscop.evidence.validation;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.consistency.ConsistencyCheck;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Set;

/**
 * The validation of submissions: every part by its constraints, and the parts against each other and against the codes that are
 * known.
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class SubmissionValidator {

    private final CodeRegistry codes;

    private SubmissionValidator(CodeRegistry codes) {
        this.codes = codes;
    }

    /** Returns a validator of submissions about those codes. */
    public static SubmissionValidator of(CodeRegistry codes) {
        return new SubmissionValidator(codes);
    }

    /** Validates a submission, and translates its item ids to the catalog's own. */
    public ValidationResult validate(Submission received) {
        ConsistencyCheck consistency = new ConsistencyCheck(codes);
        boolean valid = consistency.problems(received).isEmpty()
                && RecordCheck.of(Submission.class).holds(received);
        List<Problem> problems = valid ? List.of() : ConstraintExplainer.problems(received, consistency);
        return new ValidationResult(consistency.translated(), problems, codes);
    }

    /**
     * Returns a submission as validated.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     */
    public ValidatedSubmission validated(Submission received) {
        return validate(received).validated();
    }

    /**
     * Returns what is wrong with a value of the contract, such as a part of a submission, by the constraints on its components
     * alone; what must hold between them is not checked.
     */
    public static <T extends Record> List<Problem> componentProblems(T value) {
        return RecordCheck.of(value.getClass()).holds(value) ? List.of() : ConstraintExplainer.problems(value);
    }

    /**
     * Returns what a validator of an application's own found in a submission, worded as {@link #validate} words it.
     *
     * @param violations what a {@link jakarta.validation.Validator} gave for a submission
     * @return the problems in the order of the submission's parts
     */
    public static List<Problem> problems(Set<ConstraintViolation<Submission>> violations) {
        return ConstraintExplainer.problems(violations);
    }
}
