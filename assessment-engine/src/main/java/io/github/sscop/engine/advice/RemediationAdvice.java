package io.github.sscop.engine.advice;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.Item;
import io.github.sscop.code.Level;
import io.github.sscop.code.Principle;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.criteria.RuleIndex;
import io.github.sscop.engine.determination.Determination;
import io.github.sscop.engine.determination.SampleWording;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.wording.AssessmentMessages;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The advice on one item: what would make it met, and which risk there is as long as it is a gap.
 *
 * @param criterion the item in its own words
 * @param wanted the arguments of the sentence about a wanted record that are the same for every submission
 * @param example an example of such a record, where the code gives one and the policy accepts any kind
 * @param confirming the words for the kinds and facts from which rules derive direct support
 * @param risks the sentence about the risk, by verdict
 */
public record RemediationAdvice(
        Criterion criterion,
        Map<String, String> wanted,
        String example,
        String confirming,
        Map<Verdict, String> risks) {

    /** Creates the advice on an item that is the same for every submission. */
    public static RemediationAdvice of(Criterion criterion, Code code, List<Rule> rules) {
        EvidenceRequirements requirements = criterion.requirements();
        boolean sampled = criterion.item().population()
                && !requirements.sample().selections().isEmpty();
        boolean independent = requirements.independence() != Independence.VENDOR;
        Map<String, String> wanted = Map.of(
                "kinds", kinds(criterion, rules),
                "argued", requirements.argued() ? part("argued", Map.of()) : "",
                "located", requirements.located() ? part("located", Map.of()) : "",
                "sampled",
                        sampled ? part("sampled", Map.of("asked", SampleWording.required(requirements.sample()))) : "",
                "independent",
                        independent
                                ? part(
                                        "independent",
                                        Map.of(
                                                "independence",
                                                requirements.independence().name()))
                                : "");
        String example = requirements.kinds().isEmpty() ? example(criterion.item(), code) : "";
        Map<Verdict, String> risks = new EnumMap<>(Verdict.class);
        for (Verdict gap : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED)) {
            risks.put(gap, risk(criterion.item(), gap, code));
        }
        return new RemediationAdvice(criterion, wanted, example, confirming(criterion, rules), risks);
    }

    /** Returns the words for the kinds that the policy accepts or, where it accepts any, for those with direct support by a rule. */
    private static String kinds(Criterion criterion, List<Rule> rules) {
        List<EvidenceKind> accepted = criterion.requirements().kinds();
        return accepted.isEmpty() ? words("suchKinds", directlySupporting(criterion, rules)) : kinds("kinds", accepted);
    }

    /** Returns the kinds from which a rule derives direct support, in words, as some do only with a sample. */
    private static List<String> directlySupporting(Criterion criterion, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.items().contains(criterion.id()) && RuleIndex.derivesDirectSupport(rule))
                .filter(rule -> criterion.requirements().strongestOf(rule.kind()) == Strength.DIRECT)
                .map(FactRule.class::cast)
                .map(rule -> rule.supportsWithoutSample().isPresent()
                        ? part("kindWithSample", Map.of("kind", rule.kind().value()))
                        : rule.kind().value())
                .distinct()
                .sorted()
                .toList();
    }

    private static String kinds(String part, List<EvidenceKind> kinds) {
        return words(part, kinds.stream().map(EvidenceKind::value).toList());
    }

    private static String words(String part, List<String> kinds) {
        return kinds.isEmpty() ? "" : part(part, Map.of("kinds", String.join(" or ", kinds)));
    }

    /** Returns the words for the kinds and facts from which rules derive direct support for a criterion. */
    private static String confirming(Criterion criterion, List<Rule> rules) {
        String listed = rules.stream()
                .filter(rule -> rule.items().contains(criterion.id()) && RuleIndex.derivesDirectSupport(rule))
                .map(FactRule.class::cast)
                .map(rule -> part(
                        "confirming.kind",
                        Map.of("kind", rule.kind().value(), "facts", String.join(", ", rule.factNames()))))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; or "));
        return listed.isEmpty() ? "" : part("confirming", Map.of("kinds", listed));
    }

    private static String example(Item item, Code code) {
        return code.claim(item.id()).map(Claim::evidenceExamples).orElse(List.of()).stream()
                .findFirst()
                .map(example -> part("examples", Map.of("example", lowerCased(example))))
                .orElse("");
    }

    private static String lowerCased(String example) {
        boolean acronym = example.length() > 1 && Character.isUpperCase(example.charAt(1));
        return acronym ? example : example.substring(0, 1).toLowerCase(Locale.ROOT) + example.substring(1);
    }

    private static String risk(Item item, Verdict verdict, Code code) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("item", text(item));
        if (item.level() == Level.STATEMENT) {
            return AssessmentMessages.of("risk.statement", arguments);
        }
        Element principle = item.principle().flatMap(code::find).orElseThrow();
        arguments.put("principle", principle.id().value());
        arguments.put("title", ((Principle) principle).title());
        return AssessmentMessages.of("risk." + (item.rollsUp() ? verdict : "recommendation"), arguments);
    }

    private static String text(Item item) {
        return item.level().name().toLowerCase(Locale.ROOT) + " " + item.id();
    }

    private static String part(String name, Map<String, String> arguments) {
        return AssessmentMessages.of("wanted." + name, arguments);
    }

    // For one submission

    /**
     * Returns a sentence on what to do next about a gap, which answers the decisive reason.
     *
     * @param evidence the evaluated evidence on the item, the criterion by which support is assessed first
     * @param subject the words for the subject that wanted records must be about
     */
    public String nextAction(
            Determination determination, List<EvaluatedEvidence> evidence, String subject, LocalDate asOf) {
        Reason decisive = decisive(determination.reasons());
        Map<String, String> arguments = new HashMap<>(decisive.arguments());
        arguments.put("item", text(criterion.item()));
        arguments.put("records", RecordWording.listed(decisive, evidence));
        Criterion supportCriterion = evidence.get(0).criterion();
        arguments.put("wanted", wanted(supportCriterion, subject, asOf, notBefore(decisive, evidence)));
        arguments.put("confirming", supportCriterion.isSubstitute() ? "" : confirming);
        if (decisive.code() == ReasonCode.TOO_FEW) {
            int missing =
                    criterion.requirements().minimum() - decisive.evidence().size();
            arguments.put("missing", String.valueOf(missing));
        }
        return AssessmentMessages.of("action." + decisive.code() + bySide(decisive), arguments);
    }

    /** A vendor cannot supersede what a buyer found. */
    private static String bySide(Reason decisive) {
        boolean refuted = decisive.code() == ReasonCode.REFUTED || decisive.code() == ReasonCode.INDIRECTLY_REFUTED;
        return refuted && decisive.evidence().stream().anyMatch(EvidenceId::isOfCounterpart) ? ".counterpart" : "";
    }

    private static Reason decisive(List<Reason> reasons) {
        Reason first = reasons.get(0);
        return first.code() == ReasonCode.SUBSTITUTED ? reasons.get(1) : first;
    }

    /** Returns the day before which a record would be too old to supersede the refutations that the advice is about. */
    private static Optional<LocalDate> notBefore(Reason decisive, List<EvaluatedEvidence> evidence) {
        if (decisive.code() != ReasonCode.REFUTED && decisive.code() != ReasonCode.INDIRECTLY_REFUTED) {
            return Optional.empty();
        }
        return evidence.stream()
                .flatMap(evaluated -> evaluated.refutations().stream())
                .flatMap(refutation -> refutation.profile().date().stream())
                .max(Comparator.naturalOrder());
    }

    private String wanted(Criterion supportCriterion, String subject, LocalDate asOf, Optional<LocalDate> notBefore) {
        Map<String, String> arguments = new HashMap<>(wanted);
        arguments.put("subject", subject);
        arguments.put("dated", dated(criterion.requirements(), asOf, notBefore));
        arguments.put("linked", "");
        arguments.put("examples", example);
        if (supportCriterion.isSubstitute()) {
            arguments.put("kinds", kinds("kinds", criterion.requirements().kinds())); // No rule is about a substitute.
            arguments.put(
                    "linked",
                    part("linked", Map.of("substitute", supportCriterion.id().value())));
            arguments.put("examples", "");
        }
        return AssessmentMessages.of("wanted", arguments);
    }

    /** Returns the words for the first day on which a record may be dated and still be fresh. */
    private static String dated(EvidenceRequirements requirements, LocalDate asOf, Optional<LocalDate> notBefore) {
        Optional<Period> freshness = requirements.kinds().size() == 1
                ? requirements.freshnessOf(requirements.kinds().get(0))
                : requirements.freshness();
        if (freshness.isEmpty()) {
            return notBefore
                    .map(RemediationAdvice::datedFrom)
                    .orElseGet(() -> requirements.dated() ? part("dated", Map.of()) : "");
        }
        LocalDate from = asOf.minus(freshness.get());
        while (from.plus(freshness.get()).isBefore(asOf)) {
            from = from.plusDays(1); // Months differ in length, so adding the period again may give an earlier day.
        }
        return datedFrom(DateRanges.later(from, notBefore.orElse(from)));
    }

    private static String datedFrom(LocalDate from) {
        return part("fresh", Map.of("from", from.toString()));
    }
}
