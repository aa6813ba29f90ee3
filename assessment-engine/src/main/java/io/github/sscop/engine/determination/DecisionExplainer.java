package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Scope;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Substitution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The explanation of decisions on one item: gives the reasons of each row of the table of verdicts. The decision is given,
 * so that an explanation cannot disagree with it.
 */
final class DecisionExplainer {

    private final ItemContext context;
    private final Scope scope;
    private final List<EvaluatedEvidence> evidence;
    private final LocalDate day;

    DecisionExplainer(ItemContext context, Scope scope, List<EvaluatedEvidence> evidence, LocalDate day) {
        this.context = context;
        this.scope = scope;
        this.evidence = evidence;
        this.day = day;
    }

    /** Returns the reasons of a decision, those of the deciding rows alone, and then the notes on the evidence. */
    List<Reason> reasons(VerdictDecision decision) {
        List<Reason> reasons = new ArrayList<>();
        if (decision.verdict() != Verdict.NOT_APPLICABLE) {
            context.substitution().ifPresent(substitution -> reasons.add(substituted(substitution)));
        }
        if (decision.isDecidedByOwnRefutation()) {
            reasons.addAll(refutations(evidence.get(1)));
        }
        if (decision.isDecidedByRow()) {
            reasons.addAll(reasons(decision.row(), evidence.get(0)));
        }
        if (decision.verdict() != Verdict.NOT_APPLICABLE) {
            reasons.addAll(new EvidenceNotes(evidence.get(0), day).notes(decision.verdict()));
        }
        return reasons;
    }

    private List<Reason> reasons(VerdictRow row, EvaluatedEvidence evaluated) {
        return switch (row) {
            case SCOPED_OUT -> List.of(scopedOut());
            case EXCLUDED -> List.of(excluded(context.exclusion().orElseThrow()));
            case DIRECTLY_REFUTED, INDIRECTLY_REFUTED -> refutations(evaluated);
            case WITHHELD -> List.of(withheld(evaluated));
            case SUFFICIENT -> List.of(sufficient(evaluated));
            case INSUFFICIENT -> insufficient(evaluated);
        };
    }

    private Reason scopedOut() {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("group", scope.stakeholderGroup().name());
        scope.row().ifPresent(row -> {
            arguments.put("note", row.note());
            arguments.put("locator", row.locator());
        });
        arguments.put(
                "what", context.item().theme().map(theme -> "Theme " + theme).orElse("This statement"));
        return new Reason(ReasonCode.SCOPED_OUT, arguments, List.of());
    }

    private static Reason excluded(Exclusion exclusion) {
        Map<String, String> arguments = Map.of("reason", exclusion.reason(), "approvedBy", exclusion.approvedBy());
        return new Reason(ReasonCode.EXCLUDED, arguments, List.of());
    }

    private static Reason substituted(Substitution substitution) {
        Map<String, String> arguments = Map.of(
                "substitute", substitution.id().value(),
                "statement", substitution.statement(),
                "reason", substitution.reason());
        return new Reason(ReasonCode.SUBSTITUTED, arguments, List.of());
    }

    private static List<Reason> refutations(EvaluatedEvidence evaluated) {
        List<EvidenceId> direct = ids(evaluated.refutations(), Relevance::isDirect);
        List<EvidenceId> indirect = ids(evaluated.refutations(), refutation -> !refutation.isDirect());
        List<Reason> reasons = new ArrayList<>(2);
        if (!direct.isEmpty()) {
            reasons.add(new Reason(ReasonCode.REFUTED, Map.of(), direct));
        }
        if (!indirect.isEmpty()) {
            reasons.add(new Reason(ReasonCode.INDIRECTLY_REFUTED, Map.of(), indirect));
        }
        return reasons;
    }

    private Reason withheld(EvaluatedEvidence evaluated) {
        return new Reason(
                ReasonCode.WITHHELD,
                Map.of("records", String.valueOf(context.withheldRecords())),
                sufficient(evaluated).evidence());
    }

    private static Reason sufficient(EvaluatedEvidence evaluated) {
        Criterion criterion = evaluated.criterion();
        return new Reason(
                ReasonCode.SUFFICIENT,
                Map.of("minimum", String.valueOf(criterion.requirements().minimum())),
                ids(evaluated.supports(), support -> support.isSufficient(criterion)));
    }

