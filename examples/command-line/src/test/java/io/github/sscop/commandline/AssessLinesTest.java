package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.commandline.output.ProgressDisplay;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.json.LineCounts;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sscop assess --jsonl}. */
class AssessLinesTest {

    private static final String AS_OF = "--as-of=2026-03-31";
    private static final String MET = line("acme-ledger");
    private static final String UNDETERMINED = line("kestrel-developer");
    private static final String NOT_MET = line("brightdesk-saas");
    private static final String TWO_CODES = line("lumen-ai");

    @TempDir
    private Path folder;

    private static Submission example(String name) {
        try (InputStream in = Files.newInputStream(Path.of("..", "submissions", name + ".json"))) {
            return Documents.standard().readSubmission(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String line(String example) {
        return new String(Documents.standard().writeLine(example(example)), UTF_8);
    }

    /** The lines that an example's assessments come to. */
    private static List<String> assessed(String example) {
        return MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith())
                .assess(example(example), LocalDate.of(2026, 3, 31))
                .assessments()
                .stream()
                .map(each -> new String(Documents.standard().writeLine(each), UTF_8))
                .toList();
    }

    private String file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("submissions.jsonl"), String.join("\n", lines))
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads=1", "--threads=4", "--policy=good-faith"})
    void writesALineForEachAssessmentInOrder(String option) throws IOException {
        String file = file(UNDETERMINED, TWO_CODES, "", MET, "");

        SscopTest.Ran ran = SscopTest.run("assess", "--jsonl", option, "--fail-on=none", AS_OF, file);

        List<String> expected = new ArrayList<>(assessed("kestrel-developer"));
        expected.addAll(assessed("lumen-ai"));
        expected.addAll(assessed("acme-ledger"));
        assertThat(ran.out().lines()).containsExactlyElementsOf(expected);
        assertThat(ran.out()).endsWith("}\n");
        assertThat(ran.err())
                .isEqualTo(
                        "4 lines: 3 assessed, 0 refused, 1 empty. 4 assessments: 1 NOT_MET, 2 UNDETERMINED, 1 MET.\n");
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void writesProblemsForALineThatCannotBeAssessedAndGoesOn() throws IOException {
        String invalid = MET.replace("\"stakeholderGroup\":\"", "\"stakeholderGroup\":\"X");

        SscopTest.Ran ran = SscopTest.run("assess", "--jsonl", AS_OF, file(MET, invalid, MET));

        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(assessed("acme-ledger").get(0)).isEqualTo(lines.get(2));
        assertThat(lines.get(1))
                .startsWith("{\"contract\":\"sscop.problems/1\",\"document\":\"submission\",\"line\":2,\"problems\":["
                        + "{\"pointer\":\"/organisation/stakeholderGroup\",\"code\":\"UNKNOWN_VALUE\",\"text\":\"stakeholderGroup"
                        + " is \\\"XSOFTWARE_DEVELOPER_AND_DISTRIBUTOR\\\"; expected one of ")
                .contains("\"at\":{\"line\":2,\"column\":");
        assertThat(ran.err()).isEqualTo("3 lines: 2 assessed, 1 refused, 0 empty. 2 assessments: 2 MET.\n");
        assertThat(ran.exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "MET,          '',                   0",
        "UNDETERMINED, '',                   1",
        "NOT_MET,      '',                   1",
        "NOT_MET,      none,                 0",
        "UNDETERMINED, NOT_MET,              0",
        "NOT_MET,      'NOT_MET,UNDETERMINED', 1"
    })
    void answersAScriptAboutAllAssessments(Verdict worst, String failOn, int exitCode) throws IOException {
        String other = switch (worst) {
            case MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
            case NOT_MET -> NOT_MET;
            case NOT_APPLICABLE -> throw new IllegalArgumentException(worst.toString());
        };
        String file = file(MET, other, MET);

        SscopTest.Ran ran = failOn.isEmpty()
                ? SscopTest.run("assess", "--jsonl", AS_OF, file)
                : SscopTest.run("assess", "--jsonl", AS_OF, file, "--fail-on", failOn);

        assertThat(ran.exitCode()).isEqualTo(exitCode);
        assertThat(ran.out().lines()).hasSize(3);
    }

    @Test
    void takesABadLineForMoreThanAVerdict() throws IOException {
        assertThat(SscopTest.run("assess", "--jsonl", AS_OF, file(NOT_MET, "to do"))
                        .exitCode())
                .isEqualTo(3);
        assertThat(SscopTest.run("assess", "--jsonl", AS_OF, "--fail-on=none", file(NOT_MET, "to do"))
                        .exitCode())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void takesNoSubmissionForBadInput(String nothing) throws IOException {
        SscopTest.Ran ran = SscopTest.run("assess", "--jsonl", file(nothing));

        assertThat(ran)
                .isEqualTo(new SscopTest.Ran(
                        3,
                        "",
                        nothing.length() + " lines: 0 assessed, 0 refused, " + nothing.length()
                                + " empty. 0 assessments.\n"
                                + "No line can be assessed; expected a submission as JSON on each line. Omit --jsonl to"
                                + " assess one submission that spans several lines.\n"));
    }

    @Test
    void readsStandardInput() {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream((MET + "\r\n").getBytes(UTF_8)));
            assertThat(SscopTest.run("assess", "--jsonl", "-", AS_OF))
                    .isEqualTo(new SscopTest.Ran(
                            0,
                            assessed("acme-ledger").get(0) + "\n",
                            "1 line: 1 assessed, 0 refused, 0 empty. 1 assessment: 1 MET.\n"));
        } finally {
            System.setIn(in);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--out"})
    void writesToAFile(String option) throws IOException {
        Path out = folder.resolve("assessments.jsonl");

        SscopTest.Ran ran = SscopTest.run("assess", "--jsonl", AS_OF, file(MET, "\"\"", MET), option, out.toString());

        assertThat(ran.out()).isEmpty();
        assertThat(ran.exitCode()).isEqualTo(3);
        String assessed = assessed("acme-ledger").get(0);
        assertThat(Files.readString(out).lines())
                .hasSize(3)
                .startsWith(assessed)
                .endsWith(assessed);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }

    @Test
    void assessesAgainstTheCodesThatThePathwayGives() throws IOException {
        SscopTest.Ran ran =
                SscopTest.run("assess", "--jsonl", AS_OF, "--sells=SELLS_PRODUCTS_WITH_SOFTWARE", file(MET));

        assertThat(ran.out().lines()).hasSizeGreaterThan(1);
        assertThat(ran.err())
                .startsWith("1 line: 1 assessed, 0 refused, 0 empty. "
                        + ran.out().lines().count() + " assessments: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--threads=0, '--threads is 0; expected at least 1'",
        "--threads=1025, '--threads is 1025; expected at most 1024'",
        "--threads=600000000, '--threads is 600000000; expected at most 1024'",
        "--threads=x, 'Invalid value for option ''--threads'': ''x'' is not a whole number; expected a number such as 30'",
        "--format=text, '--format is text; expected json, or none, with --jsonl'"
    })
    void refusesOptionsThatMakeNoSense(String option, String message) throws IOException {
        SscopTest.Ran ran = SscopTest.run("assess", "--jsonl", option, file(MET));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.firstOfErr()).isEqualTo(message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        String nothing = folder.resolve("nothing.jsonl").toString();

        assertThat(SscopTest.run("assess", "--jsonl", nothing))
                .isEqualTo(new SscopTest.Ran(3, "", "There is no file " + nothing + ".\n"));
        assertThat(SscopTest.run("assess", "--jsonl", folder.toString()))
                .isEqualTo(new SscopTest.Ran(3, "", folder + ": it is a directory; expected a file\n"));
    }

    @Test
    void stopsIfStandardOutputTakesNoMore() throws IOException {
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("the pipe is broken");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        java.io.StringWriter err = new java.io.StringWriter();

        int exitCode =
                Sscop.run(new PrintWriter(closed), new PrintWriter(err), "assess", "--jsonl", AS_OF, file(MET, MET));

        assertThat(exitCode).isEqualTo(3);
        assertThat(err.toString().strip()).isEqualTo("Standard output is closed.");
    }

    @Test
    void drawsABarOfWhatIsDone() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        try (ProgressDisplay progress =
                ProgressDisplay.shown("Assessing", 4_000_000, new PrintStream(terminal, true, UTF_8))) {
            progress.accept(new LineCounts(4_000_000, 9, 1, 3, 5, Map.of(Verdict.MET, 5L)));
        }

        assertThat(terminal.toString(UTF_8))
                .contains("\rAssessing 100% [")
                .contains("4/4 MB")
                .contains("5 assessed, 3 refused");
    }
}
