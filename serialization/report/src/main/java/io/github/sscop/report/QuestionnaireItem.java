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
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.vocabulary.KindReference;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The item of a code as a question of a questionnaire.
 *
 * @param item the item
 * @param principle the id and title of its principle
 * @param examples examples of evidence
 * @param confirming the kinds from which a rule of the policy can derive direct support
 * @param usual the kinds that are the usual evidence and that the policy accepts as direct support
 * @param sampled whether the policy requires a sample of every record
 * @param sampledKinds the kinds of which a rule requires a sample for direct support
 * @param requirements the policy's requirements on evidence, in words
 */
record QuestionnaireItem(
        Item item,
        String principle,
        List<String> examples,
        List<KindReference.KnownKind> confirming,
        List<EvidenceKind> usual,
        boolean sampled,
        List<EvidenceKind> sampledKinds,
        List<String> requirements) {

    static QuestionnaireItem of(Code code, Item item, Policy policy) {
        return new QuestionnaireItem(
                item,
                item.principle()
                        .flatMap(code::principle)
                        .map((Principle principle) -> principle.id() + " " + principle.title())
                        .orElse("Outside the principles"),
                code.claim(item.id()).map(Claim::evidenceExamples).orElse(List.of()),
                confirming(code, item, policy),
                usual(code, item, policy.requirementsFor(code.id(), item.id())),
                isSampled(item, policy.requirementsFor(code.id(), item.id())),
                confirming(code, item, policy).stream()
                        .filter(entry -> isSampled(entry, code, item, policy))
                        .map(KindReference.KnownKind::kind)
                        .toList(),
                requirements(code, item, policy));
    }

    private static List<KindReference.KnownKind> confirming(Code code, Item item, Policy policy) {
        EvidenceRequirements required = policy.requirementsFor(code.id(), item.id());
        return KindReference.of(KindVocabulary.standard(), policy.rulesFor(code.id())).kinds().stream()
                .filter(entry -> entry.canConfirm(item.id()) && required.accepts(entry.kind()))
                .filter(entry -> required.strongestOf(entry.kind()) == Strength.DIRECT)
                .toList();
    }

    private static List<EvidenceKind> usual(Code code, Item item, EvidenceRequirements required) {
        return Stream.concat(
                        KindVocabulary.standard().kinds().entrySet().stream()
                                .filter(kind -> kind.getValue().isUsualFor(code.id(), item.id()))
                                .map(Map.Entry::getKey),
                        required.kinds().stream())
                .filter(required::accepts)
                .filter(kind -> required.strongestOf(kind) == Strength.DIRECT)
                .distinct()
                .toList();
    }

    /** Returns the kinds that suit best: of those that confirm the usual ones, where there are any, else the usual ones. */
    List<EvidenceKind> kinds() {
        List<EvidenceKind> kinds =
                confirming.stream().map(KindReference.KnownKind::kind).toList();
        List<EvidenceKind> both = kinds.stream().filter(usual::contains).toList();
        if (!both.isEmpty()) {
            return both;
        }
        return kinds.isEmpty() ? usual : kinds;
    }

    /** Returns whether a record of a kind needs a sample to count in full. */
    boolean isSampled(Optional<EvidenceKind> kind) {
        return sampled || kind.filter(sampledKinds::contains).isPresent();
    }

    private static boolean isSampled(Item item, EvidenceRequirements required) {
        return item.population() && !required.sample().selections().isEmpty();
    }

    /** Returns whether every rule that can derive direct support from a kind asks for a sample besides. */
    private static boolean isSampled(KindReference.KnownKind entry, Code code, Item item, Policy policy) {
        return policy.rulesFor(code.id()).stream()
                .filter(rule -> rule.kind().equals(entry.kind()) && rule.items().contains(item.id()))
                .filter(rule -> rule.supports().filter(Strength.DIRECT::equals).isPresent())
                .allMatch(rule -> rule.supportsWithoutSample()
                        .filter(Strength.INDIRECT::equals)
                        .isPresent());
    }

    private static List<String> requirements(Code code, Item item, Policy policy) {
        EvidenceRequirements required = policy.requirementsFor(code.id(), item.id());
        List<String> requirements = requirements(item, required);
        List<KindReference.KnownKind> confirming = confirming(code, item, policy);
        if (!confirming.isEmpty()) {
            requirements.add((required.confirmed() ? "Confirmed" : "Preferably confirmed")
                    + " by a rule or another party: "
                    + confirming.stream().map(QuestionnaireItem::facts).collect(Collectors.joining(", "))
                    + ", or any record that a customer or an independent party made or accepted");
            List<String> sampled = confirming.stream()
                    .filter(entry -> isSampled(entry, code, item, policy))
                    .map(entry -> ModelWording.of(entry.kind().value()))
                    .toList();
            if (!sampled.isEmpty() && !isSampled(item, required)) {
                requirements.add(
                        "With the size of the population, the number examined and how they were selected, where"
                                + " the record is of kind " + String.join(" or ", sampled));
            }
        }
        return requirements;
    }

    private static String facts(KindReference.KnownKind entry) {
        String kind = ModelWording.of(entry.kind().value());
        return entry.definition()
                .filter(definition -> !definition.facts().isEmpty())
                .map(definition -> kind + " (facts: "
                        + String.join(", ", definition.facts().keySet()) + ")")
                .orElse(kind);
    }

    /** Returns the question. */
    String text() {
        return "What shows that this is so? " + item.statement();
    }

    private static List<String> requirements(Item item, EvidenceRequirements required) {
        List<String> requirements = new ArrayList<>();
        requirements.add("At least " + ModelWording.count(required.minimum(), "record")
                + (required.minimum() == 1 ? " that directly supports it" : ", each of which directly supports it"));
        if (!required.kinds().isEmpty()) {
            requirements.add("Of kind " + kinds(required.kinds()));
        }
        if (required.argued()) {
            requirements.add("With an argument: a sentence on why it supports the statement");
        }
        if (required.located()) {
            requirements.add("With its location or its digest");
        }
        required.freshness()
                .ifPresent(age -> requirements.add("At most " + ModelWording.period(age) + " old, by "
                        + (required.dated() ? "its own date" : "its own date or that of the submission")
                        + (required.freshnessOfKind().isEmpty()
                                ? ""
                                : ", and less for kinds with a shorter validity period")));
        List<EvidenceKind> never = required.strongestOfKind().entrySet().stream()
                .filter(kind -> kind.getValue() == Strength.INDIRECT)
                .map(Map.Entry::getKey)
                .toList();
        if (!never.isEmpty()) {
            requirements.add("Not by " + kinds(never) + " alone");
        }
        if (isSampled(item, required)) {
            requirements.add("With the size of the population, the number examined and how they were selected ("
                    + required.sample().selections().stream()
                            .map(ModelWording::of)
                            .collect(Collectors.joining(" or "))
                    + (required.sample().atLeast() > 1
                            ? ", at least " + required.sample().atLeast() + " or all"
                            : "") + ")");
        }
        if (required.independence() != Independence.VENDOR) {
            requirements.add("Made or accepted by a party other than you: "
                    + (required.independence() == Independence.CUSTOMER
                            ? "a customer, or an independent party"
                            : "an independent party"));
        }
        return requirements;
    }

    private static String kinds(List<EvidenceKind> kinds) {
        return kinds.stream().map(kind -> ModelWording.of(kind.value())).collect(Collectors.joining(" or "));
    }
}
