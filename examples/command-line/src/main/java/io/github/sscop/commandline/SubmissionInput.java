package io.github.sscop.commandline;

import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A submission that somebody names on the command line; {@code -} stands for standard input, which holds JSON. */
final class SubmissionInput {

    private SubmissionInput() {}

    static Submission read(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return Documents.standard().readSubmission(System.in);
        }
        try (InputStream in = InputFile.open(file)) {
            return InputFile.isYaml(file)
                    ? YamlDocuments.of(Documents.standard()).readSubmission(in)
                    : Documents.standard().readSubmission(in);
        }
    }
}
