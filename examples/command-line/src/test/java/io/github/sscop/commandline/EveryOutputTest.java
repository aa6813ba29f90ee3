package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.commandline.SscopTest.Ran;
import io.github.sscop.commandline.output.StandardOutput;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No output of any command is lost without exit code 3 and a sentence that names it. */
class EveryOutputTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writesTheFilesThatAreRead() throws Exception {
        EveryCommand.writeFiles(folder);
    }

    private static void needsAFullDevice() {
        assumeTrue(Files.exists(FULL), "There is no /dev/full here.");
    }

    static List<String> lines() {
        return EveryCommand.linesWithFormats();
    }

    static List<String> linesThatWriteFiles() {
        return lines().stream()
                .filter(line -> !EveryCommand.endings(line).isEmpty())
                .toList();
    }

    private static Ran runWith(String line, String... more) {
        List<String> words = EveryCommand.words(line, folder);
        words.addAll(List.of(more));
        return EveryCommand.run(new PrintWriter(Writer.nullWriter()), words);
    }

    private static String last(Ran ran) {
        return ran.err().lines().reduce("", (before, line) -> line);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void hasALineForEveryCommandAndListsTheExitCode() {
        assertThat(CommandsTest.commands())
                .allSatisfy(command ->
                        assertThat(command.spec().usageMessage().exitCodeList()).containsKey("3"));
        assertThat(CommandsTest.commands())
                .filteredOn(command -> command.spec().subcommands().isEmpty())
                .allSatisfy(command -> assertThat(EveryCommand.LINES)
                        .anyMatch(line -> ("sscop " + line + " ").startsWith(command.name() + " ")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void saysThatStandardOutputIsFull(String line) throws IOException {
        needsAFullDevice();
        Ran ran;
        try (OutputStream full = new FileOutputStream(FULL.toFile())) {
            ran = EveryCommand.run(StandardOutput.to(full), EveryCommand.words(line, folder));
        }

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
        assertThat(last(ran)).startsWith("Standard output cannot be written completely: ");
    }

    @ParameterizedTest
    @MethodSource("linesThatWriteFiles")
    void saysThatAFileIsFull(String line) {
        needsAFullDevice();
        Ran ran = runWith(line, "-o", FULL.toString());

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
        assertThat(last(ran)).startsWith("/dev/full: it cannot be written completely: ");
    }

    @ParameterizedTest
    @MethodSource("linesThatWriteFiles")
    void saysThatAFolderIsMissingOrIsNone(String line) throws IOException {
        List<Path> before = files();
        Path missing = folder.resolve("none").resolve("out");
        Path below = folder.resolve("submission.json").resolve("out");

        assertThat(last(runWith(line, "-o", missing.toString())))
                .isEqualTo(missing + ": its folder does not exist; create the folder, or choose another");
        Ran ran = runWith(line, "-o", below.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(last(ran)).startsWith(below + ": it cannot be written: ");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void saysThatAReportIsFull() {
        needsAFullDevice();
        Ran ran = runWith("assess submission.json --as-of=2026-03-31", "--report", FULL.toString());

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(last(ran)).startsWith("/dev/full: it cannot be written completely: ");
    }

    @Test
    void saysThatHelpIsNotPrinted() throws IOException {
        needsAFullDevice();
        for (CommandsTest.Named command : CommandsTest.commands()) {
            List<String> words = new ArrayList<>(List.of(command.name().split(" ")));
            words.remove(0);
            for (String option : words.isEmpty() ? List.of("--version", "--help") : List.of("--help")) {
                words.remove("--version");
                words.add(option);
                Ran ran;
                try (OutputStream full = new FileOutputStream(FULL.toFile())) {
                    ran = EveryCommand.run(StandardOutput.to(full), words);
                }

                assertThat(ran.exitCode()).as("%s", words).isEqualTo(3);
                assertThat(last(ran)).startsWith("Standard output cannot be written completely: ");
            }
        }
    }

    /** The streams of the system, which the other tests replace. */
    @Test
    void saysSoAsAProgramToo() throws Exception {
        needsAFullDevice();
        Process full = EveryCommand.process(folder, "validate", "submission.json")
                .redirectOutput(FULL.toFile())
                .start();

        assertThat(new String(full.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("Standard output cannot be written completely: ");
        assertThat(full.waitFor()).isEqualTo(3);
    }

    @Test
    void saysThatAPipeIsClosed() throws Exception {
        Process piped = EveryCommand.process(folder, "report", "submission.json", "--format=html")
                .start();
        piped.getInputStream().close();

        assertThat(new String(piped.getErrorStream().readAllBytes(), UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("Standard output cannot be written completely: ");
        assertThat(piped.waitFor()).isEqualTo(3);
    }

    /** The part file begins to exist with the first line, and standard input stays open. */
    @Test
    void leavesNoPartFileWhenItIsStopped(@TempDir Path written) throws Exception {
        Process waiting = EveryCommand.process(written, "assess", "--jsonl", "-", "-o", "out.jsonl")
                .start();
        List<Path> found = List.of();
        while (found.isEmpty() && waiting.isAlive()) {
            Thread.sleep(20);
            try (Stream<Path> files = Files.list(written)) {
                found = files.toList();
            }
        }
        assertThat(found).singleElement().asString().endsWith(".part");

        waiting.toHandle().destroy(); // Without closing standard input, at whose end the program would be done.

        assertThat(waiting.waitFor()).isNotZero();
        assertThat(written).isEmptyDirectory();
    }
}
