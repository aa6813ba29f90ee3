package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, run as it is, with the JDK alone. */
class AssessFolderTest {

    private static final Path SCRIPT = Path.of("../scripts/AssessFolder.java");

    private static String printed(Path folder) throws IOException, InterruptedException {
        // Where the tests run as a module, what it needs is on the module path.
        String classPath = Stream.of("java.class.path", "jdk.module.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        SCRIPT.toString(),
                        folder.toString(),
                        "2026-03-31")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.replace(System.lineSeparator(), "\n");
    }

    @Test
    void printsALineForEachSubmissionAndCode() throws Exception {
        assertThat(printed(Path.of("../submissions"))).isEqualTo("""
                Acme Ltd | Acme Ledger | uk-sscop/2025-05 | MET | 2.1.6 changes to UNDETERMINED on 2026-07-01
                BrightDesk Software Ltd | BrightDesk | uk-sscop/2025-05 | NOT_MET | 3.2.1 changes to UNDETERMINED on 2026-10-02
                Kestrel Data Tools Ltd | Kestrel Sync | uk-sscop/2025-05 | UNDETERMINED | 2.1.6 changes to UNDETERMINED on 2027-01-08
                Lumen Language Ltd | Lumen Brief | uk-sscop/2025-05 | UNDETERMINED | 1.4.2 changes to UNDETERMINED on 2027-03-01
                Lumen Language Ltd | Lumen Brief | uk-ai-cyber/2025-01 | NOT_MET | 2.1 changes to UNDETERMINED on 2026-06-19
                Northgate Software Distribution Ltd | Tideway Payroll | uk-sscop/2025-05 | NOT_MET | 3.3.2 changes to UNDETERMINED on 2027-01-31
                """);
    }

    @Test
    void namesWhatItCannotReadAndGoesOn(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.json"), "{\"contract\": \"sscop.submission/2\"}");
        Files.writeString(
                folder.resolve("b.json"),
                Files.readString(Path.of("../submissions/acme-ledger.json"))
                        .replace("\"name\": \"Acme Ltd\"", "\"name\": \"Acme\\u001b[31m Ltd\""));

        assertThat(printed(folder)).isEqualTo("""
                a.json is refused: /contract (line 1, column 2): contract is "sscop.submission/2"; expected "sscop.submission/1"
                Acme?[31m Ltd | Acme Ledger | uk-sscop/2025-05 | UNDETERMINED | 3.1.1 changes to UNDETERMINED on 2027-08-15
                """);
    }
}
