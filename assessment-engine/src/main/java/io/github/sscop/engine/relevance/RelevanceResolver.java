package io.github.sscop.engine.relevance;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.RuleIndex;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ways in which records bear on items: as people say in links, and as rules derive from facts. */
public final class RelevanceResolver {

    private static final List<Stance> STANCES = List.of(Stance.values());

    private final EditionId code;
    private final Submission submission;
    private final Map<EvidenceKind, RuleIndex> rules;
    private final boolean verdictsOnly;

    /**
     * Starts.
     *
     * @param rules the rules that read each kind
     * @param verdictsOnly whether nobody asks for explanations and for later days
     */
    public RelevanceResolver(EditionId code, Submission submission, Map<EvidenceKind, RuleIndex> rules, boolean verdictsOnly) {
        this.code = code;
        this.submission = submission;
        this.rules = rules;
        this.verdictsOnly = verdictsOnly;
    }

    /** What is derived of a record on a day and on every later one: the day's first. */
    List<ResolvedPeriod> from(EvidenceProfile profile, LocalDate day) {
        RuleIndex its = rulesFor(profile);
        if (verdictsOnly || its.rules().isEmpty()) {
            return List.of(on(profile, day));
        }
        List<RuleTimeline> spells = new ArrayList<>(its.rules().size());
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (Rule rule : its.rules()) {
            RuleTimeline each = RuleTimeline.from(day, rule, profile.record());
            spells.add(each);
            starts.addAll(each.starts());
        }
        List<ResolvedPeriod> fromNowOn = new ArrayList<>(starts.size());
        for (LocalDate start : starts) {
            List<RuleRun> ran = new ArrayList<>(spells.size());
            for (RuleTimeline each : spells) {
                ran.add(each.on(start));
            }
            LocalDate next = starts.higher(start);
            fromNowOn.add(derived(profile, its, ran, start, next == null ? LocalDate.MAX : next));
        }
        return fromNowOn;
    }

    /** What is derived of a record on a day, unexplained and as if it were so for ever after. */
    ResolvedPeriod on(EvidenceProfile profile, LocalDate day) {
        RuleIndex its = rulesFor(profile);
        if (its.rules().isEmpty()) {
            return new ResolvedPeriod(day, LocalDate.MAX, List.of(), asserted(profile), List.of());
        }
        List<RuleRun> ran = new ArrayList<>(its.rules().size());
        for (Rule rule : its.rules()) {
            ran.add(RuleTimeline.unexplained(day, rule, profile.record()));
        }
        return derived(profile, its, ran, day, LocalDate.MAX);
    }

    private RuleIndex rulesFor(EvidenceProfile profile) {
        return rules.getOrDefault(profile.record().kind(), RuleIndex.NONE);
    }

    /** As the links say, where no rule reads such a record. */
    private List<ItemRelevance> asserted(EvidenceProfile profile) {
        List<Link> links = profile.record().links();
        List<ItemRelevance> relevances = new ArrayList<>(links.size());
        for (Link link : links) {
            if (submission.isAbout(code, link)) {
                relevances.add(new ItemRelevance(link.item(), Relevance.asserted(profile, link, true)));
            }
        }
        return relevances;
    }

    private ResolvedPeriod derived(EvidenceProfile profile, RuleIndex its, List<RuleRun> ran, LocalDate from, LocalDate until) {
        List<ItemRelevance> relevances = new ArrayList<>();
        List<StanceContradiction> contradictions = new ArrayList<>(0);
        boolean[] resolved = new boolean[its.items().size()];
        for (Link link : profile.record().links()) {
            if (submission.isAbout(code, link)) {
                RuleIndex.ItemRules about = its.about(link.item());
                List<RuleRun> onItem = about == null ? List.of() : about.of(ran);
                if (about != null) {
                    resolved[about.place()] = true;
                }
                add(relevances, link.item(), linked(profile, link, onItem));
                List<RuleRun> against = against(link, onItem);
                if (!against.isEmpty()) {
                    contradictions.add(new StanceContradiction(link, against));
                }
            }
        }
        for (RuleIndex.ItemRules about : its.items()) {
            if (!resolved[about.place()]) {
                add(relevances, about.item(), derived(profile, about.of(ran), Optional.empty()));
            }
        }
        return new ResolvedPeriod(from, until, ran, relevances, contradictions);
    }

