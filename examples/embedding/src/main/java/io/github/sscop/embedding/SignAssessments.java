package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.signed.AssessmentEnvelopes;
import io.github.sscop.signed.SignedAssessment;
import io.github.sscop.signed.SigningKey;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The signing of an assessment by its assessor, and its verification by the recipient. */
public final class SignAssessments {

    private final AssessmentEnvelopes envelopes = AssessmentEnvelopes.standard();

    /** Signs an assessment with a private key in PEM. */
    public byte[] sign(Assessment assessment, String privateKey) {
        SigningKey key = SigningKey.ofPem(privateKey);
        return envelopes.sign(assessment, key);
    }

    /** Opens an envelope signed with a key, and makes the assessment in it again. */
    public VerificationResult verify(InputStream envelope, String publicKey, Submission submission) throws IOException {
        SignedAssessment signed = envelopes.open(envelope, VerifyingKey.ofPem(publicKey));
        Assessment recorded = signed.assessment();
        return Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                .verify(recorded, submission);
    }

    /** Everything that is wrong with an envelope. */
    public List<String> problems(InputStream envelope, VerifyingKey key) throws IOException {
        try {
            envelopes.open(envelope, key);
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
