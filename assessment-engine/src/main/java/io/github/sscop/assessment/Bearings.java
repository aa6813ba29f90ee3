package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that bears on the items of a code and on substitutes, from the as-of date on; in the order of the records' ids. */
final class Bearings {

    /** After this day no calendar looks. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final LocalDate asOf;
    private final List<Told> records;

    /** Known only once somebody asks item by item, which nobody does who wants verdicts alone. */
    private @Nullable Map<ItemId, List<Spell>> spells;

    /**
     * A record and what was derived of it.
     *
     * @param candidate the record
     * @param fromNowOn what was derived for the as-of date and for later days, in their order
     */
    record Told(Candidate candidate, List<Derivation.Derived> fromNowOn) {

        /** What was derived for the as-of date. */
        Derivation.Derived derived() {
            return fromNowOn.get(0);
        }
    }

    Bearings(List<Candidate> candidates, Derivation derivation, LocalDate asOf) {
        this.asOf = asOf;
        this.records = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            records.add(new Told(candidate, derivation.from(candidate, asOf)));
        }
    }

    private static Map<ItemId, List<Spell>> byTarget(List<Told> records) {
        Map<ItemId, List<Spell>> spells = new HashMap<>();
        for (Told told : records) {
            for (Derivation.Derived at : told.fromNowOn()) {
                for (Derivation.On on : at.bearings()) {
                    spells.computeIfAbsent(on.target(), target -> new ArrayList<>())
                            .add(new Spell(on.bearing(), at.from(), at.until()));
                }
            }
        }
        return spells;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** The records, each with what was derived of it on the as-of date. */
    List<Told> records() {
        return records;
    }

    /**
     * The days of those given on which a record speaks only against items, or on which it does not.
     *
     * @param record the record
     * @param refuting whether to give the former
     */
    Days speaking(EvidenceId record, boolean refuting, Days days) {
        List<Days> speaking = new ArrayList<>(1);
        for (Derivation.Derived at : told(record).fromNowOn()) {
            if (onlyRefutes(at) == refuting) {
                // What a record says on the as-of date is taken as what it said before.
                speaking.add(days.within(at.from().equals(asOf) ? LocalDate.MIN : at.from(), at.until()));
            }
        }
        return Days.union(speaking);
    }

    private static boolean onlyRefutes(Derivation.Derived at) {
        for (Derivation.On on : at.bearings()) {
            if (!on.bearing().refutes()) {
                return false;
            }
        }
        return !at.bearings().isEmpty();
    }

    /** What bears on a target on the as-of date. */
    List<Bearing> on(ItemId target) {
        List<Bearing> on = new ArrayList<>();
        for (Spell spell : spells(target)) {
            if (spell.covers(asOf)) {
                on.add(spell.bearing());
            }
        }
        return on;
    }

    /** What bears on a target on any day from the as-of date on. */
    List<Spell> spells(ItemId target) {
        Map<ItemId, List<Spell>> known = spells;
        if (known == null) {
            known = byTarget(records);
            spells = known;
        }
        return known.getOrDefault(target, List.of());
    }

    /** How one record bears on a target on any day from the as-of date on. */
    List<Spell> spells(ItemId target, EvidenceId record) {
        List<Spell> its = new ArrayList<>(1);
        for (Derivation.Derived at : told(record).fromNowOn()) {
            for (Derivation.On on : at.bearings()) {
                if (on.target().equals(target)) {
                    its.add(new Spell(on.bearing(), at.from(), at.until()));
                }
            }
        }
        return its;
    }

    /** What was told of a record, which is one of the submission's. */
    private Told told(EvidenceId record) {
        int low = 0;
        int high = records.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).candidate().record().id().compareTo(record) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return records.get(low);
    }
}
