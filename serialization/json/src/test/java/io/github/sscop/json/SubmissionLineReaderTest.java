package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionLineReaderTest {

    private static final String MARK = "\uFEFF";

    private static List<String> read(InputStream json, Documents documents) throws IOException {
        SubmissionLineReader lines = SubmissionLineReader.of(json, documents);
        List<String> found = new ArrayList<>();
        for (Optional<SubmissionLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            found.add(said(line.get()));
        }
        assertThat(lines.next()).isEmpty();
        return found;
    }

    private static String said(SubmissionLine line) {
        if (line instanceof SubmissionLine.ValidLine valid) {
            return valid.number() + ": " + valid.submission().id();
        }
        ProblemList problems = ((SubmissionLine.RefusedLine) line).problems();
        assertThat(problems.document()).isEqualTo("submission");
        assertThat(problems.line()).contains(line.number());
        return line.number() + ": " + problems.problems();
    }

    private static List<String> read(String text) throws IOException {
        return read(Lines.stream(text), Tiny.DOCUMENTS);
    }

    @Test
    void readsOneSubmissionAfterTheOther() throws IOException {
        assertThat(read(Lines.good("a") + "\n" + Lines.good("b") + "\n")).containsExactly("1: a", "2: b");
    }

    @Test
    void givesTheSubmissionThatTheLineHolds() throws IOException {
        SubmissionLine line = SubmissionLineReader.of(Lines.stream(Lines.good("a")), Tiny.DOCUMENTS)
                .next()
                .orElseThrow();

        assertThat(line.number()).isEqualTo(1);
        assertThat(((SubmissionLine.ValidLine) line).submission()).isEqualTo(Tiny.submission(Lines.good("a")));
    }

    @Test
    void readsNothingFromNothing() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read(MARK)).isEmpty();
        assertThat(read("\n\n")).isEmpty();
    }

    @Test
    void takesEitherLineEndAndALastLineWithout() throws IOException {
        assertThat(read(Lines.good("a") + "\r\n" + Lines.good("b") + "\n" + Lines.good("c")))
                .containsExactly("1: a", "2: b", "3: c");
        assertThat(read(Lines.good("a") + "\r")).containsExactly("1: a");
    }

    @Test
    void passesOverEmptyLinesAndCountsThem() throws IOException {
        assertThat(read("\n" + Lines.good("a") + "\n \t \r\n\r\n" + Lines.good("b") + "\n\n"))
                .containsExactly("2: a", "5: b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1000})
    void readsTheSameHoweverTheBytesArrive(int atATime) throws IOException {
        byte[] bytes = (MARK + Lines.good("a") + "\r\n\r\n" + Lines.good("é") + "\n").getBytes(UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atATime));
            }
        };

        assertThat(read(slow, Tiny.DOCUMENTS)).containsExactly("1: a", "3: é");
    }

    @Test
    void readsALineThatIsLargerThanWhatIsReadAtATime() throws IOException {
        String large = Lines.good("a").replace("Nobody praises us.", "x".repeat(300_000));

        assertThat(read(large + "\n" + large.replace("\"a\"", "\"b\""))).containsExactly("1: a", "2: b");
    }

    @Test
    void saysWhatIsWrongWithALineAndGoesOn() throws IOException {
        assertThat(read(Lines.good("a") + "\n" + Lines.nameless("b") + "\nto do\n" + Lines.good("c")))
                .containsExactly(
                        "1: a",
                        "2: [/organisation/name (line 2, column 78): name is missing; expected it in organisation]",
                        "3: [(document) (line 3, column 1): not JSON: Unrecognized token 'to': was expecting (JSON"
                                + " String, Number, Array, Object or token 'null', 'true' or 'false')]",
                        "4: c");
    }

    @Test
    void countsCharactersOfTheLineInTheFile() throws IOException {
        String line = "\r {\r\"id\": 7}"; // White space to JSON, and no line's end in JSON Lines.

        assertThat(read("\n" + MARK.replace(MARK, "") + line + "\n").toString())
                .contains("/id (line 2, column 5): id is the number 7; expected text");
    }

    @Test
    void takesAByteOrderMarkAtTheBeginningOnly() throws IOException {
        String refused =
                "[(document) (line %1$d, column 1): the line begins with a byte order mark; expected one at the"
                        + " beginning of the file only]";

        assertThat(read(MARK + Lines.good("a") + "\n" + MARK + Lines.good("b") + "\n" + Lines.good("c")))
                .containsExactly("1: a", "2: " + refused.formatted(2), "3: c");
        assertThat(read(MARK + MARK + Lines.good("a"))).containsExactly("1: " + refused.formatted(1));
    }

    @Test
    void refusesALineThatIsNotUtf8() throws IOException {
        byte[] line = Lines.good("a?").getBytes(UTF_8);
        line[new String(line, UTF_8).indexOf('?')] = (byte) 0xE9;
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(line), Lines.stream("\n" + Lines.good("b")));

        assertThat(read(in, Tiny.DOCUMENTS))
                .containsExactly(
                        "1: [(document) (line 1, column 41): the document is not UTF-8; expected UTF-8, found the byte"
                                + " 0xE9]",
                        "2: b");
    }

    @Test
    void refusesSeveralSubmissionsOnOneLine() throws IOException {
        assertThat(read(Lines.good("a") + Lines.good("b")).toString())
                .contains("the document goes on after its end; expected one JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void holdsALineToTheSizeOfADocumentWithoutItsEnd(String end) throws IOException {
        String line = Lines.good("a");
        Documents enough = Tiny.DOCUMENTS.withLimits(ReadLimits.standard().withDocumentBytes(line.length()));

        assertThat(read(Lines.stream(line + end), enough)).containsExactly("1: a");
        assertThat(read(Lines.stream(MARK + line + end), enough)).containsExactly("1: a");
        assertThat(read(Lines.stream(" " + line + end), enough))
                .containsExactly("1: [(document): the line is larger than allowed; expected at most " + line.length()
                        + " bytes]");
        assertThat(read(Lines.stream("\n" + " ".repeat(line.length() + 1) + end), enough))
                .containsExactly("2: [(document): the line is larger than allowed; expected at most " + line.length()
                        + " bytes]");
    }

    /** More than any array of Java's could hold, so it is held nowhere. */
    @Test
    void passesOverALineOfTwoGigabytes() throws IOException {
        long size = (1L << 31) + 7;
        InputStream endless = new InputStream() {
            private long left = size;

            @Override
            public int read() {
                throw new UnsupportedOperationException("one byte at a time");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int found = (int) Math.min(length, left);
                Arrays.fill(into, offset, offset + found, (byte) 'x');
                left -= found;
                return found == 0 ? -1 : found;
            }
        };
        InputStream in = new SequenceInputStream(endless, Lines.stream("\n" + Lines.good("a")));

        assertThat(read(in, Tiny.DOCUMENTS.withLimits(ReadLimits.standard().withDocumentBytes(10_000))))
                .containsExactly(
                        "1: [(document): the line is larger than allowed; expected at most 10000 bytes]", "2: a");
    }

    @Test
    void refusesAListOfProblemsWithoutALine() {
        Problem problem = new Problem("", ProblemCode.SYNTAX, "not JSON");

        assertThatThrownBy(() -> new SubmissionLine.RefusedLine(
                        new ProblemList("submission", Optional.empty(), List.of(problem))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("problems has no line; expected the line of the file");
    }

    @Test
    void readsWhatIsWritten() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        LineWriter writer = LineWriter.to(out, Tiny.DOCUMENTS);
        writer.write(Tiny.submission(Lines.good("a")));
        writer.write(Tiny.submission(Lines.good("b")));

        assertThat(out.toString(UTF_8)).isEqualTo(Lines.good("a") + "\n" + Lines.good("b") + "\n");
        assertThat(read(out.toString(UTF_8))).containsExactly("1: a", "2: b");
    }
}
