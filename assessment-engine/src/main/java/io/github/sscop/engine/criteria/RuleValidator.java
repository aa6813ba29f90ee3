package io.github.sscop.engine.criteria;

import io.github.sscop.code.Code;
import io.github.sscop.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The validator of rules before they run: a rule that is about no item of the code would have no effect, and nothing would show it. */
public final class RuleValidator {

    private RuleValidator() {}

    /**
     * Validates that every rule is about items of the code.
     *
     * @throws IllegalArgumentException with all the ids that are no items of the code
     */
    public static void check(List<? extends Rule> rules, Code code) {
        String unknown = rules.stream()
                .flatMap(rule -> rule.items().stream()
                        .filter(item -> code.item(item).isEmpty())
                        .map(item -> "rule " + rule.id() + " is about " + item))
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown + "; expected items of " + code);
        }
        rules.stream().filter(rule -> rule.items().isEmpty()).findFirst().ifPresent(rule -> {
            throw new IllegalArgumentException(
                    "rule " + rule.id() + " is about no item; expected at least one of " + code);
        });
    }

    /**
     * Validates the same of a set of rules, of which there must be at least one.
     *
     * @throws IllegalArgumentException if there is no rule, or one is not about items of the code
     */
    public static void checkPack(List<Rule> rules, Code code) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("no rule is given; expected at least one about an item of " + code);
        }
        check(rules, code);
    }

    /**
     * Validates that no two rules have the same id.
     *
     * @throws IllegalArgumentException if two have
     */
    public static void checkIds(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules are called " + rule.id() + "; expected ids of their own");
            }
        }
    }
}
