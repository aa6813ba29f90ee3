package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is JSON and what is not, after RFC 8259 and, for its bytes, RFC 3629.
 *
 * <p>Each file is one text, named after what it is about. Hardly one is a submission: what counts is whether the
 * reader takes its text for JSON.
 */
class Rfc8259Test {

    private static final Path FILES = Path.of("src", "test", "resources", "rfc8259");

    /** The result for texts that the specification leaves to the reader; without a code, the text is read. */
    private static final Map<String, List<ProblemCode>> OPEN = Map.ofEntries(
            Map.entry("name-of-100000-characters", List.of(ProblemCode.LIMIT)),
            Map.entry("names-twice", List.of(ProblemCode.DUPLICATE_FIELD)),
            Map.entry("names-twice-by-escapes", List.of(ProblemCode.DUPLICATE_FIELD)),
            Map.entry("names-twice-deep", List.of(ProblemCode.DUPLICATE_FIELD)),
            Map.entry("nesting-of-100000-objects-unclosed", List.of(ProblemCode.LIMIT)),
            Map.entry("nesting-of-100000-unclosed", List.of(ProblemCode.LIMIT)),
            Map.entry("nesting-of-500", List.of(ProblemCode.LIMIT)),
            Map.entry("nesting-of-50", List.of()),
            Map.entry("number-below-doubles", List.of()),
            Map.entry("number-beyond-doubles", List.of()),
            Map.entry("number-beyond-exact-doubles", List.of()),
            Map.entry("number-beyond-longs", List.of()),
            Map.entry("number-exponent-huge", List.of()),
            Map.entry("number-of-ten-thousand-decimals", List.of(ProblemCode.LIMIT)),
            Map.entry("number-of-ten-thousand-digits", List.of(ProblemCode.LIMIT)),
            Map.entry("number-of-thirty-digits", List.of()),
            Map.entry("object-name-of-one-zero-character", List.of(ProblemCode.MALFORMED)),
            Map.entry("surrogate-high-escaped", List.of(ProblemCode.MALFORMED)),
            Map.entry("surrogate-high-then-text", List.of(ProblemCode.MALFORMED)),
            Map.entry("surrogate-high-twice", List.of(ProblemCode.MALFORMED)),
            Map.entry("surrogate-in-a-name", List.of(ProblemCode.SYNTAX)),
            Map.entry("surrogate-low-escaped", List.of(ProblemCode.MALFORMED)),
            Map.entry("surrogates-swapped", List.of(ProblemCode.MALFORMED)),
            Map.entry("text-escaped-zero", List.of(ProblemCode.MALFORMED)),
            Map.entry("text-of-1100000-characters", List.of(ProblemCode.LIMIT)));

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FILES.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> accept() {
        return files("accept");
    }

    static List<Path> refuse() {
        return files("refuse");
    }

    static List<Path> open() {
        return files("open");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static List<Problem> problems(byte[] text) {
        try {
            Documents.standard().readSubmission(new ByteArrayInputStream(text));
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the text as JSON, whatever it says. */
    private static List<ProblemCode> wrong(byte[] text) {
        List<ProblemCode> ofContract = List.of(
                ProblemCode.CONTRACT,
                ProblemCode.WRONG_TYPE,
                ProblemCode.NULL,
                ProblemCode.MISSING,
                ProblemCode.UNKNOWN_FIELD);
        return problems(text).stream()
                .map(Problem::code)
                .filter(code -> !ofContract.contains(code))
                .distinct()
                .toList();
    }

    /** The text as a fact of a record, where facts may be of any type. */
    private static byte[] asFact(Path file) throws IOException {
        return Given.small("\"green\": true", "\"green\": " + Files.readString(file))
                .getBytes(UTF_8);
    }

    @Test
    void namesEveryFileThatTheSpecificationLeavesOpen() {
        assertThat(open()).extracting(Rfc8259Test::name).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @ParameterizedTest
    @MethodSource("accept")
    void takesWhatIsJson(Path file) throws IOException {
        assertThat(wrong(Files.readAllBytes(file))).isEmpty();
        assertThat(wrong(asFact(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refuse")
    void refusesWhatIsNotJson(Path file) throws IOException {
        assertThat(wrong(Files.readAllBytes(file))).containsExactly(ProblemCode.SYNTAX);
    }

    @ParameterizedTest
    @MethodSource("open")
    void saysWhatItMakesOfTheRest(Path file) throws IOException {
        assertThat(wrong(asFact(file))).isEqualTo(OPEN.get(name(file)));
    }

    /** The specification lets a reader pass over one, and forbids to write one. */
    @Test
    void passesOverOneByteOrderMarkAndWritesNone() throws IOException {
        byte[] marked = ("\uFEFF" + Given.small()).getBytes(UTF_8);

        assertThat(problems(marked)).isEmpty();
        assertThat(Documents.standard().write(Given.read(marked))).startsWith('{');
    }
}
