package io.github.sscop.commandline.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The output of a command, and the only place where one is written: to a file, or to standard output. */
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

    /** Writes a text and a line break to standard output. */
    public static void print(Object text, CommandLine command) throws IOException {
        new PrinterStream(command.getOut()).line(text.toString());
    }

    /** Writes a text and a line break; a file appears under its name only when it is complete. */
    public static void write(@Nullable Path out, String text, CommandLine command) throws IOException {
        if (out == null) {
            print(text, command);
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
        if (FileIdentity.isStream(out)) { // Which has no state half written.
            // A descriptor may be that of a file with something in it, as after >> in a shell, which stays.
            Set<StandardOpenOption> options = FileIdentity.isDescriptor(out)
                    ? EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                    : EnumSet.of(StandardOpenOption.WRITE);
            return to(Files.newOutputStream(out, options.toArray(StandardOpenOption[]::new)), out, content);
        }
        if (Files.isDirectory(out)) {
            throw new FileSystemException(out.toString(), null, "it is a directory; expected a file");
        }
        PartFile part = PartFile.of(out);
        try {
            T result = to(part.open(), out, content);
            part.finish(out);
            return result;
        } catch (Throwable e) {
            try {
                part.discard();
            } catch (IOException remains) {
                e.addSuppressed(remains);
            }
            throw e;
        }
    }

    private static <T> T to(OutputStream opened, Path out, OutputContent<T> content)
            throws IOException, InterruptedException {
        try (OutputStream bytes = new BufferedOutputStream(new FileStream(opened, out))) {
            return content.writeTo(bytes);
        }
    }
}
