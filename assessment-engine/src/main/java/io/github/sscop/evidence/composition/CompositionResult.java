package io.github.sscop.evidence.composition;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import java.util.List;
import java.util.Optional;

/** The result of a composition: everything that is wrong with the parts and with the whole, or a valid submission. */
public final class CompositionResult implements ContractValue {

    private final List<PartProblem> clashes;
    private final Optional<SubmissionPart> joined;
    private final List<PartProblem> problems;
    private final Optional<ValidationResult> whole;
    private final PlaceIndex places;

    CompositionResult(
            List<PartProblem> clashes,
            Optional<SubmissionPart> joined,
            List<PartProblem> problems,
            Optional<ValidationResult> whole,
            PlaceIndex places) {
        this.clashes = clashes;
        this.joined = joined;
        this.problems = problems;
        this.whole = whole;
        this.places = places;
    }

    static CompositionResult refused(List<PartProblem> problems) {
        return new CompositionResult(problems, Optional.empty(), problems, Optional.empty(), new PlaceIndex());
    }

    /** Returns everything that is wrong, each with its part and its place in it; empty if the submission can be assessed. */
    public List<PartProblem> problems() {
        return problems;
    }

    /**
     * Returns the parts joined into one, which can be a part of another composition, and need not be a whole submission.
     *
     * @throws InvalidDocumentException if parts are invalid or contradict each other, naming everything
     */
    public SubmissionPart part() {
        if (!clashes.isEmpty()) {
            throw refusal("part", clashes);
        }
        return joined.orElseThrow();
    }

    /**
     * Returns the composed submission.
     *
     * @throws InvalidDocumentException naming everything that is wrong
     */
    public Submission submission() {
        return validated().submission();
    }

    /**
     * Returns the composed submission as validated.
     *
     * @throws InvalidDocumentException naming everything that is wrong
     */
    public ValidatedSubmission validated() {
        if (!problems.isEmpty()) {
            throw refusal("submission", problems);
        }
        return whole.orElseThrow().validated();
    }

    /**
     * Returns where a field or an element of the composed submission comes from; absent if no part has it.
     *
     * @param pointer the field or element as a JSON Pointer (RFC 6901) into the composed submission, such as {@code /evidence/0}
     */
    public Optional<PartPlace> place(String pointer) {
        return places.find(pointer);
    }

    private static InvalidDocumentException refusal(String document, List<PartProblem> problems) {
        return new InvalidDocumentException(
                document, problems.stream().map(PartProblem::withLocationInText).toList());
    }
}
