package io.github.sscop.engine.admissibility;

import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.EvidenceProfile;
import io.github.sscop.engine.relevance.EvidenceProfiler;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.RelevancePeriod;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.engine.time.DateRanges;
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
public final class SupersessionIndex {

    /**
     * A record that names another, and the days on which it takes its place.
     *
     * @param naming the record that names the other
     * @param days the days
     */
    record Superseder(EvidenceProfile naming, DateRanges days) {}

    private final RelevanceIndex relevances;
    private final BiPredicate<Relevance, Criterion> meetsRequirements;
    private final Map<EvidenceId, List<EvidenceProfile>> namedBy = new HashMap<>();
    private final Map<EvidenceId, List<Superseder>> asSupport = new HashMap<>();
    private final Map<SupersessionKey, List<Superseder>> asRefutation = new HashMap<>();
    private final Map<SupersessionKey, DateRanges> days = new HashMap<>();

    /** Support is superseded alike wherever it bears; a refutation, target by target. */
    private record SupersessionKey(EvidenceId record, Optional<ItemId> refutedTarget) {}

    /**
     * Starts.
     *
     * @param meetsRequirements whether a support does what the policy asks at a target, but for the date on which it is looked at and
     *     its independence
     */
    SupersessionIndex(RelevanceIndex relevances, BiPredicate<Relevance, Criterion> meetsRequirements) {
        this.relevances = relevances;
        this.meetsRequirements = meetsRequirements;
        for (ResolvedRecord resolved : relevances.records()) {
            EvidenceProfile naming = resolved.profile();
            if (!naming.record().supersedes().isEmpty()) {
                for (EvidenceId named : new LinkedHashSet<>(naming.record().supersedes())) {
                    namedBy.computeIfAbsent(named, id -> new ArrayList<>()).add(naming);
                }
            }
        }
    }

    /** The days on which something takes the place of a record where it bears so. */
    DateRanges of(Relevance relevance, Criterion criterion) {
        if (namedBy.isEmpty() || !namedBy.containsKey(relevance.id())) {
            return DateRanges.NONE;
        }
        SupersessionKey key = new SupersessionKey(relevance.id(), relevance.refutes() ? Optional.of(criterion.id()) : Optional.empty());
        DateRanges known = days.get(key);
        if (known == null) {
            List<DateRanges> several = new ArrayList<>(1);
            for (Superseder by : by(relevance, criterion)) {
                several.add(by.days());
            }
            known = DateRanges.union(several);
            days.put(key, known);
        }
        return known;
    }

    /** What takes the place of a record where it bears so, in the order of the ids. */
    List<Superseder> by(Relevance relevance, Criterion criterion) {
        return relevance.refutes()
                ? asRefutation.computeIfAbsent(
                        new SupersessionKey(relevance.id(), Optional.of(criterion.id())), key -> byRefutation(relevance, criterion))
                : bySupport(relevance.profile());
    }

    private List<Superseder> byRefutation(Relevance refutation, Criterion criterion) {
        List<Superseder> some = new ArrayList<>(1);
        for (Superseder by : bySupport(refutation.profile())) {
            addUnlessNever(some, by.naming(), whereItMay(by, criterion));
        }
        return some;
    }

    private List<Superseder> bySupport(EvidenceProfile named) {
        EvidenceId id = named.record().id();
        List<Superseder> known = asSupport.get(id);
        if (known == null) {
            known = new ArrayList<>(1);
            for (EvidenceProfile naming : namedBy.getOrDefault(id, List.of())) {
                addUnlessNever(known, naming, days(naming, named));
            }
            asSupport.put(id, known);
        }
        return known;
    }

    private static void addUnlessNever(List<Superseder> some, EvidenceProfile naming, DateRanges days) {
        if (!days.equals(DateRanges.NONE)) {
            some.add(new Superseder(naming, days));
        }
    }

    private DateRanges days(EvidenceProfile naming, EvidenceProfile named) {
        EvidenceId id = naming.record().id();
        return DateRanges.union(List.of(
                relevances.speaking(id, true, EvidenceProfiler.supersedes(naming, named, true)),
                relevances.speaking(id, false, EvidenceProfiler.supersedes(naming, named, false))));
    }

    /**
     * Of the days on which one record supersedes another, those on which it may do so to a refutation: only where it bears on
     * the target and says which way, by a refutation, or by a support that would do there.
     */
    private DateRanges whereItMay(Superseder by, Criterion criterion) {
        List<RelevancePeriod> there = relevances.spells(criterion.id(), by.naming().record().id());
        if (there.isEmpty()) {
            return DateRanges.NONE;
        }
        TreeSet<LocalDate> edges = new TreeSet<>(by.days().edges());
        edges.add(relevances.asOf());
        there.forEach(spell -> edges.addAll(List.of(spell.from(), spell.until())));
        by.naming().record().review().ifPresent(review -> edges.add(review.on().firstDay()));
        List<DateRanges> may = new ArrayList<>();
        for (LocalDate edge : edges) {
            LocalDate next = edges.higher(edge);
            if (next != null && by.days().covers(edge) && mayOn(edge, there, criterion)) {
                may.add(DateRanges.between(edge, next));
            }
        }
        return DateRanges.union(may);
    }

    private boolean mayOn(LocalDate day, List<RelevancePeriod> spells, Criterion criterion) {
        LocalDate on = DateRanges.later(day, relevances.asOf()); // Earlier days are asked about by nobody.
        boolean bears = false;
        for (RelevancePeriod spell : spells) {
            if (spell.covers(on)) {
                bears = true;
                if (!clears(spell.relevance(), on, criterion)) {
                    return false;
                }
            }
        }
        return bears;
    }

    private boolean clears(Relevance there, LocalDate on, Criterion criterion) {
        return there.refutes()
                || (there.supports()
                        && meetsRequirements.test(there, criterion)
                        && !on.isBefore(there.profile()
                                .independentFrom(criterion.requirements().independence())));
    }

    /** The one record without which another would not be superseded now where it bears so, if it is only one. */
    public List<EvidenceId> onlyBy(Relevance relevance, Criterion criterion) {
        List<EvidenceId> ids = by(relevance, criterion).stream()
                .filter(by -> by.days().covers(relevances.asOf()))
                .map(by -> by.naming().record().id())
                .limit(2)
                .toList();
        return ids.size() == 1 ? ids : List.of();
    }
}
