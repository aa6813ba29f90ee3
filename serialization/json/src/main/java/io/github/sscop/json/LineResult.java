package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The result of one line, in the form in which it is written. */
final class LineResult {

    enum LineKind {
        EMPTY,
        REFUSED,
        ASSESSED
    }

    private final long number;
    private final long size;
    private final LineKind kind;
    private final byte[] written;
    private final List<Verdict> verdicts;
    private final @Nullable RuntimeException fault;

    private LineResult(
            RawLine line, LineKind kind, byte[] written, List<Verdict> verdicts, @Nullable RuntimeException fault) {
        this.number = line.number(); // Its text is not needed any more, and must not wait with the result.
        this.size = line.size();
        this.kind = kind;
        this.written = written;
        this.verdicts = verdicts;
        this.fault = fault;
    }

    /** Reads a line, assesses what it holds, and writes what that gives. */
    static LineResult of(RawLine line, Documents documents, Function<ValidatedSubmission, List<Assessment>> assess) {
        if (line.isEmpty()) {
            return new LineResult(line, LineKind.EMPTY, new byte[0], List.of(), null);
        }
        try {
            SubmissionLine read = line.read(documents);
            return read instanceof SubmissionLine.ValidLine valid
                    ? assessed(line, documents, assess.apply(valid.validated()))
                    : refused(line, documents, ((SubmissionLine.RefusedLine) read).problems(), null);
        } catch (InvalidDocumentException e) {
            return refused(line, documents, line.refused(e.problems()).problems(), null);
        } catch (RuntimeException e) {
            Problem problem = new Problem(
                    "",
                    ProblemCode.INVALID,
                    "the submission could not be assessed; this is a fault of the program and none of the submission");
            return refused(line, documents, line.refused(List.of(problem)).problems(), e);
        }
    }

    private static LineResult assessed(RawLine line, Documents documents, List<Assessment> assessments) {
        if (assessments.isEmpty()) {
            throw new IllegalStateException("assessments is empty; expected at least one for each submission");
        }
        byte[] written = written(documents, lines -> {
            for (Assessment assessment : assessments) {
                lines.write(assessment);
            }
        });
        List<Verdict> verdicts = assessments.stream().map(Assessment::verdict).toList();
        return new LineResult(line, LineKind.ASSESSED, written, verdicts, null);
    }

    private static LineResult refused(
            RawLine line, Documents documents, ProblemList problems, @Nullable RuntimeException fault) {
        byte[] written = written(documents, lines -> lines.write(problems));
        return new LineResult(line, LineKind.REFUSED, written, List.of(), fault);
    }

    private interface LineContent {
        void writeTo(LineWriter lines) throws IOException;
    }

    private static byte[] written(Documents documents, LineContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(LineWriter.to(bytes, documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory can always be written.
        }
        return bytes.toByteArray();
    }

    long number() {
        return number;
    }

    long size() {
        return size;
    }

    LineKind kind() {
        return kind;
    }

    /** The lines to write, each with its end. */
    byte[] written() {
        return written;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** What went wrong with the program, if anything did. */
    Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }
}
