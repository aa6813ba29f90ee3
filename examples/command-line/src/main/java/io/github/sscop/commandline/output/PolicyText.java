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

/** The text on a policy's requirements for each item of a code. */
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

    /** Returns the text. */
    public static String of(Policy policy, Code code) {
        PolicyText writer = new PolicyText(policy, code);
        writer.heading();
        writer.items();
        writer.kinds();
        writer.settings();
        writer.rules();
        return writer.text.toString();
    }

    /** Returns a word with spaces up to a width. */
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
        text.line("Its requirements for each item of " + code.title() + " (" + code.id() + ")");
        text.gap();
        row("Item", "Records", "Argument", "Location", "Date", "Validity", "Sample", "Independence", "Rules");
        for (Item item : code.items()) {
            EvidenceRequirements required = policy.requirementsFor(code.id(), item.id());
            row(
                    item.id().value(),
                    String.valueOf(required.minimum()),
                    yes(required.argued()),
                    yes(required.located()),
                    yes(required.dated()),
                    required.freshness().map(Period::toString).orElse("any"),
                    sample(item, required),
                    required.independence().name(),
                    rules.stream()
                            .filter(rule -> rule.items().contains(item.id()))
                            .map(FactRule::id)
                            .collect(Collectors.joining(", ")));
            if (!required.kinds().isEmpty()) {
                text.paragraph("         only: ", words(required.kinds()));
            }
        }
        text.gap();
        text.paragraph(
                "",
                "Records: the number of records that must each be sufficient. Validity: the period after its date in which a"
                        + " record counts, in years, months or days. Sample: for items about each member of a population,"
                        + " how it is selected, and its least size. Independence: the least independence from the vendor"
                        + " of the originator, or of a reviewer who accepts the record.");
        text.gap();
    }

    private void row(String... cells) {
        text.line(String.format(Locale.ROOT, "%-9s%-9s%-10s%-10s%-6s%-10s%-21s%-14s%s", (Object[]) cells));
    }

    private static String yes(boolean isRequired) {
        return isRequired ? "yes" : "no";
    }

    private static String sample(Item item, EvidenceRequirements required) {
        if (!item.population()) {
            return "-";
        }
        List<?> selections = required.sample().selections();
        return selections.isEmpty()
                ? "none"
                : selections.stream().map(Object::toString).collect(Collectors.joining(" or "))
                        + (required.sample().atLeast() > 1
                                ? " of " + required.sample().atLeast()
                                : "");
    }

    private static String words(List<EvidenceKind> kinds) {
        return kinds.stream().map(EvidenceKind::value).collect(Collectors.joining(", "));
    }

    private void kinds() {
        Map<EvidenceKind, Period> ofKind = policy.requirements().freshnessOfKind();
        if (!ofKind.isEmpty()) {
            text.line("Kinds with another validity period").gap();
            ofKind.forEach((kind, period) -> text.line("  " + padded(kind.value(), 40) + period));
            text.gap();
        }
        Map<EvidenceKind, Strength> strongest = policy.requirements().strongestOfKind();
        if (!strongest.isEmpty()) {
            text.line("Kinds whose support is indirect at most").gap();
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
            text.line("Rules on the facts of records").gap();
        }
        for (FactRule rule : rules) {
            text.line(rule.id() + ": " + rule.kind() + " on "
                    + rule.items().stream().map(Object::toString).collect(Collectors.joining(", ")) + ", "
                    + Stream.of(
                                    rule.supports().map(strength -> "supports " + strength),
                                    rule.supportsWithoutSample().map(strength -> "without a sample " + strength),
                                    rule.refutes().map(strength -> "refutes " + strength))
                            .flatMap(part -> part.stream())
                            .collect(Collectors.joining(", ")));
            text.paragraph("  ", rule.should() + " " + rule.because());
        }
    }
}
