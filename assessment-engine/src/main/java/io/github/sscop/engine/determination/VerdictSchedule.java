package io.github.sscop.engine.determination;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.admissibility.AdmissibilityTable;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.RelevancePeriod;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days on which the verdict on one item changes. Each record contributes the days on which it begins and ceases to count;
 * on each of these days the verdict is decided from the updated tallies.
 */
public final class VerdictSchedule {

    private static final LocalDate END = RelevanceIndex.LAST_DAY.plusDays(1);

    /** The beginning of the days on which a record counts, or, with a change of minus one, their end. */
    private record CountChange(int tally, Relevance relevance, boolean confirmed, int change) {

        EffectKey effect() {
            return new EffectKey(tally, relevance.id(), relevance.refutes(), relevance.isDirect(), confirmed);
        }
    }

    /** The effect of a record that counts; comparable, since the ids may have been chosen to collide in a hash table. */
    private record EffectKey(int tally, EvidenceId record, boolean refutes, boolean direct, boolean confirmed)
            implements Comparable<EffectKey> {

        private static final Comparator<EffectKey> ORDER = Comparator.comparing(EffectKey::record)
                .thenComparing(EffectKey::tally)
                .thenComparing(EffectKey::refutes)
                .thenComparing(EffectKey::direct)
                .thenComparing(EffectKey::confirmed);

        @Override
        public int compareTo(EffectKey other) {
            return ORDER.compare(this, other);
        }
    }

    private final ItemContext context;
    private final AdmissibilityTable admissibility;
    private final LocalDate asOf;
    private final List<EvidenceTally> tallies = new ArrayList<>(1);
    private final TreeMap<LocalDate, List<CountChange>> countChanges = new TreeMap<>();

    private VerdictSchedule(ItemContext context, AdmissibilityTable admissibility, LocalDate asOf) {
        this.context = context;
        this.admissibility = admissibility;
        this.asOf = asOf;
    }

    /**
     * Returns the changes of the verdict on an item after the as-of date, in order.
     *
     * @param most how many changes are needed at most; further ones may be missing
     */
    public static List<ScheduledChange> of(
            ItemContext context, RelevanceIndex relevanceIndex, AdmissibilityTable admissibility, int most) {
        if (!context.inScope()) {
            return List.of();
        }
        VerdictSchedule schedule = new VerdictSchedule(context, admissibility, relevanceIndex.asOf());
        for (Criterion criterion : context.criteria()) {
            schedule.tallies.add(new EvidenceTally(criterion));
            for (RelevancePeriod period : relevanceIndex.periods(criterion.id())) {
                if (EvidenceTally.affectsVerdict(period.relevance(), criterion)) {
                    schedule.add(period, admissibility.admissibleDays(period.relevance(), criterion));
                }
            }
        }
        return schedule.scheduledChanges(most);
    }

    /** Adds the days of a record to the tally of the last criterion. */
    private void add(RelevancePeriod period, DateRanges admissibleDays) {
        int tally = tallies.size() - 1;
        Criterion criterion = tallies.get(tally).criterion();
        LocalDate confirmedFrom =
                criterion.requiresConfirmation() ? period.relevance().confirmedFrom(criterion) : LocalDate.MIN;
        for (DateRanges.Interval interval : admissibleDays.intervals()) {
            LocalDate from = DateRanges.later(asOf, DateRanges.later(period.from(), interval.from()));
            LocalDate until = DateRanges.earlier(END, DateRanges.earlier(period.until(), interval.until()));
            add(tally, period.relevance(), false, from, DateRanges.earlier(until, confirmedFrom));
            add(tally, period.relevance(), true, DateRanges.later(from, confirmedFrom), until);
        }
    }

    private void add(int tally, Relevance relevance, boolean confirmed, LocalDate from, LocalDate until) {
        if (from.isBefore(until)) {
            if (from.equals(asOf)) {
                tallies.get(tally).add(relevance, 1, confirmed);
            } else {
                add(from, new CountChange(tally, relevance, confirmed, 1));
            }
            if (until.isBefore(END)) {
                add(until, new CountChange(tally, relevance, confirmed, -1));
            }
        }
    }

