package io.github.sscop.report;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.Principle;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One question of a questionnaire.
 *
 * @param item the item that it is about
 * @param principle its principle, in words
 * @param examples what could show it
 * @param demands what the policy asks of what is shown
 */
record QuestionnaireItem(Item item, String principle, List<String> examples, List<String> demands) {

    static QuestionnaireItem of(Code code, Item item, Policy policy) {
        return new QuestionnaireItem(
                item,
                item.principle()
                        .flatMap(code::principle)
                        .map((Principle principle) -> principle.id() + " " + principle.title())
                        .orElse("Outside the principles"),
                code.claim(item.id()).map(Claim::evidenceExamples).orElse(List.of()),
                demands(item, policy.requirementsFor(code.id(), item.id())));
    }

    String question() {
        return "What shows that this is so? " + item.statement();
    }

    private static List<String> demands(Item item, EvidenceRequirements asked) {
        List<String> demands = new ArrayList<>();
        demands.add("At least " + ModelWording.count(asked.minimum(), "record")
                + (asked.minimum() == 1 ? " that shows" : ", each of which shows") + " it directly");
        if (!asked.kinds().isEmpty()) {
            demands.add("Of kind " + kinds(asked.kinds()));
        }
        if (asked.argued()) {
            demands.add("With a sentence that says why it shows it");
        }
        if (asked.located()) {
            demands.add("With the place where it can be found, or its digest");
        }
        asked.freshness()
                .ifPresent(age -> demands.add("At most " + ModelWording.period(age) + " old, by "
                        + (asked.dated() ? "its own date" : "its own date or that of the submission")
                        + (asked.freshnessOfKind().isEmpty() ? "" : ", and less for kinds that age faster")));
        List<EvidenceKind> never = asked.strongestOfKind().entrySet().stream()
                .filter(kind -> kind.getValue() == Strength.INDIRECT)
                .map(Map.Entry::getKey)
                .toList();
        if (!never.isEmpty()) {
            demands.add("Not by " + kinds(never) + " alone");
        }
        if (item.population() && !asked.sample().selections().isEmpty()) {
            demands.add("With how many there are, how many were looked at and how they were chosen ("
                    + asked.sample().selections().stream().map(ModelWording::of).collect(Collectors.joining(" or "))
                    + (asked.sample().atLeast() > 1
                            ? ", at least " + asked.sample().atLeast() + " or all"
                            : "") + ")");
        }
        if (asked.independence() != Independence.VENDOR) {
            demands.add("Made or accepted by somebody other than you: "
                    + (asked.independence() == Independence.CUSTOMER
                            ? "a customer, or somebody independent"
                            : "somebody independent"));
        }
        return demands;
    }

    private static String kinds(List<EvidenceKind> kinds) {
        return kinds.stream().map(kind -> ModelWording.of(kind.value())).collect(Collectors.joining(" or "));
    }
}
