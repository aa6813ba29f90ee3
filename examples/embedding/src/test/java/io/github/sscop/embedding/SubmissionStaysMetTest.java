package io.github.sscop.embedding;

import static io.github.sscop.embedding.AssessmentAssert.assertThat;

import io.github.sscop.assessment.Assessment;
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
import java.time.Period;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The assertions of a vendor's build about the submission in its repository. */
class SubmissionStaysMetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31); // In a build of your own: LocalDate.now().

    private static Assessor assessor;
    private static Submission submission;

    @BeforeAll
    static void readTheSubmission() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/test/resources/submission.json"))) {
            submission = Documents.standard().readSubmission(in);
        }
        assessor = Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith());
    }

    @Test
    void meetsTheClaimsOnDisclosure() {
        assertThat(assessor, submission, TODAY).hasMet("3.2.1", "3.2.2");
    }

    @Test
    void staysMetFor30Days() {
        assertThat(assessor, submission, TODAY).staysMetFor(Period.ofDays(30));
    }

    @Test
    void declaresNoMoreThanItShows() {
        assertThat(assessor, submission, TODAY).hasNoOverclaim();
    }

    @Test
    void isNoWorseThanReleased() {
        // In a build of your own: Documents.standard().readAssessment(…), of what you recorded then.
        Assessment released = assessor.assess(submission, TODAY);

        assertThat(assessor, submission, TODAY).isNoWorseThan(released);
    }
}
