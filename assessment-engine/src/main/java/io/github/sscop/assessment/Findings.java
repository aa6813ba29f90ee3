package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import io.github.sscop.rule.Part;
import io.github.sscop.wording.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an assessment remarks on beside its verdicts: items first, in catalog order, then rules, risks and dates. */
final class Findings {

    private final Hearing hearing;
    private final List<Finding> findings = new ArrayList<>();

    Findings(Hearing hearing) {
        this.hearing = hearing;
    }

    List<Finding> all() {
        Map<ItemId, List<Finding>> contradictions = contradictions(hearing.bearings());
        for (Plan.Asked asked : hearing.plan().asked()) {
            refused(asked.target().id());
            findings.addAll(contradictions.getOrDefault(asked.target().id(), List.of()));
        }
        brokenRules();
        contradictedSamples();
        hearing.said().acceptedRisks().forEach(this::expired);
        hearing.submission()
                .preparedOn()
                .filter(prepared -> prepared.firstDay().isAfter(hearing.asOf()))
                .ifPresent(prepared -> add(
                        FindingCode.AS_OF_BEFORE_PREPARED,
                        Optional.empty(),
                        List.of(),
                        Map.of(
                                "preparedOn",
                                prepared.toString(),
                                "asOf",
                                hearing.asOf().toString())));
        return findings;
    }

    /** What the vendor asks for at an item that the policy does not accept. */
    private void refused(ItemId item) {
        Said said = hearing.said();
        if (said.exclusion(item).isPresent() && !hearing.plan().policy().acceptsExclusions()) {
            add(FindingCode.EXCLUSION_REFUSED, Optional.of(item), List.of(), Map.of("item", item.value()));
        }
        if (said.substitution(item).isPresent() && !hearing.plan().policy().acceptsSubstitutions()) {
            ItemId substitute = said.substitution(item).get().id();
            add(
                    FindingCode.SUBSTITUTION_REFUSED,
                    Optional.of(item),
                    hearing.bearings().on(substitute).stream()
                            .map(Bearing::id)
                            .distinct()
                            .toList(),
                    Map.of("item", item.value(), "substitute", substitute.value()));
        }
    }

    private void add(
            FindingCode finding, Optional<ItemId> item, List<EvidenceId> evidence, Map<String, String> arguments) {
        findings.add(new Finding(finding, item, evidence, arguments));
    }

    private static Map<ItemId, List<Finding>> contradictions(Bearings bearings) {
        Map<ItemId, List<Finding>> found = new HashMap<>();
        for (Bearings.Told told : bearings.records()) {
            for (Derivation.Contradiction each : told.derived().contradictions()) {
                found.computeIfAbsent(each.link().item(), item -> new ArrayList<>())
                        .add(finding(told.candidate().record().id(), each));
            }
        }
        return found;
    }

    private static Finding finding(EvidenceId record, Derivation.Contradiction contradiction) {
        Stance stance = contradiction.link().stance().orElseThrow();
        return new Finding(
                FindingCode.STANCE_CONTRADICTED,
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
        Map<String, TreeMap<EvidenceId, Part>> broken = new TreeMap<>();
        for (Bearings.Told told : hearing.bearings().records()) {
            for (Derivation.Ran ran : told.derived().ran()) {
                for (Part part : ran.outcome().parts()) {
                    if (part.code() == Part.Code.BROKEN) {
                        broken.computeIfAbsent(ran.rule().id(), rule -> new TreeMap<>())
                                .put(told.candidate().record().id(), part);
                    }
                }
            }
        }
        broken.forEach((rule, parts) -> add(
                FindingCode.RULE_FAILED,
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
        for (Bearings.Told told : hearing.bearings().records()) {
            for (Derivation.Ran ran : told.derived().ran()) {
                List<Part> parts = ran.sampleContradicted(told.candidate().record());
                if (!parts.isEmpty()) {
                    Map<String, String> arguments = Map.of(
                            "rule", ran.rule().id(),
                            "items", Words.listed(ran.rule().items()),
                            "parts", parts.stream().map(Part::text).collect(Collectors.joining(" ")));
                    add(
                            FindingCode.SAMPLE_CONTRADICTED,
                            Optional.empty(),
                            List.of(told.candidate().record().id()),
                            arguments);
                }
            }
        }
    }

    private void expired(AcceptedRisk risk) {
        if (risk.until().lastDay().isBefore(hearing.asOf())) {
            add(
                    FindingCode.ACCEPTED_RISK_EXPIRED,
                    Optional.of(risk.item()),
                    List.of(),
                    Map.of(
                            "item", risk.item().value(),
                            "owner", risk.owner(),
                            "until", risk.until().toString()));
        }
    }
}
