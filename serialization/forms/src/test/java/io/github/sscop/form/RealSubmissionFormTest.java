package io.github.sscop.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** A submission that was made of a real form by hand goes into the form and comes out again. */
class RealSubmissionFormTest {

    private static final Path REAL = Path.of("..", "..", "..", "shared", "real", "vendor-b-2026-04.json");

    @Test
    void keepsTheTitlesAndMeetsNothingByItself() throws IOException {
        assumeTrue(Files.exists(REAL), "The submissions of real vendors are not here.");
        Submission submission;
        try (InputStream in = Files.newInputStream(REAL)) {
            submission = Documents.standard().readSubmission(in);
        }

        Submission draft = Given.read(FormDocument.word(submission, Given.assessed(submission))
                        .content())
                .submission();

        assertThat(new HashSet<>(draft.evidence().stream()
                        .map(Evidence::title)
                        .map(title -> title.replace("Against this claim: ", ""))
                        .toList()))
                .isEqualTo(new HashSet<>(
                        submission.evidence().stream().map(Evidence::title).toList()));
        assertThat(draft.preparedOn()).isEqualTo(submission.preparedOn());
        assertThat(Given.assessed(draft).claims())
                .extracting(row -> row.verdict())
                .containsOnly(Verdict.UNDETERMINED);
    }
}