    private void add(LocalDate day, CountChange change) {
        countChanges.computeIfAbsent(day, first -> new ArrayList<>(1)).add(change);
    }

    private List<ScheduledChange> scheduledChanges(int most) {
        List<ScheduledChange> scheduled = new ArrayList<>();
        Verdict verdict = verdict();
        for (Map.Entry<LocalDate, List<CountChange>> day : countChanges.entrySet()) {
            for (CountChange each : day.getValue()) {
                tallies.get(each.tally()).add(each.relevance(), each.change(), each.confirmed());
            }
            Verdict next = verdict();
            if (next != verdict && scheduled.size() < most) {
                scheduled.add(scheduledChange(day.getKey(), verdict, next, day.getValue()));
            }
            verdict = next;
        }
        return scheduled;
    }

    private ScheduledChange scheduledChange(LocalDate day, Verdict from, Verdict to, List<CountChange> today) {
        List<CountChange> effective = effective(today);
        CountChange first = effective.get(0);
        List<Evidence> records = effective.stream()
                .map(each -> each.relevance().record())
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
        return new ScheduledChange(
                day,
                context.item().id(),
                from,
                to,
                records.stream().map(Evidence::id).toList(),
                cause(day, first, effective),
                first.relevance().record().title(),
                Optional.of(first.relevance().record().kind()),
                otherTitles(records));
    }

    /** Returns the titles of all records but the first, each once, although several effects of one may change. */
    private static List<String> otherTitles(List<Evidence> records) {
        List<String> titles = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            if (!records.get(i).id().equals(records.get(i - 1).id())) {
                titles.add(records.get(i).title());
            }
        }
        return titles;
    }

    /** Returns the changes of effects, by record; one period that ends where another of the same effect begins is no change. */
    private static List<CountChange> effective(List<CountChange> today) {
        Map<EffectKey, Integer> changes = new TreeMap<>();
        Map<EffectKey, CountChange> last = new TreeMap<>();
        for (CountChange each : today) {
            changes.merge(each.effect(), each.change(), Integer::sum);
            last.put(each.effect(), each);
        }
        List<CountChange> effective = new ArrayList<>();
        changes.forEach((effect, change) -> {
            if (change != 0) {
                CountChange each = Objects.requireNonNull(last.get(effect));
                effective.add(new CountChange(each.tally(), each.relevance(), each.confirmed(), change));
            }
        });
        return effective;
    }

    private ScheduleCause cause(LocalDate day, CountChange change, List<CountChange> all) {
        long changesOfRecord = all.stream()
                .filter(each -> each.relevance().id().equals(change.relevance().id()))
                .count();
        if (changesOfRecord > 1) { // It counts on both days, but with another effect.
            boolean becomesConfirmed = all.stream()
                    .anyMatch(each -> each.confirmed()
                            && each.change() > 0
                            && day.equals(each.relevance()
                                    .confirmedFrom(tallies.get(each.tally()).criterion())));
            return becomesConfirmed ? ScheduleCause.CONFIRMED : ScheduleCause.REASSESSED;
        }
        Criterion criterion = tallies.get(change.tally()).criterion();
        List<EvidenceStatus> statuses =
                admissibility.statuses(change.relevance(), criterion, change.change() > 0 ? day.minusDays(1) : day);
        if (change.change() > 0) {
            return statuses.isEmpty() ? ScheduleCause.REASSESSED : ScheduleCause.BEGINS;
        }
        return statuses.isEmpty() ? ScheduleCause.REASSESSED : cause(statuses.get(0));
    }

    private static ScheduleCause cause(EvidenceStatus status) {
        return switch (status) {
            case REJECTED -> ScheduleCause.REJECTED;
            case SUPERSEDED -> ScheduleCause.SUPERSEDED;
            case EXPIRED -> ScheduleCause.EXPIRED;
            case STALE -> ScheduleCause.STALE;
            default -> ScheduleCause.REASSESSED;
        };
    }

    private Verdict verdict() {
        return VerdictDecision.of(context, tallies).verdict();
    }
}
