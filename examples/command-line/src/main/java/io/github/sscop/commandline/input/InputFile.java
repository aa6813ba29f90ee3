package io.github.sscop.commandline.input;

import io.github.sscop.problem.InvalidDocumentException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file to read, named on the command line; {@code -} means standard input. */
public final class InputFile {

    /**
     * A reader of a document.
     *
     * @param <T> the document as a value
     */
    public interface Reader<T> {
        /** Reads the document. */
        T read(InputStream in) throws IOException;
    }

    private InputFile() {}

    /** Returns whether a file names standard input. */
    public static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** Returns whether a file is YAML by its name. */
    public static boolean isYaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /**
     * Reads a document.
     *
     * @throws UnusableFileException if the document cannot be used; it names the file
     */
    public static <T> T read(Path file, Reader<T> reader) throws IOException {
        try (InputStream in = open(file)) {
            return parse(file, in, reader);
        }
    }

    /** Reads the document of a file that is open. */
    static <T> T parse(Path file, InputStream in, Reader<T> reader) throws IOException {
        try {
            return reader.read(in);
        } catch (InvalidDocumentException e) {
            throw new UnusableFileException(file, e);
        }
    }

    /** Opens a file; a folder is refused here, since reading one fails with a message that does not name it. */
    public static InputStream open(Path file) throws IOException {
        if (isStandardInput(file)) {
            return new FilterInputStream(System.in) {
                /** Leaves standard input open. */
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
