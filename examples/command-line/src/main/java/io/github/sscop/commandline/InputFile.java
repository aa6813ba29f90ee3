package io.github.sscop.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file that somebody names on the command line to be read. */
final class InputFile {

    private InputFile() {}

    /** Whether its name says that it is YAML. */
    static boolean isYaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Opens it; a folder is refused here, since reading one fails with a message that does not name it. */
    static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a directory; expected a file");
        }
        return Files.newInputStream(file);
    }
}
