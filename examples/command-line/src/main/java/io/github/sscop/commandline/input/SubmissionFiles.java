package io.github.sscop.commandline.input;

import io.github.sscop.commandline.output.FilePlace;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of one submission, each read once: the submission itself, or its parts, which are composed. */
public final class SubmissionFiles {

    /** The source of places in files. */
    private interface PlaceSource {
        Map<String, FilePlace> places(Set<String> pointers) throws IOException;
    }

    private final ValidatedSubmission submission;
    private final PlaceSource source;

    private SubmissionFiles(ValidatedSubmission submission, PlaceSource source) {
        this.submission = submission;
        this.source = source;
    }

    /**
     * Reads the files.
     *
     * @throws UnusableInputException with everything that is wrong with them
     */
    public static SubmissionFiles read(List<Path> files) throws IOException {
        return of(FileContent.ofAll(files));
    }

    static SubmissionFiles of(List<FileContent> files) throws IOException {
        if (files.size() > 1) {
            return composed(files);
        }
        FileContent only = files.get(0);
        try {
            return new SubmissionFiles(only.submission(), only::places);
        } catch (InvalidDocumentException e) {
            if (FileContent.isOfPart(e)) {
                return composed(files);
            }
            throw new UnusableFileException(only.file(), e);
        }
    }

    /** Reads the files and composes them, also where there is only one. */
    static SubmissionFiles composed(List<FileContent> files) throws IOException {
        PartComposition composition = PartComposition.of(files);
        return new SubmissionFiles(composition.submission(), composition::places);
    }

    /** Returns the submission. */
    public ValidatedSubmission submission() {
        return submission;
    }

    /** Returns the place of each part of the submission, or of the innermost part that should contain it, by JSON Pointer. */
    public Map<String, FilePlace> places(Set<String> pointers) {
        try {
            return source.places(pointers);
        } catch (IOException e) {
            throw new IllegalStateException(e); // The files are read, so that nothing can fail.
        }
    }
}
