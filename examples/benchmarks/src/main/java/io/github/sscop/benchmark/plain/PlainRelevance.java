package io.github.sscop.benchmark.plain;

import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a record bears on an item, as its link says or as rules derive.
 *
 * @param record the record
 * @param item the item
 * @param stance which way it speaks
 * @param direct whether it is direct
 * @param argued whether an argument is given
 * @param argument the argument; a rule's sentence is not repeated here
 */
public record PlainRelevance(
        PlainSubmission.PlainEvidence record,
        String item,
        Optional<Stance> stance,
        boolean direct,
        boolean argued,
        Optional<String> argument) {

    /** Whether it speaks for the item. */
    public boolean supports() {
        return stance.isPresent() && stance.get() == Stance.SUPPORTS;
    }

    /** Whether it speaks against the item. */
    public boolean refutes() {
        return stance.isPresent() && stance.get() == Stance.REFUTES;
    }

    /** Whether it is enough by itself, given that it counts. */
    public boolean suffices() {
        return supports() && direct && argued;
    }

    /** Every way in which a record bears on items, given what rules say of it. */
    public static List<PlainRelevance> of(PlainSubmission.PlainEvidence record, List<PlainOutcome> outcome) {
        List<PlainRelevance> relevances = new ArrayList<>(2);
        Set<String> linked = new LinkedHashSet<>();
        for (PlainSubmission.PlainLink link : record.links()) {
            linked.add(link.item());
            int before = relevances.size();
            boolean agreed = false;
            for (Stance stance : Stance.values()) {
                if (derive(record, link.item(), stance, outcome, link.argument(), relevances)) {
                    agreed |= link.stance().isPresent() && link.stance().get() == stance;
                }
            }
            if (!agreed && (link.stance().isPresent() || relevances.size() == before)) {
                relevances.add(asserted(record, link, outcome));
            }
        }
        for (PlainOutcome each : outcome) {
            for (String item : each.items()) {
                if (linked.add(item)) {
                    for (Stance stance : Stance.values()) {
                        derive(record, item, stance, outcome, Optional.empty(), relevances);
                    }
                }
            }
        }
        return relevances;
    }

    private static boolean derive(
            PlainSubmission.PlainEvidence record,
            String item,
            Stance stance,
            List<PlainOutcome> outcome,
            Optional<String> argument,
            List<PlainRelevance> relevances) {
        boolean any = false;
        boolean direct = false;
        for (PlainOutcome each : outcome) {
            if (each.of(item, stance)) {
                any = true;
                direct |= each.direct();
            }
        }
        if (any) {
            relevances.add(new PlainRelevance(record, item, Optional.of(stance), direct, true, argument));
        }
        return any;
    }

    /** As the link says, but not direct where rules for such records derive indirect support at most, or rule support out. */
    private static PlainRelevance asserted(
            PlainSubmission.PlainEvidence record, PlainSubmission.PlainLink link, List<PlainOutcome> outcome) {
        boolean excluded = outcome.stream()
                .anyMatch(each -> each.excludesSupport() && each.items().contains(link.item()));
        boolean supports = link.stance().isPresent() && link.stance().get() == Stance.SUPPORTS;
        boolean capped = supports && (excluded || PlainRule.isIndirectAtMost(record.kind(), link.item()));
        return new PlainRelevance(
                record,
                link.item(),
                link.stance(),
                !capped && link.strength().isPresent() && link.strength().get() == Strength.DIRECT,
                link.argument().isPresent(),
                link.argument());
    }
}
