package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessor;
import io.github.sscop.code.Codes;
import io.github.sscop.json.Documents;
import io.github.sscop.yaml.YamlDocuments;
import jakarta.validation.Validation;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.hibernate.validator.HibernateValidator;
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

    /** JSON is YAML too, which is parsed by a module of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"kestrel.json", "kestrel.yaml"})
    void assessesAsItDoesOnTheClassPath(String name) throws Exception {
        Path submission = Files.copy(Path.of("..", "submissions", "kestrel-developer.json"), folder.resolve(name));
        String modules = Stream.of(
                        Sscop.class,
                        Documents.class,
                        YamlDocuments.class,
                        Assessor.class,
                        Codes.class,
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
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");

        int exitCode = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        modules,
                        "--module",
                        "io.github.sscop.commandline/io.github.sscop.commandline.Sscop",
                        "assess",
                        submission.toString(),
                        "--as-of=2026-03-31"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

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
}
