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

/** Everything that bears on the items of a code and on substitutes, from the as-of date on; in the order of the records' ids. */
public final class RelevanceIndex {

    /** After this day no calendar looks. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final LocalDate asOf;
    private final List<ResolvedRecord> records;

    /** Known only once somebody asks item by item, which nobody does who wants verdicts alone. */
    private @Nullable Map<ItemId, List<RelevancePeriod>> spells;

    public RelevanceIndex(List<EvidenceProfile> profiles, RelevanceResolver derivation, LocalDate asOf) {
        this.asOf = asOf;
        this.records = new ArrayList<>(profiles.size());
        for (EvidenceProfile profile : profiles) {
            records.add(new ResolvedRecord(profile, derivation.from(profile, asOf)));
        }
    }

    private static Map<ItemId, List<RelevancePeriod>> byTarget(List<ResolvedRecord> records) {
        Map<ItemId, List<RelevancePeriod>> spells = new HashMap<>();
        for (ResolvedRecord resolved : records) {
            for (ResolvedPeriod at : resolved.fromNowOn()) {
                for (ItemRelevance on : at.relevances()) {
                    spells.computeIfAbsent(on.criterion(), criterion -> new ArrayList<>())
                            .add(new RelevancePeriod(on.relevance(), at.from(), at.until()));
                }
            }
        }
        return spells;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** The records, each with what was derived of it on the as-of date. */
    public List<ResolvedRecord> records() {
        return records;
    }

    /**
     * The days of those given on which a record speaks only against items, or on which it does not.
     *
     * @param record the record
     * @param refuting whether to give the former
     */
    public DateRanges speaking(EvidenceId record, boolean refuting, DateRanges days) {
        List<DateRanges> speaking = new ArrayList<>(1);
        for (ResolvedPeriod at : resolved(record).fromNowOn()) {
            if (onlyRefutes(at) == refuting) {
                // What a record says on the as-of date is taken as what it said before.
                speaking.add(days.within(at.from().equals(asOf) ? LocalDate.MIN : at.from(), at.until()));
            }
        }
        return DateRanges.union(speaking);
    }

    private static boolean onlyRefutes(ResolvedPeriod at) {
        for (ItemRelevance on : at.relevances()) {
            if (!on.relevance().refutes()) {
                return false;
            }
        }
        return !at.relevances().isEmpty();
    }

    /** What bears on a target on the as-of date. */
    public List<Relevance> on(ItemId criterion) {
        List<Relevance> on = new ArrayList<>();
        for (RelevancePeriod spell : spells(criterion)) {
            if (spell.covers(asOf)) {
                on.add(spell.relevance());
            }
        }
        return on;
    }

    /** What bears on a target on any day from the as-of date on. */
    public List<RelevancePeriod> spells(ItemId criterion) {
        Map<ItemId, List<RelevancePeriod>> known = spells;
        if (known == null) {
            known = byTarget(records);
            spells = known;
        }
        return known.getOrDefault(criterion, List.of());
    }

    /** How one record bears on a target on any day from the as-of date on. */
    public List<RelevancePeriod> spells(ItemId criterion, EvidenceId record) {
        List<RelevancePeriod> its = new ArrayList<>(1);
        for (ResolvedPeriod at : resolved(record).fromNowOn()) {
            for (ItemRelevance on : at.relevances()) {
                if (on.criterion().equals(criterion)) {
                    its.add(new RelevancePeriod(on.relevance(), at.from(), at.until()));
                }
            }
        }
        return its;
    }

    /** What was told of a record, which is one of the submission's. */
    private ResolvedRecord resolved(EvidenceId record) {
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
