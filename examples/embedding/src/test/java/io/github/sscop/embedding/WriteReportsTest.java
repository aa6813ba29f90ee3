package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of docs/reports.md, which must do what the page describes. */
class WriteReportsTest {

    @Test
    void writesWhatPeopleRead() throws IOException {
        Code code = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
        Submission submission;
        try (InputStream in = Files.newInputStream(Path.of("..", "submissions", "acme-ledger.json"))) {
            submission = Documents.standard().readSubmission(in);
        }
        Assessment assessment = Assessor.of(code, Policy.goodFaith()).assess(submission, LocalDate.of(2026, 3, 31));
        WriteReports reports = new WriteReports();

        assertThat(reports.page(assessment, submission)).startsWith("<!doctype html>");
        assertThat(reports.statement(assessment, assessment)).contains("<p class=\"verdict\">Yes</p>");
        assertThat(reports.template(code, Policy.buyer())).startsWith("# A submission to fill in.");
    }
}
