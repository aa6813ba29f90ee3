package io.github.sscop.engine.relevance;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.RuleIndex;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The resolver of the relevance of records to the items of a code: as asserted by links, and as derived by rules from facts. */
public final class RelevanceResolver {

    private static final List<Stance> STANCES = List.of(Stance.values());

    private final EditionId code;
    private final Submission submission;
    private final Map<EvidenceKind, RuleIndex> rules;
    private final boolean verdictsOnly;

    /**
     * Creates a resolver.
     *
     * @param rules the rules that read each kind
     * @param verdictsOnly whether neither explanations nor later days are needed
     */
    public RelevanceResolver(
            EditionId code, Submission submission, Map<EvidenceKind, RuleIndex> rules, boolean verdictsOnly) {
        this.code = code;
        this.submission = submission;
        this.rules = rules;
        this.verdictsOnly = verdictsOnly;
    }

    /** Resolves a record for a day and for every later one, in order of time. */
    List<ResolvedPeriod> resolveFrom(EvidenceProfile profile, LocalDate day) {
        RuleIndex ruleIndex = rulesFor(profile);
        if (verdictsOnly || ruleIndex.rules().isEmpty()) {
            return List.of(resolve(profile, day));
        }
        List<RuleTimeline> timelines = new ArrayList<>(ruleIndex.rules().size());
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (Rule rule : ruleIndex.rules()) {
            RuleTimeline timeline = RuleTimeline.startingOn(day, rule, profile.reading());
            timelines.add(timeline);
            starts.addAll(timeline.starts());
        }
        List<ResolvedPeriod> periods = new ArrayList<>(starts.size());
        for (LocalDate start : starts) {
            List<RuleRun> ruleRuns = new ArrayList<>(timelines.size());
            for (RuleTimeline timeline : timelines) {
                ruleRuns.add(timeline.runOn(start));
            }
            LocalDate next = starts.higher(start);
            periods.add(combine(profile, ruleIndex, ruleRuns, start, next == null ? LocalDate.MAX : next));
        }
        return periods;
    }

    /** Resolves a record for a day, without explanations, as if nothing changed on later days. */
    ResolvedPeriod resolve(EvidenceProfile profile, LocalDate day) {
        RuleIndex ruleIndex = rulesFor(profile);
        if (ruleIndex.rules().isEmpty()) {
            return new ResolvedPeriod(day, LocalDate.MAX, List.of(), asserted(profile), List.of());
        }
        List<RuleRun> ruleRuns = new ArrayList<>(ruleIndex.rules().size());
        for (Rule rule : ruleIndex.rules()) {
            ruleRuns.add(RuleTimeline.runUnexplained(day, rule, profile.reading()));
        }
        return combine(profile, ruleIndex, ruleRuns, day, LocalDate.MAX);
    }

    private RuleIndex rulesFor(EvidenceProfile profile) {
        return rules.getOrDefault(profile.kind(), RuleIndex.NONE);
    }

    /** Returns the relevance that the links assert, where no rule reads records of this kind. */
    private List<ItemRelevance> asserted(EvidenceProfile profile) {
        List<Link> links = profile.record().links();
        List<ItemRelevance> relevances = new ArrayList<>(links.size());
        for (Link link : links) {
            if (submission.isAbout(code, link)) {
                relevances.add(new ItemRelevance(link.item(), asserted(profile, link, List.of())));
            }
        }
        return relevances;
    }

    /** Combines what links assert with what rules derived. */
    private ResolvedPeriod combine(
            EvidenceProfile profile, RuleIndex ruleIndex, List<RuleRun> ruleRuns, LocalDate from, LocalDate until) {
        List<ItemRelevance> relevances = new ArrayList<>();
        List<StanceContradiction> contradictions = new ArrayList<>(0);
        boolean[] linked = new boolean[ruleIndex.items().size()];
        for (Link link : profile.record().links()) {
            if (submission.isAbout(code, link)) {
                RuleIndex.ItemRules itemRules = ruleIndex.rulesAbout(link.item());
                List<RuleRun> itemRuns = itemRules == null ? List.of() : itemRules.select(ruleRuns);
                if (itemRules != null) {
                    linked[itemRules.position()] = true;
                }
                addAll(relevances, link.item(), linked(profile, link, itemRuns));
                List<RuleRun> contradicting = contradicting(link, itemRuns);
                if (!contradicting.isEmpty()) {
                    contradictions.add(new StanceContradiction(link, contradicting));
                }
            }
        }
        for (RuleIndex.ItemRules itemRules : ruleIndex.items()) {
            if (!linked[itemRules.position()]) {
                addAll(relevances, itemRules.item(), derived(profile, itemRules.select(ruleRuns), Optional.empty()));
            }
        }
        return new ResolvedPeriod(from, until, ruleRuns, relevances, contradictions);
    }

