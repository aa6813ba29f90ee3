package io.github.sscop.engine;

import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.determination.VendorStatements;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.engine.relevance.RuleRun;
import io.github.sscop.engine.relevance.StanceContradiction;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an assessment remarks on beside its verdicts: items first, in catalog order, then rules, risks and dates. */
final class RemarkCollector {

    private final SubmissionEvaluation evaluation;
    private final List<Remark> remarks = new ArrayList<>();

    RemarkCollector(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<Remark> all() {
        Map<ItemId, List<Remark>> contradictions = contradictions(evaluation.relevances());
        for (AssessmentPlan.PlannedItem planned : evaluation.plan().planned()) {
            refused(planned.criterion().id());
            remarks.addAll(contradictions.getOrDefault(planned.criterion().id(), List.of()));
        }
        brokenRules();
        contradictedSamples();
        evaluation.said().acceptedRisks().forEach(this::expired);
        evaluation.submission()
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

    /** What the vendor asks for at an item that the policy does not accept. */
    private void refused(ItemId item) {
        VendorStatements said = evaluation.said();
        if (said.exclusion(item).isPresent() && !evaluation.plan().policy().acceptsExclusions()) {
            add(RemarkCode.EXCLUSION_REFUSED, Optional.of(item), List.of(), Map.of("item", item.value()));
        }
        if (said.substitution(item).isPresent() && !evaluation.plan().policy().acceptsSubstitutions()) {
            ItemId substitute = said.substitution(item).get().id();
            add(
                    RemarkCode.SUBSTITUTION_REFUSED,
                    Optional.of(item),
                    evaluation.relevances().on(substitute).stream()
                            .map(Relevance::id)
                            .distinct()
                            .toList(),
                    Map.of("item", item.value(), "substitute", substitute.value()));
        }
    }

    private void add(
            RemarkCode remark, Optional<ItemId> item, List<EvidenceId> evidence, Map<String, String> arguments) {
        remarks.add(new Remark(remark, item, evidence, arguments));
    }

    private static Map<ItemId, List<Remark>> contradictions(RelevanceIndex relevances) {
        Map<ItemId, List<Remark>> found = new HashMap<>();
        for (ResolvedRecord resolved : relevances.records()) {
            for (StanceContradiction each : resolved.derived().contradictions()) {
                found.computeIfAbsent(each.link().item(), item -> new ArrayList<>())
                        .add(remark(resolved.profile().record().id(), each));
            }
        }
        return found;
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
                                contradiction.against().stream()
                                        .map(ran -> ran.rule().id())
                                        .collect(Collectors.joining(", "))));
    }

    /** One finding for each rule that failed, with the first cause and every record on which it did. */
    private void brokenRules() {
        Map<String, TreeMap<EvidenceId, ConditionResult>> broken = new TreeMap<>();
        for (ResolvedRecord resolved : evaluation.relevances().records()) {
            for (RuleRun ran : resolved.derived().ran()) {
                for (ConditionResult part : ran.outcome().parts()) {
                    if (part.code() == ConditionResult.ConditionResultCode.BROKEN) {
                        broken.computeIfAbsent(ran.rule().id(), rule -> new TreeMap<>())
                                .put(resolved.profile().record().id(), part);
                    }
                }
            }
        }
        broken.forEach((rule, parts) -> add(
                RemarkCode.RULE_FAILED,
                Optional.empty(),
                List.copyOf(parts.keySet()),
                Map.of(
                        "rule",
                        rule,
                        "cause",
                        parts.firstEntry().getValue().arguments().getOrDefault("cause", ""))));
    }

    /** One finding for each record and each rule that knows facts to count what its sample counts. */
    private void contradictedSamples() {
        for (ResolvedRecord resolved : evaluation.relevances().records()) {
            for (RuleRun ran : resolved.derived().ran()) {
                List<ConditionResult> parts = ran.sampleContradicted(resolved.profile().record());
                if (!parts.isEmpty()) {
                    Map<String, String> arguments = Map.of(
                            "rule", ran.rule().id(),
                            "items", ValueWording.listed(ran.rule().items()),
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

    private void expired(AcceptedRisk risk) {
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
