package io.github.sscop.commandline.input;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says that what is in a file cannot be used: everything that is wrong with it, in which file, and what to do. */
public final class UnusableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean yaml;
    private final InvalidDocumentException refusal;

    UnusableFileException(Path file, InvalidDocumentException refusal) {
        super(refusal.getMessage(), refusal);
        this.name = InputFile.isStandardInput(file) ? "standard input" : file.toString();
        this.yaml = InputFile.isYaml(file);
        this.refusal = refusal;
    }

    public String document() {
        return refusal.document();
    }

    public List<Problem> problems() {
        return refusal.problems();
    }

    /** Where it was read from, and how; with what to do, where that is not what the problems say already. */
    public String next() {
        String read = "Read from " + name + " as " + (yaml ? "YAML" : "JSON") + ".";
        for (Problem problem : problems()) {
            if (!yaml && problem.code() == ProblemCode.SYNTAX && problem.text().startsWith("not JSON")) {
                return read + " Is it YAML? Then expected a file whose name ends in .yaml or .yml.";
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
            return " It is a submission; its assessment is made by: sscop assess SUBMISSION --format json --out ASSESSMENT";
        }
        if (problem.startsWith("contract is \"sscop.assessment/1\"")
                && document().equals("submission")) {
            return " It is a recorded assessment; sscop report shows it, and its submission can be assessed anew.";
        }
        return yaml && problem.startsWith("contract is \"sscop.submission/1 ")
                ? " What stands below a line and further right belongs to it; expected the fields below each other."
                : "";
    }
}
