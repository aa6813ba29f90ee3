package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Which records take the place of others, and on which days. */
final class Supersession {

    /**
     * A record that names another, and the days on which it takes its place.
     *
     * @param naming the record that names the other
     * @param days the days
     */
    record By(Candidate naming, Days days) {}

    private final Bearings bearings;
    private final BiPredicate<Bearing, Target> wouldDo;
    private final Map<EvidenceId, List<Candidate>> namedBy = new HashMap<>();
    private final Map<EvidenceId, List<By>> asSupport = new HashMap<>();
    private final Map<Key, List<By>> asRefutation = new HashMap<>();
    private final Map<Key, Days> days = new HashMap<>();

    /** Support is superseded alike wherever it bears; a refutation, target by target. */
    private record Key(EvidenceId record, Optional<ItemId> refutedTarget) {}

    /**
     * Starts.
     *
     * @param wouldDo whether a support does what the policy asks at a target, but for the date on which it is looked at and
     *     its independence
     */
    Supersession(Bearings bearings, BiPredicate<Bearing, Target> wouldDo) {
        this.bearings = bearings;
        this.wouldDo = wouldDo;
        for (Bearings.Told told : bearings.records()) {
            Candidate naming = told.candidate();
            if (!naming.record().supersedes().isEmpty()) {
                for (EvidenceId named : new LinkedHashSet<>(naming.record().supersedes())) {
                    namedBy.computeIfAbsent(named, id -> new ArrayList<>()).add(naming);
                }
            }
        }
    }

    /** The days on which something takes the place of a record where it bears so. */
    Days of(Bearing bearing, Target target) {
        if (namedBy.isEmpty() || !namedBy.containsKey(bearing.id())) {
            return Days.NONE;
        }
        Key key = new Key(bearing.id(), bearing.refutes() ? Optional.of(target.id()) : Optional.empty());
        Days known = days.get(key);
        if (known == null) {
            List<Days> several = new ArrayList<>(1);
            for (By by : by(bearing, target)) {
                several.add(by.days());
            }
            known = Days.union(several);
            days.put(key, known);
        }
        return known;
    }

    /** What takes the place of a record where it bears so, in the order of the ids. */
    List<By> by(Bearing bearing, Target target) {
        return bearing.refutes()
                ? asRefutation.computeIfAbsent(
                        new Key(bearing.id(), Optional.of(target.id())), key -> byRefutation(bearing, target))
                : bySupport(bearing.candidate());
    }

    private List<By> byRefutation(Bearing refutation, Target target) {
        List<By> some = new ArrayList<>(1);
        for (By by : bySupport(refutation.candidate())) {
            addUnlessNever(some, by.naming(), whereItMay(by, target));
        }
        return some;
    }

    private List<By> bySupport(Candidate named) {
        EvidenceId id = named.record().id();
        List<By> known = asSupport.get(id);
        if (known == null) {
            known = new ArrayList<>(1);
            for (Candidate naming : namedBy.getOrDefault(id, List.of())) {
                addUnlessNever(known, naming, days(naming, named));
            }
            asSupport.put(id, known);
        }
        return known;
    }

    private static void addUnlessNever(List<By> some, Candidate naming, Days days) {
        if (!days.equals(Days.NONE)) {
            some.add(new By(naming, days));
        }
    }

    private Days days(Candidate naming, Candidate named) {
        EvidenceId id = naming.record().id();
        return Days.union(List.of(
                bearings.speaking(id, true, Standing.supersedes(naming, named, true)),
                bearings.speaking(id, false, Standing.supersedes(naming, named, false))));
    }

    /**
     * Of the days on which one record supersedes another, those on which it may do so to a refutation: only where it bears on
     * the target and says which way, by a refutation, or by a support that would do there.
     */
    private Days whereItMay(By by, Target target) {
        List<Spell> there = bearings.spells(target.id(), by.naming().record().id());
        if (there.isEmpty()) {
            return Days.NONE;
        }
        TreeSet<LocalDate> edges = new TreeSet<>(by.days().edges());
        edges.add(bearings.asOf());
        there.forEach(spell -> edges.addAll(List.of(spell.from(), spell.until())));
        by.naming().record().review().ifPresent(review -> edges.add(review.on().firstDay()));
        List<Days> may = new ArrayList<>();
        for (LocalDate edge : edges) {
            LocalDate next = edges.higher(edge);
            if (next != null && by.days().covers(edge) && mayOn(edge, there, target)) {
                may.add(Days.between(edge, next));
            }
        }
        return Days.union(may);
    }

    private boolean mayOn(LocalDate day, List<Spell> spells, Target target) {
        LocalDate on = Days.later(day, bearings.asOf()); // Earlier days are asked about by nobody.
        boolean bears = false;
        for (Spell spell : spells) {
            if (spell.covers(on)) {
                bears = true;
                if (!clears(spell.bearing(), on, target)) {
                    return false;
                }
            }
        }
        return bears;
    }

    private boolean clears(Bearing there, LocalDate on, Target target) {
        return there.refutes()
                || (there.supports()
                        && wouldDo.test(there, target)
                        && !on.isBefore(there.candidate()
                                .independentFrom(target.demands().independence())));
    }

    /** The one record without which another would not be superseded now where it bears so, if it is only one. */
    List<EvidenceId> onlyBy(Bearing bearing, Target target) {
        List<EvidenceId> ids = by(bearing, target).stream()
                .filter(by -> by.days().covers(bearings.asOf()))
                .map(by -> by.naming().record().id())
                .limit(2)
                .toList();
        return ids.size() == 1 ? ids : List.of();
    }
}
