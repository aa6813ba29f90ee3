package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.policy.Policy;
import jakarta.validation.Validation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;

/**
 * The library works as the modules that it declares, with nothing opened by force.
 *
 * <p>The other tests run on the class path, where a missing {@code exports} or {@code opens} goes unnoticed. This one runs
 * a program of an embedder in another Java, with the library and what it needs on the module path.
 */
class ModulePathTest {

    private static final String PROGRAM = "io.github.sscop.embedder.Embedder";

    private static List<String> lines;

    @TempDir
    private static Path folder;

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path placeOf(String type) throws ClassNotFoundException {
        return placeOf(Class.forName(type));
    }

    @BeforeAll
    static void runsTheProgram() throws Exception {
        String modules = Stream.of(
                        placeOf(Documents.class),
                        placeOf(Assessor.class),
                        placeOf(CodeRegistry.class),
                        placeOf(JsonParser.class),
                        placeOf(Validation.class),
                        placeOf(HibernateValidator.class),
                        placeOf("com.fasterxml.classmate.TypeResolver"),
                        placeOf("org.jboss.logging.Logger"))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        Path faulty = Files.writeString(folder.resolve("blank-title.json"), Given.small("Tests of release 4.2.0", " "));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modules,
                "--add-modules",
                "io.github.sscop.json",
                "--class-path",
                placeOf(PROGRAM).toString(),
                PROGRAM));
        Given.exampleFiles().forEach(file -> command.add(file.toString()));
        command.add(faulty.toString());

        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(exitCode).as(Files.readString(err)).isZero();
        lines = Files.readAllLines(out, UTF_8);
    }

    @Test
    void exportsWhatEmbeddersNeedAndNoMore() {
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "io.github.sscop.code exports io.github.sscop.code, io.github.sscop.code.relation,"
                                + " io.github.sscop.problem",
                        "io.github.sscop.assessment exports io.github.sscop.assessment,"
                                + " io.github.sscop.assessment.comparison, io.github.sscop.assessment.lapse, io.github.sscop.assessment.verification,"
                                + " io.github.sscop.engine, io.github.sscop.evidence, io.github.sscop.evidence.composition, io.github.sscop.evidence.constraint,"
                                + " io.github.sscop.evidence.migration, io.github.sscop.evidence.subject, io.github.sscop.evidence.validation,"
                                + " io.github.sscop.policy, io.github.sscop.rule, io.github.sscop.vocabulary",
                        "io.github.sscop.json exports io.github.sscop.json");
    }

    /** Takes every record of every package through the one reader and the one writer. */
    @Test
    void assessesAsItDoesOnTheClassPath() {
        List<String> expected = Given.exampleFiles().stream()
                .map(Given::read)
                .map(submission -> Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                        .assess(submission, LocalDate.of(2026, 3, 31)))
                .map(assessment -> new String(Documents.standard().writeLine(assessment), UTF_8))
                .toList();

        assertThat(lines.subList(3, 3 + expected.size())).isEqualTo(expected);
    }

    /** Hibernate Validator reaches the constraints on the components of the records. */
    @Test
    void checksConstraintsAsItDoesOnTheClassPath() {
        assertThat(lines.subList(3 + Given.exampleFiles().size(), lines.size()))
                .containsExactly("/evidence/0/title (line 13, column 7): title is blank; expected text");
    }
}
