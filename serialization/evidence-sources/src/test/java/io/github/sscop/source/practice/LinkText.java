package io.github.sscop.source.practice;

import io.github.sscop.evidence.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The links of a record, and the fixtures that tests change. */
final class LinkText {

    private LinkText() {}

    /** Returns the links as a line of text, such as {@code 1.2.5 SUPPORTS INDIRECT, 3.3.1}. */
    static String of(Evidence record) {
        return record.links().stream()
                .map(link -> link.item()
                        + link.stance().map(each -> " " + each).orElse("")
                        + link.strength().map(each -> " " + each).orElse(""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Returns the valid file of a type. */
    static String fixture(String name) {
        try (InputStream file = LinkText.class.getResourceAsStream("/io/github/sscop/source/valid/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
