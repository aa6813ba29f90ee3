package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.form.FormReader;
import io.github.sscop.json.Documents;
import io.github.sscop.report.Report;
import io.github.sscop.signed.AssessmentEnvelopes;
import io.github.sscop.source.EvidenceSources;
import io.github.sscop.yaml.YamlDocuments;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.core.JsonParser;

/** The program works as the module that it is, with nothing opened by force: what it opens to picocli is enough. */
class ModulePathTest {

    @TempDir
    private Path folder;

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the program in a Java of its own, with all that it needs on the module path; gives its exit code. */
    private static int run(Path out, Path err, String... arguments) throws Exception {
        String modules = Stream.of(
                        Sscop.class,
                        Documents.class,
                        YamlDocuments.class,
                        AssessmentEnvelopes.class,
                        Report.class,
                        FormReader.class,
                        EvidenceSources.class,
                        Class.forName("gg.jte.html.OwaspHtmlTemplateOutput"),
                        Assessor.class,
                        CodeRegistry.class,
                        CommandLine.class,
                        ProgressBar.class,
                        Class.forName("org.jline.terminal.Terminal"),
                        JsonParser.class,
                        Class.forName("org.snakeyaml.engine.v2.api.LoadSettings"),
                        Validation.class,
                        HibernateValidator.class,
                        Class.forName("com.fasterxml.classmate.TypeResolver"),
                        Class.forName("org.jboss.logging.Logger"))
                .map(type -> placeOf(type).toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules,
                "--module",
                "io.github.sscop.commandline/io.github.sscop.commandline.Sscop"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
    }

    /** JSON is YAML too, which is parsed by a module of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"kestrel.json", "kestrel.yaml"})
    void assessesAsItDoesOnTheClassPath(String name) throws Exception {
        Path submission = Files.copy(Path.of("..", "submissions", "kestrel-developer.json"), folder.resolve(name));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");

        int exitCode = run(out, err, "assess", submission.toString(), "--as-of=2026-03-31");

        assertThat(err).isEmptyFile();
        assertThat(exitCode).isEqualTo(1);
        try (InputStream expected = ModulePathTest.class.getResourceAsStream("kestrel-developer.txt")) {
            assertThat(Files.readString(out).lines())
                    .containsExactlyElementsOf(
                            new String(Objects.requireNonNull(expected).readAllBytes(), UTF_8)
                                    .lines()
                                    .toList());
        }
    }

    /** The reader and the writer reach the records of envelopes, and Java's Ed25519 is found. */
    @Test
    void signsAndVerifiesAsItDoesOnTheClassPath() throws Exception {
        String submission = Path.of("..", "submissions", "acme-ledger.json").toString();
        Path assessment = folder.resolve("assessment.json");
        Path envelope = folder.resolve("envelope.json");
        Path err = folder.resolve("err.txt");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String key = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        String pub = pem("PUBLIC KEY", pair.getPublic().getEncoded());
        SscopTest.run("assess", submission, "--as-of=2026-03-31", "--format=json", "--out=" + assessment);

        int signed = run(envelope, err, "sign", assessment.toString(), "--submission", submission, "--key", key);

        assertThat(err).isEmptyFile();
        assertThat(signed).isZero();
        assertThat(SscopTest.run("verify", envelope.toString(), submission, "--key", pub)
                        .exitCode())
                .isZero();
        assertThat(run(folder.resolve("out.txt"), err, "verify", envelope.toString(), "--key", pub))
                .isZero();
    }

    /** The templates are compiled, and their runtime is found. */
    @Test
    void reportsAsItDoesOnTheClassPath() throws Exception {
        String submission = Path.of("..", "submissions", "acme-ledger.json").toString();
        Path out = folder.resolve("report.html");
        Path err = folder.resolve("err.txt");

        int exitCode = run(out, err, "report", submission, "--as-of=2026-03-31", "--format=html");

        assertThat(err).isEmptyFile();
        assertThat(exitCode).isZero();
        assertThat(Files.readString(out))
                .isEqualTo(SscopTest.run("report", submission, "--as-of=2026-03-31", "--format=html")
                        .out());
    }

    private String pem(String label, byte[] der) throws IOException {
        Path file = folder.resolve(label + ".pem");
        Files.writeString(
                file,
                "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                        + "-----\n");
        return file.toString();
    }
}
