package io.github.sscop.commandline.output;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Strength;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindDefinition;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.KindReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of evidence as plain text. */
public final class KindText {

    private static final int KIND_WIDTH = 34;

    private KindText() {}

    /** Returns one line for each kind: its title, and the items for which rules read it. */
    public static String list(KindReference kinds) {
        TerminalText text = new TerminalText();
        kinds.kinds()
                .forEach(entry -> text.paragraph(
                        PolicyText.padded(entry.kind().value(), KIND_WIDTH),
                        title(entry) + items(entry, Optional.empty())));
        return text.toString();
    }

    private static String title(KindReference.KnownKind entry) {
        return entry.definition().map(KindDefinition::title).orElse("Known to the rules of the policy only");
    }

    private static String items(KindReference.KnownKind entry, Optional<Strength> strength) {
        List<String> items = entry.rules().stream()
                .filter(rule -> strength.isEmpty() || rule.supports().equals(strength))
                .flatMap(rule -> rule.items().stream())
                .distinct()
                .sorted()
                .map(ItemId::value)
                .toList();
        return items.isEmpty() ? "" : " (" + String.join(", ", items) + ")";
    }

    /** Returns everything about each of some kinds. */
    public static String details(List<KindReference.KnownKind> entries) {
        return entries.stream().map(KindText::details).collect(Collectors.joining("\n\n"));
    }

    private static String details(KindReference.KnownKind entry) {
        TerminalText text = new TerminalText();
        text.paragraph("", entry.kind() + ": " + title(entry));
        entry.definition().ifPresent(definition -> {
            text.paragraph(
                    "  Age:   ",
                    definition.nature() == KindNature.STANDING
                            ? "from the last day on which it was seen in force (recordedOn, else occurredOn)"
                            : definition
                                    .datedBy()
                                    .map(fact -> "from the earlier of its date and " + fact)
                                    .orElse("from its date"));
            definition.facts().forEach((name, fact) -> fact(text, "  ", name, fact));
        });
        for (KindReference.RuleUse rule : entry.rules()) {
            text.paragraph(
                    "  Rule:  ",
                    rule.rule() + " ("
                            + rule.items().stream().map(ItemId::value).collect(Collectors.joining(", ")) + "; "
                            + strengths(rule) + "): " + rule.should());
        }
        return text.toString();
    }

    private static String strengths(KindReference.RuleUse rule) {
        return rule.supports().map(strength -> "supports " + words(strength)).orElse("supports never") + ", "
                + rule.refutes().map(strength -> "refutes " + words(strength)).orElse("refutes never");
    }

    private static String words(Strength strength) {
        return strength == Strength.DIRECT ? "directly" : "indirectly";
    }

    private static void fact(TerminalText text, String indent, String name, FactDefinition fact) {
        String type = fact.type().name().toLowerCase(Locale.ROOT)
                + fact.unit().map(unit -> " of " + unit).orElse("");
        text.paragraph(indent + "Fact:  ", name + " (" + type + "): " + fact.meaning());
        for (Map.Entry<String, FactDefinition> element : fact.facts().entrySet()) {
            fact(text, indent + "  ", name + "[]." + element.getKey(), element.getValue());
        }
    }

    /** Returns the facts of a kind to be filled in, as YAML; empty if the vocabulary has none for it. */
    public static String skeleton(KindReference.KnownKind entry) {
        return entry.definition()
                .filter(definition -> !definition.facts().isEmpty())
                .map(definition -> "kind: " + entry.kind() + "\nfacts:\n" + definition.skeletonYaml("  "))
                .orElse("");
    }
}
