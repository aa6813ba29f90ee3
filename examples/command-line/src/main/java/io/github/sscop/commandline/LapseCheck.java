package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The check for verdicts that are MET and lapse soon: a build can fail while there is time to renew a record. */
final class LapseCheck {

    static final String NAME = "--fail-on-lapse";

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
    boolean isGiven() {
        return days.isPresent();
    }

    /** Validates the number of days. */
    void check() {
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
    boolean report(Assessment assessment, Submission submission, Function<LocalDate, Assessment> later) {
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
        items(assessment, submission, last, text);
        whole(assessment, last, later, text);
        if (text.toString().equals(heading)) {
            return false;
        }
        text.line("Renew these records, or add others, before these days.");
        spec.commandLine().getErr().println(text);
        return true;
    }

    private static void items(Assessment assessment, Submission submission, LocalDate last, TerminalText text) {
        Set<ItemId> lapsed = new HashSet<>();
        for (ScheduledChange entry : assessment.calendar()) {
            boolean lapses = entry.isLapse()
                    && entry.from() == Verdict.MET
                    && assessment.item(entry.item()).verdict() == Verdict.MET; // And not only from a day to come.
            if (lapses && !entry.on().isAfter(last) && lapsed.add(entry.item())) {
                text.paragraph("  ", entry.text());
                text.paragraph("    " + entry.item() + ": ", statement(assessment, entry.item()));
                entry.evidence().forEach(id -> text.paragraph("    " + id + ": ", title(submission, id)));
            }
        }
    }

    private static String statement(Assessment assessment, ItemId item) {
        return assessment.code().item(item).orElseThrow().statement();
    }

    private static String title(Submission submission, EvidenceId id) {
        return submission.evidence().stream()
                .filter(record -> record.id().equals(id))
                .map(Evidence::title)
                .findFirst()
                .orElseThrow();
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
