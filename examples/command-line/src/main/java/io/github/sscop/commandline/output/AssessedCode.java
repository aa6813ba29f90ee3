package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.engine.MultiCodeAssessment;
import io.github.sscop.evidence.Submission;
import java.util.List;

/**
 * One of the assessments of a submission against several codes.
 *
 * @param assessment the assessment
 * @param submission the submission, with the added codes if the assessment is against one of them
 */
public record AssessedCode(Assessment assessment, Submission submission) {

    /** Returns each assessment with its submission. */
    public static List<AssessedCode> of(MultiCodeAssessment together) {
        return together.assessments().stream()
                .map(each -> new AssessedCode(
                        each,
                        together.added().contains(each.code().id()) ? together.extended() : together.submission()))
                .toList();
    }
}
