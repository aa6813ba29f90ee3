package io.github.sscop.assessment;

import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.Item;
import io.github.sscop.code.Level;
import io.github.sscop.code.Principle;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Subject;
import io.github.sscop.rule.Demands;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For each gap, what would settle it and what it puts in doubt. */
final class Advice {

    private final Code code;
    private final String subject;
    private final LocalDate asOf;
    private final List<Rule> rules;

    Advice(Code code, Subject subject, LocalDate asOf, List<Rule> rules) {
        this.code = code;
        this.rules = rules;
        this.asOf = asOf;
        this.subject = Stream.of(
                        subject.product()
                                .map(product -> product
                                        + subject.version().map(v -> " " + v).orElse("")),
                        subject.organisation())
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(" of "));
    }

    /** What would settle the item: what the decisive reason asks for. */
    String nextAction(Target target, Outcome outcome) {
        Reason decisive = outcome.reasons().stream()
                .filter(reason -> reason.code() != ReasonCode.SUBSTITUTED)
                .findFirst()
                .orElseThrow();
        Map<String, String> arguments = new HashMap<>(decisive.arguments());
        arguments.put("wanted", wanted(target));
        if (decisive.code() == ReasonCode.TOO_FEW) {
            int missing = target.demands().minimum() - decisive.evidence().size();
            arguments.put("missing", String.valueOf(missing));
        }
        List<EvidenceId> evidence = decisive.evidence();
        return Sentences.of("action." + decisive.code(), arguments, evidence);
    }

    private String wanted(Target target) {
        Demands demands = target.demands();
        Item item = target.item();
        Map<String, String> arguments = new HashMap<>();
        arguments.put("subject", subject);
        arguments.put("kinds", kinds(target));
        arguments.put(
                "linked",
                target.isSubstitute()
                        ? part("linked", Map.of("substitute", target.id().value()))
                        : "");
        arguments.put("dated", dated(demands));
        arguments.put("argued", demands.argued() ? part("argued", Map.of()) : "");
        arguments.put("located", demands.located() ? part("located", Map.of()) : "");
        boolean sampled = item.population() && !demands.sample().selections().isEmpty();
        arguments.put("sampled", sampled ? part("sampled", Map.of("asked", Samples.asked(demands.sample()))) : "");
        arguments.put(
                "independent",
                demands.independence() == Independence.VENDOR
                        ? ""
                        : part(
                                "independent",
                                Map.of("independence", demands.independence().name())));
        arguments.put("examples", target.isSubstitute() || !demands.kinds().isEmpty() ? "" : example(item));
        return Sentences.of("wanted", arguments);
    }

    /** The kinds that the policy accepts; where it accepts any, those of which some rule can make direct support. */
    private String kinds(Target target) {
        List<EvidenceKind> accepted = target.demands().kinds();
        List<EvidenceKind> read = rules.stream()
                .filter(rule -> rule.items().contains(target.id()) && mayMeet(rule))
                .filter(rule -> target.demands().strongestOf(rule.kind()) == Strength.DIRECT)
                .map(Rule::kind)
                .distinct()
                .sorted()
                .toList();
        List<EvidenceKind> kinds = accepted.isEmpty() ? read : accepted;
        String named = kinds.stream().map(EvidenceKind::value).collect(Collectors.joining(" or "));
        return kinds.isEmpty() ? "" : part(accepted.isEmpty() ? "suchKinds" : "kinds", Map.of("kinds", named));
    }

    /** Whether a record can be enough by itself for what the rule derives; of a rule in Java that cannot be known. */
    private static boolean mayMeet(Rule rule) {
        return rule instanceof FactRule facts
                && facts.supports().filter(Strength.DIRECT::equals).isPresent();
    }

    /** The first day on which a record may be dated and still be fresh. */
    private String dated(Demands demands) {
        Optional<Period> freshness = demands.kinds().size() == 1
                ? demands.freshnessOf(demands.kinds().get(0))
                : demands.freshness();
        if (freshness.isEmpty()) {
            return demands.dated() ? part("dated", Map.of()) : "";
        }
        LocalDate from = asOf.minus(freshness.get());
        while (from.plus(freshness.get()).isBefore(asOf)) {
            from = from.plusDays(1); // Months differ in length, so what is taken away may not come back.
        }
        return part("fresh", Map.of("from", from.toString()));
    }

    private static String part(String name, Map<String, String> arguments) {
        return Sentences.of("wanted." + name, arguments);
    }

    private String example(Item item) {
        return code.claim(item.id()).map(Claim::evidenceExamples).orElse(List.of()).stream()
                .findFirst()
                .map(example -> part("examples", Map.of("example", lowerCased(example))))
                .orElse("");
    }

    private static String lowerCased(String example) {
        boolean acronym = example.length() > 1 && Character.isUpperCase(example.charAt(1));
        return acronym ? example : example.substring(0, 1).toLowerCase(Locale.ROOT) + example.substring(1);
    }

    /** What its not being met puts in doubt. */
    String risk(Item item, Verdict verdict) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("item", item.level().name().toLowerCase(Locale.ROOT) + " " + item.id());
        if (item.level() == Level.STATEMENT) {
            return Sentences.of("risk.statement", arguments);
        }
        Element principle = item.principle().flatMap(code::find).orElseThrow();
        arguments.put("principle", principle.id().value());
        arguments.put("title", ((Principle) principle).title());
        return Sentences.of("risk." + (item.rollsUp() ? verdict : "recommendation"), arguments);
    }
}
