package io.github.sscop.commandline.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a submission, or of a part of one, with its tree.
 *
 * <p>A part has the fields of a submission, all of them optional. Both are read as strictly as a submission is, up to what only a
 * whole submission can have: what is missing, or refers to what is not there, is no reason to refuse the text.
 *
 * @param file the file
 * @param text its text
 * @param root its tree
 * @param isPart whether it is a part
 * @param problems what keeps it from being a valid submission
 */
public record DocumentText(Path file, String text, ObjectNode root, boolean isPart, List<Problem> problems) {

    private static final String SUBMISSION = "sscop.submission/1";
    private static final String PART = "sscop.part/1";
    private static final String CONTRACT_POINTER = "/contract";

    /** The problems of a text that can be checked nevertheless. */
    private static final Set<ProblemCode> TOLERATED = EnumSet.of(
            ProblemCode.MISSING,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.UNKNOWN_VALUE,
            ProblemCode.BLANK,
            ProblemCode.INVALID,
            ProblemCode.DUPLICATE,
            ProblemCode.UNKNOWN_CODE,
            ProblemCode.UNKNOWN_NUMBERING,
            ProblemCode.UNKNOWN_ITEM,
            ProblemCode.UNKNOWN_EVIDENCE,
            ProblemCode.CYCLE,
            ProblemCode.CONTRADICTION);

    /** Reads a file; standard input is JSON. */
    public static DocumentText read(Path file) throws IOException {
        return InputFile.read(
                file, in -> of(file, in.readNBytes(ReadLimits.standard().documentBytes() + 1)));
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws InvalidDocumentException if they are neither a submission nor a part
     */
    static DocumentText of(Path file, byte[] bytes) throws IOException {
        List<Problem> problems = problems(file, bytes);
        Optional<byte[]> part = problems.stream()
                .filter(problem -> problem.code() == ProblemCode.CONTRACT)
                .findFirst()
                .flatMap(problem -> partAsSubmission(bytes, problem));
        if (part.isPresent()) {
            problems = problems(file, part.get());
        }
        String document = part.isPresent() ? "part" : "submission";
        List<Problem> faults = problems.stream()
                .filter(problem ->
                        !TOLERATED.contains(problem.code()) || problem.pointer().equals(CONTRACT_POINTER))
                .map(DocumentText::withBothContracts)
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidDocumentException(document, faults);
        }
        String text = new String(bytes, UTF_8);
        return new DocumentText(file, text, root(file, text, document), part.isPresent(), problems);
    }

    private static List<Problem> problems(Path file, byte[] bytes) throws IOException {
        try {
            SubmissionInput.reader(file).read(new ByteArrayInputStream(bytes));
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
    }

    /** Returns a part as the submission with the same fields; empty if the text has another contract. */
    private static Optional<byte[]> partAsSubmission(byte[] bytes, Problem contract) {
        String text = new String(bytes, UTF_8);
        int value = text.indexOf(PART, contract.at().map(at -> offset(text, at)).orElse(0));
        return value >= 0 && contract.text().startsWith("contract is \"" + PART + "\"")
                ? Optional.of(
                        (text.substring(0, value) + SUBMISSION + text.substring(value + PART.length())).getBytes(UTF_8))
                : Optional.empty();
    }

    private static int offset(String text, Place place) {
        int line = 1;
        int offset = 0;
        while (line < place.line() && offset < text.length()) {
            char c = text.charAt(offset++);
            line += c == '\n' || (c == '\r' && offset < text.length() && text.charAt(offset) != '\n') ? 1 : 0;
        }
        return offset + place.column() - 1;
    }

    private static Problem withBothContracts(Problem problem) {
        return problem.pointer().equals(CONTRACT_POINTER) && problem.text().endsWith("\"" + SUBMISSION + "\"")
                ? new Problem(problem.pointer(), problem.code(), problem.text() + " or \"" + PART + "\"", problem.at())
                : problem;
    }

    private static ObjectNode root(Path file, String text, String document) {
        TextNode root;
        try {
            root = InputFile.isYaml(file) ? YamlNodeReader.read(text) : JsonNodeReader.read(text);
        } catch (RuntimeException e) { // Of another parser than the one that accepted the text.
            throw new InvalidDocumentException(
                    document,
                    List.of(new Problem(
                            "",
                            ProblemCode.SYNTAX,
                            "the places of its values cannot be found; expected JSON, or YAML in a plain layout: "
                                    + e.getMessage())));
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidDocumentException(
                document, List.of(new Problem("", ProblemCode.WRONG_TYPE, "the document is no object; expected one")));
    }
}
