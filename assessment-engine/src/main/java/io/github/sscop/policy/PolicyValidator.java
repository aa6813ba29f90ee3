package io.github.sscop.policy;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.rule.FactRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The validator of the parts of a policy against each other; it reports all problems at once. */
final class PolicyValidator {

    private final String policy;
    private final Map<String, FactValue> settings;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> used = new TreeSet<>();

    private PolicyValidator(String policy, Map<String, FactValue> settings) {
        this.policy = policy;
        this.settings = settings;
    }

    /** Returns the problems of the parts of a policy, each with its pointer into the policy as a whole. */
    static List<Problem> problems(
            String policy,
            Map<EditionId, Map<ItemId, EvidenceRequirements>> demandsOfItem,
            Map<String, FactValue> settings,
            Map<EditionId, List<FactRule>> rules) {
        PolicyValidator validator = new PolicyValidator(policy, settings);
        demandsOfItem.forEach((code, ofItem) -> validator.checkDemands(code, ofItem));
        rules.forEach(validator::check);
        validator.checkSettings();
        return validator.problems;
    }

    /** Returns the pointer to the rules about a code. */
    static String pointer(EditionId code) {
        return "/rules/" + escaped(code.toString());
    }

    /** Returns a name in the escaped form of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void checkDemands(EditionId code, Map<ItemId, EvidenceRequirements> ofItem) {
        if (ofItem.isEmpty()) {
            report(
                    "/demandsOfItem/" + escaped(code.toString()),
                    ProblemCode.MISSING,
                    "policy " + policy + " names " + code
                            + " without demands for an item; expected some, or not the code");
        }
    }

    private void check(EditionId code, List<FactRule> ofCode) {
        if (ofCode.isEmpty()) {
            report(
                    pointer(code),
                    ProblemCode.MISSING,
                    "policy " + policy + " has an empty list of rules for " + code + "; expected a rule, or no list");
        }
        for (int i = 0; i < ofCode.size(); i++) {
            check(pointer(code) + "/" + i, ofCode.get(i));
        }
    }

    private void check(String pointer, FactRule rule) {
        if (!ids.add(rule.id())) {
            report(
                    pointer + "/id",
                    ProblemCode.DUPLICATE,
                    "policy " + policy + " has two rules with id " + rule.id() + "; expected unique ids");
        }
        Set<String> named = rule.settingNames();
        used.addAll(named);
        boolean complete = true;
        for (String name : named) {
            if (!settings.containsKey(name)) {
                report(
                        pointer,
                        ProblemCode.UNKNOWN_VALUE,
                        "rule " + rule.id() + " of policy " + policy + " uses setting " + name + "; expected one of "
                                + settings.keySet());
            }
            complete &= settings.containsKey(name) && settings.get(name).isScalar();
        }
        if (complete) {
            checkSettingValues(pointer, rule);
        }
    }

    /** Checks that the settings have values that the rule can use. */
    private void checkSettingValues(String pointer, FactRule rule) {
        try {
            rule.withSettings(settings);
        } catch (IllegalArgumentException e) {
            report(
                    pointer,
                    ProblemCode.INVALID,
                    "with the settings of policy " + policy + ", " + String.valueOf(e.getMessage()));
        }
    }

    private void checkSettings() {
        settings.forEach((name, value) -> {
            if (!used.contains(name)) {
                report(
                        "/settings/" + escaped(name),
                        ProblemCode.UNKNOWN_VALUE,
                        "setting " + name + " of policy " + policy + " is used by none of its rules; expected one of "
                                + used);
            } else if (!value.isScalar()) {
                report(
                        "/settings/" + escaped(name),
                        ProblemCode.INVALID,
                        "setting " + name + " of policy " + policy + " is "
                                + (value instanceof FactValue.Sequence ? "a list" : "a structure")
                                + "; expected a text, a number, true or false");
            }
        });
    }

    private void report(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }
}