    private static void addAll(List<ItemRelevance> relevances, ItemId criterion, List<Relevance> added) {
        for (Relevance relevance : added) {
            relevances.add(new ItemRelevance(criterion, relevance));
        }
    }

    private static List<RuleRun> contradicting(Link link, List<RuleRun> itemRuns) {
        return link.stance().isEmpty()
                ? List.of()
                : deriving(opposite(link.stance().get()), itemRuns);
    }

    private static Stance opposite(Stance stance) {
        return stance == Stance.SUPPORTS ? Stance.REFUTES : Stance.SUPPORTS;
    }

    private static List<RuleRun> deriving(Stance stance, List<RuleRun> itemRuns) {
        List<RuleRun> deriving = List.of();
        for (RuleRun run : itemRuns) {
            if (run.derives(stance)) {
                deriving = deriving.isEmpty() ? new ArrayList<>(itemRuns.size()) : deriving;
                deriving.add(run);
            }
        }
        return deriving;
    }

    /** Returns the relevance that a link asserts, with the strength of the rules that agree; and that of rules that differ. */
    private static List<Relevance> linked(EvidenceProfile profile, Link link, List<RuleRun> itemRuns) {
        if (itemRuns.isEmpty()) {
            return List.of(asserted(profile, link, itemRuns));
        }
        List<Relevance> relevances = derived(profile, itemRuns, link.argument());
        boolean rulesAgree = false;
        for (Relevance relevance : relevances) {
            rulesAgree |= relevance.stance().equals(link.stance());
        }
        if (!rulesAgree && (link.stance().isPresent() || relevances.isEmpty())) {
            relevances.add(asserted(profile, link, itemRuns));
        }
        return relevances;
    }

    /**
     * Returns the relevance that a link asserts, no stronger than what the rules for its kind and item can derive, and indirect
     * where one of them finds its condition for support false: leaving facts out makes no record stronger.
     */
    private static Relevance asserted(EvidenceProfile profile, Link link, List<RuleRun> itemRuns) {
        Relevance asserted =
                Relevance.asserted(profile, link, isSampleConsistent(profile, itemRuns), inconclusive(itemRuns));
        return asserted.supports() && isIndirectAtMost(profile, itemRuns) ? asserted.indirect() : asserted;
    }

    private static List<RuleRun> inconclusive(List<RuleRun> itemRuns) {
        List<RuleRun> inconclusive = List.of();
        for (RuleRun run : itemRuns) {
            if (run.outcome().result() == RuleOutcome.Result.INCONCLUSIVE) {
                inconclusive = inconclusive.isEmpty() ? new ArrayList<>(1) : inconclusive;
                inconclusive.add(run);
            }
        }
        return inconclusive;
    }

    private static boolean isIndirectAtMost(EvidenceProfile profile, List<RuleRun> itemRuns) {
        if (profile.reading().isKindMisspelt()) {
            return true;
        }
        boolean derivable = false;
        boolean direct = false;
        for (RuleRun run : itemRuns) {
            if (run.excludesSupport()) {
                return true;
            }
            Optional<Strength> strongest = run.strongestSupport(profile.record());
            derivable |= strongest.isPresent();
            direct |= strongest.filter(Strength.DIRECT::equals).isPresent();
        }
        return derivable && !direct;
    }

    private static boolean isSampleConsistent(EvidenceProfile profile, List<RuleRun> itemRuns) {
        for (RuleRun run : itemRuns) {
            if (!run.sampleContradictions(profile.reading().corrected()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the relevance that rules derive: one for each stance that at least one of them derives. */
    private static List<Relevance> derived(EvidenceProfile profile, List<RuleRun> itemRuns, Optional<String> argument) {
        List<Relevance> relevances = new ArrayList<>(1);
        for (Stance stance : STANCES) {
            List<RuleRun> deriving = deriving(stance, itemRuns);
            if (!deriving.isEmpty()) {
                relevances.add(new Relevance(
                        profile,
                        Optional.of(stance),
                        Optional.of(strongest(deriving)),
                        argument.isPresent()
                                ? argument
                                : Optional.of(deriving.get(0).rule().should()),
                        isSampleConsistent(profile, itemRuns),
                        true,
                        List.of()));
            }
        }
        return relevances;
    }

    private static Strength strongest(List<RuleRun> deriving) {
        for (RuleRun run : deriving) {
            if (run.outcome().strength().orElseThrow() == Strength.DIRECT) {
                return Strength.DIRECT;
            }
        }
        return Strength.INDIRECT;
    }
}
