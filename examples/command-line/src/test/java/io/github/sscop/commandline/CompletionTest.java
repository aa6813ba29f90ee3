package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bash offers behind a command line, once it has read the script that the program prints. */
class CompletionTest {

    /** Does what bash does at TAB: finds the function of the command, and calls it with the words so far. */
    private static final String TAB = """
            source "$1"
            shift
            complete -p sscop | grep -q -- '-o default' || exit 9
            COMP_WORDS=("$@")
            COMP_CWORD=$(($# - 1))
            "$(complete -p sscop | sed 's/.*-F \\([^ ]*\\) .*/\\1/')" sscop "${COMP_WORDS[COMP_CWORD]}" 2> tab.err
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writesTheScript() throws Exception {
        assumeTrue(hasBash(), "There is no bash here.");
        SscopTest.Ran ran = SscopTest.run("completion");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEmpty();
        Files.writeString(folder.resolve("completion.sh"), ran.out());
        Files.writeString(folder.resolve("submission.json"), "{}");
    }

    private static boolean hasBash() throws InterruptedException {
        try {
            return new ProcessBuilder("bash", "-c", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is offered behind words, of which the last may be begun or empty. */
    private List<String> offered(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "--norc", "-c", TAB, "bash", "completion.sh", "sscop"));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command).directory(folder.toFile()).start();
        String out = new String(bash.getInputStream().readAllBytes(), UTF_8);
        assertThat(bash.waitFor()).isZero();
        return out.lines().filter(line -> !line.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "as, assess",
        "assess --p, --policy",
        "assess --fail, --fail-on --fail-on-lapse",
        "assess --policy b, buyer",
        "assess --policy sub, submission.json",
        "policy show sub, submission.json",
        "assess --format js, json",
        "assess --fail-on UN, UNDETERMINED",
        "report x.json --format m, markdown",
        "show uk-ss, uk-sscop uk-sscop/2025-05",
        "kinds SB, SBOM",
        "kinds --policy b, buyer",
        "kinds SBOM --format j, json",
        "kinds --code uk-ss, uk-sscop uk-sscop/2025-05",
        "policy s, show",
        "policy show ind, independent",
        "assess sub, submission.json",
        "assess --out sub, submission.json",
        "verify a.json sub, submission.json"
    })
    void completesWhatIsBegun(String words, String offered) throws Exception {
        assertThat(offered(words.split(" "))).containsExactly(offered.split(" "));
    }

    @Test
    void offersEveryPolicyAndEveryFormat() throws Exception {
        assertThat(offered("assess", "--policy", "")).startsWith("good-faith", "buyer", "independent");
        assertThat(offered("diff", "--format", "")).containsExactly("text", "json", "html", "markdown");
        assertThat(offered("validate", "--color", "")).containsExactly("auto", "always", "never");
    }

    @Test
    void offersEveryCommand() throws Exception {
        assertThat(offered(""))
                .containsExactlyInAnyOrderElementsOf(
                        Sscop.commandLine().getSubcommands().keySet());
    }
}
