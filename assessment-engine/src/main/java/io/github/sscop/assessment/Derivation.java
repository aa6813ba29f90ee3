package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Part;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    }

    /**
     * A link and rules that contradict each other.
     *
     * @param link the link
     * @param against what the rules say that say the opposite
     */
    record Contradiction(Link link, List<Ran> against) {}

    /**
     * What was derived of a record on one day.
     *
     * @param ran the rules that ran
     * @param bearings the ways in which it bears, by item or substitute
     * @param contradictions where a link says one thing and rules say another
     * @param nextChange the first day after on which a rule may see it otherwise
     */
    record Derived(
            List<Ran> ran,
            Map<ItemId, List<Bearing>> bearings,
            List<Contradiction> contradictions,
            Optional<LocalDate> nextChange) {}

    Derived of(Evidence record, LocalDate day) {
        AsOf asOf = AsOf.day(day);
        List<Ran> ran = rules.getOrDefault(record.kind(), List.of()).stream()
                .map(rule -> new Ran(rule, outcome(rule, record, asOf)))
                .toList();
        Map<ItemId, List<Bearing>> bearings = new LinkedHashMap<>();
        List<Contradiction> contradictions = new ArrayList<>();
        for (Link link : record.links()) {
            if (submission.isAbout(code.id(), link)) {
                List<Ran> onItem = ran.stream()
                        .filter(each -> each.rule().items().contains(link.item()))
                        .toList();
                bearings.put(link.item(), linked(record, link, onItem));
                List<Ran> against = against(link, onItem);
                if (!against.isEmpty()) {
                    contradictions.add(new Contradiction(link, against));
                }
            }
        }
        for (Ran each : ran) {
            for (ItemId item : each.rule().items()) {
                bearings.computeIfAbsent(item, id -> unlinked(record, item, ran));
            }
        }
        return new Derived(ran, bearings, contradictions, asOf.nextChange());
    }

    private static RuleOutcome outcome(Rule rule, Evidence record, AsOf asOf) {
        try {
            RuleOutcome outcome = rule.outcome(record, asOf);
            return outcome == null ? broken("it gave no outcome") : outcome;
        } catch (RuntimeException e) {
            String message = e.getMessage() == null ? "" : ": " + Words.cut(e.getMessage());
            return broken(e.getClass().getSimpleName() + message);
        }
    }

    private static RuleOutcome broken(String cause) {
        return RuleOutcome.inconclusive(Part.broken(cause));
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
     * than if they did: else a certificate would count for more once it has run out.
     */
    private static Bearing asserted(Evidence record, Link link, List<Ran> onItem) {
        List<Strength> mostDerived = onItem.stream()
                .filter(ran -> ran.outcome().result() == RuleOutcome.Result.NOT_RELEVANT)
                .flatMap(ran -> ran.rule() instanceof FactRule facts ? facts.supports().stream() : Stream.empty())
                .toList();
        boolean neverDirect = !mostDerived.isEmpty() && !mostDerived.contains(Strength.DIRECT);
        Bearing asserted = Bearing.asserted(record, link);
        return asserted.supports() && neverDirect
                ? new Bearing(record, link.stance(), Optional.of(Strength.INDIRECT), link.argument())
                : asserted;
    }

    private static List<Bearing> unlinked(Evidence record, ItemId item, List<Ran> ran) {
        List<Ran> onItem =
                ran.stream().filter(each -> each.rule().items().contains(item)).toList();
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
                argument.or(() -> Optional.of(saying.get(0).rule().should()))));
    }
}
