package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.commandline.output.FilePlace;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.json.OutputReading;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.problem.ReadOptions;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bytes of a file that is a document, read once, since the file may be a pipe, or change before it is read again.
 *
 * @param file the file
 * @param bytes its bytes, at most one more than a reader takes
 */
@SuppressWarnings("ArrayRecordComponent") // Contents are not compared.
public record FileContent(Path file, byte[] bytes) {

    /** One byte over the limit, so that the reader refuses it. */
    private static final int MOST_BYTES = ReadLimits.standard().documentBytes() + 1;

    private static final YamlDocuments YAML = YamlDocuments.of(Documents.standard());

    /** Reads a file; standard input is JSON. */
    public static FileContent of(Path file) throws IOException {
        return of(file, MOST_BYTES);
    }

    static FileContent of(Path file, int mostBytes) throws IOException {
        try (InputStream in = InputFile.open(file)) {
            return new FileContent(file, in.readNBytes(mostBytes));
        }
    }

    static List<FileContent> ofAll(List<Path> files) throws IOException {
        List<FileContent> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(of(file));
        }
        return contents;
    }

    /** Returns whether the document is YAML by the name of the file. */
    public boolean isYaml() {
        return InputFile.isYaml(file);
    }

    /** Returns the bytes once more. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** Returns the text, without judging whether it is UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns whether the document is a part of a submission by its contract. */
    boolean isPart() throws IOException {
        try {
            submission();
            return false;
        } catch (InvalidDocumentException e) {
            return isOfPart(e);
        }
    }

    /** Returns whether a document is refused as a submission because it is a part of one. */
    static boolean isOfPart(InvalidDocumentException refusal) {
        return refusal.problems().stream()
                .anyMatch(problem -> problem.code() == ProblemCode.CONTRACT
                        && problem.text().startsWith("contract is \"sscop.part/1\""));
    }

    /** Returns the recorded assessment that it is by its contract; empty if it is another document. */
    Optional<Assessment> assessment() throws IOException {
        return assessment(ReadOptions.strict()).map(OutputReading::value);
    }

    /** Returns the recorded assessment that it is by its contract, with what was passed over; empty if it is another document. */
    Optional<OutputReading<Assessment>> assessment(ReadOptions options) throws IOException {
        if (isYaml()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Documents.standard().readAssessment(stream(), options));
        } catch (InvalidDocumentException e) {
            if (e.problems().stream().anyMatch(problem -> problem.pointer().equals("/contract"))) {
                return Optional.empty();
            }
            throw new UnusableFileException(file, e);
        }
    }

    /** Returns the place of each part of the document, or of the innermost part that should contain it, by JSON Pointer. */
    Map<String, FilePlace> places(Set<String> pointers) throws IOException {
        Map<String, Place> places = isYaml()
                ? YAML.places(stream(), pointers)
                : Documents.standard().places(stream(), pointers);
        return places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new FilePlace(file, each.getValue())));
    }

    /** Reads a whole submission. */
    public ValidatedSubmission submission() throws IOException {
        return isYaml()
                ? YAML.readValidatedSubmission(stream())
                : Documents.standard().readValidatedSubmission(stream());
    }

    /** Reads a part. */
    public SubmissionPart part() throws IOException {
        return isYaml() ? YAML.readPart(stream()) : Documents.standard().readPart(stream());
    }

    /** Returns problems with their places in the text. */
    List<Problem> placed(List<Problem> problems) throws IOException {
        return isYaml() ? YAML.placed(stream(), problems) : Documents.standard().placed(stream(), problems);
    }

    /** Returns the location of the file as documents name it: from the working folder, with slashes. */
    String location() {
        if (InputFile.isStandardInput(file)) {
            return file.toString();
        }
        Path relative =
                file.isAbsolute() ? Path.of("").toAbsolutePath().relativize(file.normalize()) : file.normalize();
        String location = relative.toString().replace(File.separatorChar, '/');
        return location.isBlank() || location.equals("-") ? "./" + location : location;
    }
}
