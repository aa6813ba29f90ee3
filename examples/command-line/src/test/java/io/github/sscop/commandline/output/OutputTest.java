package io.github.sscop.commandline.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.commandline.Sscop;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whom a written file belongs to, and what becomes of links. */
class OutputTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needsPermissionsAndLinks() throws IOException {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "There are no such permissions here.");
    }

    private static void write(Path out, String text) throws IOException {
        Output.write(out, text, new CommandLine(new Sscop()));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Path file(String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "as it was");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "r--r--r--"})
    void keepsThePermissionsOfAFileThatItReplaces(String permissions) throws IOException {
        Path out = file(permissions);

        write(out, "new");

        assertThat(out).hasContent("new\n");
        assertThat(permissions(out)).isEqualTo(permissions);
        assertThat(files()).containsExactly(out);
    }

    @Test
    void letsNobodyElseReadWhileItReplaces() throws Exception {
        Path out = file("rw-------");
        Set<String> found = new HashSet<>();

        Output.stream(
                out,
                bytes -> {
                    bytes.write("secret".getBytes(UTF_8));
                    bytes.flush();
                    for (Path each : files()) {
                        found.add(permissions(each));
                    }
                    return files().size();
                },
                new CommandLine(new Sscop()));

        assertThat(found).containsExactly("rw-------");
        assertThat(out).hasContent("secret");
    }

    /** An unpredictable name prevents a link from being placed there before. */
    @Test
    void writesUnderANameThatIsNotTheSameTwice() throws Exception {
        Path out = folder.resolve("out.json");
        Set<Path> parts = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Output.stream(
                    out,
                    bytes -> parts.addAll(files().stream()
                            .filter(file -> file.toString().endsWith(".part"))
                            .toList()),
                    new CommandLine(new Sscop()));
        }

        assertThat(parts).hasSize(3);
        assertThat(files()).containsExactly(out);
    }

    @Test
    void writesToWhereALinkLeads() throws IOException {
        Path target = file("rw-------");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("out.json"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.toAbsolutePath());

        write(second, "new");

        assertThat(target).hasContent("new\n");
        assertThat(permissions(target)).isEqualTo("rw-------");
        assertThat(first).isSymbolicLink();
        assertThat(second).isSymbolicLink();
    }

    @Test
    void writesToWhereALinkLeadsThoughNothingIsThereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("out.json"));

        write(link, "new");

        assertThat(folder.resolve("out.json")).isRegularFile().hasContent("new\n");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void refusesLinksThatLeadInACircle() throws IOException {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));

        assertThatThrownBy(() -> write(first, "new"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(first + ": it is a link that leads to no file; choose a file");
    }

    @Test
    void leavesNothingBehindIfItFails() throws IOException {
        Path out = file("rw-r-----");

        assertThatThrownBy(() -> Output.stream(
                        out,
                        bytes -> {
                            throw new IOException("there is no more");
                        },
                        new CommandLine(new Sscop())))
                .hasMessage("there is no more");

        assertThat(out).hasContent("as it was");
        assertThat(files()).containsExactly(out);
    }
}
