package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding of static analysis. What became of it is left out where the file does not say so for certain: a rule is then inconclusive.
 *
 * @param status what became of it
 * @param severity how severe it is, by a score
 * @param foundOn when it first came up
 * @param reason why it was accepted
 * @param weaknesses the numbers of the weaknesses that it is an instance of
 */
record SarifFinding(
        Optional<String> status,
        Optional<String> severity,
        Optional<PartialDate> foundOn,
        Optional<String> reason,
        Set<Integer> weaknesses) {

    static final String OPEN = "OPEN";
    static final String FIXED = "FIXED";
    static final String ACCEPTED = "ACCEPTED";

    private static final Set<String> NO_DEFECT = Set.of("pass", "notApplicable", "informational");
    private static final Set<String> STILL_THERE = Set.of("new", "unchanged", "updated");

    /** Returns whether a result is a finding at all; one of an unknown sort is. */
    static boolean isFinding(DataNode result) {
        DataNode level = result.at("level");
        return result.at("kind").text().filter(NO_DEFECT::contains).isEmpty()
                || (level.isGiven() && !level.isText("none")); // What is no defect has no level.
    }

    /** Returns the finding of a result. */
    static SarifFinding of(DataNode result, SarifRules rules, SarifInvocations invocations) {
        DataNode rule = rules.of(result);
        Optional<String> status = status(result, rule, invocations);
        return new SarifFinding(
                status,
                SarifRules.severity(rule, result),
                DayText.of(result.at("provenance", "firstDetectionTimeUtc")),
                status.filter(ACCEPTED::equals).flatMap(accepted -> reason(result)),
                rules.weaknesses(rule, result));
    }

    private static Optional<String> status(DataNode result, DataNode rule, SarifInvocations invocations) {
        DataNode kind = result.at("kind");
        DataNode state = result.at("baselineState");
        DataNode suppressions = result.at("suppressions");
        if ((kind.isGiven() && !kind.isText("fail")) || (suppressions.isGiven() && !suppressions.isList())) {
            return Optional.empty();
        }
        List<DataNode> suppressed = suppressions.elements();
        if (state.isText("absent")) {
            boolean looked = suppressed.isEmpty() && ranAgain(rule, invocations);
            return looked ? Optional.of(FIXED) : Optional.empty();
        }
        if (state.isGiven() && state.text().filter(STILL_THERE::contains).isEmpty()) {
            return Optional.empty();
        }
        if (suppressed.stream().allMatch(each -> each.at("status").isText("rejected"))) {
            return Optional.of(OPEN); // Also where no suppression was asked for.
        }
        return suppressed.stream().allMatch(each -> each.at("status").isText("accepted"))
                ? Optional.of(ACCEPTED)
                : Optional.empty();
    }

    /** What is no longer found was dealt with only if the rule that found it is shown to have been there and to have run. */
    private static boolean ranAgain(DataNode rule, SarifInvocations invocations) {
        return rule.isObject()
                && invocations.hasSucceeded()
                && rule.at("defaultConfiguration", "enabled").flag().orElse(true)
                && rule.at("id")
                        .text()
                        .filter(id -> !invocations.mayDisable(id))
                        .isPresent();
    }

    /** Each of several suppressions needs its justification. */
    private static Optional<String> reason(DataNode result) {
        List<Optional<String>> reasons = result.at("suppressions").elements().stream()
                .map(each -> each.at("justification").text().flatMap(ShownText::of))
                .toList();
        return reasons.stream().allMatch(Optional::isPresent)
                ? reasons.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    /** Returns the same finding, with its state left out if it is that it was fixed. */
    SarifFinding withoutRepair() {
        return is(FIXED) ? new SarifFinding(Optional.empty(), severity, foundOn, reason, weaknesses) : this;
    }

    boolean is(String expected) {
        return status.filter(expected::equals).isPresent();
    }

    /** Returns the finding as a rule reads it. */
    FactValue fact() {
        Map<String, FactValue> facts = new LinkedHashMap<>();
        status.ifPresent(text -> facts.put("status", new FactValue.Text(text)));
        severity.ifPresent(text -> facts.put("severity", new FactValue.Text(text)));
        foundOn.ifPresent(day -> facts.put("foundOn", new FactValue.Text(day.toString())));
        reason.ifPresent(text -> facts.put("reason", new FactValue.Text(text)));
        return new FactValue.Structure(facts);
    }
}
