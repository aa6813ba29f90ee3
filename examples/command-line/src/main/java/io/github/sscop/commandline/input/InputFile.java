package io.github.sscop.commandline.input;

import io.github.sscop.problem.InvalidDocumentException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that somebody names on the command line to be read; {@code -} stands for standard input. */
public final class InputFile {

    /** Reads a document. */
    public interface Reader<T> {
        public T read(InputStream in) throws IOException;
    }

    private InputFile() {}

    public static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** Whether its name says that it is YAML. */
    public static boolean isYaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Reads a document, and says of which file it is if it cannot be used. */
    public static <T> T read(Path file, Reader<T> reader) throws IOException {
        try (InputStream in = open(file)) {
            return reader.read(in);
        } catch (InvalidDocumentException e) {
            throw new UnusableFileException(file, e);
        }
    }

    /** Opens it; a folder is refused here, since reading one fails with a message that does not name it. */
    public static InputStream open(Path file) throws IOException {
        if (isStandardInput(file)) {
            return new FilterInputStream(System.in) {
                /** Leaves open what others may still ask whether it is there. */
                @Override
                public void close() {}
            };
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory; expected a file");
        }
        return Files.newInputStream(file);
    }
}
