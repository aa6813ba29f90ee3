package io.github.sscop.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/kinds.md lists the known kinds of evidence with their facts.
 *
 * <p>Its tables are generated here, and compared with the page; with {@code -Dsscop.rewrite=true} the page is rewritten.
 */
class KindsPageTest {

    private static final Path PAGE = Path.of("../docs/kinds.md");
    private static final Pattern PART =
            Pattern.compile("(<!-- generated: (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    private static final KindReference KINDS =
            KindReference.of(KindVocabulary.standard(), Policy.goodFaith().rulesFor(EditionId.of("uk-sscop/2025-05")));

    @Test
    void listsTheKindsWithTheirFacts() throws IOException {
        String page = Files.readString(PAGE);
        String generated = PART.matcher(page)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(1) + part(part.group(2)) + part.group(3)));
        if (Boolean.getBoolean("sscop.rewrite")) {
            Files.writeString(PAGE, generated);
        } else {
            assertThat(page)
                    .as("docs/kinds.md, which this test rewrites with -Dsscop.rewrite=true")
                    .isEqualTo(generated);
        }
    }

    @Test
    void hasEveryPart() throws IOException {
        assertThat(PART.matcher(Files.readString(PAGE)).results().map(part -> part.group(2)))
                .containsExactly("kinds", "facts");
    }

    private static String part(String name) {
        return switch (name) {
            case "kinds" -> kinds();
            case "facts" ->
                KINDS.kinds().stream()
                        .filter(entry -> entry.definition()
                                .filter(kind -> !kind.facts().isEmpty())
                                .isPresent())
                        .map(KindsPageTest::section)
                        .collect(Collectors.joining("\n"));
            default -> throw new IllegalStateException("Unknown part " + name);
        };
    }

    // All kinds

    private static String kinds() {
        return "| Kind | Title | Nature | About | Usual for | Supports, direct | Supports, indirect | Refutes |\n"
                + "|---|---|---|---|---|---|---|---|\n"
                + KINDS.kinds().stream().map(KindsPageTest::row).collect(Collectors.joining());
    }

    private static String row(KindReference.KnownKind entry) {
        KindDefinition kind = entry.definition().orElseThrow();
        String name = kind.facts().isEmpty()
                ? code(entry.kind())
                : "[" + code(entry.kind()) + "](#" + entry.kind().value().toLowerCase(Locale.ROOT) + ")";
        return line(
                name,
                kind.title(),
                nature(kind),
                kind.reach() == KindReach.ORGANISATION ? "organisation" : "product",
                kind.usualFor().values().stream()
                        .flatMap(List::stream)
                        .map(ItemId::value)
                        .collect(Collectors.joining(", ")),
                items(entry, rule -> rule.supports().filter(Strength.DIRECT::equals)),
                items(entry, rule -> rule.supports().filter(Strength.INDIRECT::equals)),
                items(entry, KindReference.RuleUse::refutes));
    }

    private static String nature(KindDefinition kind) {
        return kind.nature() == KindNature.EVENT ? "event" : "standing";
    }

    private static String items(
            KindReference.KnownKind entry, Function<KindReference.RuleUse, Optional<Strength>> strength) {
        return entry.rules().stream()
                .filter(rule -> strength.apply(rule).isPresent())
                .flatMap(rule -> rule.items().stream())
                .distinct()
                .sorted()
                .map(ItemId::value)
                .collect(Collectors.joining(", "));
    }

    // Kinds with facts

    private static String section(KindReference.KnownKind entry) {
        KindDefinition kind = entry.definition().orElseThrow();
        StringBuilder section = new StringBuilder();
        section.append("### ").append(code(entry.kind())).append("\n\n");
        section.append(kind.title()).append("; ").append(age(kind)).append("\n\n");
        for (KindReference.RuleUse rule : entry.rules()) {
            section.append("- [").append(rule.rule()).append("](rules/").append(rule.rule());
            section.append(".md): ")
                    .append(rule.should())
                    .append(' ')
                    .append(effect(rule))
                    .append('\n');
        }
        section.append(entry.rules().isEmpty() ? "" : "\n");
        section.append("| Fact | Type | Unit | Meaning | Possible |\n|---|---|---|---|---|\n");
        kind.facts().forEach((name, fact) -> section.append(rows(name, fact, kind)));
        return section.toString();
    }

    private static String age(KindDefinition kind) {
        if (kind.nature() == KindNature.STANDING) {
            return "standing.";
        }
        return kind.datedBy()
                .map(fact -> "event, dated also by " + code(fact) + ".")
                .orElse("event.");
    }

    private static String effect(KindReference.RuleUse rule) {
        List<String> effects = new ArrayList<>();
        rule.supports().ifPresent(strength -> effects.add("supports " + code(strength)));
        rule.refutes().ifPresent(strength -> effects.add("refutes " + code(strength)));
        return "(" + rule.items().stream().map(ItemId::value).collect(Collectors.joining(", ")) + ": "
                + String.join(", ", effects) + ")";
    }

    private static String rows(String name, FactDefinition fact, KindDefinition kind) {
        String row = line(code(name), type(fact), fact.unit().orElse(""), fact.meaning(), possible(name, fact, kind));
        return row
                + fact.facts().entrySet().stream()
                        .map(element -> rows(name + "[]." + element.getKey(), element.getValue(), kind))
                        .collect(Collectors.joining());
    }

    private static String type(FactDefinition fact) {
        return switch (fact.type()) {
            case DATE -> "date";
            case PERIOD -> "period";
            case COUNT -> "whole number";
            case NUMBER -> "number";
            case PERCENTAGE -> "percentage";
            case FLAG -> "true or false";
            case TEXT -> "text";
            case TEXTS -> "text, or a list of texts";
            case LIST -> "list";
            case TABLE -> "table";
        };
    }

    private static String possible(String name, FactDefinition fact, KindDefinition kind) {
        List<String> possible = new ArrayList<>();
        fact.atLeast().ifPresent(least -> possible.add("at least " + least));
        if (fact.type() == FactType.PERCENTAGE) {
            possible.add("at most 100");
        }
        fact.partOf()
                .forEach(whole -> possible.add("part of "
                        + Stream.of(whole.split(" \\+ "))
                                .map(KindsPageTest::code)
                                .collect(Collectors.joining(" + "))));
        if (!fact.shareOf().isEmpty()) {
            possible.add("the percentage that " + code(fact.shareOf().get(0)) + " is of "
                    + code(fact.shareOf().get(1)));
        }
        if (!fact.remainderOf().isEmpty()) {
            possible.add("empty where " + code(fact.remainderOf().get(0)) + " and "
                    + code(fact.remainderOf().get(1)) + " are the same");
        }
        fact.notAfter().ifPresent(other -> possible.add("not after " + code(other)));
        if (kind.datedBy().filter(name::equals).isPresent()) {
            possible.add("not after the record's `recordedOn`");
        }
        fact.past().filter(past -> past).ifPresent(past -> possible.add("cannot lie ahead"));
        fact.identifiedBy().ifPresent(by -> possible.add("no two elements with the same " + code(by)));
        return String.join("; ", possible);
    }

    private static String code(Object word) {
        return "`" + word + "`";
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                        .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                        .collect(Collectors.joining("|", "|", "|"))
                + "\n";
    }
}
