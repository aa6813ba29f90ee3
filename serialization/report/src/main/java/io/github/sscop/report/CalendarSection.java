package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.StepChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The section on the days on which verdicts change if no evidence is added. */
final class CalendarSection {

    /** The number of records that are named as the cause of a change. */
    private static final int MAX_RECORDS = 5;

    private final Assessment assessment;
    private final SubmissionDetails details;
    private final ItemReferences references;

    CalendarSection(Assessment assessment, SubmissionDetails details, ItemReferences references) {
        this.assessment = assessment;
        this.details = details;
        this.references = references;
    }

    /**
     * Changes alike: the same verdicts before and after, by the same records.
     *
     * @param from the verdict before
     * @param to the new verdict
     * @param evidence the records
     * @param cause what happens to the first of them
     * @param title its title, or the accepted risk
     */
    private record ChangeKind(Verdict from, Verdict to, List<EvidenceId> evidence, ScheduleCause cause, String title) {}

    /** Returns the section on all days; empty if nothing changes. */
    Optional<Block> all() {
        return section("What changes when, if nothing is added", LocalDate.MAX);
    }

    /** Returns the section on the days of the first year; empty if nothing ever changes. */
    Optional<Block> firstYear() {
        return section(
                "What changes within a year, if nothing is added",
                assessment.asOf().plusYears(1));
    }

    private Optional<Block> section(String title, LocalDate last) {
        Map<LocalDate, List<ScheduledChange>> byDay = new LinkedHashMap<>();
        assessment
                .calendar()
                .forEach(change -> byDay.computeIfAbsent(change.on(), day -> new ArrayList<>())
                        .add(change));
        if (byDay.isEmpty()) {
            return Optional.empty();
        }
        List<Block.Moment> moments = new ArrayList<>();
        int met = itemsWith(Verdict.MET);
        List<StepChart.ChartDay> days = new ArrayList<>(List.of(new StepChart.ChartDay(assessment.asOf(), met)));
        List<LocalDate> later = new ArrayList<>();
        for (Map.Entry<LocalDate, List<ScheduledChange>> day : byDay.entrySet()) {
            met += gain(day.getValue());
            days.add(new StepChart.ChartDay(day.getKey(), met));
            if (day.getKey().isAfter(last)) {
                later.add(day.getKey());
            } else {
                moments.add(moment(day.getKey(), day.getValue()));
            }
        }
        int applicable = assessedItems().size() - itemsWith(Verdict.NOT_APPLICABLE);
        List<Block> blocks = new ArrayList<>(
                List.of(new Block.Timeline(moments, new StepChart(assessment.asOf(), applicable, days))));
        if (!later.isEmpty()) {
            blocks.add(Block.Paragraph.of(Line.of(
                    "There are changes on " + ModelWording.count(later.size(), "later day") + " as well, the last on "
                            + later.get(later.size() - 1) + "; the full report lists them.")));
        }
        return Optional.of(Block.Section.of("calendar", title, blocks));
    }

    private List<ItemAssessment> assessedItems() {
        return assessment.items().stream().filter(row -> isAssessed(row.id())).toList();
    }

    private boolean isAssessed(ItemId id) {
        return assessment.code().item(id).orElseThrow().level()
                == assessment.code().assessedAt();
    }

    private int itemsWith(Verdict verdict) {
        return (int)
                assessedItems().stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Returns how many more items are met after some changes; negative if fewer are. */
    private int gain(List<ScheduledChange> changes) {
        return changes.stream()
                .filter(change -> isAssessed(change.item()))
                .mapToInt(change -> (change.to() == Verdict.MET ? 1 : 0) - (change.from() == Verdict.MET ? 1 : 0))
                .sum();
    }

    private Block.Moment moment(LocalDate day, List<ScheduledChange> changes) {
        Map<ChangeKind, List<ScheduledChange>> alike = new LinkedHashMap<>();
        changes.forEach(change -> alike.computeIfAbsent(
                        new ChangeKind(change.from(), change.to(), change.evidence(), change.cause(), change.title()),
                        kind -> new ArrayList<>())
                .add(change));
        List<Line> lines = new ArrayList<>();
        alike.forEach((kind, same) -> {
            lines.add(heading(kind));
            same.forEach(change -> lines.add(references.item(change.item())));
            if (kind.cause() == ScheduleCause.ACCEPTED_RISK_ENDS) {
                lines.add(Line.of("Risk: ").andQuoted(kind.title()));
            }
        });
        return new Block.Moment(day.toString(), ModelWording.until(assessment.asOf(), day), mark(changes), lines);
    }

    /** Returns the mark of the worst new verdict, or of none where only the acceptance of risks ends. */
    private static Mark mark(List<ScheduledChange> changes) {
        return Mark.of(Verdict.worst(changes.stream()
                .filter(change -> change.from() != change.to())
                .map(ScheduledChange::to)
                .toList()));
    }

    /** Returns such as {@code Met to undetermined, when E-035 (Vulnerability disclosure policy) expires:}. */
    private Line heading(ChangeKind kind) {
        if (kind.cause() == ScheduleCause.ACCEPTED_RISK_ENDS) {
            return Line.of("Risk no longer accepted, which changes no verdict:");
        }
        Line line = Line.of(
                Mark.of(kind.from()).word() + " to " + Mark.of(kind.to()).word().toLowerCase(Locale.ROOT));
        if (kind.evidence().isEmpty()) {
            return line.and(":");
        }
        return line.and(", when ")
                .and(details.named(kind.evidence(), MAX_RECORDS))
                .and(" " + verb(kind) + ":");
    }

    /** Returns what happens to one record, or what may happen to several, each of its own cause. */
    private static String verb(ChangeKind kind) {
        if (kind.evidence().size() > 1) {
            return "begin or cease to count";
        }
        return switch (kind.cause()) {
            case BEGINS -> "begins to count";
            case CONFIRMED -> "is confirmed";
            case REJECTED -> "is rejected by its review";
            case SUPERSEDED -> "is superseded";
            case EXPIRED -> "expires";
            case STALE -> "is too old for the policy";
            case REASSESSED -> "is read differently by a rule";
            case WITHHELD -> "changes, in a way that is withheld";
            case ACCEPTED_RISK_ENDS -> "";
        };
    }
}
