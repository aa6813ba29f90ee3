package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The use of the JSON contract by an integrator. */
public final class ExchangeJson {

    private final Documents documents = Documents.standard();

    /** Reads a submission, assesses it against its first code, and writes the assessment. */
    public byte[] assess(InputStream json, LocalDate asOf) throws IOException {
        Submission submission = documents.readSubmission(json);
        Code code = CodeRegistry.builtIn().get(submission.code());
        Assessment assessment = Assessor.of(code, Policy.goodFaith()).assess(submission, asOf);
        return documents.write(assessment);
    }

    /** Returns everything that is wrong with a document, each problem with its place. */
    public List<String> problems(InputStream json) throws IOException {
        try {
            documents.readSubmission(json);
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    /** Reads a submission and writes it again, or writes its problems. */
    public byte[] readOrRefuse(InputStream json) throws IOException {
        try {
            return documents.write(documents.readSubmission(json));
        } catch (InvalidDocumentException refusal) {
            return documents.write(new ProblemList(refusal.document(), Optional.empty(), refusal.problems()));
        }
    }

    /** Reads documents from unknown senders, with limits below the standard ones. */
    public Submission readSmall(InputStream json) throws IOException {
        ReadLimits small = ReadLimits.standard().withDocumentBytes(1 << 20).withEvidence(500);
        return documents.withLimits(small).readSubmission(json);
    }
}
