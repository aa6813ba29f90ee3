package io.github.sscop.benchmark;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.drools.RecordFact;
import io.github.sscop.benchmark.plain.PlainAssessment;
import io.github.sscop.benchmark.plain.PlainAssessor;
import io.github.sscop.benchmark.plain.PlainDocuments;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import java.util.List;
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

/**
 * The same verdicts by the same fifteen rules, done in several ways. Each is given what it has already parsed. The library checks
 * the submission once more; where it assesses, it also takes the digest, and makes calendar, advice and reasons, which the
 * others do not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RivalBenchmark {

    /** How many evidence records the document has. */
    @Param({"10", "150", "1000", "10000"})
    public int records;

    private final Assessor library = Assessor.of(Workload.CODE, ComparedClaims.policy());
    private final PlainAssessor plain = new PlainAssessor(ComparedClaims.IDS);
    private final PlainDocuments plainDocuments = new PlainDocuments();

    private Submission submission = Workload.submission(0, 1);
    private byte[] json = {};
    private PlainSubmission plainSubmission =
            plainDocuments.read(Documents.standard().writeLine(submission));

    /** Makes the document. */
    @Setup
    public void prepare() {
        submission = Workload.submission(records, 1);
        json = Documents.standard().writeLine(submission);
        plainSubmission = plainDocuments.read(json);
    }

    /** Drools, with its rules built, and its facts at hand. */
    @State(Scope.Benchmark)
    public static class Drools {

        private final DroolsRival rival = new DroolsRival(false);
        private final DroolsRival sequential = new DroolsRival(true);
        private List<RecordFact> entries = List.of();

        /** Makes its facts. */
        @Setup
        public void prepare(RivalBenchmark benchmark) {
            entries = rival.prepared(benchmark.plainSubmission);
        }
    }

    /** CEL, with its expressions compiled, and its maps at hand. */
    @State(Scope.Benchmark)
    public static class Cel {

        private final CelRival rival = new CelRival();
        private CelRival.Prepared prepared =
                rival.prepared(new PlainDocuments().read(Documents.standard().writeLine(Workload.submission(0, 1))));

        /** Makes its maps. */
        @Setup
        public void prepare(RivalBenchmark benchmark) {
            prepared = rival.prepared(benchmark.plainSubmission);
        }
    }

    /** The library. */
    @Benchmark
    public Assessment assessLibrary() {
        return library.assess(submission, Workload.AS_OF);
    }

    /** The library, as far as the others go: verdicts alone, though of a submission that it checks once more. */
    @Benchmark
    public Map<ItemId, Verdict> verdictsLibrary() {
        return library.verdicts(submission, Workload.AS_OF);
    }

    /** Streams over records. */
    @Benchmark
    public PlainAssessment assessPlain() {
        return plain.assess(plainSubmission, Workload.AS_OF);
    }

    /** Drools, as it comes. */
    @Benchmark
    public Map<ItemId, Verdict> assessDrools(Drools drools) {
        return drools.rival.verdicts(drools.entries);
    }

    /** Drools in sequential mode. */
    @Benchmark
    public Map<ItemId, Verdict> assessDroolsSequential(Drools drools) {
        return drools.sequential.verdicts(drools.entries);
    }

    /** CEL. */
    @Benchmark
    public Map<ItemId, Verdict> assessCel(Cel cel) {
        return cel.rival.verdicts(cel.prepared);
    }

    /** Bytes to bytes in the straightforward design; its document says less than the library's. */
    @Benchmark
    public byte[] endToEndPlain() {
        return plainDocuments.write(plain.assess(plainDocuments.read(json), Workload.AS_OF));
    }
}
