package io.github.sscop.commandline.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.commandline.input.FileContent;
import io.github.sscop.commandline.output.Output;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * An edit of a file, which is read back before the file is replaced: only what was to be edited may differ.
 *
 * @param file the file
 * @param before its text
 * @param after its text after the edit
 */
public record DocumentEdit(Path file, String before, String after) {

    /**
     * Creates the edit, and validates that the edited text has the expected content; empty if it has not.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException if it is no document any more
     */
    static Optional<DocumentEdit> of(DocumentText document, String after, Object expected) throws IOException {
        DocumentText edited = DocumentText.of(new FileContent(document.file(), after.getBytes(UTF_8)));
        return edited.isPart() == document.isPart()
                        && edited.root().content().equals(expected)
                        && kinds(edited).equals(kinds(document))
                ? Optional.of(new DocumentEdit(document.file(), document.text(), after))
                : Optional.empty();
    }

    private static List<String> kinds(DocumentText document) {
        return document.problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    /** Creates the exception of a text whose layout does not allow an edit; nothing has been written. */
    static FileSystemException refusal(
            DocumentText document, String subject, @Nullable Throwable cause, String remedy) {
        FileSystemException refusal = new FileSystemException(
                document.file().toString(),
                null,
                subject + " cannot be written into this layout"
                        + (cause instanceof IllegalStateException && cause.getMessage() != null
                                ? ", where " + cause.getMessage()
                                : "")
                        + "; nothing was written. " + remedy);
        refusal.initCause(cause);
        return refusal;
    }

    /** Replaces the file, unless it has changed since it was read. */
    public void write(CommandLine command) throws IOException, InterruptedException {
        Output.stream(
                file,
                out -> {
                    out.write(after.getBytes(UTF_8));
                    if (!Arrays.equals(Files.readAllBytes(file), before.getBytes(UTF_8))) {
                        throw new FileSystemException(
                                file.toString(), null, "it has changed since it was read; run the command again");
                    }
                    return file;
                },
                command);
    }
}
