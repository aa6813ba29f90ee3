package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.commandline.output.LapseText;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The check for verdicts that are MET and lapse soon: a build can fail while there is time to renew a record. */
public final class LapseCheck {

    /** The long name of the option. */
    public static final String NAME = "--fail-on-lapse";

    private static final int MAX_DAYS = 36_500;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Option(
            names = NAME,
            paramLabel = "DAYS",
            description =
                    "Also ends with exit code 1 if the code or one of its items is MET and lapses within this number of"
                            + " days; standard error says which, when, and because of which records.")
    private Optional<Integer> days = Optional.empty();

    /** Returns whether the check is asked for. */
    public boolean isGiven() {
        return days.isPresent();
    }

    /** Validates the number of days. */
    public void check() {
        days.filter(asked -> asked < 1 || asked > MAX_DAYS).ifPresent(asked -> {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), NAME + " is " + asked + "; expected 1 to " + MAX_DAYS + " days");
        });
    }

    /**
     * Reports what lapses, if the check is asked for.
     *
     * @param submission the submission, for the titles of its records
     * @param later returns the same assessment on another day
     * @return whether anything lapses
     */
    public boolean report(Assessment assessment, Submission submission, Function<LocalDate, Assessment> later) {
        if (days.isEmpty()) {
            return false;
        }
        LocalDate last = assessment.asOf().plusDays(days.get());
        TerminalText text = new TerminalText();
        text.paragraph(
                "",
                "Lapses of " + assessment.code().id() + " within " + days.get() + (days.get() == 1 ? " day" : " days")
                        + " of " + assessment.asOf() + ", until " + last + ", if nothing is added:");
        String heading = text.toString();
        LapseText lapses = new LapseText(assessment, submission);
        lapses(assessment).forEach(entry -> lapses.add(entry, text));
        whole(assessment, last, later, text);
        if (text.toString().equals(heading)) {
            return false;
        }
        text.line("Renew these records, or add others, before these days.");
        spec.commandLine().getErr().println(text);
        return true;
    }

    /** Returns the first lapse of each item that makes the command fail; none if the check is not asked for. */
    public List<ScheduledChange> lapses(Assessment assessment) {
        return days.map(asked -> LapseText.lapses(assessment, assessment.asOf().plusDays(asked)))
                .orElse(List.of());
    }

    /** Reports whether the code as a whole lapses; the calendar is about items, and not all of them affect the code. */
    private static void whole(
            Assessment assessment, LocalDate last, Function<LocalDate, Assessment> later, TerminalText text) {
        if (assessment.verdict() != Verdict.MET) {
            return;
        }
        assessment.calendar().stream()
                .map(ScheduledChange::on)
                .filter(day -> !day.isAfter(last))
                .distinct()
                .map(later)
                .filter(then -> then.verdict() != Verdict.MET)
                .findFirst()
                .ifPresent(then -> text.paragraph(
                        "  ",
                        "The code as a whole lapses on " + then.asOf() + ", from MET to " + then.verdict() + ". "
                                + then.reasons().stream().map(Reason::text).collect(Collectors.joining(" "))));
    }
}
