package io.github.sscop.engine;

import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.determination.VendorStatements;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.engine.relevance.RuleRun;
import io.github.sscop.engine.relevance.StanceContradiction;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The collector of the remarks of an assessment: on items first, in catalog order, then on rules, risks and dates. */
final class RemarkCollector {

    private final SubmissionEvaluation evaluation;
    private final List<Remark> remarks = new ArrayList<>();

    RemarkCollector(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Returns all remarks.
     *
     * @param evaluated the evaluated evidence on every item
     */
    List<Remark> remarks(List<EvaluatedEvidence> evaluated) {
        Map<ItemId, List<Remark>> contradictions = contradictions(evaluation.relevanceIndex());
        for (AssessmentPlan.PlannedItem planned : evaluation.plan().plannedItems()) {
            addRefusals(planned.criterion().id());
            remarks.addAll(contradictions.getOrDefault(planned.criterion().id(), List.of()));
        }
        addWithheld();
        addFailedRules();
        addContradictedSamples();
        remarks.addAll(new RecordRemarks(evaluation).remarks(evaluated));
        evaluation.acceptedRisks().forEach(this::addIfExpired);
        evaluation
                .submission()
                .preparedOn()
                .filter(prepared -> prepared.firstDay().isAfter(evaluation.asOf()))
                .ifPresent(prepared -> add(
                        RemarkCode.AS_OF_BEFORE_PREPARED,
                        Optional.empty(),
                        List.of(),
                        Map.of(
                                "preparedOn",
                                prepared.toString(),
                                "asOf",
                                evaluation.asOf().toString())));
        return remarks;
    }

    /** Adds the exclusion and the substitution of an item that the policy does not accept. */
    private void addRefusals(ItemId item) {
        VendorStatements statements = evaluation.statements();
        statements.exclusion(item).ifPresent(exclusion -> {
            boolean accepted = evaluation.plan().policy().acceptsExclusions();
            if (!accepted || evaluation.isWithholding() || !VendorStatements.isReasoned(exclusion)) {
                String by = !accepted ? "policy" : !VendorStatements.isReasoned(exclusion) ? "text" : "withheld";
                Map<String, String> arguments = Map.of("item", item.value(), "by", by);
                add(RemarkCode.EXCLUSION_REFUSED, Optional.of(item), List.of(), arguments);
            }
        });
        if (statements.substitution(item).isPresent()
                && evaluation.acceptedSubstitution(item).isEmpty()) {
            boolean accepted = evaluation.plan().policy().acceptsSubstitutions();
            ItemId substitute = statements.substitution(item).get().id();
            add(
                    RemarkCode.SUBSTITUTION_REFUSED,
                    Optional.of(item),
                    evaluation.relevanceIndex().relevances(substitute).stream()
                            .map(Relevance::id)
                            .distinct()
                            .toList(),
                    Map.of(
                            "item", item.value(),
                            "substitute", substitute.value(),
                            "by", accepted ? "text" : "policy"));
        }
    }

    private void add(RemarkCode code, Optional<ItemId> item, List<EvidenceId> evidence, Map<String, String> arguments) {
        remarks.add(new Remark(code, item, evidence, arguments));
    }

    private static Map<ItemId, List<Remark>> contradictions(RelevanceIndex relevanceIndex) {
        Map<ItemId, List<Remark>> byItem = new HashMap<>();
        for (ResolvedRecord resolved : relevanceIndex.records()) {
            for (StanceContradiction each : resolved.currentPeriod().contradictions()) {
                byItem.computeIfAbsent(each.link().item(), item -> new ArrayList<>())
                        .add(remark(resolved.profile().record().id(), each));
            }
        }
        return byItem;
    }

    private static Remark remark(EvidenceId record, StanceContradiction contradiction) {
        Stance stance = contradiction.link().stance().orElseThrow();
        return new Remark(
                RemarkCode.STANCE_CONTRADICTED,
                Optional.of(contradiction.link().item()),
                List.of(record),
                Map.of(
                        "item", contradiction.link().item().value(),
                        "stance", stance.name(),
                        "rules",
                                contradiction.contradicting().stream()
                                        .map(run -> run.rule().id())
                                        .collect(Collectors.joining(", "))));
    }

    private void addWithheld() {
        List<EvidenceId> withheld = evaluation.submission().withheld().stream()
                .map(WithheldRecord::id)
                .toList();
        if (!withheld.isEmpty()) {
            add(RemarkCode.WITHHELD, Optional.empty(), withheld, Map.of());
        }
    }

    /** Adds one remark for each rule that failed, with the first cause and every record on which it failed. */
    private void addFailedRules() {
        Map<String, TreeMap<EvidenceId, ConditionResult>> failed = new TreeMap<>();
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            for (RuleRun run : resolved.currentPeriod().ruleRuns()) {
                for (ConditionResult part : run.outcome().parts()) {
                    if (part.code() == ConditionResult.ConditionResultCode.BROKEN) {
                        failed.computeIfAbsent(run.rule().id(), rule -> new TreeMap<>())
                                .put(resolved.profile().record().id(), part);
                    }
                }
            }
        }
        failed.forEach((rule, parts) -> add(
                RemarkCode.RULE_FAILED,
                Optional.empty(),
                List.copyOf(parts.keySet()),
                Map.of(
                        "rule",
                        rule,
                        "cause",
                        parts.firstEntry().getValue().arguments().getOrDefault("cause", ""))));
    }

    /** Adds one remark for each record and each rule that finds a contradiction between its facts and its sample. */
    private void addContradictedSamples() {
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            for (RuleRun run : resolved.currentPeriod().ruleRuns()) {
                List<ConditionResult> parts =
                        run.sampleContradictions(resolved.profile().reading().corrected());
                if (!parts.isEmpty()) {
                    Map<String, String> arguments = Map.of(
                            "rule", run.rule().id(),
                            "items", ValueWording.listed(run.rule().items()),
                            "parts", parts.stream().map(ConditionResult::text).collect(Collectors.joining(" ")));
                    add(
                            RemarkCode.SAMPLE_CONTRADICTED,
                            Optional.empty(),
                            List.of(resolved.profile().record().id()),
                            arguments);
                }
            }
        }
    }

    private void addIfExpired(AcceptedRisk risk) {
        if (risk.until().lastDay().isBefore(evaluation.asOf())) {
            add(
                    RemarkCode.ACCEPTED_RISK_EXPIRED,
                    Optional.of(risk.item()),
                    List.of(),
                    Map.of(
                            "item", risk.item().value(),
                            "owner", risk.owner(),
                            "until", risk.until().toString()));
        }
    }
}
