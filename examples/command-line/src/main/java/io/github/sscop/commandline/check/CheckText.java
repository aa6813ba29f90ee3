package io.github.sscop.commandline.check;

import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.TerminalText;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** The report of a check as text. */
public final class CheckText {

    private CheckText() {}

    /** Formats a report, with the files that were checked. */
    public static String of(CheckReport report, List<String> files, Ansi colours) {
        TerminalText text = new TerminalText(colours);
        for (String file : files) {
            List<CheckFinding> its = report.findings().stream()
                    .filter(finding -> finding.file().equals(file))
                    .toList();
            if (!its.isEmpty()) {
                text.line(file + ":");
                its.forEach(finding -> text.paragraph(label(finding), style(finding), finding.text()));
                text.gap();
            }
        }
        for (AnswerRecord answer : report.answers()) {
            text.paragraph(
                    "Answered: ",
                    answer.location() + " on " + answer.askedOn() + ": " + answer.bytes() + " bytes, " + answer.digest()
                            + (answer.answeredFrom().equals(answer.location())
                                    ? ""
                                    : ", from " + answer.answeredFrom()));
        }
        if (!report.answers().isEmpty()) {
            text.gap();
        }
        long wrong = report.count(FindingLevel.WRONG);
        text.paragraph(
                "Total: ",
                wrong == 0 ? ColourOutput.GOOD : ColourOutput.BAD,
                wrong + " wrong, " + counted(report.count(FindingLevel.WARNING), "warning") + ", "
                        + counted(report.count(FindingLevel.NOTE), "note") + " in "
                        + counted(files.size(), "file") + ".");
        return text.toString();
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String label(CheckFinding finding) {
        return switch (finding.code().level()) {
            case WRONG -> "Wrong: ";
            case WARNING -> "Warning: ";
            case NOTE -> "Note: ";
        };
    }

    private static String style(CheckFinding finding) {
        return finding.code().level() == FindingLevel.WRONG ? ColourOutput.BAD : "";
    }
}
