package io.github.sscop.form;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.Submission;
import io.github.sscop.report.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A form to send: the bytes of a file, and what of the submission the form has no place for.
 *
 * <p>The same inputs give the same bytes.
 */
public final class FormDocument {

    private final byte[] content;
    private final List<String> omissions;

    FormDocument(byte[] content, List<String> omissions) {
        this.content = content;
        this.omissions = List.copyOf(omissions);
    }

    /**
     * Creates the Word form, version 0.4, filled in from a submission, with the verdict on each claim.
     *
     * <p>It has the tables of that form, in words of this library. What the form does not ask stands after its tables.
     *
     * @throws IllegalArgumentException if the code of the assessment is not one that the form asks about, or the assessment is
     *     not of this submission
     */
    public static FormDocument word(Submission submission, Assessment assessment) {
        return new WordFormWriter(submission, assessment).document();
    }

    /** Creates a questionnaire as a workbook of Excel, without answers. */
    public static FormDocument workbook(Questionnaire questionnaire) {
        return new FormDocument(QuestionnaireWorkbook.of(questionnaire), List.of());
    }

    /** Creates a questionnaire as a workbook of Excel, filled in from a submission. */
    public static FormDocument workbook(Questionnaire questionnaire, Submission submission) {
        Questionnaire answered = questionnaire.answeredBy(submission);
        return new FormDocument(QuestionnaireWorkbook.of(answered), FormOmissions.ofTable(submission, answered));
    }

    /** Creates a questionnaire as comma-separated values, filled in from a submission. */
    public static FormDocument csv(Questionnaire questionnaire, Submission submission) {
        Questionnaire answered = questionnaire.answeredBy(submission);
        return new FormDocument(
                answered.csv().getBytes(StandardCharsets.UTF_8), FormOmissions.ofTable(submission, answered));
    }

    /** Returns the bytes of the file. */
    public byte[] content() {
        return content.clone();
    }

    /** Returns what of the submission is not in the form, or not in the place where it belongs, in sentences. */
    public List<String> omissions() {
        return omissions;
    }
}
