package io.github.sscop.engine.determination;

import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.admissibility.AdmissibilityTable;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.RelevancePeriod;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days on which the verdict on one item changes: every record is asked once on which days it counts, and the verdict is
 * told anew from what begins and ends to count.
 */
public final class VerdictSchedule {

    private static final LocalDate END = RelevanceIndex.LAST_DAY.plusDays(1);

    /** A bearing that begins to count, or, with a change of minus one, ends to. */
    private record Event(EvidenceTally tally, Relevance relevance, int change) {

        void apply() {
            tally.count(relevance, change);
        }

        RelevanceWeight weight() {
            return new RelevanceWeight(tally, relevance.id(), relevance.refutes(), relevance.isDirect());
        }
    }

    /** What a bearing that counts weighs. */
    private record RelevanceWeight(EvidenceTally on, EvidenceId record, boolean refutes, boolean direct) {}

    private final ItemContext context;
    private final LocalDate asOf;
    private final List<EvidenceTally> tallies = new ArrayList<>(1);
    private final TreeMap<LocalDate, List<Event>> events = new TreeMap<>();

    private VerdictSchedule(ItemContext context, LocalDate asOf) {
        this.context = context;
        this.asOf = asOf;
    }

    public static List<ScheduledChange> of(ItemContext context, RelevanceIndex relevances, AdmissibilityTable states) {
        if (!context.inScope()) {
            return List.of();
        }
        VerdictSchedule calendar = new VerdictSchedule(context, relevances.asOf());
        for (Criterion criterion : context.criteria()) {
            EvidenceTally tally = new EvidenceTally(criterion);
            calendar.tallies.add(tally);
            for (RelevancePeriod spell : relevances.spells(criterion.id())) {
                if (EvidenceTally.matters(spell.relevance(), criterion)) {
                    calendar.add(tally, spell, states.admissibleDays(spell.relevance(), criterion));
                }
            }
        }
        return calendar.entries();
    }

    private void add(EvidenceTally tally, RelevancePeriod spell, DateRanges admissibleDays) {
        for (DateRanges.Interval counts : admissibleDays.spans()) {
            LocalDate from = DateRanges.later(asOf, DateRanges.later(spell.from(), counts.from()));
            LocalDate until = DateRanges.earlier(END, DateRanges.earlier(spell.until(), counts.until()));
            if (from.isBefore(until)) {
                if (from.equals(asOf)) {
                    tally.count(spell.relevance(), 1);
                } else {
                    add(from, new Event(tally, spell.relevance(), 1));
                }
                if (until.isBefore(END)) {
                    add(until, new Event(tally, spell.relevance(), -1));
                }
            }
        }
    }

    private void add(LocalDate day, Event event) {
        events.computeIfAbsent(day, d -> new ArrayList<>(1)).add(event);
    }

    private List<ScheduledChange> entries() {
        if (events.isEmpty()) {
            return List.of();
        }
        List<ScheduledChange> entries = new ArrayList<>();
        Verdict verdict = verdict();
        for (Map.Entry<LocalDate, List<Event>> day : events.entrySet()) {
            day.getValue().forEach(Event::apply);
            Verdict next = verdict();
            if (next != verdict) {
                entries.add(
                        new ScheduledChange(day.getKey(), context.item().id(), verdict, next, changed(day.getValue())));
                verdict = next;
            }
        }
        return entries;
    }

    /** What weighs otherwise than the day before; a bearing that ends where one begins that weighs the same does not. */
    private static List<EvidenceId> changed(List<Event> today) {
        Map<RelevanceWeight, Integer> changes = new LinkedHashMap<>();
        today.forEach(event -> changes.merge(event.weight(), event.change(), Integer::sum));
        return changes.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().record())
                .toList();
    }

    private Verdict verdict() {
        return context.verdict(tallies.get(0), tallies.subList(1, tallies.size()));
    }
}
