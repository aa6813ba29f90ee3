package io.github.sscop.benchmark;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The benchmark of the library's steps on one document, singly and together, beside the bare walk over its tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DocumentBenchmark {

    private static final JsonFactory JSON = new JsonFactory();

    /** How many evidence records the document has. */
    @Param({"10", "150", "1000", "10000"})
    public int records;

    private final Documents documents = Documents.standard();
    private final CodeRegistry codes = CodeRegistry.builtIn();
    private final Assessor assessor = Assessor.of(Workload.CODE, Policy.goodFaith());

    private byte[] json = {};
    private Submission submission = Workload.submission(0, 1);
    private Assessment assessment = assessor.assess(submission, Workload.AS_OF);

    /** Makes the document. */
    @Setup
    public void prepare() {
        submission = Workload.submission(records, 1);
        json = documents.writeLine(submission);
        assessment = assessor.assess(submission, Workload.AS_OF);
    }

    /** Jackson's tokens from the first to the last, and nothing made of them. */
    @Benchmark
    public int tokenWalk() {
        int tokens = 0;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** Bytes to a checked submission. */
    @Benchmark
    public Submission read() throws IOException {
        return documents.readSubmission(new ByteArrayInputStream(json));
    }

    /** The checks alone, which reading includes. */
    @Benchmark
    public ValidationResult check() {
        return SubmissionValidator.of(codes).validate(submission);
    }

    /** A submission to verdicts, and nothing else. */
    @Benchmark
    public Map<ItemId, Verdict> verdicts() {
        return assessor.verdicts(submission, Workload.AS_OF);
    }

    /** A submission to an assessment, with everything in it. */
    @Benchmark
    public Assessment assess() {
        return assessor.assess(submission, Workload.AS_OF);
    }

    /** An assessment to bytes, on one line. */
    @Benchmark
    public byte[] write() {
        return documents.writeLine(assessment);
    }

    /** An assessment to bytes, indented. */
    @Benchmark
    public byte[] writeIndented() {
        return documents.write(assessment);
    }

    /** Bytes to bytes: read, checked, assessed, explained and written. */
    @Benchmark
    public byte[] endToEnd() throws IOException {
        Submission read = documents.readSubmission(new ByteArrayInputStream(json));
        return documents.writeLine(assessor.assess(read, Workload.AS_OF));
    }
}
