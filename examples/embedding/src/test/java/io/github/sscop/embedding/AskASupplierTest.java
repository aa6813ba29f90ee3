package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.DraftHeader;
import io.github.sscop.form.FormDocument;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskASupplierTest {

    private static final Code CODE = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
    private static final DraftHeader HEADER =
            DraftHeader.of("draft", StakeholderGroup.SOFTWARE_RESELLER).withOrganisation("Northgate");

    private final AskASupplier ask = new AskASupplier();
    private final Submission submission;
    private final Assessment assessment;

    AskASupplierTest() throws IOException {
        try (InputStream json = Files.newInputStream(Path.of("..", "submissions", "northgate-reseller.json"))) {
            submission = Documents.standard().readSubmission(json);
        }
        assessment = Assessor.of(CODE, Policy.buyer()).assess(submission, LocalDate.of(2026, 3, 31));
    }

    @Test
    void asksWithWhatIsKnown() {
        assertThat(ask.questions(CODE, Policy.buyer(), submission, assessment))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.known()).isPresent());
    }

    @Test
    void takesTheAnswersBack() throws IOException {
        byte[] form = FormDocument.workbook(
                        Questionnaire.of(CODE, StakeholderGroup.SOFTWARE_RESELLER, Policy.buyer()), submission)
                .content();

        assertThat(ask.answered(HEADER, submission, new ByteArrayInputStream(form)))
                .isEqualTo(submission);
        assertThat(ask.changes()).isEmpty();
        assertThat(ask.typed(HEADER).submission().evidence()).hasSize(1);
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(ask.letter(assessment, submission, Policy.buyer())).contains("Riverside Borough", "2026-06-30");
    }
}
