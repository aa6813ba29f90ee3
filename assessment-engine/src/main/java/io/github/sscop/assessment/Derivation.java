package io.github.sscop.assessment;

import io.github.sscop.code.Code;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which records bear on items: as people say in links, and as rules derive from facts. */
final class Derivation {

    private final Code code;
    private final Submission submission;
    private final Map<EvidenceKind, List<Rule>> rules;

    Derivation(Code code, Submission submission, List<Rule> rules) {
        this.code = code;
        this.submission = submission;
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::id)).collect(Collectors.groupingBy(Rule::kind));
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
     * What was derived of a record for some days.
     *
     * @param from the first of the days
     * @param until the day after the last of them
     * @param ran the rules that ran
     * @param bearings the ways in which it bears, by item or substitute
     * @param contradictions where a link says one thing and rules say another
     */
    record Derived(
            LocalDate from,
            LocalDate until,
            List<Ran> ran,
            Map<ItemId, List<Bearing>> bearings,
            List<Contradiction> contradictions) {}

    /** What is derived of a record on a day and on every later one: the day's first. */
    List<Derived> from(Evidence record, LocalDate day) {
        List<Rule> its = rules.getOrDefault(record.kind(), List.of());
        if (its.isEmpty()) {
            return List.of(derived(record, List.of(), day, LocalDate.MAX));
        }
        List<RuleSpells> spells =
                its.stream().map(rule -> RuleSpells.of(rule, record, day)).toList();
        NavigableSet<LocalDate> starts = new TreeSet<>(Set.of(day));
        spells.forEach(each -> starts.addAll(each.starts()));
        return starts.stream()
                .map(start -> derived(
                        record,
                        spells.stream().map(each -> each.on(start)).toList(),
                        start,
                        Optional.ofNullable(starts.higher(start)).orElse(LocalDate.MAX)))
                .toList();
    }

    private Derived derived(Evidence record, List<Ran> ran, LocalDate from, LocalDate until) {
        Map<ItemId, List<Bearing>> bearings = new LinkedHashMap<>();
        List<Contradiction> contradictions = new ArrayList<>();
        for (Link link : record.links()) {
            if (submission.isAbout(code.id(), link)) {
                List<Ran> onItem = on(link.item(), ran);
                bearings.put(link.item(), linked(record, link, onItem));
                List<Ran> against = against(link, onItem);
                if (!against.isEmpty()) {
                    contradictions.add(new Contradiction(link, against));
                }
            }
        }
        for (Ran each : ran) {
            for (ItemId item : each.rule().items()) {
                bearings.computeIfAbsent(item, id -> unlinked(record, on(item, ran)));
            }
        }
        return new Derived(from, until, ran, bearings, contradictions);
    }

    private static List<Ran> on(ItemId item, List<Ran> ran) {
        return ran.isEmpty()
                ? ran
                : ran.stream()
                        .filter(each -> each.rule().items().contains(item))
                        .toList();
    }

    private static List<Ran> against(Link link, List<Ran> onItem) {
        return link.stance()
                .map(stance -> onItem.stream()
                        .filter(ran -> ran.says(stance == Stance.SUPPORTS ? Stance.REFUTES : Stance.SUPPORTS))
                        .toList())
                .orElse(List.of());
    }

    /** As the link says, with the strength of the rules that agree; and as the rules say that do not. */
    private static List<Bearing> linked(Evidence record, Link link, List<Ran> onItem) {
        if (onItem.isEmpty()) {
            return List.of(Bearing.asserted(record, link, true));
        }
        List<Bearing> bearings = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            derived(record, stance, onItem, link.argument()).ifPresent(bearings::add);
        }
        boolean isSaid = bearings.stream().anyMatch(bearing -> bearing.stance().equals(link.stance()));
        if (!isSaid && (link.stance().isPresent() || bearings.isEmpty())) {
            bearings.add(asserted(record, link, onItem));
        }
        return bearings;
    }

    /**
     * As the link says; but where rules that take such a record for an indirect one at most do not hold of it, no stronger
     * than if they did: else a penetration test would count for more once it is old.
     */
    private static Bearing asserted(Evidence record, Link link, List<Ran> onItem) {
        List<Strength> mostDerived = onItem.stream()
                .filter(ran -> ran.outcome().result() == RuleOutcome.Result.NOT_RELEVANT)
                .flatMap(ran -> ran.rule() instanceof FactRule facts ? facts.supports().stream() : Stream.empty())
                .toList();
        boolean neverDirect = !mostDerived.isEmpty() && !mostDerived.contains(Strength.DIRECT);
        Bearing asserted = Bearing.asserted(record, link, sampleStands(record, onItem));
        return asserted.supports() && neverDirect
                ? new Bearing(
                        record, link.stance(), Optional.of(Strength.INDIRECT), link.argument(), asserted.sampleStands())
                : asserted;
    }

    private static boolean sampleStands(Evidence record, List<Ran> onItem) {
        return onItem.stream().allMatch(ran -> ran.sampleContradicted(record).isEmpty());
    }

    private static List<Bearing> unlinked(Evidence record, List<Ran> onItem) {
        List<Bearing> bearings = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            derived(record, stance, onItem, Optional.empty()).ifPresent(bearings::add);
        }
        return bearings;
    }

    private static Optional<Bearing> derived(
            Evidence record, Stance stance, List<Ran> onItem, Optional<String> argument) {
        List<Ran> saying = onItem.stream().filter(ran -> ran.says(stance)).toList();
        if (saying.isEmpty()) {
            return Optional.empty();
        }
        boolean direct = saying.stream()
                .anyMatch(ran ->
                        ran.outcome().strength().filter(Strength.DIRECT::equals).isPresent());
        return Optional.of(new Bearing(
                record,
                Optional.of(stance),
                Optional.of(direct ? Strength.DIRECT : Strength.INDIRECT),
                argument.or(() -> Optional.of(saying.get(0).rule().should())),
                sampleStands(record, onItem)));
    }
}
