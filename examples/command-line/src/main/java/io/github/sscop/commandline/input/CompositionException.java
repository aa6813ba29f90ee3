package io.github.sscop.commandline.input;

import io.github.sscop.commandline.output.FileProblem;
import io.github.sscop.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The refusal of files that should be the parts of one submission: the problems of each file, and what is missing in all. */
public final class CompositionException extends UnusableInputException {

    private static final long serialVersionUID = 1L;

    private final String names;
    private final transient List<UnusableFileException> files;
    private final transient List<Problem> missing;

    CompositionException(List<FileContent> parts, List<UnusableFileException> files, List<Problem> missing) {
        super(files.isEmpty() ? headline(missing) : files.get(0).getMessage(), null);
        this.names = parts.stream().map(part -> part.file().toString()).collect(Collectors.joining(", "));
        this.files = List.copyOf(files);
        this.missing = List.copyOf(missing);
    }

    private static String headline(List<Problem> missing) {
        return missing.size() == 1
                ? "The parts together have 1 problem:"
                : "The parts together have " + missing.size() + " problems:";
    }

    @Override
    public String document() {
        return "part";
    }

    @Override
    public List<FileProblem> fileProblems() {
        return Stream.concat(
                        files.stream().flatMap(file -> file.fileProblems().stream()),
                        missing.stream().map(problem -> new FileProblem(Optional.empty(), problem)))
                .toList();
    }

    /** Returns the refusal of each file that has problems. */
    public List<UnusableFileException> files() {
        return files;
    }

    /** Returns what no file has. */
    public List<Problem> missing() {
        return missing;
    }

    /** Returns the headline for what no file has. */
    public String missingHeadline() {
        return headline(missing);
    }

    /** Returns what to do about what no file has. */
    public String next() {
        return "Read from " + names
                + ". Name the files of further parts as well, such as organisation.yaml product.yaml.";
    }
}
