package io.github.sscop.commandline.output;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.ChangeCause;
import io.github.sscop.assessment.comparison.IncomparabilityReason;
import io.github.sscop.assessment.comparison.ItemChange;
import picocli.CommandLine.Help.Ansi;

/** The difference between two assessments for a person at a terminal. */
public final class DifferenceText {

    private DifferenceText() {}

    public static String of(AssessmentComparison difference, Ansi ansi) {
        TerminalText text = new TerminalText(ansi);
        text.line(difference.after().code().title() + " ("
                + difference.after().code().id() + ")");
        text.line("Before: " + made(difference.before()));
        text.line("After:  " + made(difference.after()));
        text.gap();
        for (IncomparabilityReason reason : difference.notComparable()) {
            text.paragraph("NOT_COMPARABLE: ", ColourOutput.BAD, reason.code() + ". " + reason.text());
        }
        if (difference.isComparable() && difference.isEmpty()) {
            text.line("No verdict changed.");
        }
        difference.verdict().ifPresent(change -> change("", change.text(), change.to(), text));
        difference.themes().forEach(change -> change("Theme ", change.text(), change.to(), text));
        difference.principles().forEach(change -> change("Principle ", change.text(), change.to(), text));
        for (ItemChange change : difference.items()) {
            change("", change.text(), change.to(), text.gap());
            for (ChangeCause cause : change.causes()) {
                text.paragraph("      ", cause.code() + ". " + cause.text());
            }
        }
        return text.toString();
    }

    /** The present verdict ends the sentence; the former one stands within it. */
    private static void change(String what, String sentence, Verdict now, TerminalText text) {
        int at = sentence.lastIndexOf(" " + now.name() + ".") + 1;
        int end = at + now.name().length();
        if (at == 0) {
            text.line(what + sentence);
        } else {
            text.line(what + sentence.substring(0, at), now.name(), ColourOutput.of(now), sentence.substring(end));
        }
    }

    private static String made(AssessmentBasis inputs) {
        return "submission " + inputs.submission().id() + " as of " + inputs.asOf() + ", by policy "
                + inputs.policy().id();
    }
}