    private static void add(List<ItemRelevance> relevances, ItemId criterion, List<Relevance> ways) {
        for (Relevance relevance : ways) {
            relevances.add(new ItemRelevance(criterion, relevance));
        }
    }

    private static List<RuleRun> against(Link link, List<RuleRun> onItem) {
        return link.stance().isEmpty()
                ? List.of()
                : saying(opposite(link.stance().get()), onItem);
    }

    private static Stance opposite(Stance stance) {
        return stance == Stance.SUPPORTS ? Stance.REFUTES : Stance.SUPPORTS;
    }

    private static List<RuleRun> saying(Stance stance, List<RuleRun> onItem) {
        List<RuleRun> saying = List.of();
        for (RuleRun each : onItem) {
            if (each.says(stance)) {
                saying = saying.isEmpty() ? new ArrayList<>(onItem.size()) : saying;
                saying.add(each);
            }
        }
        return saying;
    }

    /** As the link says, with the strength of the rules that agree; and as the rules say that do not. */
    private static List<Relevance> linked(EvidenceProfile profile, Link link, List<RuleRun> onItem) {
        if (onItem.isEmpty()) {
            return List.of(Relevance.asserted(profile, link, true));
        }
        List<Relevance> relevances = derived(profile, onItem, link.argument());
        boolean isSaid = false;
        for (Relevance relevance : relevances) {
            isSaid |= relevance.stance().equals(link.stance());
        }
        if (!isSaid && (link.stance().isPresent() || relevances.isEmpty())) {
            relevances.add(asserted(profile, link, onItem));
        }
        return relevances;
    }

    /**
     * As the link says; but where rules that take such a record for an indirect one at most do not hold of it, no stronger
     * than if they did: else a penetration test would count for more once it is old.
     */
    private static Relevance asserted(EvidenceProfile profile, Link link, List<RuleRun> onItem) {
        List<Strength> mostDerived = onItem.stream()
                .filter(ran -> ran.outcome().result() == RuleOutcome.Result.NOT_RELEVANT)
                .flatMap(ran -> ran.rule() instanceof FactRule facts ? facts.supports().stream() : Stream.empty())
                .toList();
        boolean neverDirect = !mostDerived.isEmpty() && !mostDerived.contains(Strength.DIRECT);
        Relevance asserted = Relevance.asserted(profile, link, sampleStands(profile, onItem));
        return asserted.supports() && neverDirect
                ? new Relevance(
                        profile,
                        link.stance(),
                        Optional.of(Strength.INDIRECT),
                        link.argument(),
                        asserted.sampleStands())
                : asserted;
    }

    private static boolean sampleStands(EvidenceProfile profile, List<RuleRun> onItem) {
        for (RuleRun each : onItem) {
            if (!each.sampleContradicted(profile.record()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** As the rules say: once for each stance that some of them derive. */
    private static List<Relevance> derived(EvidenceProfile profile, List<RuleRun> onItem, Optional<String> argument) {
        List<Relevance> relevances = new ArrayList<>(1);
        for (Stance stance : STANCES) {
            List<RuleRun> saying = saying(stance, onItem);
            if (!saying.isEmpty()) {
                relevances.add(new Relevance(
                        profile,
                        Optional.of(stance),
                        Optional.of(strongest(saying)),
                        argument.isPresent()
                                ? argument
                                : Optional.of(saying.get(0).rule().should()),
                        sampleStands(profile, onItem)));
            }
        }
        return relevances;
    }

    private static Strength strongest(List<RuleRun> saying) {
        for (RuleRun each : saying) {
            if (each.outcome().strength().orElseThrow() == Strength.DIRECT) {
                return Strength.DIRECT;
            }
        }
        return Strength.INDIRECT;
    }
}
