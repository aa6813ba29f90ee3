package io.github.sscop.commandline.input;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Path;

/** A submission, named on the command line; standard input is read as JSON. */
public final class SubmissionInput {

    /** The description of the parameter in help texts. */
    public static final String DESCRIPTION =
            "The submission as JSON, or as YAML in a .yaml or .yml file; - reads JSON from standard input.";

    private SubmissionInput() {}

    /** Reads the submission. */
    public static Submission read(Path file) throws IOException {
        return readValidated(file).submission();
    }

    /** Reads the submission, for an assessor that need not validate it once more. */
    public static ValidatedSubmission readValidated(Path file) throws IOException {
        return InputFile.read(file, reader(file));
    }

    /** Returns the reader for a file: of YAML or of JSON. */
    public static InputFile.Reader<ValidatedSubmission> reader(Path file) {
        return InputFile.isYaml(file)
                ? YamlDocuments.of(Documents.standard())::readValidatedSubmission
                : Documents.standard()::readValidatedSubmission;
    }
}
