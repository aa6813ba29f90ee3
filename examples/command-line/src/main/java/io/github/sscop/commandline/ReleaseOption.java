package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.commandline.output.LapseText;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option of a planned release: the assessment is made for its day, with a list of what lapses until then. */
final class ReleaseOption {

    static final String NAME = "--release-on";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Option(
            names = NAME,
            paramLabel = "DATE",
            description =
                    "The day of a planned release, as YYYY-MM-DD, for which to assess if nothing is added; standard error"
                            + " says which items are MET on the as-of date and no longer on that day, because of which"
                            + " records, and what to renew.")
    private Optional<LocalDate> day = Optional.empty();

    /** Returns whether there is a planned release. */
    boolean isGiven() {
        return day.isPresent();
    }

    /** Returns the day for which to assess: that of the release, or the as-of date. */
    LocalDate day(LocalDate asOf) {
        day.filter(on -> on.isBefore(asOf)).ifPresent(on -> {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), NAME + " is " + on + "; expected " + asOf + ", the as-of date, or a later day");
        });
        return day.orElse(asOf);
    }

    /**
     * Reports what lapses from the as-of date until the release.
     *
     * @param now the assessment on the as-of date
     * @param then the same on the day of the release
     */
    void report(Assessment now, Assessment then, Submission submission) {
        TerminalText text = new TerminalText();
        String period = "from " + now.asOf() + " until the release on " + then.asOf() + ", if nothing is added";
        String heading = "Lapses of " + now.code().id() + " " + period + ":";
        text.paragraph("", heading);
        String empty = text.toString();
        LapseText lapses = new LapseText(now, submission);
        now.items().stream()
                .filter(row -> row.verdict() == Verdict.MET)
                .map(row -> then.item(row.id()))
                .filter(row -> row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED)
                .forEach(row -> item(now, row, then.asOf(), lapses, text));
        whole(now, then, text);
        boolean lapsing = !text.toString().equals(empty);
        spec.commandLine()
                .getErr()
                .println(
                        lapsing
                                ? text.line("Renew these records, or add others, before the release.")
                                : "Nothing of " + now.code().id() + " lapses " + period + ".");
    }

    /** Reports a lapse that lasts until the release: the last one from MET, and what it comes to. */
    private static void item(Assessment now, ItemAssessment then, LocalDate day, LapseText lapses, TerminalText text) {
        List<ScheduledChange> entries = now.calendar().stream()
                .filter(entry -> entry.item().equals(then.id()) && entry.isLapse())
                .filter(entry -> !entry.on().isAfter(day))
                .toList();
        int last = entries.stream().map(ScheduledChange::from).toList().lastIndexOf(Verdict.MET);
        if (last < 0) { // The calendar has no room for it.
            text.paragraph("  ", then.id() + " changes from MET to " + then.verdict() + ".");
        } else {
            entries.subList(last, entries.size()).forEach(entry -> lapses.add(entry, text));
        }
        then.nextAction().ifPresent(action -> text.paragraph("    Next: ", action));
    }

    private static void whole(Assessment now, Assessment then, TerminalText text) {
        if (now.verdict() == Verdict.MET && then.verdict() != Verdict.MET) {
            text.paragraph(
                    "  ",
                    "The code as a whole changes from MET to " + then.verdict() + ". "
                            + then.reasons().stream().map(Reason::text).collect(Collectors.joining(" ")));
        }
    }
}
