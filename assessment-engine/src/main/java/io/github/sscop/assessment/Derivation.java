package io.github.sscop.assessment;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Part;
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
final class Derivation {

    private static final List<Stance> STANCES = List.of(Stance.values());

    private final EditionId code;
    private final Submission submission;
    private final Map<EvidenceKind, RulesOfKind> rules;
    private final boolean verdictsOnly;

    /**
     * Starts.
     *
     * @param rules the rules that read each kind
     * @param verdictsOnly whether nobody asks for explanations and for later days
     */
    Derivation(EditionId code, Submission submission, Map<EvidenceKind, RulesOfKind> rules, boolean verdictsOnly) {
        this.code = code;
        this.submission = submission;
        this.rules = rules;
        this.verdictsOnly = verdictsOnly;
    }

    /**
     * What a rule made of a record.
     *
     * @param rule the rule
     * @param outcome what it made of the record
     */
    record Ran(Rule rule, RuleOutcome outcome) {

        boolean says(Stance stance) {
            return outcome.result()
                    == (stance == Stance.SUPPORTS ? RuleOutcome.Result.SUPPORTS : RuleOutcome.Result.REFUTES);
        }

        /** Where the record's sample says otherwise than the facts that the rule knows to count the same. */
        List<Part> sampleContradicted(Evidence record) {
            return rule instanceof FactRule facts ? facts.sampleContradicted(record) : List.of();
        }
    }

    /**
     * A link and rules that contradict each other.
     *
     * @param link the link
     * @param against what the rules say that say the opposite
     */
    record Contradiction(Link link, List<Ran> against) {}

    /**
     * A way in which a record bears, and on what.
     *
     * @param target the item or substitute
     * @param bearing the way
     */
    record On(ItemId target, Bearing bearing) {}

    /**
     * What was derived of a record for some days.
     *
     * @param from the first of the days
     * @param until the day after the last of them
     * @param ran the rules that ran
     * @param bearings the ways in which it bears
     * @param contradictions where a link says one thing and rules say another
     */
    record Derived(
            LocalDate from, LocalDate until, List<Ran> ran, List<On> bearings, List<Contradiction> contradictions) {}

    /** What is derived of a record on a day and on every later one: the day's first. */
    List<Derived> from(Candidate candidate, LocalDate day) {
        RulesOfKind its = rulesFor(candidate);
        if (verdictsOnly || its.rules().isEmpty()) {
            return List.of(on(candidate, day));
        }
        List<RuleSpells> spells = new ArrayList<>(its.rules().size());
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (Rule rule : its.rules()) {
            RuleSpells each = RuleSpells.from(day, rule, candidate.record());
            spells.add(each);
            starts.addAll(each.starts());
        }
        List<Derived> fromNowOn = new ArrayList<>(starts.size());
        for (LocalDate start : starts) {
            List<Ran> ran = new ArrayList<>(spells.size());
            for (RuleSpells each : spells) {
                ran.add(each.on(start));
            }
            LocalDate next = starts.higher(start);
            fromNowOn.add(derived(candidate, its, ran, start, next == null ? LocalDate.MAX : next));
        }
        return fromNowOn;
    }

    /** What is derived of a record on a day, unexplained and as if it were so for ever after. */
    Derived on(Candidate candidate, LocalDate day) {
        RulesOfKind its = rulesFor(candidate);
        if (its.rules().isEmpty()) {
            return new Derived(day, LocalDate.MAX, List.of(), asserted(candidate), List.of());
        }
        List<Ran> ran = new ArrayList<>(its.rules().size());
        for (Rule rule : its.rules()) {
            ran.add(RuleSpells.unexplained(day, rule, candidate.record()));
        }
        return derived(candidate, its, ran, day, LocalDate.MAX);
    }

    private RulesOfKind rulesFor(Candidate candidate) {
        return rules.getOrDefault(candidate.record().kind(), RulesOfKind.NONE);
    }

    /** As the links say, where no rule reads such a record. */
    private List<On> asserted(Candidate candidate) {
        List<Link> links = candidate.record().links();
        List<On> bearings = new ArrayList<>(links.size());
        for (Link link : links) {
            if (submission.isAbout(code, link)) {
                bearings.add(new On(link.item(), Bearing.asserted(candidate, link, true)));
            }
        }
        return bearings;
    }

