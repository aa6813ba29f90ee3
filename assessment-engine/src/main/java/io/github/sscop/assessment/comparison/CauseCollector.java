package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.evidence.EvidenceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The collector of the causes of one change; records that share a cause are named together. */
final class CauseCollector {

    private record CauseKey(ChangeCauseCode code, Map<String, String> arguments) {}

    private final AssessmentBasis before;
    private final AssessmentBasis after;
    private final Map<CauseKey, TreeSet<EvidenceId>> collected = new LinkedHashMap<>();

    CauseCollector(AssessmentBasis before, AssessmentBasis after) {
        this.before = before;
        this.after = after;
    }

    /** Adds a cause that has two variants. */
    void add(ChangeCauseCode code, String variant) {
        addCause(code, Map.of(ChangeCause.NOW, variant));
    }

    /** Adds a record whose effect changed. */
    void addRecord(EvidenceId id, EffectChange change) {
        Map<String, String> arguments =
                new HashMap<>(Map.of(ChangeCause.STANCE, change.stance().name()));
        if (change.code() == ChangeCauseCode.EVIDENCE_SUPERSEDED) {
            arguments.put("by", change.to().arguments().getOrDefault("by", "?"));
        } else if (change.code() == ChangeCauseCode.EVIDENCE_CHANGED) {
            arguments.put("from", change.from().code());
            arguments.put("to", change.to().code());
        }
        if (change.code() == ChangeCauseCode.SUBJECT_CHANGED) {
            addCause(change.code(), Map.of("part", change.subjectPart()), id);
        } else {
            addCause(change.code(), arguments, id);
        }
    }

    /** Adds the policy, if it changed. */
    void addPolicy() {
        if (!before.hasPolicyOf(after)) {
            boolean sameName = before.policy().id().equals(after.policy().id());
            addIfChanged(
                    ChangeCauseCode.POLICY_CHANGED, text(before.policy(), sameName), text(after.policy(), sameName));
        }
    }

    private static String text(DocumentRef document, boolean withDigest) {
        return document.id() + (withDigest ? " (" + document.digest() + ")" : "");
    }

    /** Adds the counterpart, if it changed. */
    void addCounterpart() {
        if (!before.hasCounterpartOf(after)) {
            addIfChanged(
                    ChangeCauseCode.COUNTERPART_CHANGED,
                    before.counterpart().map(each -> text(each, true)).orElse("none"),
                    after.counterpart().map(each -> text(each, true)).orElse("none"));
        }
    }

    /** Adds the assessor's own rules, if they changed. */
    void addRules() {
        addIfChanged(ChangeCauseCode.RULES_CHANGED, listed(before.ownRules()), listed(after.ownRules()));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Adds the catalog, if it changed. */
    void addCode() {
        addIfChanged(
                ChangeCauseCode.CODE_CHANGED,
                before.code().digest().toString(),
                after.code().digest().toString());
    }

    private void addProducer() {
        addIfChanged(ChangeCauseCode.PRODUCER_CHANGED, text(before.producedBy()), text(after.producedBy()));
    }

    private static String text(Producer producer) {
        return producer.name() + " " + producer.version();
    }

    private void addIfChanged(ChangeCauseCode code, String from, String to) {
        if (!from.equals(to)) {
            addCause(code, Map.of("from", from, "to", to));
        }
    }

    private void addCause(ChangeCauseCode code, Map<String, String> arguments, EvidenceId... records) {
        collected
                .computeIfAbsent(new CauseKey(code, arguments), kind -> new TreeSet<>())
                .addAll(List.of(records));
    }

    /** Returns the collected causes; if there are none, any other difference that may be the cause, or that there is none. */
    List<ChangeCause> causes() {
        if (collected.isEmpty()) {
            addPolicy();
            addCounterpart();
            addRules();
            addCode();
        }
        if (collected.isEmpty()) {
            addProducer();
        }
        if (collected.isEmpty()) {
            addCause(ChangeCauseCode.UNEXPLAINED, Map.of());
        }
        return collected.entrySet().stream()
                .map(each ->
                        new ChangeCause(each.getKey().code(), each.getKey().arguments(), List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(ChangeCause::code)) // Stable.
                .toList();
    }
}
