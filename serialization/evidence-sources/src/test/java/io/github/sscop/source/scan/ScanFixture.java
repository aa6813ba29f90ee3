package io.github.sscop.source.scan;

import io.github.sscop.evidence.FactValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The valid outputs of scanners about the product that fixtures are about. */
final class ScanFixture {

    private ScanFixture() {}

    static String text(String file) {
        try (InputStream stream = ScanFixture.class.getResourceAsStream("/io/github/sscop/source/valid/" + file)) {
            if (stream == null) {
                throw new AssertionError("No fixture " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FactValue day(String text) {
        return new FactValue.Text(text);
    }

    static FactValue names(String... names) {
        return new FactValue.Sequence(
                Arrays.stream(names).<FactValue>map(FactValue.Text::new).toList());
    }

    /** Replaces a part of a fixture that has to be there. */
    static String changed(String text, String part, String other) {
        if (!text.contains(part)) {
            throw new AssertionError("The fixture does not hold " + part);
        }
        return text.replace(part, other);
    }
}
