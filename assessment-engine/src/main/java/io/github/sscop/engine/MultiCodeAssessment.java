package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * What one submission comes to against several codes by one policy: an assessment for each.
 *
 * <p>A code that the advice names and the submission does not is assessed as well, so that it is seen to be open. As an
 * assessment must be replayable from what it names, that one is of the submission with the code added; those of the codes
 * that the submission names are of the submission as given, the same as without advice.
 *
 * @param submission the submission as given, with the catalogs' own item ids
 * @param extended the same with the added codes among its further codes; the submission itself if none is added
 * @param assessments an assessment for each code, those that the submission names first
 * @param added the codes that the advice names and the submission does not, in the order of the advice
 * @param notAdvised the codes that the submission names and the advice neither names nor gives as an alternative
 * @param undecided the alternatives among which nothing known about the organisation chooses
 */
public record MultiCodeAssessment(
        Submission submission,
        Submission extended,
        List<Assessment> assessments,
        List<EditionId> added,
        List<EditionId> notAdvised,
        List<Pathway.CodeSelection> undecided) implements ContractValue {

    public MultiCodeAssessment {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(extended, "extended");
        assessments = List.copyOf(assessments);
        added = List.copyOf(added);
        notAdvised = List.copyOf(notAdvised);
        undecided = List.copyOf(undecided);
    }

    /**
     * The assessment of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Assessment assessment(EditionId code) {
        return assessments.stream()
                .filter(assessment -> assessment.code().id().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("code is " + code + "; expected one of "
                        + assessments.stream().map(Assessment::code).toList()));
    }
}
