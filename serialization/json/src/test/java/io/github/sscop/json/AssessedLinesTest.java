package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssessedLinesTest {

    private static final int THREADS = 3;

    /** Lines without an end, each with a submission. */
    private static final class Endless extends InputStream {
        private final byte[] line = (Lines.good("again") + "\n").getBytes(UTF_8);
        private int at;

        @Override
        public int read() {
            throw new UnsupportedOperationException("one byte at a time");
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int found = Math.min(length, line.length - at);
            System.arraycopy(line, at, into, offset, found);
            at = (at + found) % line.length;
            return found;
        }
    }

    private static Function<ValidatedSubmission, List<Assessment>> failingAt(String id) {
        return submission -> {
            if (submission.submission().id().equals(id)) {
                throw new IllegalStateException("the rule is broken");
            }
            return List.of(Lines.assessment(submission.submission()));
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void writesALineForEachLine(int threads) throws Exception {
        String input = Lines.good("a") + "\n\n" + Lines.nameless("b") + "\r\n" + Lines.good("c");

        Lines.Ran ran = Lines.run(Lines.assessing().withThreads(threads), input);

        assertThat(ran.out()).isEqualTo(Lines.assessed("a") + "\n" + """
                {"contract":"sscop.problems/1","document":"submission","line":3,"problems":[\
                {"pointer":"/organisation/name","code":"MISSING","text":"name is missing; expected it in organisation",\
                "at":{"line":3,"column":78}}]}
                """ + Lines.assessed("c") + "\n");
        assertThat(ran.counts()).isEqualTo(new LineCounts(input.length(), 4, 1, 1, 2, Map.of(assessedVerdict(), 2L)));
        assertThat(ran.counts().assessments()).isEqualTo(2);
    }

    private static Verdict assessedVerdict() {
        return Lines.assessment(Tiny.submission()).verdict();
    }

    @Test
    void makesNothingOfNothing() throws Exception {
        assertThat(Lines.run(Lines.assessing().withThreads(THREADS), ""))
                .isEqualTo(new Lines.Ran(LineCounts.none(), ""));
    }

    @Test
    void writesOneAssessmentForEachCodeOfASubmission() throws Exception {
        Submission two = Given.example("lumen-ai.json");
        Documents documents = Documents.standard();
        String line = new String(documents.writeLine(two), UTF_8);
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith());

        Lines.Ran ran = Lines.run(AssessedLines.of(assessor, Tiny.AS_OF).withThreads(2), line + "\n" + line);

        List<String> expected = assessor.assess(two, Tiny.AS_OF).assessments().stream()
                .map(each -> new String(documents.writeLine(each), UTF_8))
                .toList();
        assertThat(expected).hasSize(2);
        assertThat(ran.lines()).containsExactly(expected.get(0), expected.get(1), expected.get(0), expected.get(1));
        assertThat(ran.counts().assessed()).isEqualTo(2);
        assertThat(ran.counts().assessments()).isEqualTo(4);
    }

    @Test
    void refusesASubmissionThatIsNotAboutTheCode() throws Exception {
        Assessor other = Assessor.of(CodeRegistry.builtIn().latest("uk-sscop").orElseThrow(), Policy.goodFaith());

        Lines.Ran ran =
                Lines.run(AssessedLines.of(other, Tiny.AS_OF).withDocuments(Tiny.DOCUMENTS), "\n" + Lines.good("a"));

        assertThat(ran.lines()).containsExactly("""
                {"contract":"sscop.problems/1","document":"submission","line":2,"problems":[\
                {"pointer":"/code","code":"UNKNOWN_CODE",\
                "text":"the submission is about [tiny/1]; expected uk-sscop/2025-05 among them"}]}""");
        assertThat(ran.counts().refused()).isEqualTo(1);
    }

    @Test
    void writesWhyTheCallerRefusesASubmission() throws Exception {
        Problem problem = new Problem("/id", ProblemCode.INVALID, "id is a; expected one of our suppliers");
        Function<ValidatedSubmission, List<Assessment>> choosy = submission -> {
            throw new InvalidDocumentException("submission", List.of(problem));
        };

        Lines.Ran ran = Lines.run(AssessedLines.of(choosy).withDocuments(Tiny.DOCUMENTS), Lines.good("a"));

        assertThat(Lines.problems(ran.out()).problems()).containsExactly(problem);
        assertThat(Lines.problems(ran.out()).line()).contains(1L);
    }

    @Test
    void tellsAfterEachLineWhatHasBeenDone() throws Exception {
        List<LineCounts> received = new ArrayList<>();
        String a = Lines.good("a") + "\n";
        String b = Lines.good("b");

        LineCounts counts = Lines.run(
                        Lines.assessing().withThreads(THREADS).withProgressListener(received::add),
                        a + "\r\nto do\n" + b)
                .counts();

        assertThat(received).extracting(LineCounts::lines).containsExactly(1L, 2L, 3L, 4L);
        assertThat(received)
                .extracting(LineCounts::bytes)
                .containsExactly((long) a.length(), a.length() + 2L, a.length() + 8L, a.length() + 8L + b.length());
        assertThat(received.get(3)).isEqualTo(counts);
    }

    @Test
    void leavesBothStreamsOpenAndFlushes() throws Exception {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        InputStream in = new SequenceInputStream(Lines.stream(Lines.good("a")), Lines.stream("")) {
            @Override
            public void close() {
                calls.add("close input");
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                calls.add("one byte");
            }

            @Override
            public void write(byte[] line) {
                calls.add("line");
            }

            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close output");
            }
        };

        Lines.assessing().run(in, out);

        assertThat(calls).containsExactly("line", "flush");
    }

    @Test
    void refusesToRunOnNoThread() {
        assertThatThrownBy(() -> Lines.assessing().withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads is 0; expected at least 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, THREADS})
    void writesAllOtherLinesIfTheProgramFailsAtOne(int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<LineCounts> received = new ArrayList<>();
        AssessedLines lines = AssessedLines.of(failingAt("b"))
                .withDocuments(Tiny.DOCUMENTS)
                .withThreads(threads)
                .withProgressListener(received::add);

        IllegalStateException fault = catchThrowableOfType(
                IllegalStateException.class,
                () -> lines.run(
                        Lines.stream(
                                String.join("\n", Lines.good("a"), Lines.good("b"), Lines.good("c"), Lines.good("b"))),
                        out));

        assertThat(fault)
                .hasMessage("line 2 could not be assessed, by a fault of the program:"
                        + " java.lang.IllegalStateException: the rule is broken")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(fault.getSuppressed())
                .singleElement()
                .satisfies(other -> assertThat(other)
                        .hasMessage("nor could line 4: java.lang.IllegalStateException: the rule is broken"));
        String refused = """
                {"contract":"sscop.problems/1","document":"submission","line":%d,"problems":[\
                {"pointer":"","code":"INVALID","text":"the submission could not be assessed; this is a fault of the\
                 program and none of the submission"}]}""";
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(Lines.assessed("a"), refused.formatted(2), Lines.assessed("c"), refused.formatted(4));
        assertThat(received.get(3).refused()).isEqualTo(2);
    }

    @Test
    void takesNoAssessmentsForAFault() {
        AssessedLines silent = AssessedLines.of(submission -> List.of()).withDocuments(Tiny.DOCUMENTS);

        assertThatThrownBy(() -> Lines.run(silent, Lines.good("a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("line 1 could not be assessed, by a fault of the program: java.lang.IllegalStateException:"
                        + " assessments is empty; expected at least one for each submission");
    }

    @Test
    void namesTheFirstFaultsOnly() {
        AssessedLines failing = AssessedLines.of(failingAt("b")).withDocuments(Tiny.DOCUMENTS);

        IllegalStateException fault = catchThrowableOfType(
                IllegalStateException.class, () -> Lines.run(failing, (Lines.good("b") + "\n").repeat(50)));

        assertThat(fault.getSuppressed()).hasSize(9);
    }

    /** The input has no end, so the run ends only if it stops. */
    @ParameterizedTest
    @ValueSource(ints = {1, THREADS})
    void stopsIfTheOutputCannotBeWritten(int threads) {
        AtomicInteger written = new AtomicInteger();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException("one byte at a time");
            }

            @Override
            public void write(byte[] line) throws IOException {
                if (written.incrementAndGet() == 20) {
                    throw new IOException("no space is left");
                }
            }
        };

        assertThatThrownBy(() -> Lines.assessing().withThreads(threads).run(new Endless(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space is left");
        assertThat(written).hasValue(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, THREADS})
    void stopsIfTheListenerFails(int threads) {
        AssessedLines lines = Lines.assessing().withThreads(threads).withProgressListener(counts -> {
            if (counts.lines() == 5) {
                throw new IllegalStateException("the listener fails");
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> lines.run(new Endless(), out))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the listener fails");
        assertThat(out.toString(UTF_8).lines()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, THREADS})
    void stopsAtAnErrorOfTheMachine(int threads) {
        AssessedLines lines = AssessedLines.of(submission -> {
                    throw new OutOfMemoryError("for this test");
                })
                .withDocuments(Tiny.DOCUMENTS)
                .withThreads(threads);

        assertThatThrownBy(() -> lines.run(new Endless(), OutputStream.nullOutputStream()))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("for this test");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, THREADS})
    void writesWhatWasReadBeforeTheInputFailed(int threads) {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("the line is dead");
            }
        };
        InputStream in = new SequenceInputStream(
                Lines.stream(Lines.good("a") + "\n" + Lines.good("b") + "\n" + Lines.good("c")), failing);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Lines.assessing().withThreads(threads).run(in, out))
                .isInstanceOf(IOException.class)
                .hasMessage("the line is dead");
        assertThat(out.toString(UTF_8).lines()).containsExactly(Lines.assessed("a"), Lines.assessed("b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, THREADS})
    void stopsWhenInterrupted(int threads) {
        AtomicInteger written = new AtomicInteger();
        Thread caller = Thread.currentThread();
        AssessedLines lines = Lines.assessing().withThreads(threads).withProgressListener(counts -> {
            if (written.incrementAndGet() == 5) {
                caller.interrupt();
            }
        });

        assertThatThrownBy(() -> lines.run(new Endless(), OutputStream.nullOutputStream()))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void stopsWhenInterruptedWhileItWaitsForInput() throws Exception {
        Thread caller = Thread.currentThread();
        try (PipedOutputStream silent = new PipedOutputStream();
                PipedInputStream in = new PipedInputStream(silent, 1 << 16)) {
            silent.write((Lines.good("a") + "\n").getBytes(UTF_8));
            AssessedLines lines =
                    Lines.assessing().withThreads(THREADS).withProgressListener(counts -> caller.interrupt());

            assertThatThrownBy(() -> lines.run(in, OutputStream.nullOutputStream()))
                    .isInstanceOfAny(InterruptedException.class, java.io.InterruptedIOException.class);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void endsItsThreadsWithTheRun() throws Exception {
        Set<Thread> seen = Collections.synchronizedSet(new HashSet<>());
        CountDownLatch all = new CountDownLatch(THREADS);
        AssessedLines lines = AssessedLines.of(submission -> {
                    if (seen.add(Thread.currentThread())) {
                        all.countDown();
                        await(all); // So that each thread has a line.
                    }
                    return List.of(Lines.assessment(submission.submission()));
                })
                .withDocuments(Tiny.DOCUMENTS)
                .withThreads(THREADS);

        Lines.run(lines, (Lines.good("a") + "\n").repeat(10));

        assertThat(seen).hasSize(THREADS).contains(Thread.currentThread());
        seen.remove(Thread.currentThread());
        assertThat(seen).noneMatch(Thread::isAlive);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first line is the last one to be done, so the others run into the end of the window. */
    @Test
    void keepsTheOrderHoweverLongALineTakes() throws Exception {
        int window = LinePipeline.WINDOW_PER_THREAD * THREADS;
        CountDownLatch others = new CountDownLatch(window - 1);
        AssessedLines lines = AssessedLines.of(submission -> {
                    if (submission.submission().id().equals("s0")) {
                        await(others);
                    } else {
                        others.countDown();
                    }
                    return List.of(Lines.assessment(submission.submission()));
                })
                .withDocuments(Tiny.DOCUMENTS)
                .withThreads(THREADS);
        StringBuilder input = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3 * window; i++) {
            input.append(Lines.good("s" + i)).append('\n');
            expected.add(Lines.assessed("s" + i));
        }

        assertThat(Lines.run(lines, input.toString()).lines()).containsExactlyElementsOf(expected);
    }

    /** Of input without an end, no more is ever begun and not yet written than the window holds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void holdsNoMoreLinesThanTheWindow(int threads) {
        Assessment same = Lines.assessment(Tiny.submission());
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AssessedLines lines = AssessedLines.of(submission -> {
                    most.accumulateAndGet(begun.incrementAndGet() - written.get(), Math::max);
                    return List.of(same);
                })
                .withDocuments(Tiny.DOCUMENTS)
                .withThreads(threads);
        OutputStream enough = new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException("one byte at a time");
            }

            @Override
            public void write(byte[] line) throws IOException {
                if (written.incrementAndGet() == 2_000) {
                    throw new IOException("enough");
                }
            }
        };

        assertThatThrownBy(() -> lines.run(new Endless(), enough)).hasMessage("enough");
        assertThat(most.get()).isBetween(1, LinePipeline.WINDOW_PER_THREAD * threads);
        assertThat(begun.get() - written.get()).isLessThan(LinePipeline.WINDOW_PER_THREAD * threads);
    }
}
