package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Substitution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the evidence on a target comes to: the table of verdicts, row by row.
 *
 * @param verdict the verdict
 * @param reasons why
 */
public record Determination(Verdict verdict, List<Reason> reasons) {

    public static Determination of(EvaluatedEvidence evaluated, boolean notAsked) {
        return refuted(evaluated).orElseGet(() -> supported(evaluated.criterion(), evaluated, notAsked));
    }

    public static Determination excluded(Exclusion exclusion) {
        Map<String, String> arguments = Map.of("reason", exclusion.reason(), "approvedBy", exclusion.approvedBy());
        return new Determination(Verdict.NOT_APPLICABLE, List.of(new Reason(ReasonCode.EXCLUDED, arguments, List.of())));
    }

    /**
     * The worse of what the substitute comes to and of what refutations make of the claim in its own words, with the
     * reasons of whichever decides, or of both.
     */
    public Determination substituted(Substitution substitution, Optional<Determination> refuted) {
        Map<String, String> arguments = Map.of(
                "substitute", substitution.id().value(),
                "statement", substitution.statement(),
                "reason", substitution.reason());
        Verdict worse =
                refuted.map(Determination::verdict).orElse(Verdict.NOT_APPLICABLE).worse(verdict);
        Stream<Reason> decisive = Stream.concat(refuted.stream(), Stream.of(this))
                .filter(outcome -> outcome.verdict() == worse)
                .flatMap(outcome -> outcome.reasons().stream());
        Reason substituted = new Reason(ReasonCode.SUBSTITUTED, arguments, List.of());
        return new Determination(
                worse, Stream.concat(Stream.of(substituted), decisive).toList());
    }

    /** What counted refutations make of a target, whatever supports it. */
    public static Optional<Determination> refuted(EvaluatedEvidence evaluated) {
        List<EvidenceId> direct = ids(evaluated.refutations(), Relevance::isDirect);
        List<EvidenceId> indirect = ids(evaluated.refutations(), b -> !b.isDirect());
        List<Reason> reasons = new ArrayList<>();
        if (!direct.isEmpty()) {
            reasons.add(new Reason(ReasonCode.REFUTED, Map.of(), direct));
        }
        if (!indirect.isEmpty()) {
            reasons.add(new Reason(ReasonCode.INDIRECTLY_REFUTED, Map.of(), indirect));
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Determination(direct.isEmpty() ? Verdict.UNDETERMINED : Verdict.NOT_MET, reasons));
    }

    private static Determination supported(Criterion criterion, EvaluatedEvidence evaluated, boolean notAsked) {
        List<Relevance> supports = evaluated.supports();
        if (supports.isEmpty()) {
            return new Determination(Verdict.UNDETERMINED, List.of(noneCounts(criterion, evaluated, notAsked)));
        }
        List<EvidenceId> sufficient = ids(supports, b -> b.suffices(criterion));
        int minimum = criterion.requirements().minimum();
        if (sufficient.size() >= minimum) {
            Reason reason = new Reason(ReasonCode.SUFFICIENT, Map.of("minimum", String.valueOf(minimum)), sufficient);
            return new Determination(Verdict.MET, List.of(reason));
        }
        return new Determination(Verdict.UNDETERMINED, shortcomings(criterion, supports, sufficient));
    }

    private static Reason noneCounts(Criterion criterion, EvaluatedEvidence evaluated, boolean notAsked) {
        List<EvidenceId> relevance = notCounted(evaluated);
        if (!relevance.isEmpty()) {
            return new Reason(ReasonCode.ONLY_NOT_COUNTED, Map.of(), relevance);
        }
        Map<String, String> arguments =
                criterion.isSubstitute() ? Map.of("substitute", criterion.id().value()) : Map.of();
        return new Reason(notAsked ? ReasonCode.NOT_ASKED : ReasonCode.NO_EVIDENCE, arguments, List.of());
    }

    private static List<EvidenceId> notCounted(EvaluatedEvidence evaluated) {
        Set<EvidenceId> ids = new LinkedHashSet<>();
        for (EvaluatedRecord each : evaluated.all()) {
            if (!each.counts()) {
                ids.add(each.relevance().id());
            }
        }
        return List.copyOf(ids);
    }

    /** Why supports that count are not enough: too few of them, or what the direct ones lack. */
    private static List<Reason> shortcomings(Criterion criterion, List<Relevance> supports, List<EvidenceId> sufficient) {
        List<Reason> reasons = new ArrayList<>();
        if (!sufficient.isEmpty()) {
            Map<String, String> arguments = Map.of(
                    "found", String.valueOf(sufficient.size()),
                    "minimum", String.valueOf(criterion.requirements().minimum()));
            reasons.add(new Reason(ReasonCode.TOO_FEW, arguments, sufficient));
        }
        List<EvidenceId> unargued = ids(supports, b -> b.isDirect(criterion) && !b.isArgued(criterion));
        if (!unargued.isEmpty()) {
            reasons.add(new Reason(ReasonCode.NO_ARGUMENT, Map.of(), unargued));
        }
        List<Relevance> unsampled = supports.stream()
                .filter(b -> b.isDirect(criterion) && !b.isSampled(criterion))
                .toList();
        if (!unsampled.isEmpty()) {
            reasons.add(SampleWording.tooSmall(criterion, unsampled));
        }
        if (reasons.isEmpty()) {
            reasons.add(onlyIndirect(criterion, supports));
        }
        return reasons;
    }

    /** Names the kinds of which some support is said to be direct, and by the policy cannot be. */
    private static Reason onlyIndirect(Criterion criterion, List<Relevance> supports) {
        String kinds = supports.stream()
                .filter(b -> b.isDirect() && !b.isDirect(criterion))
                .map(b -> b.record().kind().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Reason(
                ReasonCode.ONLY_INDIRECT,
                kinds.isEmpty() ? Map.of() : Map.of("kinds", kinds),
                ids(supports, b -> true));
    }

    private static List<EvidenceId> ids(List<Relevance> relevances, Predicate<Relevance> which) {
        List<EvidenceId> ids = new ArrayList<>(relevances.size());
        for (Relevance relevance : relevances) {
            if (which.test(relevance)) {
                ids.add(relevance.id());
            }
        }
        return ids;
    }
}
