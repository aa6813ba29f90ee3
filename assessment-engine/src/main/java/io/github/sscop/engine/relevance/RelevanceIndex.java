package io.github.sscop.engine.relevance;

import io.github.sscop.code.ItemId;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The relevance of the records of a submission to the items of a code and to substitutes, from the as-of date on, in the
 * order of the records' ids.
 */
public final class RelevanceIndex {

    /** The last day that a calendar of changes covers. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final LocalDate asOf;
    private final List<ResolvedRecord> records;

    /** Made on the first request for one criterion; computing verdicts alone makes none. */
    private @Nullable Map<ItemId, List<RelevancePeriod>> periodsByCriterion;

    /** Creates the index of some records. */
    public RelevanceIndex(List<EvidenceProfile> profiles, RelevanceResolver resolver, LocalDate asOf) {
        this.asOf = asOf;
        this.records = new ArrayList<>(profiles.size());
        for (EvidenceProfile profile : profiles) {
            records.add(new ResolvedRecord(profile, resolver.resolveFrom(profile, asOf)));
        }
    }

    private static Map<ItemId, List<RelevancePeriod>> indexByCriterion(List<ResolvedRecord> records) {
        Map<ItemId, List<RelevancePeriod>> periods = new HashMap<>();
        for (ResolvedRecord record : records) {
            for (ResolvedPeriod resolved : record.periods()) {
                for (ItemRelevance each : resolved.relevances()) {
                    periods.computeIfAbsent(each.criterion(), criterion -> new ArrayList<>())
                            .add(new RelevancePeriod(each.relevance(), resolved.from(), resolved.until()));
                }
            }
        }
        return periods;
    }

    /** Returns the as-of date. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns the records, each with its relevance in order of time. */
    public List<ResolvedRecord> records() {
        return records;
    }

    /**
     * Returns those of some days on which a record has a stance of the given sort.
     *
     * @param refutesOnly whether to select the days on which the record is relevant and only refutes, or all others
     */
    public DateRanges selectDays(EvidenceId record, boolean refutesOnly, DateRanges days) {
        List<DateRanges> selected = new ArrayList<>(1);
        for (ResolvedPeriod resolved : findRecord(record).periods()) {
            if (refutesOnly(resolved) == refutesOnly) {
                // The stance on the as-of date is taken as the stance on all days before.
                LocalDate from = resolved.from().equals(asOf) ? LocalDate.MIN : resolved.from();
                selected.add(days.within(from, resolved.until()));
            }
        }
        return DateRanges.union(selected);
    }

    private static boolean refutesOnly(ResolvedPeriod resolved) {
        for (ItemRelevance each : resolved.relevances()) {
            if (!each.relevance().refutes()) {
                return false;
            }
        }
        return !resolved.relevances().isEmpty();
    }

    /** Returns the relevance of records to a criterion on the as-of date. */
    public List<Relevance> relevances(ItemId criterion) {
        List<Relevance> relevances = new ArrayList<>();
        for (RelevancePeriod period : periods(criterion)) {
            if (period.covers(asOf)) {
                relevances.add(period.relevance());
            }
        }
        return relevances;
    }

    /** Returns the relevance of records to a criterion on any day from the as-of date on. */
    public List<RelevancePeriod> periods(ItemId criterion) {
        Map<ItemId, List<RelevancePeriod>> index = periodsByCriterion;
        if (index == null) {
            index = indexByCriterion(records);
            periodsByCriterion = index;
        }
        return index.getOrDefault(criterion, List.of());
    }

    /** Returns the relevance of one record to a criterion on any day from the as-of date on. */
    public List<RelevancePeriod> periods(ItemId criterion, EvidenceId record) {
        List<RelevancePeriod> periods = new ArrayList<>(1);
        for (ResolvedPeriod resolved : findRecord(record).periods()) {
            for (ItemRelevance each : resolved.relevances()) {
                if (each.criterion().equals(criterion)) {
                    periods.add(new RelevancePeriod(each.relevance(), resolved.from(), resolved.until()));
                }
            }
        }
        return periods;
    }

    /** Returns a record, which must be one of the submission's. */
    private ResolvedRecord findRecord(EvidenceId record) {
        int low = 0;
        int high = records.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).profile().record().id().compareTo(record) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return records.get(low);
    }
}
