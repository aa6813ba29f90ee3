package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which records take the place of others, and on which days. */
final class Supersession {

    /**
     * A record that names another, and the days on which it takes its place.
     *
     * @param naming the record that names the other
     * @param days the days
     */
    record By(Evidence naming, Days days) {}

    private final Standing standing;
    private final Bearings bearings;
    private final BiPredicate<Bearing, Target> wouldDo;
    private final Map<EvidenceId, List<Evidence>> namedBy = new HashMap<>();
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
    Supersession(Submission submission, Standing standing, Bearings bearings, BiPredicate<Bearing, Target> wouldDo) {
        this.standing = standing;
        this.bearings = bearings;
        this.wouldDo = wouldDo;
        for (Evidence record : submission.evidence()) {
            record.supersedes().stream()
                    .distinct()
                    .forEach(named -> namedBy.computeIfAbsent(named, id -> new ArrayList<>())
                            .add(record));
        }
    }

    /** The days on which something takes the place of a record where it bears so. */
    Days of(Bearing bearing, Target target) {
        if (!namedBy.containsKey(bearing.id())) {
            return Days.NONE;
        }
        Key key = new Key(bearing.id(), bearing.refutes() ? Optional.of(target.id()) : Optional.empty());
        return days.computeIfAbsent(
                key, k -> Days.union(by(bearing, target).stream().map(By::days)));
    }

    /** What takes the place of a record where it bears so, in the order of the ids. */
    List<By> by(Bearing bearing, Target target) {
        return bearing.refutes()
                ? asRefutation.computeIfAbsent(
                        new Key(bearing.id(), Optional.of(target.id())),
                        key -> bySupport(bearing.record()).stream()
                                .map(by -> new By(by.naming(), whereItMay(by, target)))
                                .filter(by -> !by.days().equals(Days.NONE))
                                .toList())
                : bySupport(bearing.record());
    }

    private List<By> bySupport(Evidence named) {
        return asSupport.computeIfAbsent(
                named.id(),
                id -> namedBy.getOrDefault(id, List.of()).stream()
                        .map(naming -> new By(naming, days(naming, named)))
                        .filter(by -> !by.days().equals(Days.NONE))
                        .sorted((a, b) -> a.naming().id().compareTo(b.naming().id()))
                        .toList());
    }

    private Days days(Evidence naming, Evidence named) {
        return Days.union(Stream.of(true, false)
                .map(refuting ->
                        bearings.speaking(naming.id(), refuting, standing.supersedes(naming, named, refuting))));
    }

    /**
     * Of the days on which one record supersedes another, those on which it may do so to a refutation: only where it bears on
     * the target and says which way, by a refutation, or by a support that would do there.
     */
    private Days whereItMay(By by, Target target) {
        List<Spell> there = bearings.spells(target.id(), by.naming().id());
        if (there.isEmpty()) {
            return Days.NONE;
        }
        TreeSet<LocalDate> edges = new TreeSet<>();
        by.days().edges().forEach(edges::add);
        edges.add(bearings.asOf());
        there.forEach(spell -> edges.addAll(List.of(spell.from(), spell.until())));
        by.naming().review().ifPresent(review -> edges.add(review.on().firstDay()));
        List<Days> may = new ArrayList<>();
        for (LocalDate edge : edges) {
            LocalDate next = edges.higher(edge);
            if (next != null && by.days().covers(edge) && mayOn(edge, there, target)) {
                may.add(Days.between(edge, next));
            }
        }
        return Days.union(may.stream());
    }

    private boolean mayOn(LocalDate day, List<Spell> spells, Target target) {
        LocalDate on = day.isBefore(bearings.asOf()) ? bearings.asOf() : day; // Earlier days are asked about by nobody.
        List<Bearing> there = spells.stream()
                .filter(spell -> spell.covers(on))
                .map(Spell::bearing)
                .toList();
        return !there.isEmpty()
                && there.stream()
                        .allMatch(b -> b.refutes()
                                || (b.supports() && wouldDo.test(b, target) && isIndependent(b.record(), on, target)));
    }

    private boolean isIndependent(Evidence record, LocalDate day, Target target) {
        Independence asked = target.demands().independence();
        return standing.independence(record, day).compareTo(asked) >= 0;
    }

    /** The one record without which another would not be superseded where it bears so on a day, if it is only one. */
    Stream<EvidenceId> onlyBy(Bearing bearing, Target target, LocalDate day) {
        List<EvidenceId> ids = by(bearing, target).stream()
                .filter(by -> by.days().covers(day))
                .map(by -> by.naming().id())
                .limit(2)
                .toList();
        return ids.size() == 1 ? ids.stream() : Stream.empty();
    }
}
