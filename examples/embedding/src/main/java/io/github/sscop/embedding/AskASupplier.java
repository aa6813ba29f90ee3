package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.code.Code;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.AnswerEntry;
import io.github.sscop.form.DraftHeader;
import io.github.sscop.form.FormReader;
import io.github.sscop.form.SubmissionDraft;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import io.github.sscop.report.QuestionnaireColumn;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions to a supplier, its answers, and the request for what it lacks. */
public final class AskASupplier {

    private final List<String> changes = new ArrayList<>();

    /** Returns the questions with what is known already. */
    public List<Question> questions(Code code, Policy policy, Submission submission, Assessment assessment) {
        List<Question> questions = Questionnaire.of(code, StakeholderGroup.SOFTWARE_RESELLER, policy)
                .answeredBy(submission) // Or about(organisation, product), where nothing is known yet.
                .assessedIn(assessment)
                .questions();
        return questions;
    }

    /** Reads a questionnaire that was sent with the answers of a submission. */
    public Submission answered(DraftHeader header, Submission submission, InputStream form) throws IOException {
        SubmissionDraft draft = FormReader.of(header).withKnown(submission).read(form);
        draft.changes().forEach(change -> changes.add(change.text()));
        return draft.submission();
    }

    /** Returns how the forms read so far differ from what was known. */
    public List<String> changes() {
        return List.copyOf(changes);
    }

    /** Reads an answer that was typed into a form on line. */
    public SubmissionDraft typed(DraftHeader header) {
        AnswerEntry answer = new AnswerEntry(
                Map.of(
                        QuestionnaireColumn.ITEM, "1.1.2",
                        QuestionnaireColumn.TITLE, "Training of 2026",
                        QuestionnaireColumn.KIND, "training records",
                        QuestionnaireColumn.BEARING, "supports directly"),
                Map.of("coveragePercent", "100", "coversFramework", "yes"),
                Optional.empty());
        return FormReader.of(header).read(List.of(answer));
    }

    /** Returns the letter that asks for what a supplier lacks. */
    public String letter(Assessment assessment, Submission submission, Policy policy) {
        EvidenceRequest request = EvidenceRequest.of(
                assessment,
                submission,
                policy,
                RequestTerms.NONE.withSender("Riverside Borough").withDeadline(LocalDate.of(2026, 6, 30)));
        return Report.of(request).html(); // Or markdown(), or text(), or Documents.write(request).
    }
}
