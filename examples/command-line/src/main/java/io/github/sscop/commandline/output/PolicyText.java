package io.github.sscop.commandline.output;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a policy asks of each item of a code, for a person at a terminal. */
public final class PolicyText {

    private final Policy policy;
    private final Code code;
    private final List<FactRule> rules;
    private final TerminalText text = new TerminalText();

    private PolicyText(Policy policy, Code code) {
        this.policy = policy;
        this.code = code;
        this.rules = policy.rulesFor(code.id());
    }

    public static String of(Policy policy, Code code) {
        PolicyText page = new PolicyText(policy, code);
        page.heading();
        page.items();
        page.kinds();
        page.settings();
        page.rules();
        return page.text.toString();
    }

    public static String padded(String word, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", word);
    }

    private void heading() {
        text.line("Policy " + policy.id() + " (" + policy.digest() + ")");
        text.paragraph("", policy.title());
        text.line("Exclusions " + accepted(policy.acceptsExclusions()) + ", substitutions "
                + accepted(policy.acceptsSubstitutions()));
        text.gap();
    }

    private static String accepted(boolean accepted) {
        return accepted ? "accepted" : "refused";
    }

    private void items() {
        text.line("What it asks of each item of " + code.title() + " (" + code.id() + ")");
        text.gap();
        row("Item", "Least", "Argument", "Location", "Date", "Age", "Sample", "Seen by", "Rules");
        for (Item item : code.items()) {
            EvidenceRequirements asked = policy.requirementsFor(code.id(), item.id());
            row(
                    item.id().value(),
                    String.valueOf(asked.minimum()),
                    yes(asked.argued()),
                    yes(asked.located()),
                    yes(asked.dated()),
                    asked.freshness().map(Period::toString).orElse("any"),
                    sample(item, asked),
                    asked.independence().name(),
                    rules.stream()
                            .filter(rule -> rule.items().contains(item.id()))
                            .map(FactRule::id)
                            .collect(Collectors.joining(", ")));
            if (!asked.kinds().isEmpty()) {
                text.paragraph("         only: ", words(asked.kinds()));
            }
        }
        text.gap();
        text.paragraph(
                "",
                "Least: how many records must be enough by themselves. Age: for how long after its date a record counts,"
                        + " as years, months or days. Sample: for items about each member of a population, of so many or of"
                        + " all. Seen by: how"
                        + " independent of the vendor the originator or an accepting reviewer must be.");
        text.gap();
    }

    private void row(String... cells) {
        text.line(String.format(Locale.ROOT, "%-9s%-7s%-10s%-10s%-6s%-6s%-21s%-13s%s", (Object[]) cells));
    }

    private static String yes(boolean asked) {
        return asked ? "yes" : "no";
    }

    private static String sample(Item item, EvidenceRequirements asked) {
        if (!item.population()) {
            return "-";
        }
        List<?> selections = asked.sample().selections();
        return selections.isEmpty()
                ? "none"
                : selections.stream().map(Object::toString).collect(Collectors.joining(" or "))
                        + (asked.sample().atLeast() > 1
                                ? " of " + asked.sample().atLeast()
                                : "");
    }

    private static String words(List<EvidenceKind> kinds) {
        return kinds.stream().map(EvidenceKind::value).collect(Collectors.joining(", "));
    }

    private void kinds() {
        Map<EvidenceKind, Period> ofKind = policy.requirements().freshnessOfKind();
        if (!ofKind.isEmpty()) {
            text.line("Kinds of another age").gap();
            ofKind.forEach((kind, period) -> text.line("  " + padded(kind.value(), 40) + period));
            text.gap();
        }
        Map<EvidenceKind, Strength> strongest = policy.requirements().strongestOfKind();
        if (!strongest.isEmpty()) {
            text.line("Kinds of which support is indirect at most").gap();
            text.paragraph("  ", words(List.copyOf(strongest.keySet())));
            text.gap();
        }
    }

    private void settings() {
        if (!policy.settings().isEmpty()) {
            text.line("Settings of its rules").gap();
            policy.settings().forEach((name, value) -> text.line("  " + padded(name, 40) + value(value)));
            text.gap();
        }
    }

    private static String value(FactValue value) {
        if (value instanceof FactValue.Text words) {
            return words.value();
        }
        if (value instanceof FactValue.Whole whole) {
            return String.valueOf(whole.value());
        }
        return value instanceof FactValue.Flag truth ? String.valueOf(truth.value()) : value.toString();
    }

    private void rules() {
        if (!rules.isEmpty()) {
            text.line("Rules over the facts of records").gap();
        }
        for (FactRule rule : rules) {
            text.line(rule.id() + ": " + rule.kind() + " on "
                    + rule.items().stream().map(Object::toString).collect(Collectors.joining(", ")) + ", "
                    + Stream.of(
                                    rule.supports().map(strength -> "supports " + strength),
                                    rule.refutes().map(strength -> "refutes " + strength))
                            .flatMap(part -> part.stream())
                            .collect(Collectors.joining(", ")));
            text.paragraph("  ", rule.should() + " " + rule.because());
        }
    }
}
