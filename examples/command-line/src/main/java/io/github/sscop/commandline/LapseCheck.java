package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.commandline.output.TerminalText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** What is MET and lapses soon if nothing is added: for a build that is to fail while there is time to renew a record. */
final class LapseCheck {

    static final String NAME = "--fail-on-lapse";

    private static final int MOST_DAYS = 36_500;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Option(
            names = NAME,
            paramLabel = "DAYS",
            description =
                    "Ends with exit code 1 also where the code, or any claim of it, is MET and lapses within so many"
                            + " days; says which, when and by which records on standard error.")
    private Optional<Integer> days = Optional.empty();

    /** Whether anybody asks. */
    boolean asked() {
        return days.isPresent();
    }

    /** Refuses what is no number of days to come. */
    void check() {
        days.filter(asked -> asked < 1 || asked > MOST_DAYS).ifPresent(asked -> {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), NAME + " is " + asked + "; expected 1 to " + MOST_DAYS + " days");
        });
    }

    /**
     * Says what lapses, if anybody asks.
     *
     * @param later the same assessment on another day
     * @return whether anything does
     */
    boolean tell(Assessment assessment, Function<LocalDate, Assessment> later) {
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
        items(assessment, last, text);
        whole(assessment, last, later, text);
        if (text.toString().equals(heading)) {
            return false;
        }
        text.line("Renew these records, or add others, before those days.");
        spec.commandLine().getErr().println(text);
        return true;
    }

    private static void items(Assessment assessment, LocalDate last, TerminalText text) {
        Set<ItemId> lapsed = new HashSet<>();
        for (ScheduledChange entry : assessment.calendar()) {
            boolean lapses = entry.isLapse()
                    && entry.from() == Verdict.MET
                    && assessment.item(entry.item()).verdict() == Verdict.MET; // And not only from a day to come.
            if (lapses && !entry.on().isAfter(last) && lapsed.add(entry.item())) {
                text.paragraph("  ", entry.text());
            }
        }
    }

    /** The calendar is about items; whether the code lapses with one depends on how items roll up. */
    private static void whole(Assessment assessment, LocalDate last, Function<LocalDate, Assessment> later, TerminalText text) {
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
