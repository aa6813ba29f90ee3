package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.json.Documents;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The configurations of services that build, whose scripts are run as they are written. */
class BuildRecipesTest {

    private static final Path GITHUB = Path.of("..", "ci", "github-actions.yml");
    private static final Path GITLAB = Path.of("..", "ci", "gitlab-ci.yml");
    private static final Path BASH = Path.of("/bin/bash");

    /** What the program is called in a script. */
    private static final String PROGRAM = "java -jar sscop.jar ";

    /** The folder of a project, with its submission. */
    @TempDir
    private Path project;

    /** A step that was run: its exit code, and what it printed. */
    private record StepResult(int exitCode, String printed) {}

    @BeforeEach
    void writesTheProgram() throws IOException {
        assumeTrue(Files.exists(BASH), "There is no " + BASH + " here.");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Sscop.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(path -> Path.of(path).toUri().toString())
                                .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(project.resolve("sscop.jar")), manifest).close();
    }

    /** Writes a submission of today, with a record that supports each principle but the first, for which its stance is given. */
    private void writesSubmission(String stance) throws IOException {
        StringBuilder links = new StringBuilder(link(1, stance));
        for (int principle = 2; principle <= 8; principle++) {
            links.append(",\n     ").append(link(principle, "SUPPORTS"));
        }
        Files.writeString(project.resolve("submission.json"), """
                {
                  "contract": "sscop.submission/1",
                  "id": "market-1",
                  "code": {"id": "uk-app-stores", "edition": "2023-10"},
                  "organisation": {"name": "Market Ltd", "stakeholderGroup": "SOFTWARE_RESELLER"},
                  "product": {"name": "Market"},
                  "evidence": [
                    {"id": "E-1", "kind": "PAGE", "title": "How we keep our market", "method": "DOCUMENT_INSPECTION",
                     "location": "https://market.example/rules", "occurredOn": "DAY",
                     "originator": {"name": "Market Ltd", "independence": "VENDOR"},
                     "links": [LINKS]}
                  ]
                }
                """.replace(
                        "DAY", LocalDate.now(ZoneId.systemDefault()).toString())
                .replace("LINKS", links));
    }

    private static String link(int principle, String stance) {
        return "{\"item\": \"" + principle + "\", \"stance\": \"" + stance
                + "\", \"strength\": \"DIRECT\", \"argument\": \"It says how.\"}";
    }

    /** Writes a submission that is met, and the assessment of it as that of the last release. */
    private void releases() throws IOException {
        writesSubmission("SUPPORTS");
        assertThat(SscopTest.run(
                                "assess",
                                project.resolve("submission.json").toString(),
                                "--out",
                                project.resolve("released.json").toString())
                        .exitCode())
                .isZero();
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    private static Object at(Object map, String... keys) {
        Object at = map;
        for (String key : keys) {
            at = Objects.requireNonNull(((Map<?, ?>) at).get(key), key);
        }
        return at;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** Returns the scripts of the steps that run the program, which GitHub gives to a shell one by one. */
    private static List<String> githubScripts() throws IOException {
        return ((List<?>) at(yaml(GITHUB), "jobs", "assess", "steps"))
                .stream()
                        .map(step -> ((Map<?, ?>) step).get("run"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(script -> script.contains(PROGRAM))
                        .toList();
    }

    private StepResult run(String script) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder(BASH.toString(), "-e", "-o", "pipefail", "-c", script)
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        bash.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        bash.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        Process process = bash.start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), UTF_8);
            return new StepResult(process.waitFor(), printed);
        }
    }

    private List<StepResult> run(List<String> scripts) throws IOException, InterruptedException {
        List<StepResult> results = new ArrayList<>();
        for (String script : scripts) {
            results.add(run(script));
        }
        return results;
    }

    private Verdict recorded() throws IOException {
        try (InputStream in = Files.newInputStream(project.resolve("assessment.json"))) {
            return Documents.standard().readAssessment(in).verdict();
        }
    }

    @Test
    void passesOnGitHubWhatIsMetAndNoWorseThanReleased() throws Exception {
        releases();

        List<StepResult> results = run(githubScripts());

        assertThat(results).extracting(StepResult::exitCode).containsExactly(0, 0, 0, 0);
        assertThat(results.get(0).printed()).startsWith("::notice file=submission.json,line=1,col=1,title=valid::");
        assertThat(results.get(1).printed())
                .startsWith("::notice file=submission.json,line=4,col=3,"
                        + "title=uk-app-stores/2023-10%3A the code as a whole is MET::");
        assertThat(results.get(2).printed()).contains("\nNo change\n");
        assertThat(recorded()).isEqualTo(Verdict.MET);
        assertThat(keptByGitHub()).containsExactly("assessment.json", "report.html", "results.xml");
        assertThat(keptByGitHub())
                .allSatisfy(kept -> assertThat(project.resolve(kept)).isNotEmptyFile());
    }

    @Test
    void failsOnGitHubAtTheLineOfTheRecord() throws Exception {
        releases();
        writesSubmission("REFUTES");

        List<StepResult> results = run(githubScripts());

        assertThat(results).extracting(StepResult::exitCode).containsExactly(0, 1, 1, 0);
        assertThat(results.get(1).printed())
                .startsWith("::error file=submission.json,line=8,col=6,"
                        + "title=uk-app-stores/2023-10%3A principle 1 is NOT_MET::");
        assertThat(results.get(2).printed()).contains("Change: Met before, Not met now");
        assertThat(recorded()).isEqualTo(Verdict.NOT_MET);
    }

    private static List<String> keptByGitHub() throws IOException {
        List<?> steps = (List<?>) at(yaml(GITHUB), "jobs", "assess", "steps");
        return String.valueOf(at(steps.get(steps.size() - 1), "with", "path"))
                .lines()
                .toList();
    }

    /** GitLab gives all lines to one shell, which ends at the first that fails. */
    @Test
    void runsOnGitLab() throws Exception {
        String script = String.join("\n", texts(at(yaml(GITLAB), "assess", "script")));
        releases();
        StepResult met = run(script);
        writesSubmission("REFUTES");
        StepResult notMet = run(script);

        assertThat(met.exitCode()).isZero();
        assertThat(met.printed()).contains("\nNo change\n");
        assertThat(notMet.exitCode()).isEqualTo(1);
        assertThat(recorded()).isEqualTo(Verdict.NOT_MET);
        assertThat(Files.readString(project.resolve("results.xml")))
                .contains("<failure type=\"NOT_MET\" message=\"principle 1 is NOT_MET\">");
        assertThat(texts(at(yaml(GITLAB), "assess", "artifacts", "paths")))
                .allSatisfy(kept -> assertThat(project.resolve(kept)).isNotEmptyFile());
        assertThat(at(yaml(GITLAB), "assess", "artifacts", "reports", "junit")).isEqualTo("results.xml");
    }

    /** The build of the program is the same in both, and of a module that is there. */
    @Test
    void buildsTheProgramOfThisRepository() throws IOException {
        String build = "(cd .sscop && mvn -B -q -Dquick package -pl examples/command-line -am)\n"
                + "cp .sscop/examples/command-line/target/sscop.jar sscop.jar";

        assertThat(Files.readString(GITHUB).replaceAll("(?m)^ +", "")).contains(build);
        assertThat(String.join("\n", texts(at(yaml(GITLAB), "assess", "before_script"))))
                .endsWith(build);
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<outputFile>${project.build.directory}/sscop.jar</outputFile>");
    }

    @Test
    void areWhatThePageForBuildsShows() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/builds.md")))
                .contains("```yaml\n" + Files.readString(GITHUB) + "```\n")
                .contains("```yaml\n" + Files.readString(GITLAB) + "```\n");
    }
}
