package io.github.sscop.commandline;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where a command writes: a file that somebody names, or else standard output. */
final class Output {

    private Output() {}

    /** Writes all or nothing: a file appears under its name only once it is whole. */
    static void write(@Nullable Path out, String text, CommandLine command) throws IOException {
        if (out == null) {
            command.getOut().println(text);
            return;
        }
        Path whole = out.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            throw new FileSystemException(out.toString(), null, "it is a directory; expected a file");
        }
        if (Files.exists(whole) && !Files.isRegularFile(whole)) {
            Files.writeString(whole, text + "\n"); // A device or a pipe has no half-written state to spare it.
            return;
        }
        whole = Files.exists(whole) ? whole.toRealPath() : whole; // A link stays one; what it leads to is replaced.
        Path part = whole.resolveSibling(
                whole.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.writeString(part, text + "\n");
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            FileSystemException refusal =
                    new FileSystemException(out.toString(), null, "there is no such folder to write it to");
            refusal.initCause(e);
            throw refusal;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