    private Derived derived(Candidate candidate, RulesOfKind its, List<Ran> ran, LocalDate from, LocalDate until) {
        List<On> bearings = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>(0);
        boolean[] told = new boolean[its.items().size()];
        for (Link link : candidate.record().links()) {
            if (submission.isAbout(code, link)) {
                RulesOfKind.About about = its.about(link.item());
                List<Ran> onItem = about == null ? List.of() : about.of(ran);
                if (about != null) {
                    told[about.place()] = true;
                }
                add(bearings, link.item(), linked(candidate, link, onItem));
                List<Ran> against = against(link, onItem);
                if (!against.isEmpty()) {
                    contradictions.add(new Contradiction(link, against));
                }
            }
        }
        for (RulesOfKind.About about : its.items()) {
            if (!told[about.place()]) {
                add(bearings, about.item(), derived(candidate, about.of(ran), Optional.empty()));
            }
        }
        return new Derived(from, until, ran, bearings, contradictions);
    }

    private static void add(List<On> bearings, ItemId target, List<Bearing> ways) {
        for (Bearing bearing : ways) {
            bearings.add(new On(target, bearing));
        }
    }

    private static List<Ran> against(Link link, List<Ran> onItem) {
        return link.stance().isEmpty()
                ? List.of()
                : saying(opposite(link.stance().get()), onItem);
    }

    private static Stance opposite(Stance stance) {
        return stance == Stance.SUPPORTS ? Stance.REFUTES : Stance.SUPPORTS;
    }

    private static List<Ran> saying(Stance stance, List<Ran> onItem) {
        List<Ran> saying = List.of();
        for (Ran each : onItem) {
            if (each.says(stance)) {
                saying = saying.isEmpty() ? new ArrayList<>(onItem.size()) : saying;
                saying.add(each);
            }
        }
        return saying;
    }

    /** As the link says, with the strength of the rules that agree; and as the rules say that do not. */
    private static List<Bearing> linked(Candidate candidate, Link link, List<Ran> onItem) {
        if (onItem.isEmpty()) {
            return List.of(Bearing.asserted(candidate, link, true));
        }
        List<Bearing> bearings = derived(candidate, onItem, link.argument());
        boolean isSaid = false;
        for (Bearing bearing : bearings) {
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
    private static Bearing asserted(Candidate candidate, Link link, List<Ran> onItem) {
        List<Strength> mostDerived = onItem.stream()
                .filter(ran -> ran.outcome().result() == RuleOutcome.Result.NOT_RELEVANT)
                .flatMap(ran -> ran.rule() instanceof FactRule facts ? facts.supports().stream() : Stream.empty())
                .toList();
        boolean neverDirect = !mostDerived.isEmpty() && !mostDerived.contains(Strength.DIRECT);
        Bearing asserted = Bearing.asserted(candidate, link, sampleStands(candidate, onItem));
        return asserted.supports() && neverDirect
                ? new Bearing(
                        candidate,
                        link.stance(),
                        Optional.of(Strength.INDIRECT),
                        link.argument(),
                        asserted.sampleStands())
                : asserted;
    }

    private static boolean sampleStands(Candidate candidate, List<Ran> onItem) {
        for (Ran each : onItem) {
            if (!each.sampleContradicted(candidate.record()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** As the rules say: once for each stance that some of them derive. */
    private static List<Bearing> derived(Candidate candidate, List<Ran> onItem, Optional<String> argument) {
        List<Bearing> bearings = new ArrayList<>(1);
        for (Stance stance : STANCES) {
            List<Ran> saying = saying(stance, onItem);
            if (!saying.isEmpty()) {
                bearings.add(new Bearing(
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

    private static Strength strongest(List<Ran> saying) {
        for (Ran each : saying) {
            if (each.outcome().strength().orElseThrow() == Strength.DIRECT) {
                return Strength.DIRECT;
            }
        }
        return Strength.INDIRECT;
    }
}
