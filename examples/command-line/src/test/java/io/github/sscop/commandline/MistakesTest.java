package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages on common mistakes: what was found, what was expected, and what to do. */
class MistakesTest {

    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String BRIGHTDESK = "../submissions/brightdesk-saas.json";

    @TempDir
    private Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Ran withInput(byte[] input, String... arguments) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input));
            return SscopTest.run(arguments);
        } finally {
            System.setIn(in);
        }
    }

    private String recorded() {
        String file = folder.resolve("recorded.json").toString();
        SscopTest.run("assess", ACME, "--as-of=2026-03-31", "--format=json", "--out", file);
        return file;
    }

    @Test
    void namesTheOptionThatMayBeMeant() {
        assertThat(SscopTest.run("validate", ACME, "--colr")).isEqualTo(new Ran(2, "", """
                Unknown option: '--colr'
                Possible solutions: --color, --config
                Usage: sscop validate [-hV] [--no-config] [--color=WHEN] [--config=FILE] FILE...
                For more, with examples: sscop validate --help
                """));
    }

    @Test
    void namesTheCommandThatMayBeMeant() {
        assertThat(SscopTest.run("polici")).isEqualTo(new Ran(2, "", """
                Unmatched argument at index 0: 'polici'
                Did you mean: sscop policy or sscop report or sscop compose?
                Usage: sscop [-hV] [--no-config] [--color=WHEN] [--config=FILE] COMMAND
                For more, with examples: sscop --help
                """));
    }

    @Test
    void saysWhereItLookedForAFile() {
        assertThat(SscopTest.run("validate", "nothing.json"))
                .isEqualTo(new Ran(
                        3, "", "There is no file nothing.json in " + Path.of("").toAbsolutePath() + ".\n"));
    }

    @Test
    void saysInWhichOfSeveralFilesSomethingIsWrong() throws IOException {
        String empty = file("empty.json", "");

        assertThat(SscopTest.run("compare", ACME, empty)).isEqualTo(new Ran(3, "", """
                The assessment has 1 problem:
                  (document): the document is empty; expected one JSON object
                Read from FILE as JSON.
                """.replace("FILE", empty)));
        assertThat(withInput(new byte[0], "statement", ACME, "-").err())
                .endsWith("\nRead from standard input as JSON.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff", "verify"})
    void saysHowASubmissionComesToAnAssessment(String command) {
        assertThat(SscopTest.run(command, ACME, ACME)).isEqualTo(new Ran(3, "", """
                The assessment has 1 problem:
                  /contract (line 2, column 3): contract is "sscop.submission/1"; expected "sscop.assessment/1"
                Read from FILE as JSON. It is a submission; to assess it, run: \
                sscop assess SUBMISSION --format json --out ASSESSMENT
                """.replace("FILE", ACME)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "validate", "migrate"})
    void saysWhatToDoWithAnAssessmentThatIsTakenForASubmission(String command) {
        String recorded = recorded();

        assertThat(SscopTest.run(command, recorded)).isEqualTo(new Ran(3, "", """
                The submission has 1 problem:
                  /contract (line 2, column 3): contract is "sscop.assessment/1"; expected "sscop.submission/1"
                Read from FILE as JSON. It is a recorded assessment; sscop report shows it, and its submission can be \
                assessed again.
                """.replace("FILE", recorded)));
    }

    @Test
    void asksWhetherWhatIsNoJsonIsYaml() throws IOException {
        String yaml = Files.readString(Path.of("../submissions/northgate-reseller.yaml"));

        assertThat(SscopTest.run("validate", file("notes.json", yaml)).err())
                .endsWith("as JSON. If it is YAML, give it a name that ends in .yaml or .yml.\n");
    }

    @Test
    void seesThatAFieldInYamlIsIndentedTooFar() throws IOException {
        String yaml = file("far.yaml", "contract: sscop.submission/1\n id: x\n");

        assertThat(SscopTest.run("validate", yaml)).isEqualTo(new Ran(3, "", """
                The submission has 1 problem:
                  /contract (line 1, column 1): contract is "sscop.submission/1 id"; expected "sscop.submission/1"
                Read from FILE as YAML. A line that is indented further than the one above belongs \
                to it; write the fields with the same indentation.
                """.replace("FILE", yaml)));
    }

    @ParameterizedTest
    @CsvSource({
        "questionnaire --theme=9, '--theme is 9; expected some of 1, 2, 3, 4'",
        "questionnaire --theme=1;2, '--theme is 1;2; expected some of 1, 2, 3, 4'",
        "questionnaire --contract --format=csv, 'The format is csv; expected html, markdown or text with --contract'",
        "questionnaire --contract -o=a.yaml, 'The format is yaml; expected html, markdown or text with --contract'",
        "compare a.json, FILE is given once; expected two or more to compare",
        "verify - -, '- is given 2 times; expected once, since standard input can be read only once'",
        "assess a.json --report=-, '--report is -, to which the assessment is written; expected a file, or --out as well'",
        "diagram ../submissions/acme-ledger.json 9.9, 'principle is 9.9; expected one of [1.1, 1.2, 1.3, 1.4, 2.1, 2.2,"
                + " 3.1, 3.2, 3.3, 3.4, 3.5, 4.1, 4.2, 4.3]'",
        "policy show byer, 'POLICY is byer; expected good-faith, buyer, independent, or the file of a policy'"
    })
    void refusesWhatMakesNoSenseOnTheCommandLine(String line, String message) {
        Ran ran = SscopTest.run(line.split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr()).isEqualTo(message);
        assertThat(ran.err()).contains("\nUsage: sscop ").endsWith(" --help\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void readsAndWritesStandardStreamsByADash() throws IOException {
        byte[] assessment = Files.readAllBytes(Path.of(recorded()));

        assertThat(withInput(assessment, "verify", "-", ACME)).isEqualTo(new Ran(0, "The same.\n", ""));
        assertThat(withInput(assessment, "diff", "-", recorded()).exitCode()).isZero();
        assertThat(withInput(assessment, "report", "-", "-o", "-").out()).startsWith("Assessment against");
        assertThat(Path.of("-")).doesNotExist();
        assertThat(withInput(Files.readAllBytes(Path.of(BRIGHTDESK)), "compare", ACME, "-")
                        .exitCode())
                .isZero();
    }

    @Test
    void escapesWhatTheCommandLineQuotes() {
        assertThat(SscopTest.run("validate", ACME, "--x\u001B[2J\ny").firstOfErr())
                .isEqualTo("Unknown option: '--x\\u001b[2J\\u000ay'");
    }

    @Test
    void takesPrettyJsonForNoLines() {
        assertThat(SscopTest.run("assess", ACME, "--jsonl").err())
                .endsWith("\nNo line can be assessed; expected a submission as JSON on each line."
                        + " Omit --jsonl to assess one submission that spans several lines.\n");
    }
}
