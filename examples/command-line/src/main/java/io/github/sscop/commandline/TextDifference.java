package io.github.sscop.commandline;

import io.github.sscop.assessment.AssessmentDifference;
import io.github.sscop.assessment.AssessmentInputs;
import io.github.sscop.assessment.Cause;
import io.github.sscop.assessment.ItemChange;
import io.github.sscop.assessment.NotComparable;
import io.github.sscop.assessment.VerdictChange;

/** The difference between two assessments for a person at a terminal. */
final class TextDifference {

    private TextDifference() {}

    static String of(AssessmentDifference difference) {
        Text text = new Text();
        text.line(difference.after().code().title() + " ("
                + difference.after().code().id() + ")");
        text.line("Before: " + made(difference.before()));
        text.line("After:  " + made(difference.after()));
        text.gap();
        for (NotComparable reason : difference.notComparable()) {
            text.paragraph("NOT_COMPARABLE: ", reason.code() + ". " + reason.text());
        }
        if (difference.isComparable() && difference.isEmpty()) {
            text.line("No verdict changed.");
        }
        difference.verdict().ifPresent(change -> text.line(change.text()));
        difference.themes().forEach(change -> level("Theme ", change, text));
        difference.principles().forEach(change -> level("Principle ", change, text));
        for (ItemChange change : difference.items()) {
            text.gap().line(change.text());
            for (Cause cause : change.causes()) {
                text.paragraph("      ", cause.code() + ". " + cause.text());
            }
        }
        return text.toString();
    }

    private static void level(String what, VerdictChange change, Text text) {
        text.line(what + change.text());
    }

    private static String made(AssessmentInputs inputs) {
        return "submission " + inputs.submission().id() + " as of " + inputs.asOf() + ", by policy "
                + inputs.policy().id();
    }
}
