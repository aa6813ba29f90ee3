package io.github.sscop.rule.standard;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Draws facts for a kind of evidence: all that the standard rules read of it, many of them so that a rule supports. */
final class StandardFactsGenerator {

    private static final FactValue NOTHING = new FactValue.Text("(left out)");
    private static final Arbitrary<FactValue> UNKNOWN =
            Arbitraries.of(new FactValue.Text("?"), new FactValue.Whole(-1));
    private static final List<String> SEVERITIES = List.of("CRITICAL", "LOW");
    private static final Set<String> FLAGS = Set.of(
            "coversFramework",
            "coversTools",
            "automated",
            "searchable",
            "audited",
            "encrypted",
            "accessRestricted",
            "writeOnce",
            "tamperEvident",
            "publiclyReachable",
            "processDescribed",
            "confidential",
            "scopeCoversProduct",
            "statementOfApplicability");

    private final Set<String> paths = new TreeSet<>();

    private StandardFactsGenerator(EvidenceKind kind) {
        StandardRules.all().stream()
                .filter(rule -> rule.kind().equals(kind))
                .forEach(rule -> paths.addAll(ExampleReading.of(rule).facts()));
    }

    static Arbitrary<Map<String, FactValue>> of(EvidenceKind kind) {
        return new StandardFactsGenerator(kind).structure("");
    }

    /** Draws what stands in one structure, each fact of it with a value, without one, or with one that is not known. */
    private Arbitrary<Map<String, FactValue>> structure(String prefix) {
        List<String> names = paths.stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .filter(name -> name.matches("\\w+"))
                .toList();
        List<Arbitrary<FactValue>> values = new ArrayList<>();
        names.forEach(name -> values.add(Arbitraries.frequencyOf(
                Tuple.of(30, value(prefix + name, name)),
                Tuple.of(1, Arbitraries.just(NOTHING)),
                Tuple.of(1, UNKNOWN))));
        return Combinators.combine(values).as(drawn -> {
            Map<String, FactValue> facts = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                if (drawn.get(i) != NOTHING) {
                    facts.put(names.get(i), drawn.get(i));
                }
            }
            return facts;
        });
    }

    private Arbitrary<FactValue> value(String path, String name) {
        if (paths.contains(path + "/…")) {
            Arbitrary<FactValue> periods = texts("P30D", "P60D", "P100Y");
            return Combinators.combine(periods, periods)
                    .as((one, other) ->
                            new FactValue.Structure(Map.of(SEVERITIES.get(0), one, SEVERITIES.get(1), other)));
        }
        Stream<String> members = paths.stream().filter(each -> each.startsWith(path + "[]"));
        Optional<String> member = members.findFirst();
        if (member.isEmpty()) {
            return leaf(name);
        }
        Arbitrary<FactValue> elements = member.get().endsWith("[]")
                ? texts("NVD", "OSV", "?")
                : structure(path + "[].").map(FactValue.Structure::new);
        return elements.list().ofMinSize(0).ofMaxSize(2).map(FactValue.Sequence::new);
    }

    private static Arbitrary<FactValue> leaf(String name) {
        if (FLAGS.contains(name)) {
            return Arbitraries.frequency(Tuple.of(5, (FactValue) new FactValue.Flag(true)), Tuple.of(1, (FactValue)
                    new FactValue.Flag(false)));
        }
        return switch (name) {
            case "supportEndsOn", "expires", "validUntil" ->
                texts("2027-01-31", "2027-03-31", "2026-12-31", "2099-12-31", "2026-03-01", "2027-01");
            case "previousReviewOn" -> texts("2025-12-01", "2025-12-01", "2024-01-01", "2025-12");
            case "announcedOn", "validFrom" -> texts("2026-01-12", "2026-01-01", "2025-11-03", "2099-01-01");
            case "severity" -> texts(SEVERITIES.get(0), SEVERITIES.get(1), "ODD");
            case "status" -> texts("FIXED", "FIXED", "FALSE_POSITIVE", "ACCEPTED", "OPEN", "ODD");
            case "scheme" -> texts("CYBER_ESSENTIALS", "ISO_27001", "SOC_2");
            case "commit" -> texts("9f1c2ab", "9f1c2ab", "9f1c2ab", "51d0e9c");
            case "id" -> texts("1", "2", "3", "4", "5");
            case "contact", "encryption", "reason" -> texts("https://acme.example/", "none");
            case "retentionDays", "agreedRetentionDays" -> numbers(365, 365, 180, 1);
            case "coveragePercent" -> numbers(95, 100, 50, 9_000);
            case "tests" -> numbers(812, 812, 812, 0);
            case "failed", "open", "openSevere" -> numbers(0, 0, 0, 1, -5);
            case "hoursToFirstNotice", "plannedHours" -> numbers(4, 4, 24, 8_760, -5);
            case "retentionMonths", "keptMonths" -> numbers(24, 24, 12, 1);
            default ->
                name.endsWith("On")
                        ? texts("2026-03-20", "2026-03-20", "2026-03-24", "2024-03-20", "2026-03", "2099-01-01")
                        : numbers(3, 3, 3, 2, 0, -5);
        };
    }

    private static Arbitrary<FactValue> texts(String... values) {
        return Arbitraries.of(values).map(FactValue.Text::new);
    }

    private static Arbitrary<FactValue> numbers(Integer... values) {
        return Arbitraries.of(values).map(FactValue.Whole::new);
    }
}
