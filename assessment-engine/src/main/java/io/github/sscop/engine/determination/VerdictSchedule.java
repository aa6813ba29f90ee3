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
 * The days on which the verdict on one item changes. Each record contributes the days on which it begins and ceases to count;
 * on each of these days the verdict is decided from the updated tallies.
 */
public final class VerdictSchedule {

    private static final LocalDate END = RelevanceIndex.LAST_DAY.plusDays(1);

    /** The beginning of the days on which a record counts, or, with a change of minus one, their end. */
    private record CountChange(EvidenceTally tally, Relevance relevance, int change) {

        void apply() {
            tally.add(relevance, change);
        }

        EffectKey effect() {
            return new EffectKey(tally, relevance.id(), relevance.refutes(), relevance.isDirect());
        }
    }

    /** The effect of a record that counts. */
    private record EffectKey(EvidenceTally tally, EvidenceId record, boolean refutes, boolean direct) {}

    private final ItemContext context;
    private final LocalDate asOf;
    private final List<EvidenceTally> tallies = new ArrayList<>(1);
    private final TreeMap<LocalDate, List<CountChange>> countChanges = new TreeMap<>();

    private VerdictSchedule(ItemContext context, LocalDate asOf) {
        this.context = context;
        this.asOf = asOf;
    }

    /** Returns the changes of the verdict on an item after the as-of date, in order. */
    public static List<ScheduledChange> of(
            ItemContext context, RelevanceIndex relevanceIndex, AdmissibilityTable admissibility) {
        if (!context.inScope()) {
            return List.of();
        }
        VerdictSchedule schedule = new VerdictSchedule(context, relevanceIndex.asOf());
        for (Criterion criterion : context.criteria()) {
            EvidenceTally tally = new EvidenceTally(criterion);
            schedule.tallies.add(tally);
            for (RelevancePeriod period : relevanceIndex.periods(criterion.id())) {
                if (EvidenceTally.affectsVerdict(period.relevance(), criterion)) {
                    schedule.add(tally, period, admissibility.admissibleDays(period.relevance(), criterion));
                }
            }
        }
        return schedule.scheduledChanges();
    }

    private void add(EvidenceTally tally, RelevancePeriod period, DateRanges admissibleDays) {
        for (DateRanges.Interval interval : admissibleDays.intervals()) {
            LocalDate from = DateRanges.later(asOf, DateRanges.later(period.from(), interval.from()));
            LocalDate until = DateRanges.earlier(END, DateRanges.earlier(period.until(), interval.until()));
            if (from.isBefore(until)) {
                if (from.equals(asOf)) {
                    tally.add(period.relevance(), 1);
                } else {
                    add(from, new CountChange(tally, period.relevance(), 1));
                }
                if (until.isBefore(END)) {
                    add(until, new CountChange(tally, period.relevance(), -1));
                }
            }
        }
    }

    private void add(LocalDate day, CountChange change) {
        countChanges.computeIfAbsent(day, first -> new ArrayList<>(1)).add(change);
    }

    private List<ScheduledChange> scheduledChanges() {
        if (countChanges.isEmpty()) {
            return List.of();
        }
        List<ScheduledChange> scheduled = new ArrayList<>();
        Verdict verdict = verdict();
        for (Map.Entry<LocalDate, List<CountChange>> day : countChanges.entrySet()) {
            day.getValue().forEach(CountChange::apply);
            Verdict next = verdict();
            if (next != verdict) {
                scheduled.add(new ScheduledChange(
                        day.getKey(), context.item().id(), verdict, next, changedRecords(day.getValue())));
                verdict = next;
            }
        }
        return scheduled;
    }

    /** Returns the records whose effect changes; one period that ends where another of the same effect begins is no change. */
    private static List<EvidenceId> changedRecords(List<CountChange> today) {
        Map<EffectKey, Integer> changes = new LinkedHashMap<>();
        today.forEach(each -> changes.merge(each.effect(), each.change(), Integer::sum));
        return changes.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey().record())
                .toList();
    }

    private Verdict verdict() {
        return VerdictDecision.of(context, tallies).verdict();
    }
}
