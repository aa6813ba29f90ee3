package io.github.sscop.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.jackson.SscopModule;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The documents of the contract in an application that has a Jackson mapper. */
public final class UseJackson {

    private final Documents documents = Documents.standard();

    /** A mapper of Jackson 3 that reads and writes the documents of the contract, and parts of them. */
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new SscopModule()).build();

    /**
     * Something of the application that holds values of the library.
     *
     * @param supplier the name of the supplier
     * @param verdict the verdict on the code as a whole
     * @param items the items that are not met
     */
    public record OpenItems(String supplier, Verdict verdict, List<ItemAssessment> items) {}

    /** Writes the items of an assessment that are not met, with Jackson 3. */
    public String openItems(Submission submission, Assessment assessment) {
        List<ItemAssessment> items = assessment.claims().stream()
                .filter(row -> row.verdict() != Verdict.MET)
                .toList();
        return mapper.writeValueAsString(new OpenItems(submission.organisation().name(), assessment.verdict(), items));
    }

    /**
     * The response to a request.
     *
     * @param status the status code
     * @param json the bytes of the body
     */
    @SuppressWarnings("ArrayRecordComponent") // Only carries the bytes to whatever sends them; never compared.
    public record Response(int status, byte[] json) {}

    /** Assesses the body of a request; needs no mapper, whichever version of Jackson the application has. */
    public Response assess(InputStream body, LocalDate asOf) throws IOException {
        try {
            Submission submission = documents.readSubmission(body);
            Assessor assessor = Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.buyer());
            return new Response(200, documents.write(assessor.assess(submission, asOf)));
        } catch (InvalidDocumentException refusal) {
            ProblemList problems = new ProblemList(refusal.document(), Optional.empty(), refusal.problems());
            return new Response(422, documents.write(problems));
        }
    }

    /** Writes the rows of the claims as an array in JSON, to be put into other JSON as it is. */
    public String rows(Assessment assessment) {
        return assessment.claims().stream()
                .map(row -> new String(documents.writeValue(row), UTF_8))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
