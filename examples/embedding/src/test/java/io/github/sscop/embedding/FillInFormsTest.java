package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The Java of docs/forms.md. */
class FillInFormsTest {

    @Test
    void readsTheFormThatItFilledIn() throws IOException {
        Submission submission;
        try (InputStream json = Files.newInputStream(Path.of("../submissions/acme-ledger.json"))) {
            submission = Documents.standard().readSubmission(json);
        }
        FillInForms forms = new FillInForms();

        byte[] form = forms.selfAssessment(
                submission,
                Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                        .assess(submission, LocalDate.of(2026, 3, 31)));
        Submission draft = forms.draft(new ByteArrayInputStream(form));

        assertThat(draft.preparedBy()).isEqualTo(submission.preparedBy());
        assertThat(draft.evidence()).hasSize(57);
        assertThat(forms.notes()).isEmpty();
    }
}
