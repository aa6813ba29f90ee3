package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text of a submission or a recorded assessment, read once, since it may be a pipe, or change before it is read again. */
public final class DocumentText {

    private static final int MAX_BYTES =
            ReadLimits.standard().documentBytes() + 1; // One byte over the limit, so that the reader refuses it.

    private final Path file;
    private final byte[] bytes;

    private DocumentText(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Reads the text. */
    public static DocumentText read(Path file) throws IOException {
        return InputFile.read(file, in -> new DocumentText(file, in.readNBytes(MAX_BYTES)));
    }

    /** Returns the file. */
    public Path file() {
        return file;
    }

    /** Returns the recorded assessment that it holds by its contract; empty if it holds another document. */
    Optional<Assessment> assessment() throws IOException {
        return InputFile.parse(file, new ByteArrayInputStream(bytes), in -> AssessedInput.recorded(bytes, file));
    }

    /**
     * Returns the submission.
     *
     * @throws UnusableFileException if it cannot be assessed; it names the file
     */
    public ValidatedSubmission submission() throws IOException {
        return InputFile.parse(file, new ByteArrayInputStream(bytes), SubmissionInput.reader(file));
    }

    /** Returns the place of each part, or of the innermost part that should contain it, by JSON Pointer. */
    public Map<String, Place> places(Set<String> pointers) {
        ByteArrayInputStream text = new ByteArrayInputStream(bytes);
        try {
            return InputFile.isYaml(file)
                    ? YamlDocuments.standard().places(text, pointers)
                    : Documents.standard().places(text, pointers);
        } catch (IOException e) {
            throw new IllegalStateException(e); // Reading an array does not fail.
        }
    }
}
