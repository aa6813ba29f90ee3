package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Documents that tests read, and how they read them. */
final class Given {

    /** Of the repository; tests run in the folder of their module. */
    static final Path ROOT = Path.of("..", "..");

    /** Submissions of real vendors, beside the repository where they may be had at all. */
    static final Path REAL = ROOT.resolve(Path.of("..", "shared", "real"));

    private Given() {}

    /** A document that stands beside the tests. */
    static String resource(String name) {
        try (InputStream in = Given.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A valid submission with one record, in which a test puts something wrong. */
    static String small() {
        return resource("small-submission.json");
    }

    /** The small submission with one piece of its text changed. */
    static String small(String piece, String instead) {
        assertThat(small()).containsOnlyOnce(piece);
        return small().replace(piece, instead);
    }

    /** The submissions of the examples. */
    static List<Path> exampleFiles() {
        try (Stream<Path> files = Files.list(ROOT.resolve(Path.of("examples", "submissions")))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(5);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Submission example(String name) {
        return read(ROOT.resolve(Path.of("examples", "submissions", name)));
    }

    static Submission read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Documents.standard().readSubmission(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Submission read(byte[] json) {
        try {
            return Documents.standard().readSubmission(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Submission read(String json) {
        return read(json.getBytes(UTF_8));
    }

    /** What is wrong with a submission, wherever it stands in the text. */
    static List<Problem> problems(byte[] json) {
        return placedProblems(json).stream()
                .map(problem -> new Problem(problem.pointer(), problem.code(), problem.text()))
                .toList();
    }

    /** What is wrong with a submission, and where in the text. */
    static List<Problem> placedProblems(byte[] json) {
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, () -> Given.read(json));
        assertThat(refusal).as("refusal of the document").isNotNull();
        return refusal.problems();
    }

    static List<Problem> problems(String json) {
        return problems(json.getBytes(UTF_8));
    }
}
