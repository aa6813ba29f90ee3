package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Gathers the causes of one change; records that share a cause are named together. */
final class Causes {

    private record Kind(CauseCode code, Map<String, String> arguments) {}

    private final AssessmentInputs before;
    private final AssessmentInputs after;
    private final Map<Kind, TreeSet<EvidenceId>> gathered = new LinkedHashMap<>();

    Causes(AssessmentInputs before, AssessmentInputs after) {
        this.before = before;
        this.after = after;
    }

    /** Names something that is now the one way of two. */
    void add(CauseCode code, String now) {
        put(code, Map.of(Cause.NOW, now));
    }

    /** Names a record whose weight is another. */
    void record(EvidenceId id, Reweighing change) {
        Map<String, String> arguments =
                new HashMap<>(Map.of(Cause.STANCE, change.stance().name()));
        if (change.code() == CauseCode.EVIDENCE_SUPERSEDED) {
            arguments.put("by", change.to().arguments().getOrDefault("by", "?"));
        } else if (change.code() == CauseCode.EVIDENCE_CHANGED) {
            arguments.put("from", change.from().word());
            arguments.put("to", change.to().word());
        }
        put(change.code(), arguments, id);
    }

    /** Names the policy, if it is another. */
    void policy() {
        if (!before.hasPolicyOf(after)) {
            boolean sameName = before.policy().id().equals(after.policy().id());
            turned(CauseCode.POLICY_CHANGED, called(before.policy(), sameName), called(after.policy(), sameName));
        }
    }

    private static String called(InputId document, boolean withDigest) {
        return document.id() + (withDigest ? " (" + document.digest() + ")" : "");
    }

    /** Names the assessor's own rules, if they are others. */
    void rules() {
        turned(CauseCode.RULES_CHANGED, listed(before.ownRules()), listed(after.ownRules()));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    /** Names the catalog, if it is another. */
    void code() {
        turned(
                CauseCode.CODE_CHANGED,
                before.code().digest().toString(),
                after.code().digest().toString());
    }

    private void producer() {
        turned(CauseCode.PRODUCER_CHANGED, called(before.producedBy()), called(after.producedBy()));
    }

    private static String called(Producer producer) {
        return producer.name() + " " + producer.version();
    }

    private void turned(CauseCode code, String from, String to) {
        if (!from.equals(to)) {
            put(code, Map.of("from", from, "to", to));
        }
    }

    private void put(CauseCode code, Map<String, String> arguments, EvidenceId... records) {
        gathered.computeIfAbsent(new Kind(code, arguments), kind -> new TreeSet<>())
                .addAll(List.of(records));
    }

    /** What was gathered; if nothing was, whatever else may account for the change, or that nothing does. */
    List<Cause> found() {
        if (gathered.isEmpty()) {
            policy();
            rules();
            code();
        }
        if (gathered.isEmpty()) {
            producer();
        }
        if (gathered.isEmpty()) {
            put(CauseCode.UNEXPLAINED, Map.of());
        }
        return gathered.entrySet().stream()
                .map(each -> new Cause(each.getKey().code(), each.getKey().arguments(), List.copyOf(each.getValue())))
                .sorted(Comparator.comparing(Cause::code)) // Stable.
                .toList();
    }
}