    private List<Reason> insufficient(EvaluatedEvidence evaluated) {
        return evaluated.supports().isEmpty() ? List.of(noSupport(evaluated)) : shortcomings(evaluated);
    }

    private Reason noSupport(EvaluatedEvidence evaluated) {
        List<EvidenceId> disregarded = disregardedIds(evaluated);
        if (!disregarded.isEmpty()) {
            return new Reason(ReasonCode.ONLY_NOT_COUNTED, Map.of(), disregarded);
        }
        Criterion criterion = evaluated.criterion();
        Map<String, String> arguments =
                criterion.isSubstitute() ? Map.of("substitute", criterion.id().value()) : Map.of();
        return new Reason(context.notAsked() ? ReasonCode.NOT_ASKED : ReasonCode.NO_EVIDENCE, arguments, List.of());
    }

    private static List<EvidenceId> disregardedIds(EvaluatedEvidence evaluated) {
        Set<EvidenceId> ids = new LinkedHashSet<>();
        for (EvaluatedRecord each : evaluated.records()) {
            if (!each.counts()) {
                ids.add(each.relevance().id());
            }
        }
        return List.copyOf(ids);
    }

    /** Returns why supports that count are not sufficient: there are too few, or the direct ones lack something. */
    private List<Reason> shortcomings(EvaluatedEvidence evaluated) {
        Criterion criterion = evaluated.criterion();
        List<Relevance> supports = evaluated.supports();
        List<Reason> reasons = new ArrayList<>();
        List<EvidenceId> sufficient = ids(supports, support -> support.isSufficient(criterion));
        if (!sufficient.isEmpty()) {
            Map<String, String> arguments = Map.of(
                    "found", String.valueOf(sufficient.size()),
                    "minimum", String.valueOf(criterion.requirements().minimum()));
            boolean unconfirmed = criterion.requiresConfirmation()
                    && supports.stream()
                            .noneMatch(
                                    support -> support.isSufficient(criterion) && support.isConfirmed(criterion, day));
            if (distinctKeys(supports, criterion) < criterion.requirements().minimum()) {
                reasons.add(new Reason(ReasonCode.TOO_FEW, arguments, sufficient));
            }
            if (unconfirmed) {
                reasons.add(new Reason(ReasonCode.ONLY_UNCONFIRMED, Map.of(), sufficient));
            }
        }
        List<EvidenceId> unargued =
                ids(supports, support -> support.isDirect(criterion) && !support.hasRequiredArgument(criterion));
        if (!unargued.isEmpty()) {
            reasons.add(new Reason(ReasonCode.NO_ARGUMENT, Map.of(), unargued));
        }
        List<Relevance> unsampled = supports.stream()
                .filter(support -> support.isDirect(criterion) && !support.hasRequiredSample(criterion))
                .toList();
        if (!unsampled.isEmpty()) {
            reasons.add(sampleTooSmall(criterion, unsampled));
        }
        if (reasons.isEmpty()) {
            reasons.add(onlyIndirect(criterion, supports));
        }
        return reasons;
    }

    private static long distinctKeys(List<Relevance> supports, Criterion criterion) {
        return supports.stream()
                .filter(support -> support.isSufficient(criterion))
                .map(support -> support.profile().duplicateKey())
                .distinct()
                .count();
    }

    private static Reason sampleTooSmall(Criterion criterion, List<Relevance> supports) {
        return new Reason(
                ReasonCode.SAMPLE_TOO_SMALL,
                Map.of(
                        "asked", SampleWording.required(criterion.requirements().sample()),
                        "found", SampleWording.found(supports)),
                ids(supports, support -> true));
    }

    /** Returns the reason that names the kinds whose direct support the policy takes as indirect. */
    private static Reason onlyIndirect(Criterion criterion, List<Relevance> supports) {
        String kinds = supports.stream()
                .filter(support -> support.isDirect() && !support.isDirect(criterion))
                .map(support -> support.record().kind().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Reason(
                ReasonCode.ONLY_INDIRECT,
                kinds.isEmpty() ? Map.of() : Map.of("kinds", kinds),
                ids(supports, support -> true));
    }

    private static List<EvidenceId> ids(List<Relevance> relevances, Predicate<Relevance> condition) {
        List<EvidenceId> ids = new ArrayList<>(relevances.size());
        for (Relevance relevance : relevances) {
            if (condition.test(relevance)) {
                ids.add(relevance.id());
            }
        }
        return ids;
    }
}
