package io.github.sscop.source.host;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files about the product of {@link Ledger} that tests change, and the context in which those without a time have a date. */
final class HostFixtures {

    static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-15"));

    private static final Path VALID = Path.of("src/test/resources/io/github/sscop/source/valid");

    private HostFixtures() {}

    static String valid(String file) {
        try {
            return Files.readString(VALID.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an export with one answer. */
    static String export(String question, String answer) {
        return """
                {"githubExport": 1, "exportedAt": "2026-11-20T10:00:00Z", "host": "github.com", "answers": {"%s": %s}}
                """.formatted(question, answer);
    }

    /** Returns a text in which something is another, which must be there. */
    static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new AssertionError("not in the fixture: " + from);
        }
        return text.replace(from, to);
    }
}
