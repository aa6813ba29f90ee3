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

/** Gathers the causes of one change; records that share a cause are named together. */
final class CauseCollector {

    private record CauseKey(ChangeCauseCode code, Map<String, String> arguments) {}

    private final AssessmentBasis before;
    private final AssessmentBasis after;
    private final Map<CauseKey, TreeSet<EvidenceId>> gathered = new LinkedHashMap<>();

    CauseCollector(AssessmentBasis before, AssessmentBasis after) {
        this.before = before;
        this.after = after;
    }

    /** Names something that is now the one way of two. */
    void add(ChangeCauseCode code, String now) {
        put(code, Map.of(ChangeCause.NOW, now));
    }

    /** Names a record whose weight is another. */
    void record(EvidenceId id, EffectChange change) {
        Map<String, String> arguments =
                new HashMap<>(Map.of(ChangeCause.STANCE, change.stance().name()));
        if (change.code() == ChangeCauseCode.EVIDENCE_SUPERSEDED) {
            arguments.put("by", change.to().arguments().getOrDefault("by", "?"));
        } else if (change.code() == ChangeCauseCode.EVIDENCE_CHANGED) {
            arguments.put("from", change.from().word());
            arguments.put("to", change.to().word());
        }
        put(change.code(), arguments, id);
    }

    /** Names the policy, if it is another. */
    void policy() {
        if (!before.hasPolicyOf(after)) {
            boolean sameName = before.policy().id().equals(after.policy().id());
            turned(ChangeCauseCode.POLICY_CHANGED, called(before.policy(), sameName), called(after.policy(), sameName));
        }
    }

    private static String called(DocumentRef document, boolean withDigest) {
        return document.id() + (withDigest ? " (" + document.digest() + ")" : "");
    }

    /** Names the assessor's own rules, if they are others. */
    void rules() {
        turned(ChangeCauseCode.RULES_CHANGED, listed(before.ownRules()), listed(after.ownRules()));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Names the catalog, if it is another. */
    void code() {
        turned(
                ChangeCauseCode.CODE_CHANGED,
                before.code().digest().toString(),
                after.code().digest().toString());
    }

    private void producer() {
        turned(ChangeCauseCode.PRODUCER_CHANGED, called(before.producedBy()), called(after.producedBy()));
    }

    private static String called(Producer producer) {
        return producer.name() + " " + producer.version();
    }

    private void turned(ChangeCauseCode code, String from, String to) {
        if (!from.equals(to)) {
            put(code, Map.of("from", from, "to", to));
        }
    }

    private void put(ChangeCauseCode code, Map<String, String> arguments, EvidenceId... records) {
        gathered.computeIfAbsent(new CauseKey(code, arguments), kind -> new TreeSet<>())
                .addAll(List.of(records));
    }

    /** What was gathered; if nothing was, whatever else may account for the change, or that nothing does. */
    List<ChangeCause> found() {
        if (gathered.isEmpty()) {
            policy();
            rules();
            code();
        }
        if (gathered.isEmpty()) {
            producer();
        }
        if (gathered.isEmpty()) {
            put(ChangeCauseCode.UNEXPLAINED, Map.of());
        }
        return gathered.entrySet().stream()
                .map(each -> new ChangeCause(each.getKey().code(), each.getKey().arguments(), List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(ChangeCause::code)) // Stable.
                .toList();
    }
}
