package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever is given as a value, no command fails: it ends with an exit code of its help, and never with a stack trace. */
class OptionValuesTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "-",
            "--",
            "0",
            "99999999999999999999",
            "a,b,,",
            "+10000-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "2026-02-30",
            "9.9",
            "a\u0000b",
            "\u00e9\uD83D\uDE00\u202e",
            "\uD800",
            "\uDCFF.json",
            "..",
            "@.",
            "${env:HOME}",
            "'\"\\",
            "x".repeat(300),
            "/dev/null");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writesTheFilesThatAreRead() throws Exception {
        EveryCommand.writeFiles(folder);
    }

    static List<String> lines() {
        return EveryCommand.LINES.stream()
                .filter(line -> !line.contains("--contract") && !line.startsWith("report assessment"))
                .toList();
    }

    private static CommandSpec spec(List<String> words) {
        CommandSpec spec = Sscop.commandLine().getCommandSpec();
        for (String word : words) {
            if (spec.subcommands().containsKey(word)) {
                spec = spec.subcommands().get(word).getCommandSpec();
            }
        }
        return spec;
    }

    private static void endsAsListed(CommandSpec spec, List<String> words) {
        Ran ran = EveryCommand.run(new PrintWriter(Writer.nullWriter()), words);

        assertThat(spec.usageMessage().exitCodeList()).as("%s", words).containsKey("" + ran.exitCode());
        assertThat(ran.err())
                .as("%s", words)
                .doesNotContain("The program failed")
                .doesNotContain("Exception")
                .doesNotContain("\n  at ");
        if (ran.exitCode() > 1) {
            assertThat(ran.firstOfErr()).as("%s", words).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void takesOrRefusesEveryValueOfAnOption(String line) {
        List<String> words = EveryCommand.words(line, folder);
        CommandSpec spec = spec(words);
        for (OptionSpec option : spec.options()) {
            for (String odd : ODD) {
                if (option.arity().max() > 0) {
                    List<String> given = new ArrayList<>(words);
                    given.removeIf(word -> word.startsWith(option.longestName() + "="));
                    boolean writes = List.of("--folder", "--out", "--report").contains(option.longestName());
                    given.add(option.longestName() + "="
                            + (writes && !odd.isEmpty() ? folder.resolve("out") + odd : odd));
                    endsAsListed(spec, given);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void takesOrRefusesEveryValueOfAParameter(String line) {
        List<String> words = EveryCommand.words(line, folder);
        CommandSpec spec = spec(words);
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).startsWith("--")
                    && !spec(words.subList(0, i)).subcommands().containsKey(words.get(i))) {
                for (String odd : ODD) {
                    List<String> given = new ArrayList<>(words);
                    given.set(i, odd);
                    endsAsListed(spec, given);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0001-01-01", "2026-02-30", "2026-03"})
    void refusesDaysThatDocumentsCannotGive(String day) {
        Ran ran = SscopTest.run("assess", "../submissions/acme-ledger.json", "--as-of=" + day);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.firstOfErr())
                .isEqualTo("Invalid value for option '--as-of': '" + day + "' is not a day; expected YYYY-MM-DD");
    }

    /** Of more days than there are before the last that documents can give. */
    @Test
    void looksForLapsesBeyondTheLastDay() {
        Ran ran = SscopTest.run(
                "assess", "../submissions/acme-ledger.json", "--as-of=9999-12-30", "--fail-on-lapse=36500");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).doesNotContain("The program failed");
    }
}
