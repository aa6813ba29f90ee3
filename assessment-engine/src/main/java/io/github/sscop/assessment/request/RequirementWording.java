package io.github.sscop.assessment.request;

import io.github.sscop.code.Item;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.wording.MessageBundle;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The wording of what a policy requires of the evidence for an item. */
final class RequirementWording {

    private static final MessageBundle MESSAGES = MessageBundle.named("question");

    private RequirementWording() {}

    /**
     * Returns the requirements in sentences.
     *
     * @param item the item
     * @param required the requirements on evidence for it
     * @param confirmed whether one record has to be confirmed
     * @param kinds the kinds of evidence that suit
     */
    static List<String> of(Item item, EvidenceRequirements required, boolean confirmed, List<SuitableKind> kinds) {
        List<String> texts = new ArrayList<>();
        texts.add(of(
                required.minimum() == 1 ? "minimum.one" : "minimum.more",
                Map.of("minimum", String.valueOf(required.minimum()))));
        if (!required.kinds().isEmpty()) {
            texts.add(of("kinds", Map.of("kinds", named(required.kinds()))));
        }
        if (required.argued()) {
            texts.add(of("argued", Map.of()));
        }
        if (required.located()) {
            texts.add(of("located", Map.of()));
        }
        addDates(required, texts);
        List<EvidenceKind> never = required.strongestOfKind().entrySet().stream()
                .filter(kind -> kind.getValue() == Strength.INDIRECT)
                .map(Map.Entry::getKey)
                .toList();
        if (!never.isEmpty()) {
            texts.add(of("notAlone", Map.of("kinds", named(never))));
        }
        if (isSampled(item, required)) {
            texts.add(of("sample", Map.of("sample", sample(required.sample()))));
        }
        if (required.independence() != Independence.VENDOR) {
            texts.add(of("independence." + required.independence(), Map.of()));
        }
        addConfirming(item, required, confirmed, kinds, texts);
        return texts;
    }

    /** Returns whether every record for an item needs a sample. */
    static boolean isSampled(Item item, EvidenceRequirements required) {
        return item.population() && !required.sample().selections().isEmpty();
    }

    private static void addDates(EvidenceRequirements required, List<String> texts) {
        required.freshness()
                .ifPresentOrElse(
                        age -> texts.add(of(
                                required.dated() ? "fresh.own" : "fresh.any",
                                Map.of(
                                        "period",
                                        ValueWording.of(age.normalized()),
                                        "kinds",
                                        required.freshnessOfKind().isEmpty() ? "" : of("fresh.kinds", Map.of())))),
                        () -> {
                            if (required.dated()) {
                                texts.add(of("dated", Map.of()));
                            }
                        });
    }

    private static String sample(SampleRequirement sample) {
        String selections =
                sample.selections().stream().map(each -> words(each.name())).collect(Collectors.joining(" or "));
        return sample.atLeast() > 1
                ? of("sample.atLeast", Map.of("selections", selections, "atLeast", String.valueOf(sample.atLeast())))
                : selections;
    }

    private static void addConfirming(
            Item item, EvidenceRequirements required, boolean confirmed, List<SuitableKind> kinds, List<String> texts) {
        List<SuitableKind> confirming =
                kinds.stream().filter(SuitableKind::confirms).toList();
        if (confirming.isEmpty()) {
            texts.addAll(confirmed ? List.of(of("confirmedByParty", Map.of())) : List.of());
            return;
        }
        texts.add(of(
                confirmed ? "confirmed" : "preferablyConfirmed",
                Map.of(
                        "kinds",
                        confirming.stream().map(RequirementWording::withFacts).collect(Collectors.joining(", ")))));
        List<EvidenceKind> sampled = confirming.stream()
                .filter(SuitableKind::sampled)
                .map(SuitableKind::kind)
                .toList();
        if (!sampled.isEmpty() && !isSampled(item, required)) {
            texts.add(of("sampleOfKind", Map.of("kinds", named(sampled))));
        }
    }

    private static String withFacts(SuitableKind kind) {
        String words = words(kind.kind().value());
        return kind.facts().isEmpty()
                ? words
                : of(
                        "facts",
                        Map.of(
                                "kind",
                                words,
                                "facts",
                                String.join(", ", kind.facts().keySet())));
    }

    private static String named(List<EvidenceKind> kinds) {
        return kinds.stream().map(kind -> words(kind.value())).collect(Collectors.joining(" or "));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String of(String key, Map<String, String> arguments) {
        return MESSAGES.format(key, arguments);
    }
}
