package io.github.sscop.commandline.output;

import io.github.sscop.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A problem of one of the files of a submission.
 *
 * @param file the file; absent for what is missing in all of them
 * @param problem the problem, with a pointer into the file
 */
public record FileProblem(Optional<Path> file, Problem problem) {

    /** Returns the problem with the name of its file in the sentence, for lists that have no other place for it. */
    public Problem withFileInText() {
        return file.map(name -> new Problem(
                        problem.pointer(), problem.code(), "in " + name + ": " + problem.text(), problem.at()))
                .orElse(problem);
    }
}
