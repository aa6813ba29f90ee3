package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** An assessment that somebody names on the command line. */
final class AssessmentInput {

    private AssessmentInput() {}

    static Assessment read(Path file) throws IOException {
        try (InputStream json = InputFile.open(file)) {
            return Documents.standard().readAssessment(json);
        }
    }
}
