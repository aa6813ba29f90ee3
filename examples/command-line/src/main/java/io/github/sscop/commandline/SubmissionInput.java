package io.github.sscop.commandline;

import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A submission that somebody names on the command line; {@code -} stands for standard input. */
final class SubmissionInput {

    private SubmissionInput() {}

    static Submission read(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return Documents.standard().readSubmission(System.in);
        }
        try (InputStream json = InputFile.open(file)) {
            return Documents.standard().readSubmission(json);
        }
    }
}
