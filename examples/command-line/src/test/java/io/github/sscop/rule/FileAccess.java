package io.github.sscop.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A rule that reads a file. */
final class FileAccess {

    String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
