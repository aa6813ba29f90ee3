package io.github.sscop.commandline.input;

import io.github.sscop.commandline.output.FileProblem;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The refusal of a document in a file: all problems with it, the file, and what to do. */
public final class UnusableFileException extends UnusableInputException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final String name;
    private final boolean yaml;
    private final InvalidDocumentException refusal;

    /** Creates the refusal of the document in a file. */
    public UnusableFileException(Path file, InvalidDocumentException refusal) {
        super(refusal.getMessage(), refusal);
        this.file = file;
        this.name = InputFile.isStandardInput(file) ? "standard input" : file.toString();
        this.yaml = InputFile.isYaml(file);
        this.refusal = refusal;
    }

    @Override
    public String document() {
        return refusal.document();
    }

    /** Returns the problems. */
    public List<Problem> problems() {
        return refusal.problems();
    }

    @Override
    public List<FileProblem> fileProblems() {
        return problems().stream()
                .map(problem -> new FileProblem(Optional.of(file), problem))
                .toList();
    }

    /** Returns where and how the document was read; and what to do, where the problems do not say it already. */
    public String next() {
        if (document().equals("form")) { // Whose content decides its format, whatever its name.
            return "Read from " + name + ".";
        }
        String read = "Read from " + name + " as " + (yaml ? "YAML" : "JSON") + ".";
        for (Problem problem : problems()) {
            if (!yaml && problem.code() == ProblemCode.SYNTAX && problem.text().startsWith("not JSON")) {
                return read + " If it is YAML, give it a name that ends in .yaml or .yml.";
            }
            if (problem.code() == ProblemCode.CONTRACT) {
                return read + ofContract(problem.text());
            }
        }
        return read;
    }

    private String ofContract(String problem) {
        if (problem.startsWith("contract is \"sscop.submission/1\"")
                && document().equals("assessment")) {
            return " It is a submission; to assess it, run: sscop assess SUBMISSION --format json --out ASSESSMENT";
        }
        if (problem.startsWith("contract is \"sscop.assessment/1\"")
                && document().equals("submission")) {
            return " It is a recorded assessment; sscop report shows it, and its submission can be assessed again.";
        }
        if (problem.startsWith("contract is \"sscop.assessment/1\"")
                && document().equals("part")) {
            return " It is a recorded assessment, which is named alone; parts of a submission are named together.";
        }
        return yaml && problem.startsWith("contract is \"sscop.submission/1 ")
                ? " A line that is indented further than the one above belongs to it; write the fields with the same indentation."
                : "";
    }
}
