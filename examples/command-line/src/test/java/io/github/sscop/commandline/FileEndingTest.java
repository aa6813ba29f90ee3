package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ending of a file decides its format, or is refused, in every command alike. */
class FileEndingTest {

    @TempDir
    private static Path folder;

    @TempDir
    private Path written;

    @BeforeAll
    static void writesTheFilesThatAreRead() throws Exception {
        EveryCommand.writeFiles(folder);
    }

    static List<String> lines() {
        return EveryCommand.LINES.stream()
                .filter(line -> !EveryCommand.endings(line).isEmpty())
                .toList();
    }

    private static Ran run(String line, String... more) {
        List<String> words = EveryCommand.words(line, folder);
        words.addAll(List.of(more));
        return EveryCommand.run(new PrintWriter(Writer.nullWriter()), words);
    }

    /** Returns what tells the formats apart. */
    private static String begin(String ending) {
        return switch (ending) {
            case "html", "htm" -> "<!doctype html>";
            case "json", "jsonl", "ndjson" -> "{";
            case "svg" -> "<svg";
            case "docx", "xlsx" -> "pk";
            default -> "";
        };
    }

    @ParameterizedTest
    @MethodSource("lines")
    void writesTheFormatOfTheEnding(String line) throws IOException {
        for (String ending : EveryCommand.endings(line)) {
            Path out = written.resolve("Out." + ending.toUpperCase(Locale.ROOT));

            assertThat(run(line, "-o", out.toString()).exitCode())
                    .as(out.toString())
                    .isIn(0, 1);
            assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                    .startsWith(begin(ending));
            if (List.of("txt", "md", "markdown", "csv", "yaml", "yml").contains(ending)) {
                assertThat(Files.readString(out)).doesNotStartWith("{").doesNotStartWith("<");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void refusesEveryOtherEnding(String line) {
        List<String> known = EveryCommand.endings(line);
        for (String ending : List.of("pdf", "xlsx", "txt", "json", "jsonl", "html", "md", "csv", "yaml", "svg", "v1")) {
            Path out = written.resolve("out." + ending);
            if (!known.contains(ending)) {
                Ran ran = run(line, "-o", out.toString());

                assertThat(ran.exitCode()).as(out.toString()).isEqualTo(2);
                assertThat(ran.firstOfErr())
                        .startsWith(
                                line.contains("--contract")
                                                && List.of("csv", "xlsx", "json", "yaml")
                                                        .contains(ending)
                                        ? "The format is " + ending
                                                + "; expected html, markdown or text with --contract"
                                        : "--out is " + out + "; expected a name that ends in .");
            }
        }
        assertThat(written).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void leavesNamesWithoutAnEndingToTheCommand(String line) throws IOException {
        for (String name : List.of("out", ".out", "out.")) {
            Path out = written.resolve(name);

            assertThat(run(line, "-o", out.toString()).exitCode()).isIn(0, 1);
            assertThat(Files.readString(out))
                    .startsWith(begin(EveryCommand.endings(line).get(0)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report submission.json -o=y.pdf, --out is y.pdf; expected a name that ends in .txt# .html# .htm# .md or .markdown#"
                + " or has no ending",
        "diagram submission.json 2.1 -o=y.png, --out is y.png; expected a name that ends in .svg# or has no ending",
        "report submission.json --format=html -o=y.txt, --format is html# and --out is y.txt; expected a name that ends in"
                + " .html or .htm# or has no ending",
        "diff assessment.json later.json --format=text -o=y.html, --format is text# and --out is y.html; expected a name"
                + " that ends in .txt# or has no ending",
        "assess submission.json --report=y.json, --report is y.json; expected a name that ends in .txt# .html# .htm# .md or"
                + " .markdown# or has no ending",
        "assess lines.jsonl --jsonl -o=y.json, --out is y.json; expected a name that ends in .jsonl or .ndjson# or has no"
                + " ending"
    })
    void namesTheEndingsThatItExpects(String line, String message) {
        Ran ran = run(line);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).isEqualTo(message.replace('#', ','));
    }

    @Test
    void takesTheFormatThatIsAskedForWhereTheNameHasNone() throws IOException {
        Path out = written.resolve("difference");

        run("diff assessment.json later.json", "--format=html", "-o", out.toString());

        assertThat(Files.readString(out)).startsWithIgnoringCase("<!doctype html>");
    }
}
