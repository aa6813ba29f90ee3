package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every document has the same digest on any Java, in any language and character set of the machine. */
class DigestsOnAnotherJavaTest {

    @TempDir
    private static Path folder;

    private static void digestsAre(Path java, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder program = new ProcessBuilder(java.toString());
        program.command().addAll(List.of(options));
        program.command().addAll(List.of("-cp", System.getProperty("java.class.path"), Digests.class.getName()));
        int exitCode = program.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(exitCode).as(Files.readString(err, ISO_8859_1)).isZero();
        assertThat(Files.readAllLines(out, UTF_8)).isEqualTo(Digests.all()).hasSizeGreaterThan(40);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "sscop.otherJava",
            matches = ".+",
            disabledReason = "no other Java is named; give its program by -Dsscop.otherJava=FILE")
    void areTheSameOnAnotherJava() throws Exception {
        digestsAre(Path.of(System.getProperty("sscop.otherJava")));
    }

    @Test
    void areTheSameInAnotherLanguageAndCharacterSet() throws Exception {
        digestsAre(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9",
                "-Duser.timezone=Pacific/Apia");
    }
}
