package io.github.sscop.evidence.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of words and letters of this package: text files with one entry a line, and comments after a number sign. */
final class TextList {

    private TextList() {}

    /** Returns the entries of a list. */
    static List<String> named(String name) {
        try (InputStream in = Objects.requireNonNull(TextList.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
