package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines that tests read and write, about the tiny code. */
final class Lines {

    private static final String TINY = new String(Tiny.DOCUMENTS.writeLine(Tiny.submission()), UTF_8);

    private Lines() {}

    /** A line with a valid submission of that id. */
    static String good(String id) {
        return TINY.replace("\"id\":\"tiny-2026-04\"", "\"id\":\"" + id + "\"");
    }

    /** A line with a submission whose organisation has no name. */
    static String nameless(String id) {
        return good(id).replace("\"name\":\"Acme Ltd\",\"stakeholderGroup\"", "\"stakeholderGroup\"");
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** The line that an assessment of that submission comes to. */
    static String assessed(String id) {
        Submission submission = Tiny.submission(good(id));
        return new String(Tiny.DOCUMENTS.writeLine(assessment(submission)), UTF_8);
    }

    static Assessment assessment(Submission submission) {
        return Tiny.assessor().assess(submission, Tiny.AS_OF);
    }

    static AssessedLines assessing() {
        return AssessedLines.of(Tiny.assessor(), Tiny.AS_OF).withDocuments(Tiny.DOCUMENTS);
    }

    static ProblemList problems(String line) {
        try {
            return Tiny.DOCUMENTS.readProblems(stream(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ProblemCode> codes(ProblemList problems) {
        return problems.problems().stream().map(problem -> problem.code()).toList();
    }

    /** What a run came to, and what it wrote. */
    record Ran(LineCounts counts, String out) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Ran run(AssessedLines lines, String input) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineCounts counts = lines.run(stream(input), out);
        return new Ran(counts, out.toString(UTF_8));
    }
}
