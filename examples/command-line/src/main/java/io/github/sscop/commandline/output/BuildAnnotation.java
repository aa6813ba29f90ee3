package io.github.sscop.commandline.output;

import io.github.sscop.problem.Problem;
import java.util.List;

/**
 * A message of a build about a part of a document.
 *
 * @param severity how bad it is
 * @param pointer the part, as a JSON Pointer
 * @param title what is the matter, on one line
 * @param lines the message
 */
record BuildAnnotation(Severity severity, String pointer, String title, List<String> lines) {

    /** The severity of an annotation, the worst first. */
    enum Severity {
        ERROR,
        WARNING,
        NOTICE
    }

    BuildAnnotation {
        title = VerdictExplanation.shown(title);
        lines = lines.stream().map(VerdictExplanation::shown).toList();
    }

    static BuildAnnotation of(Problem problem) {
        String part = problem.pointer().isEmpty() ? "the document" : problem.pointer();
        return new BuildAnnotation(
                Severity.ERROR, problem.pointer(), problem.code() + " at " + part, List.of(problem.text()));
    }
}
