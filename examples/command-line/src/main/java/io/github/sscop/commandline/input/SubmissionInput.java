package io.github.sscop.commandline.input;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A submission, named on the command line by one file, or by the files of its parts; standard input is read as JSON. */
public final class SubmissionInput {

    /** The description of the parameter in help texts. */
    public static final String DESCRIPTION =
            "The submission as JSON, or as YAML in a .yaml or .yml file; or the files of its parts, which are composed; -"
                    + " reads JSON from standard input.";

    private SubmissionInput() {}

    /** Reads the submission. */
    public static Submission read(List<Path> files) throws IOException {
        return readValidated(files).submission();
    }

    /** Reads the submission, for an assessor that need not validate it once more. */
    public static ValidatedSubmission readValidated(List<Path> files) throws IOException {
        return SubmissionFiles.read(files).submission();
    }

    /** Reads and composes the files, also where there is only one. */
    public static Submission composed(List<Path> files) throws IOException {
        return SubmissionFiles.composed(FileContent.ofAll(files)).submission().submission();
    }
}
