package io.github.sscop.commandline.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The output of a command: a file, or standard output. */
public final class Output {

    /**
     * The content to write, with a result.
     *
     * @param <T> the result
     */
    public interface OutputContent<T> {
        /** Writes the content. */
        T writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    private Output() {}

    /** Writes a text and a line break; a file appears under its name only when it is complete. */
    public static void write(@Nullable Path out, String text, CommandLine command) throws IOException {
        if (out == null) {
            command.getOut().println(text);
            return;
        }
        try {
            toFile(out, bytes -> {
                bytes.write((text + "\n").getBytes(StandardCharsets.UTF_8));
                return text;
            });
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // No content of this method waits.
        }
    }

    /** Writes bytes as they come; a file appears under its name only when it is complete. */
    public static <T> T stream(@Nullable Path out, OutputContent<T> content, CommandLine command)
            throws IOException, InterruptedException {
        return out == null ? content.writeTo(new PrinterStream(command.getOut())) : toFile(out, content);
    }

    private static <T> T toFile(Path out, OutputContent<T> content) throws IOException, InterruptedException {
        Path file = out.toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new FileSystemException(out.toString(), null, "it is a directory; expected a file");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return to(Files.newOutputStream(file), content); // A device or a pipe has no half-written state.
        }
        PartFile part = PartFile.of(out);
        try {
            T result = to(part.open(), content);
            part.finish();
            return result;
        } finally {
            part.discard();
        }
    }

    private static <T> T to(OutputStream opened, OutputContent<T> content) throws IOException, InterruptedException {
        try (OutputStream bytes = new BufferedOutputStream(opened)) {
            return content.writeTo(bytes);
        }
    }
}
