package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.Part;
import io.github.sscop.rule.Policy;
import io.github.sscop.wording.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an assessment remarks on beside its verdicts: items first, in catalog order, then rules, risks and dates. */
final class Findings {

    private final Code code;
    private final Policy policy;
    private final Submission submission;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();

    Findings(Code code, Policy policy, Submission submission, LocalDate asOf) {
        this.code = code;
        this.policy = policy;
        this.submission = submission;
        this.asOf = asOf;
    }

    List<Finding> of(Said said, Bearings bearings) {
        Map<ItemId, List<Finding>> contradictions = contradictions(bearings);
        for (Item item : code.items()) {
            if (said.exclusion(item.id()).isPresent() && !policy.acceptsExclusions()) {
                add(
                        FindingCode.EXCLUSION_REFUSED,
                        Optional.of(item.id()),
                        List.of(),
                        Map.of("item", item.id().value()));
            }
            said.substitution(item.id())
                    .filter(s -> !policy.acceptsSubstitutions())
                    .ifPresent(substitution -> add(
                            FindingCode.SUBSTITUTION_REFUSED,
                            Optional.of(item.id()),
                            bearings.on(substitution.id()).stream()
                                    .map(Bearing::id)
                                    .distinct()
                                    .toList(),
                            Map.of(
                                    "item", item.id().value(),
                                    "substitute", substitution.id().value())));
            findings.addAll(contradictions.getOrDefault(item.id(), List.of()));
        }
        brokenRules(bearings);
        contradictedSamples(bearings);
        said.acceptedRisks().forEach(this::expired);
        submission
                .preparedOn()
                .filter(prepared -> prepared.firstDay().isAfter(asOf))
                .ifPresent(prepared -> add(
                        FindingCode.AS_OF_BEFORE_PREPARED,
                        Optional.empty(),
                        List.of(),
                        Map.of("preparedOn", prepared.toString(), "asOf", asOf.toString())));
        return findings;
    }

    private void add(
            FindingCode finding, Optional<ItemId> item, List<EvidenceId> evidence, Map<String, String> arguments) {
        findings.add(new Finding(finding, item, evidence, arguments));
    }

    private static Map<ItemId, List<Finding>> contradictions(Bearings bearings) {
        Map<ItemId, List<Finding>> found = new TreeMap<>(Comparator.comparing(ItemId::value));
        bearings.derived().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> each.getValue()
                        .contradictions()
                        .forEach(contradiction -> found.computeIfAbsent(
                                        contradiction.link().item(), item -> new ArrayList<>())
                                .add(finding(each.getKey(), contradiction))));
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
    private void brokenRules(Bearings bearings) {
        Map<String, TreeMap<EvidenceId, Part>> broken = new TreeMap<>();
        bearings.derived()
                .forEach((record, derived) -> derived.ran()
                        .forEach(ran -> ran.outcome().parts().stream()
                                .filter(part -> part.code() == Part.Code.BROKEN)
                                .forEach(part -> broken.computeIfAbsent(
                                                ran.rule().id(), rule -> new TreeMap<>())
                                        .put(record, part))));
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
    private void contradictedSamples(Bearings bearings) {
        Map<EvidenceId, Evidence> records = new TreeMap<>();
        submission.evidence().forEach(record -> records.put(record.id(), record));
        records.values()
                .forEach(record -> bearings.derivedOf(record).ran().forEach(ran -> {
                    List<Part> parts = ran.sampleContradicted(record);
                    if (!parts.isEmpty()) {
                        Map<String, String> arguments = Map.of(
                                "rule", ran.rule().id(),
                                "items", Words.listed(ran.rule().items()),
                                "parts", parts.stream().map(Part::text).collect(Collectors.joining(" ")));
                        add(FindingCode.SAMPLE_CONTRADICTED, Optional.empty(), List.of(record.id()), arguments);
                    }
                }));
    }

    private void expired(AcceptedRisk risk) {
        if (risk.until().lastDay().isBefore(asOf)) {
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
