package io.github.sscop.source.bill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A valid file among the resources. */
final class ValidFile {

    private ValidFile() {}

    static byte[] bytes(String name) {
        try (InputStream in = ValidFile.class.getResourceAsStream("/io/github/sscop/source/valid/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
