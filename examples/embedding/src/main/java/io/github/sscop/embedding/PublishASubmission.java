package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Publication;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.List;

/** A submission and its assessment for an audience, and their verification by a reader. */
public final class PublishASubmission {

    /** Returns what everyone may see. */
    public Publication publish(Assessor assessor, Submission submission, LocalDate day) {
        Assessment assessment = assessor.assess(submission, day);
        return Publication.of(submission, List.of(assessment), Audience.PUBLIC, false);
    }

    /** Returns the items that a reader cannot repeat; refuses an assessment that differs in the others. */
    public List<ItemId> unrepeated(Assessor assessor, Assessment published, Submission submission) {
        VerificationResult result = assessor.verify(published, submission);
        if (!result.isSame()) {
            throw new IllegalArgumentException(result.mismatches().get(0).text());
        }
        return result.unrepeatedItems(); // Empty if result.isComplete(): then nothing is withheld.
    }
}
