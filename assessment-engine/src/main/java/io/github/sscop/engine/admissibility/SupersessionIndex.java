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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** The index of supersessions: which records supersede which others, and on which days. */
public final class SupersessionIndex {

    /**
     * A record that supersedes another, and the days on which it does.
     *
     * @param naming the record that names the other in {@code supersedes}
     * @param days the days
     */
    record Superseder(EvidenceProfile naming, DateRanges days) {}

    private final RelevanceIndex relevanceIndex;
    private final BiPredicate<Relevance, Criterion> meetsRequirements;
    private final Map<EvidenceId, List<EvidenceProfile>> namedBy = new HashMap<>();
    private final Map<SupersessionKey, List<Superseder>> ofSupports = new HashMap<>();
    private final Map<SupersessionKey, List<Superseder>> ofRefutations = new HashMap<>();
    private final Map<SupersessionKey, DateRanges> supersededDays = new HashMap<>();

    /** Keys can be ordered, since a map whose keys collide stays fast only then. */
    private static final Comparator<SupersessionKey> ORDER = Comparator.comparing(SupersessionKey::record)
            .thenComparing(key -> key.date().orElse(LocalDate.MIN))
            .thenComparing(key -> key.refutedCriterion().map(ItemId::value).orElse(""));

    /** A support is superseded alike at every criterion, a refutation criterion by criterion. */
    private record SupersessionKey(EvidenceId record, Optional<LocalDate> date, Optional<ItemId> refutedCriterion)
            implements Comparable<SupersessionKey> {

        static SupersessionKey of(EvidenceProfile profile, Optional<ItemId> refutedCriterion) {
            return new SupersessionKey(profile.record().id(), profile.date(), refutedCriterion);
        }

        @Override
        public int compareTo(SupersessionKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Creates the index.
     *
     * @param meetsRequirements whether a support meets the policy's requirements at a criterion, age and independence aside
     */
    SupersessionIndex(RelevanceIndex relevanceIndex, BiPredicate<Relevance, Criterion> meetsRequirements) {
        this.relevanceIndex = relevanceIndex;
        this.meetsRequirements = meetsRequirements;
        for (ResolvedRecord resolved : relevanceIndex.records()) {
            EvidenceProfile naming = resolved.profile();
            if (!naming.record().supersedes().isEmpty()) {
                for (EvidenceId named : new LinkedHashSet<>(naming.record().supersedes())) {
                    namedBy.computeIfAbsent(named, id -> new ArrayList<>()).add(naming);
                }
            }
        }
    }

    /** Returns the days on which a record is superseded at a criterion. */
    DateRanges supersededDays(Relevance relevance, Criterion criterion) {
        if (namedBy.isEmpty() || !namedBy.containsKey(relevance.id())) {
            return DateRanges.NONE;
        }
        SupersessionKey key = SupersessionKey.of(
                relevance.profile(), relevance.refutes() ? Optional.of(criterion.id()) : Optional.empty());
        DateRanges days = supersededDays.get(key);
        if (days == null) {
            List<DateRanges> several = new ArrayList<>(1);
            for (Superseder superseder : superseders(relevance, criterion)) {
                several.add(superseder.days());
            }
            days = DateRanges.union(several);
            supersededDays.put(key, days);
        }
        return days;
    }

    /** Returns the records that supersede a record at a criterion on any day, in the order of their ids. */
    List<Superseder> superseders(Relevance relevance, Criterion criterion) {
        return relevance.refutes()
                ? ofRefutations.computeIfAbsent(
                        SupersessionKey.of(relevance.profile(), Optional.of(criterion.id())),
                        key -> supersedersOfRefutation(relevance, criterion))
                : supersedersOfSupport(relevance.profile());
    }

    private List<Superseder> supersedersOfRefutation(Relevance refutation, Criterion criterion) {
        List<Superseder> superseders = new ArrayList<>(1);
        for (Superseder superseder : supersedersOfSupport(refutation.profile())) {
            addIfEffective(superseders, superseder.naming(), clearingDays(superseder, criterion));
        }
        return superseders;
    }

    private List<Superseder> supersedersOfSupport(EvidenceProfile named) {
        SupersessionKey key = SupersessionKey.of(named, Optional.empty());
        List<Superseder> superseders = ofSupports.get(key);
        if (superseders == null) {
            superseders = new ArrayList<>(1);
            for (EvidenceProfile naming : namedBy.getOrDefault(named.record().id(), List.of())) {
                addIfEffective(superseders, naming, effectiveDays(naming, named));
            }
            ofSupports.put(key, superseders);
        }
        return superseders;
    }

    private static void addIfEffective(List<Superseder> superseders, EvidenceProfile naming, DateRanges days) {
        if (!days.equals(DateRanges.NONE)) {
            superseders.add(new Superseder(naming, days));
        }
    }

    private DateRanges effectiveDays(EvidenceProfile naming, EvidenceProfile named) {
        EvidenceId id = naming.record().id();
        return DateRanges.union(List.of(
                relevanceIndex.selectDays(id, true, EvidenceProfiler.supersessionDays(naming, named, true)),
                relevanceIndex.selectDays(id, false, EvidenceProfiler.supersessionDays(naming, named, false))));
    }

    /**
     * Returns the days on which a superseding record clears a refutation at a criterion: those on which it is relevant to the
     * criterion, with a stance, and each of its supports meets the policy's requirements there.
     */
    private DateRanges clearingDays(Superseder superseder, Criterion criterion) {
        List<RelevancePeriod> periods = relevanceIndex.periods(
                criterion.id(), superseder.naming().record().id());
        if (periods.isEmpty()) {
            return DateRanges.NONE;
        }
        TreeSet<LocalDate> edges = new TreeSet<>(superseder.days().edges());
        edges.add(relevanceIndex.asOf());
        periods.forEach(period -> edges.addAll(List.of(period.from(), period.until())));
        superseder
                .naming()
                .reviews()
                .forEach(review -> edges.add(review.review().on().firstDay()));
        List<DateRanges> clearing = new ArrayList<>();
        for (LocalDate edge : edges) {
            LocalDate next = edges.higher(edge);
            if (next != null && superseder.days().covers(edge) && clearsOn(edge, periods, criterion)) {
                clearing.add(DateRanges.between(edge, next));
            }
        }
        return DateRanges.union(clearing);
    }

    private boolean clearsOn(LocalDate day, List<RelevancePeriod> periods, Criterion criterion) {
        LocalDate evaluated = DateRanges.later(day, relevanceIndex.asOf()); // Days before the as-of date do not matter.
        boolean relevant = false;
        for (RelevancePeriod period : periods) {
            if (period.covers(evaluated)) {
                relevant = true;
                if (!clears(period.relevance(), evaluated, criterion)) {
                    return false;
                }
            }
        }
        return relevant;
    }

    private boolean clears(Relevance relevance, LocalDate day, Criterion criterion) {
        return relevance.refutes()
                || (relevance.supports()
                        && meetsRequirements.test(relevance, criterion)
                        && !day.isBefore(relevance
                                .profile()
                                .independentFrom(
                                        criterion.requirements().independence(),
                                        criterion.requirements().vouched())));
    }

    /** Returns whether a record supersedes another at a criterion on the as-of date. */
    public boolean isSupersededBy(Relevance relevance, Criterion criterion, EvidenceId naming) {
        return superseders(relevance, criterion).stream()
                .anyMatch(superseder -> superseder.naming().record().id().equals(naming)
                        && superseder.days().covers(relevanceIndex.asOf()));
    }

    /** Returns the record that alone supersedes a record at a criterion on the as-of date, if exactly one does. */
    public List<EvidenceId> soleSuperseder(Relevance relevance, Criterion criterion) {
        List<EvidenceId> ids = superseders(relevance, criterion).stream()
                .filter(superseder -> superseder.days().covers(relevanceIndex.asOf()))
                .map(superseder -> superseder.naming().record().id())
                .limit(2)
                .toList();
        return ids.size() == 1 ? ids : List.of();
    }
}
