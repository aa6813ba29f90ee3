package io.github.sscop.commandline.check.text;

import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.commandline.input.FileContent;
import io.github.sscop.commandline.input.UnusableFileException;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
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

    /** The reader of a content as one kind of document. */
    private interface ContentReader {
        Object read() throws IOException;
    }

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
        FileContent content = FileContent.of(file);
        try {
            return of(content);
        } catch (InvalidDocumentException e) {
            throw new UnusableFileException(file, e);
        }
    }

    /**
     * Reads the content of a file.
     *
     * @throws InvalidDocumentException if it is neither a submission nor a part
     */
    public static DocumentText of(FileContent content) throws IOException {
        List<Problem> problems = problems(content::submission);
        boolean isPart = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.CONTRACT);
        if (isPart) {
            problems = problems(content::part);
        }
        String document = isPart ? "part" : "submission";
        List<Problem> faults = problems.stream()
                .filter(problem ->
                        !TOLERATED.contains(problem.code()) || problem.pointer().equals(CONTRACT_POINTER))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidDocumentException(document, faults);
        }
        return new DocumentText(content.file(), content.text(), root(content, document), isPart, problems);
    }

    private static List<Problem> problems(ContentReader reader) throws IOException {
        try {
            reader.read();
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
    }

    private static ObjectNode root(FileContent content, String document) {
        TextNode root;
        try {
            root = content.isYaml() ? YamlNodeReader.read(content.text()) : JsonNodeReader.read(content.text());
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
