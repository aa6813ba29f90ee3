package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.output.ColourOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

/** When words are coloured, and that colours add nothing to them. */
class ColourOutputTest {

    private static final String ACME = "../submissions/acme-ledger.json";
    private static final String BRIGHTDESK = "../submissions/brightdesk-saas.json";
    private static final String AS_OF = "--as-of=2026-03-31";
    private static final String GREEN = "\u001B[1m\u001B[32m";
    private static final String RED = "\u001B[1m\u001B[31m";
    private static final String YELLOW = "\u001B[1m\u001B[33m";
    private static final String END = "\u001B[0m";

    /** The ways in which the program itself switches colours, and no other escape. */
    private static final Pattern SWITCH = Pattern.compile("\u001B\\[(?:[012]|3[1-6])m");

    @TempDir
    private Path folder;

    private static SscopTest.Ran onTerminal(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Sscop.run(
                new ColourOutput(environment, () -> true, () -> true),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
        return new SscopTest.Ran(exitCode, lines(out), lines(err));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String without(String colours) {
        return SWITCH.matcher(colours).replaceAll("");
    }

    private String recorded(String submission, String... more) {
        String out = folder.resolve("assessment-" + more.length + ".json").toString();
        String asOf = more.length == 0 ? AS_OF : more[0];
        SscopTest.run("assess", submission, asOf, "--format=json", "--out=" + out);
        return out;
    }

    @Test
    void coloursVerdictsOnATerminal() {
        SscopTest.Ran ran = onTerminal(Map.of("TERM", "xterm-256color"), "assess", BRIGHTDESK, AS_OF);

        assertThat(ran.out())
                .contains("\n" + RED + "Not met" + END + "\n  30 of 44 claims that apply are met, by policy good-faith")
                .contains("\n1.1 Secure development framework               " + YELLOW + "Undetermined" + END
                        + "  Met (overclaimed)\n")
                .contains("\n2.1.5 Credentials use more than one factor. [" + RED + "Not met" + END + "]\n");
        assertThat(without(ran.out()))
                .isEqualTo(SscopTest.run("assess", BRIGHTDESK, AS_OF).out());
    }

    @Test
    void coloursWhatChanged() {
        String[] command = {"diff", recorded(ACME), recorded(ACME, "--as-of=2026-07-01")};
        String before = SscopTest.run(command).out();
        SscopTest.Ran ran = onTerminal(Map.of(), command);

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains("\n" + RED + "Worse" + END + "\n  1 item worse, 0 items better.\n")
                .contains("\nChange: " + GREEN + "Met" + END + " before, " + YELLOW + "Undetermined" + END + " now\n");
        assertThat(without(ran.out())).isEqualTo(before);
    }

    @Test
    void coloursWhetherAnAssessmentIsTheSame() {
        assertThat(onTerminal(Map.of(), "verify", recorded(ACME), ACME).out())
                .isEqualTo(GREEN + "The same." + END + "\n");
        assertThat(onTerminal(Map.of(), "verify", recorded(ACME), BRIGHTDESK).out())
                .startsWith(RED + "Not the same." + END + "\n");
    }

    @Test
    void coloursWhetherASubmissionIsValid() {
        assertThat(onTerminal(Map.of(), "validate", ACME).out()).startsWith(GREEN + "Valid:" + END + " acme-ledger");
    }

    @Test
    void coloursHelpAndErrorsAlike() {
        assertThat(onTerminal(Map.of(), "assess", "--help").out()).startsWith("Usage: \u001B[36msscop assess\u001B[");
        assertThat(onTerminal(Map.of(), "assess", ACME, "--polcy").err()).startsWith("\u001B[31mUnknown option");
        assertThat(onTerminal(Map.of("NO_COLOR", "1"), "assess", "--help").out())
                .doesNotContain("\u001B");
        assertThat(onTerminal(Map.of("NO_COLOR", "1"), "assess", ACME, "--polcy")
                        .err())
                .doesNotContain("\u001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR=1", "NO_COLOR=false", "TERM=dumb"})
    void coloursNothingWhereTheEnvironmentForbidsIt(String variable) {
        String[] parts = variable.split("=", 2);

        assertThat(onTerminal(Map.of(parts[0], parts[1]), "assess", ACME, AS_OF))
                .isEqualTo(SscopTest.run("assess", ACME, AS_OF));
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS, false, 1, true",
        "ALWAYS, true, '', true",
        "NEVER, true, '', false",
        "AUTO, true, '', true",
        "AUTO, true, 1, false",
        "AUTO, false, '', false",
        ", true, '', true",
        ", true, 1, false",
        ", false, '', false"
    })
    void asksTheOptionThenTheEnvironmentThenTheTerminal(
            ColourOutput.When asked, boolean terminal, String noColor, boolean shown) {
        Ansi expected = shown ? Ansi.ON : Ansi.OFF;

        assertThat(new ColourOutput(Map.of("NO_COLOR", noColor), () -> terminal, () -> !terminal).onOutput(asked))
                .isEqualTo(expected);
        assertThat(new ColourOutput(Map.of("NO_COLOR", noColor), () -> !terminal, () -> terminal).onError(asked))
                .isEqualTo(expected);
    }

    @Test
    void takesTheOptionBeforeAndBehindTheCommand() {
        String coloured = onTerminal(Map.of(), "validate", ACME).out();

        assertThat(SscopTest.run("--color=always", "validate", ACME).out()).isEqualTo(coloured);
        assertThat(SscopTest.run("validate", ACME, "--color", "ALWAYS").out()).isEqualTo(coloured);
        assertThat(onTerminal(Map.of(), "validate", ACME, "--color=never").out())
                .isEqualTo(SscopTest.run("validate", ACME).out());
    }

    @Test
    void coloursNeitherFilesNorJson() throws IOException {
        Path file = folder.resolve("assessment.txt");
        onTerminal(Map.of(), "assess", BRIGHTDESK, AS_OF, "--color=always", "--out", file.toString());

        assertThat(Files.readString(file))
                .isEqualTo(SscopTest.run("assess", BRIGHTDESK, AS_OF).out());
        assertThat(onTerminal(Map.of(), "assess", BRIGHTDESK, AS_OF, "--format=json", "--color=always"))
                .isEqualTo(SscopTest.run("assess", BRIGHTDESK, AS_OF, "--format=json"));
    }

    @Test
    void letsNoSubmissionSwitchColours() throws IOException {
        Path hostile = Files.writeString(
                folder.resolve("hostile.json"),
                Files.readString(Path.of(ACME)).replace("Acme Ledger", "Acme\\u001b[32mMET\\u001b[0m\\u009b2J"));

        String out = onTerminal(Map.of(), "assess", hostile.toString(), AS_OF).out();

        assertThat(out).contains("\nAcme\\u001b[32mMET\\u001b[0m\\u009b2J 4.2.0\nAcme Ltd\n");
        assertThat(without(out).replace("\n", "").chars()).noneMatch(Character::isISOControl);
    }
}
