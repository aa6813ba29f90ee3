package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.BasisNotice;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.engine.Assessor;
import io.github.sscop.json.Documents;
import io.github.sscop.json.OutputReading;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** The reading and repeating of assessments that were recorded by earlier and by later versions of the library. */
public final class KeepAssessments {

    private final CodeRegistry codes = CodeRegistry.builtIn();
    private final Documents documents = Documents.forCodes(codes);

    /** Returns what a reader of a recorded assessment has to know of its catalog and its policy. */
    public List<String> notices(byte[] recorded) throws IOException {
        Assessment assessment = documents.readAssessment(new ByteArrayInputStream(recorded));
        return AssessmentBasis.of(assessment).notices().stream()
                .map(BasisNotice::text)
                .toList();
    }

    /** Returns whether a recorded assessment follows from its own catalog, policy and submission, whatever these have become since. */
    public boolean holds(byte[] recorded, byte[] submission, Function<Digest, byte[]> policies) throws IOException {
        Assessment assessment = documents.readAssessment(new ByteArrayInputStream(recorded));
        byte[] policy = policies.apply(assessment.policy().digest());
        VerificationResult result = Assessor.of(
                        assessment.code(), documents.readPolicy(new ByteArrayInputStream(policy)))
                .withKnownCodes(codes)
                .verify(assessment, documents.readSubmission(new ByteArrayInputStream(submission)));
        return result.isSame();
    }

    /** Returns the policy of the library that an assessment names, current or superseded. */
    public Policy policyOf(Assessment assessment) {
        return Policy.builtIn(assessment.policy().id(), assessment.policy().digest())
                .orElseThrow();
    }

    /** Reads an assessment that a later version may have recorded, and prints which of its fields this version does not know. */
    public Assessment fromLaterVersion(byte[] recorded) throws IOException {
        OutputReading<Assessment> reading = documents.readAssessment(
                new ByteArrayInputStream(recorded), ReadOptions.strict().withUnknownFieldsPassed(true));
        for (PassedField field : reading.passed()) {
            System.out.println("Not known to this version: " + field);
        }
        return reading.value();
    }
}
