package io.github.sscop.commandline.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Digest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What keeps an edit from changing anything but digests. */
class DigestEditTest {

    private static final String TEXT = "contract: sscop.part/1\nevidence:\n- location: a.md\n  title: x\n";
    private static final Digest DIGEST = Digest.sha256("a\n".getBytes(UTF_8));
    private static final CommandLine COMMAND = new CommandLine(CommandSpec.create());

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writesTheFile() throws IOException {
        file = Files.writeString(folder.resolve("part.yaml"), TEXT);
    }

    @Test
    void writesTheDigestAlone() throws Exception {
        DigestEdit.of(DocumentText.read(file), Map.of(0, DIGEST)).write(COMMAND);

        assertThat(Files.readString(file)).isEqualTo(TEXT.replace("a.md\n", "a.md\n  digest: " + DIGEST + "\n"));
    }

    /** A tree with other values or other places than the text has, as a fault of the program would make it. */
    @Test
    void refusesATextThatReadsBackAsAnother() throws IOException {
        DocumentText read = DocumentText.read(file);
        for (String other : new String[] {
            TEXT.replace("title: x", "title: y"),
            TEXT.replace("title: x", "title: 1"),
            TEXT.replace("title: x", "ti: xxx"),
            TEXT.replace("\n- loc", "\n-  loc"),
            "#" + TEXT,
            TEXT + "organisation: {}\n",
            TEXT.replace("sscop.part/1", "sscop.part/2")
        }) {
            DocumentText wrong = new DocumentText(file, other, read.root(), read.isPart(), read.problems());

            assertThatThrownBy(() -> DigestEdit.of(wrong, Map.of(0, DIGEST)))
                    .as(other)
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageStartingWith(file + ": digests cannot be written into this layout")
                    .hasMessageEndingWith(
                            "; nothing was written. Write each location on one line, or write the digests by"
                                    + " hand: /evidence/0/digest: " + DIGEST);
        }
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }

    @Test
    void replacesNoFileThatHasChangedSinceItWasRead() throws IOException {
        DocumentEdit edit = DigestEdit.of(DocumentText.read(file), Map.of(0, DIGEST));
        Files.writeString(file, TEXT + "# Saved by an editor.\n");

        assertThatThrownBy(() -> edit.write(COMMAND))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": it has changed since it was read; run the command again");
        assertThat(Files.readString(file)).isEqualTo(TEXT + "# Saved by an editor.\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
