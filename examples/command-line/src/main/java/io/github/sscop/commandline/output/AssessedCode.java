package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.engine.MultiCodeAssessment;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * One of the assessments of a submission against several codes.
 *
 * @param assessment the assessment
 * @param submission the submission, with the added codes if the assessment is against one of them
 * @param counterpart the counterpart with which it was assessed
 */
public record AssessedCode(Assessment assessment, Submission submission, Optional<Counterpart> counterpart) {

    /** Returns each assessment with its submission. */
    public static List<AssessedCode> of(MultiCodeAssessment together, Optional<Counterpart> counterpart) {
        return together.assessments().stream()
                .map(each -> new AssessedCode(
                        each,
                        together.added().contains(each.code().id()) ? together.extended() : together.submission(),
                        counterpart))
                .toList();
    }

    /** Returns the report, with the details of submission and counterpart. */
    public Report report() {
        return counterpart
                .map(given -> Report.of(assessment, submission, given))
                .orElseGet(() -> Report.of(assessment, submission));
    }

    /** Returns the summary, with the titles of the records. */
    public Report summary() {
        return counterpart
                .map(given -> Report.summary(assessment, submission, given))
                .orElseGet(() -> Report.summary(assessment, submission));
    }
}
