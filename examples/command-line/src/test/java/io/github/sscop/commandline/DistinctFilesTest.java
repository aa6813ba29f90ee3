package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command writes to a file that it reads, or twice to one file, by whatever names. */
class DistinctFilesTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writesTheFilesThatAreRead() throws Exception {
        EveryCommand.writeFiles(folder);
    }

    static List<String> lines() {
        return EveryCommand.LINES.stream()
                .filter(line -> !EveryCommand.endings(line).isEmpty())
                .toList();
    }

    private static Ran run(String line, String... more) {
        List<String> words = EveryCommand.words(line, folder);
        words.addAll(List.of(more));
        return EveryCommand.run(new PrintWriter(Writer.nullWriter()), words);
    }

    /** Returns other paths to a file: another spelling, a link, a link to the link, and a hard link. */
    private static List<Path> paths(Path file, Path links) throws IOException {
        Path soft = Files.createSymbolicLink(links.resolve("soft"), file);
        return List.of(
                file,
                file.getParent().resolve(".").resolve(file.getFileName()),
                soft,
                Files.createSymbolicLink(links.resolve("softer"), soft),
                Files.createSymbolicLink(links.resolve("folder"), file.getParent())
                        .resolve(file.getFileName()),
                Files.createLink(links.resolve("hard"), file));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void refusesToWriteWhatItReads(String line) throws IOException {
        for (Path input : EveryCommand.inputs(line, folder)) {
            byte[] before = Files.readAllBytes(input);
            for (Path out : paths(input, Files.createTempDirectory(folder, "links"))) {
                Ran ran = run(line, "-o", out.toString());

                assertThat(ran.exitCode())
                        .as("%s -o %s: %s", line, out, ran.err())
                        .isEqualTo(2);
                assertThat(ran.firstOfErr())
                        .endsWith(" " + input + " and --out " + out + " are one file; expected another for --out");
                assertThat(input).hasBinaryContent(before);
            }
        }
    }

    @Test
    void namesBothOptions() {
        Path key = folder.resolve("key.pem");
        Path policy = folder.resolve("policy.json");

        assertThat(run("sign assessment.json --submission=submission.json --key=key.pem", "-o", key.toString())
                        .firstOfErr())
                .isEqualTo("--key " + key + " and --out " + key + " are one file; expected another for --out");
        assertThat(run("assess submission.json --policy=policy.json", "--report=" + policy)
                        .firstOfErr())
                .isEqualTo("--policy " + policy + " and --report " + policy
                        + " are one file; expected another for --report");
    }

    /** Neither file is there yet. */
    @Test
    void refusesToWriteOneFileTwice(@TempDir Path written) throws IOException {
        Path out = written.resolve("x");
        Path link = Files.createSymbolicLink(written.resolve("link"), Path.of("x"));
        for (Path report : List.of(out, written.resolve(".").resolve("x"), link)) {
            Ran ran = run("assess submission.json", "--out", out.toString(), "--report", report.toString());

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.firstOfErr())
                    .isEqualTo("--out " + out + " and --report " + report
                            + " are one file; expected another for --report");
        }
        assertThat(out).doesNotExist();
    }

    /** What is not there is refused as an input later; here nothing was read. */
    @Test
    void refusesBeforeItReads() {
        Path none = folder.resolve("none.json");

        assertThat(run("validate", none.toString()).exitCode()).isEqualTo(3);
        assertThat(run("assess", none.toString(), "-o", none.toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void takesThePolicyOfTheLibraryForNoFile(@TempDir Path written) {
        Path out = written.resolve("buyer");

        assertThat(run("policy show buyer", "-o", out.toString()).exitCode()).isZero();
        assertThat(run("assess submission.json --as-of=2026-03-31", "--policy=buyer", "--out=" + out)
                        .exitCode())
                .isIn(0, 1);
    }

    @Test
    void writesTwoOutputsToOneDeviceThatKeepsNothing() {
        assertThat(run("assess submission.json --as-of=2026-03-31", "--out=/dev/null", "--report=/dev/null")
                        .exitCode())
                .isZero();
    }

    /** A shell empties the file of {@code >} before; that of {@code >>} still has what is read. */
    @Test
    void refusesStandardOutputThatIsAddedToAnInput() throws Exception {
        Path input = folder.resolve("submission.json");
        byte[] before = Files.readAllBytes(input);
        Process appending = EveryCommand.process(folder, "validate", "submission.json")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(input.toFile()))
                .start();

        assertThat(new String(appending.getErrorStream().readAllBytes(), UTF_8))
                .startsWith(
                        "FILE submission.json and standard output are one file; expected another for standard output\n");
        assertThat(appending.waitFor()).isEqualTo(2);
        assertThat(input).hasBinaryContent(before);
    }
}
