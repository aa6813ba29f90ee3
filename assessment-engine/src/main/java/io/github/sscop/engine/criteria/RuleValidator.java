package io.github.sscop.engine.criteria;

import io.github.sscop.code.Code;
import io.github.sscop.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rules must keep to before they may run: a rule that touches nothing of the code would pass in silence. */
public final class RuleValidator {

    private RuleValidator() {}

    /** Refuses rules about something that is no item of the code, all at once. */
    public static void check(List<? extends Rule> rules, Code code) {
        String strangers = rules.stream()
                .flatMap(rule -> rule.items().stream()
                        .filter(item -> code.item(item).isEmpty())
                        .map(item -> "rule " + rule.id() + " is about " + item))
                .collect(Collectors.joining(", "));
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException(strangers + "; expected items of " + code);
        }
        rules.stream().filter(rule -> rule.items().isEmpty()).findFirst().ifPresent(rule -> {
            throw new IllegalArgumentException(
                    "rule " + rule.id() + " is about no item; expected at least one of " + code);
        });
    }

    /** The same for rules that are given together, of which there must be some. */
    public static void checkPack(List<Rule> rules, Code code) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("no rule is given; expected at least one about an item of " + code);
        }
        check(rules, code);
    }

    /** Refuses two rules of the same id. */
    public static void checkIds(List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules are called " + rule.id() + "; expected ids of their own");
            }
        }
    }
}
