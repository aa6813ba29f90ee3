package io.github.sscop.signed;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import java.util.List;
import java.util.Objects;

/**
 * An assessment from an envelope whose signature holds.
 *
 * <p>The signature shows who signed, and that nothing has changed since. Whether the assessment is right is checked by
 * {@link Assessor#verify(Assessment, Submission)}.
 *
 * @param assessment the assessment
 * @param subject what it is about
 * @param keyIds the ids of the keys, among those given, whose signatures hold, in the order of the envelope; at least one
 * @param isAsWritten whether what was signed is, byte for byte, what this version of the library writes for the assessment; if
 *     not, its layout differs, or its sentences are not those that follow from the assessment's codes and arguments. It does not
 *     concern the assessment itself, which is as the signer had it: verdicts, the next action and the risk of an
 *     item, the wording of a rule, and those codes and arguments
 */
public record SignedAssessment(Assessment assessment, SignedSubject subject, List<String> keyIds, boolean isAsWritten) {

    public SignedAssessment {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(subject, "subject");
        keyIds = List.copyOf(keyIds);
        if (keyIds.isEmpty()) {
            throw new IllegalArgumentException("keyIds is empty; expected at least one");
        }
    }
}
