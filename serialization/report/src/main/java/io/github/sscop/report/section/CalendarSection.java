package io.github.sscop.report.section;

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
import io.github.sscop.report.page.PageWording;
import io.github.sscop.report.page.StepChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section on the days on which verdicts change if no evidence is added. */
public final class CalendarSection {

    /** The number of records that are named as the cause of a change. */
    private static final int MAX_RECORDS = 5;

    private final Assessment assessment;
    private final SubmissionDetails details;
    private final ItemReferences references;
    private final PageWording words;

    /** Creates the section for a page. */
    public CalendarSection(
            Assessment assessment, SubmissionDetails details, ItemReferences references, PageWording words) {
        this.assessment = assessment;
        this.details = details;
        this.references = references;
        this.words = words;
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
    public Optional<Block> all() {
        return section("calendar.title", LocalDate.MAX);
    }

    /** Returns the section on the days of the first year; empty if nothing ever changes. */
    public Optional<Block> firstYear() {
        return section("calendar.title.year", assessment.asOf().plusYears(1));
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
        StepChart chart = new StepChart(assessment.asOf(), applicable, days);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Timeline(moments, chart, sentence(chart))));
        if (!later.isEmpty()) {
            blocks.add(Block.Paragraph.of(words.line(
                    "calendar.later",
                    Map.of(
                            "days", words.count("laterDays", later.size()),
                            "last", Line.id(later.get(later.size() - 1).toString())))));
        }
        return Optional.of(Block.Section.of("calendar", words.line(title), blocks));
    }

    /** Returns the content of a chart in a sentence. */
    private Line sentence(StepChart chart) {
        StepChart.ChartDay first = chart.days().get(0);
        StepChart.ChartDay last = chart.days().get(chart.days().size() - 1);
        return words.line(
                "chart",
                Map.of(
                        "from", Line.id(chart.from().toString()),
                        "met", Line.id(first.met() + ""),
                        "last", Line.id(last.on().toString()),
                        "later", Line.id(last.met() + ""),
                        "total", Line.id(chart.total() + "")));
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
                lines.add(words.line("risk.text", Map.of("risk", Line.quoted(kind.title()))));
            }
        });
        return new Block.Moment(day.toString(), words.until(assessment.asOf(), day), mark(changes), lines);
    }

    /** Returns the mark of the worst new verdict, or of none where only the acceptance of risks ends. */
    private Mark mark(List<ScheduledChange> changes) {
        return words.mark(Verdict.worst(changes.stream()
                .filter(change -> change.from() != change.to())
                .map(ScheduledChange::to)
                .toList()));
    }

    /** Returns such as {@code Met to undetermined, when E-035 (Vulnerability disclosure policy) expires:}. */
    private Line heading(ChangeKind kind) {
        if (kind.cause() == ScheduleCause.ACCEPTED_RISK_ENDS) {
            return words.line("calendar.risk");
        }
        Map<String, Line> verdicts = Map.of(
                "from", PageWording.capital(words.value(kind.from())),
                "to", words.value(kind.to()));
        if (kind.evidence().isEmpty()) {
            return words.line("calendar.change", verdicts);
        }
        Map<String, Line> arguments = new HashMap<>(verdicts);
        arguments.put("records", details.named(kind.evidence(), MAX_RECORDS, words));
        // Each of several records may begin or cease to count by a cause of its own.
        return words.line("calendar.change." + (kind.evidence().size() > 1 ? "several" : kind.cause()), arguments);
    }
}
