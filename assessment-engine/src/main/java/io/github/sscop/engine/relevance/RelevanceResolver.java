package io.github.sscop.engine.relevance;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.RuleIndex;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.ConditionResult;
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
    List<ResolvedPeriod> from(EvidenceProfile candidate, LocalDate day) {
        RuleIndex its = rulesFor(candidate);
        if (verdictsOnly || its.rules().isEmpty()) {
            return List.of(on(candidate, day));
        }
        List<RuleTimeline> spells = new ArrayList<>(its.rules().size());
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (Rule rule : its.rules()) {
            RuleTimeline each = RuleTimeline.from(day, rule, candidate.record());
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
            fromNowOn.add(derived(candidate, its, ran, start, next == null ? LocalDate.MAX : next));
        }
        return fromNowOn;
    }

    /** What is derived of a record on a day, unexplained and as if it were so for ever after. */
    ResolvedPeriod on(EvidenceProfile candidate, LocalDate day) {
        RuleIndex its = rulesFor(candidate);
        if (its.rules().isEmpty()) {
            return new ResolvedPeriod(day, LocalDate.MAX, List.of(), asserted(candidate), List.of());
        }
        List<RuleRun> ran = new ArrayList<>(its.rules().size());
        for (Rule rule : its.rules()) {
            ran.add(RuleTimeline.unexplained(day, rule, candidate.record()));
        }
        return derived(candidate, its, ran, day, LocalDate.MAX);
    }

    private RuleIndex rulesFor(EvidenceProfile candidate) {
        return rules.getOrDefault(candidate.record().kind(), RuleIndex.NONE);
    }

    /** As the links say, where no rule reads such a record. */
    private List<ItemRelevance> asserted(EvidenceProfile candidate) {
        List<Link> links = candidate.record().links();
        List<ItemRelevance> bearings = new ArrayList<>(links.size());
        for (Link link : links) {
            if (submission.isAbout(code, link)) {
                bearings.add(new ItemRelevance(link.item(), Relevance.asserted(candidate, link, true)));
            }
        }
        return bearings;
    }

    private ResolvedPeriod derived(EvidenceProfile candidate, RuleIndex its, List<RuleRun> ran, LocalDate from, LocalDate until) {
        List<ItemRelevance> bearings = new ArrayList<>();
        List<StanceContradiction> contradictions = new ArrayList<>(0);
        boolean[] told = new boolean[its.items().size()];
        for (Link link : candidate.record().links()) {
            if (submission.isAbout(code, link)) {
                RuleIndex.ItemRules about = its.about(link.item());
                List<RuleRun> onItem = about == null ? List.of() : about.of(ran);
                if (about != null) {
                    told[about.place()] = true;
                }
                add(bearings, link.item(), linked(candidate, link, onItem));
                List<RuleRun> against = against(link, onItem);
                if (!against.isEmpty()) {
                    contradictions.add(new StanceContradiction(link, against));
                }
            }
        }
        for (RuleIndex.ItemRules about : its.items()) {
            if (!told[about.place()]) {
                add(bearings, about.item(), derived(candidate, about.of(ran), Optional.empty()));
            }
        }
        return new ResolvedPeriod(from, until, ran, bearings, contradictions);
    }

    private static void add(List<ItemRelevance> bearings, ItemId target, List<Relevance> ways) {
        for (Relevance bearing : ways) {
            bearings.add(new ItemRelevance(target, bearing));
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
    private static List<Relevance> linked(EvidenceProfile candidate, Link link, List<RuleRun> onItem) {
        if (onItem.isEmpty()) {
            return List.of(Relevance.asserted(candidate, link, true));
        }
        List<Relevance> bearings = derived(candidate, onItem, link.argument());
        boolean isSaid = false;
        for (Relevance bearing : bearings) {
            isSaid |= bearing.stance().equals(link.stance());
        }
        if (!isSaid && (link.stance().isPresent() || bearings.isEmpty())) {
            bearings.add(asserted(candidate, link, onItem));
        }
        return bearings;
    }

    /**
     * As the link says; but where rules that take such a record for an indirect one at most do not hold of it, no stronger
     * than if they did: else a penetration test would count for more once it is old.
     */
    private static Relevance asserted(EvidenceProfile candidate, Link link, List<RuleRun> onItem) {
        List<Strength> mostDerived = onItem.stream()
                .filter(ran -> ran.outcome().result() == RuleOutcome.Result.NOT_RELEVANT)
                .flatMap(ran -> ran.rule() instanceof FactRule facts ? facts.supports().stream() : Stream.empty())
                .toList();
        boolean neverDirect = !mostDerived.isEmpty() && !mostDerived.contains(Strength.DIRECT);
        Relevance asserted = Relevance.asserted(candidate, link, sampleStands(candidate, onItem));
        return asserted.supports() && neverDirect
                ? new Relevance(
                        candidate,
                        link.stance(),
                        Optional.of(Strength.INDIRECT),
                        link.argument(),
                        asserted.sampleStands())
                : asserted;
    }

    private static boolean sampleStands(EvidenceProfile candidate, List<RuleRun> onItem) {
        for (RuleRun each : onItem) {
            if (!each.sampleContradicted(candidate.record()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** As the rules say: once for each stance that some of them derive. */
    private static List<Relevance> derived(EvidenceProfile candidate, List<RuleRun> onItem, Optional<String> argument) {
        List<Relevance> bearings = new ArrayList<>(1);
        for (Stance stance : STANCES) {
            List<RuleRun> saying = saying(stance, onItem);
            if (!saying.isEmpty()) {
                bearings.add(new Relevance(
                        candidate,
                        Optional.of(stance),
                        Optional.of(strongest(saying)),
                        argument.isPresent()
                                ? argument
                                : Optional.of(saying.get(0).rule().should()),
                        sampleStands(candidate, onItem)));
            }
        }
        return bearings;
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
