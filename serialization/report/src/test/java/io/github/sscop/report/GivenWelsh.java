package io.github.sscop.report;

import io.github.sscop.code.Wording;
import io.github.sscop.evidence.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The overlay of the example in Welsh, and reports in its words. */
final class GivenWelsh {

    private static final Path FILE = Path.of("..", "..", "examples", "wordings", "uk-sscop-cy.json");

    private GivenWelsh() {}

    static Wording overlay() {
        try (InputStream in = Files.newInputStream(FILE)) {
            return Wording.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Report report(Submission submission) {
        return Report.of(Given.assessed(submission), submission).in(ReportLanguage.WELSH, overlay());
    }
}
