package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everything that bears on the items of a code and on substitutes, from the as-of date on. */
final class Bearings {

    /** After this day no calendar looks. */
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final LocalDate asOf;
    private final Map<ItemId, Map<EvidenceId, List<Spell>>> spells = new HashMap<>();
    private final Map<EvidenceId, Derivation.Derived> derived = new LinkedHashMap<>();
    private final Map<EvidenceId, List<Phase>> phases = new HashMap<>();

    /** The days on which a record speaks in the same way. */
    private record Phase(LocalDate from, LocalDate until, boolean onlyRefutes) {}

    Bearings(List<Evidence> records, Derivation derivation, LocalDate asOf) {
        this.asOf = asOf;
        for (Evidence record : records) {
            List<Derivation.Derived> fromNowOn = derivation.from(record, asOf);
            derived.put(record.id(), fromNowOn.get(0));
            fromNowOn.forEach(at -> add(record, at));
        }
    }

    private void add(Evidence record, Derivation.Derived at) {
        List<Bearing> all =
                at.bearings().values().stream().flatMap(List::stream).toList();
        boolean onlyRefutes = !all.isEmpty() && all.stream().allMatch(Bearing::refutes);
        List<Phase> its = phases.computeIfAbsent(record.id(), id -> new ArrayList<>(1));
        its.add(new Phase(its.isEmpty() ? LocalDate.MIN : at.from(), at.until(), onlyRefutes));
        at.bearings()
                .forEach((item, bearings) ->
                        bearings.forEach(bearing -> spells.computeIfAbsent(item, id -> new LinkedHashMap<>())
                                .computeIfAbsent(record.id(), id -> new ArrayList<>(1))
                                .add(new Spell(bearing, at.from(), at.until()))));
    }

    LocalDate asOf() {
        return asOf;
    }

    /** What was derived of each record on the as-of date. */
    Map<EvidenceId, Derivation.Derived> derived() {
        return derived;
    }

    /** What was derived of one of the records on the as-of date. */
    Derivation.Derived derivedOf(Evidence record) {
        return Objects.requireNonNull(derived.get(record.id()));
    }

    /**
     * The days of those given on which a record speaks only against items, or on which it does not.
     *
     * @param record the record
     * @param refuting whether to give the former
     */
    Days speaking(EvidenceId record, boolean refuting, Days days) {
        return Days.union(phases.getOrDefault(record, List.of()).stream()
                .filter(phase -> phase.onlyRefutes() == refuting)
                .map(phase -> days.within(phase.from(), phase.until())));
    }

    /** What bears on a target on the as-of date. */
    List<Bearing> on(ItemId target) {
        return spells(target).stream()
                .filter(spell -> spell.covers(asOf))
                .map(Spell::bearing)
                .toList();
    }

    /** What bears on a target on any day from the as-of date on. */
    List<Spell> spells(ItemId target) {
        return spells.getOrDefault(target, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** How one record bears on a target on any day from the as-of date on. */
    List<Spell> spells(ItemId target, EvidenceId record) {
        return spells.getOrDefault(target, Map.of()).getOrDefault(record, List.of());
    }
}
