package io.github.sscop.embedding;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Assessor;
import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.rule.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;

/** What an integrator does with the JSON contract. */
public final class ExchangeJson {

    private final Documents documents = Documents.standard();

    /** Reads a submission, assesses it against its first code, and writes the assessment. */
    public byte[] assess(InputStream json, LocalDate asOf) throws IOException {
        Submission submission = documents.readSubmission(json);
        Code code = Codes.builtIn().get(submission.code());
        Assessment assessment = Assessor.of(code, Policy.goodFaith()).assess(submission, asOf);
        return documents.write(assessment);
    }

    /** Everything that is wrong with a document, each with where it is. */
    public List<String> problems(InputStream json) throws IOException {
        try {
            documents.readSubmission(json);
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
