package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands take from a configuration, and what they do not. */
class ConfiguredArgumentsTest {

    private static final String AS_OF = "--as-of=2026-03-31";

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void writesASubmission() throws IOException {
        config = folder.resolve(".sscop.yaml");
        Files.copy(Path.of("..", "submissions", "kestrel-developer.json"), folder.resolve("kestrel.json"));
    }

    private void configure(String yaml) throws IOException {
        Files.writeString(config, "contract: sscop.configuration/1\n" + yaml);
    }

    private Ran run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.add("--config=" + config);
        return SscopTest.run(words.toArray(String[]::new));
    }

    @Test
    void takesWhatTheCommandLineLeavesOut() throws IOException {
        configure("policy: buyer\nparts: [kestrel.json]\nfailOn: [NOT_MET]\nfailOnLapse: 1\n");

        Ran ran = run("assess", AS_OF);

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("buyer");
        assertThat(ran.err())
                .isEqualTo("From " + config + ": --policy=buyer --fail-on=NOT_MET --fail-on-lapse=1 "
                        + folder.resolve("kestrel.json") + "\n");
    }

    @Test
    void prefersTheCommandLine() throws IOException {
        configure("policy: buyer\nparts: [none.json]\nfailOn: [NONE]\n");

        Ran ran = run(
                "assess",
                folder.resolve("kestrel.json").toString(),
                AS_OF,
                "--policy=good-faith",
                "--fail-on=UNDETERMINED");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualTo(
                        SscopTest.run("assess", folder.resolve("kestrel.json").toString(), AS_OF)
                                .out());
    }

    @Test
    void saysOnStandardErrorThatNoVerdictFails() throws IOException {
        configure("failOn: [NONE]\n");

        Ran ran = run("assess", folder.resolve("kestrel.json").toString(), AS_OF, "--format=json");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.err()).isEqualTo("From " + config + ": --fail-on=none\n");
        assertThat(ran.out())
                .isEqualTo(
                        SscopTest.run("assess", folder.resolve("kestrel.json").toString(), AS_OF, "--format=json")
                                .out());
    }

    @Test
    void ignoresTheConfigurationWhereAsked() throws IOException {
        configure("failOn: [NONE]\n");

        assertThat(run("assess", folder.resolve("kestrel.json").toString(), "--no-config")
                        .firstOfErr())
                .isEqualTo("--config and --no-config are given; expected one of them");
        assertThat(SscopTest.run("assess", folder.resolve("kestrel.json").toString(), AS_OF, "--no-config")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void reportsAllProblemsAtTheirPlaces() throws IOException {
        configure("""
                policy: ""
                parts: [a.yaml, "-", a.yaml]
                failOn: [NONE, NOT_MET, SOMETIMES]
                failOnLapse: 0
                stakeholder: none
                """);

        Ran ran = run("validate");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("""
                The configuration has 7 problems:
                  /policy (line 2, column 1): policy is blank; expected the name of a file
                  /parts/1 (line 3, column 17): part is "-", standard input; expected the name of a file
                  /parts/2 (line 3, column 22): part is "a.yaml" once more; expected each file once
                  /failOn (line 4, column 1): failOn has NONE beside verdicts; expected one or the other
                  /failOn/2 (line 4, column 25): failOn[2] is "SOMETIMES"; expected one of MET, NOT_MET, UNDETERMINED, \
                NOT_APPLICABLE, NONE
                  /failOnLapse (line 5, column 1): failOnLapse is 0; expected 1 to 36500 days
                  /stakeholder (line 6, column 1): stakeholder is not a field here; expected one of policy, parts, \
                failOn, failOnLapse
                Read from CONFIG as YAML.
                """.replace("CONFIG", config.toString()));
    }

    @Test
    void namesAFileThatIsNotThere() throws IOException {
        configure("parts: [none.json]\n");

        Ran ran = run("validate");

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo("From " + config + ": " + folder.resolve("none.json") + "\nThere is no file "
                        + folder.resolve("none.json") + ".\n");
    }

    @Test
    void namesAPolicyThatIsNotThere() throws IOException {
        configure("policy: byer\nparts: [kestrel.json]\n");

        Ran ran = run("assess");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err().lines().skip(1).findFirst().orElseThrow())
                .isEqualTo("--policy is " + folder.resolve("byer")
                        + "; expected good-faith, buyer, independent, or the file of a policy");
    }

    /** Its policy is a fact about the recorded assessment, and no choice. */
    @Test
    void choosesNoPolicyForARecordedAssessment() throws IOException {
        Path recorded = folder.resolve("recorded.json");
        SscopTest.run("assess", folder.resolve("kestrel.json").toString(), AS_OF, "-o", recorded.toString());
        configure("policy: buyer\nparts: [kestrel.json]\n");

        Ran ran = run("verify", recorded.toString());

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(ran.err()).isEqualTo("From " + config + ": " + folder.resolve("kestrel.json") + "\n");
        assertThat(run("sign", recorded.toString(), "--key=none.pem").err())
                .startsWith("From " + config + ": --submission=" + folder.resolve("kestrel.json") + "\n");
    }

    @Test
    void takesNoFileAsAnOption() throws IOException {
        configure("parts: [\"--fail-on=none\"]\n");

        assertThat(run("validate").err()).contains("There is no file " + folder.resolve("--fail-on=none") + ".");
    }

    @Test
    void doesNotWriteToTheConfiguration() throws IOException {
        configure("parts: [kestrel.json]\n");

        Ran ran = run("assess", "-o", config.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(config).hasContent("contract: sscop.configuration/1\nparts: [kestrel.json]\n");
    }

    @Test
    void doesNotWriteToAPartOfTheConfiguration() throws IOException {
        configure("parts: [kestrel.json]\n");

        Ran ran = run("assess", "-o", folder.resolve("kestrel.json").toString());

        assertThat(ran.err())
                .contains("FILE " + folder.resolve("kestrel.json") + " and --out " + folder.resolve("kestrel.json")
                        + " are one file; expected another for --out");
    }

    @Test
    void isFoundInTheWorkingFolder() throws Exception {
        configure("policy: buyer\nparts: [kestrel.json]\nfailOn: [NONE]\n");

        assertThat(inFolder("assess", AS_OF))
                .startsWith("From .sscop.yaml: --policy=buyer --fail-on=none kestrel.json\n")
                .contains("buyer");
        assertThat(inFolder("assess", "--no-config")).startsWith("Missing required parameter");
        assertThat(inFolder("codes")).startsWith("uk-");
        assertThat(inFolder("assess", "-o", ".sscop.yaml"))
                .contains("--config .sscop.yaml and --out .sscop.yaml are one file; expected another for --out");
    }

    @Test
    void completesWhatThePageOnTheStartShows() throws IOException {
        configure("parts: [kestrel.json]\n");
        List<String> lines = Files.readAllLines(Path.of("../../docs/start.md")).stream()
                .map(line -> line.replaceAll(" +(#|<|>|\\||\\\\$).*", ""))
                .filter(line -> line.startsWith("sscop "))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            List<String> words = new ArrayList<>(
                    List.of(line.replaceAll("\"[^\"]*\"", "Name").split(" +")));
            words.set(0, "--config=" + config);
            ConfiguredArguments configured = ConfiguredArguments.of(Sscop.commandLine(), words.toArray(String[]::new));
            assertThatCode(() -> Sscop.commandLine().parseArgs(configured.all().toArray(String[]::new)))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void isNoPipe() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", config.toString()).start().waitFor())
                .isZero();

        assertThat(inFolder("validate", "kestrel.json")).startsWith("Valid: ");
    }

    private String inFolder(String... arguments) throws IOException {
        Process ran = EveryCommand.process(folder, arguments)
                .redirectErrorStream(true)
                .start();
        return new String(ran.getInputStream().readAllBytes(), UTF_8);
    }
}
