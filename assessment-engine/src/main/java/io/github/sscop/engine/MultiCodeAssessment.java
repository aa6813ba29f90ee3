package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The assessments of one submission against several codes by one policy.
 *
 * <p>A code that the advice recommends and the submission does not name is assessed as well, which shows that it is open. An
 * assessment must be reproducible from its inputs, so that one is of the submission with the code added; the assessments of
 * the codes that the submission names are of the submission as given, the same as without advice.
 *
 * @param submission the submission as given, with the catalogs' own item ids
 * @param extended the same with the added codes among its further codes; the submission itself if none is added
 * @param assessments an assessment for each code, those that the submission names first
 * @param added the recommended codes that the submission does not name, in the order of the advice
 * @param notAdvised the codes that the submission names and the advice does not give, not even as an alternative
 * @param undecided the alternatives between which the known facts about the organisation do not decide
 */
public record MultiCodeAssessment(
        Submission submission,
        Submission extended,
        List<Assessment> assessments,
        List<EditionId> added,
        List<EditionId> notAdvised,
        List<Pathway.CodeSelection> undecided)
        implements ContractValue {

    public MultiCodeAssessment {
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(extended, "extended");
        assessments = List.copyOf(assessments);
        added = List.copyOf(added);
        notAdvised = List.copyOf(notAdvised);
        undecided = List.copyOf(undecided);
    }

    /**
     * Returns the last day on which fresh assessments of the same inputs have the same verdicts and accepted risks; empty if no
     * day is known on which one of them changes.
     */
    public Optional<LocalDate> unchangedUntil() {
        return assessments.stream()
                .flatMap(assessment -> assessment.unchangedUntil().stream())
                .min(LocalDate::compareTo);
    }

    /**
     * Returns the assessment against a code.
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
