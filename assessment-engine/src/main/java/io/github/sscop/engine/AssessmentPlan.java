package io.github.sscop.engine;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.engine.advice.RemediationAdvice;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.criteria.RuleIndex;
import io.github.sscop.engine.determination.VerdictRollUp;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.vocabulary.KindVocabulary;
import io.github.sscop.vocabulary.reading.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plan of the assessments against a code by a policy: everything that does not depend on a submission. */
final class AssessmentPlan {

    private final Code code;
    private final Policy policy;
    private final List<PlannedItem> plannedItems = new ArrayList<>();
    private final Map<EvidenceKind, RuleIndex> rules;
    private final RecordReader recordReader;
    private final VerdictRollUp rollUp;

    /**
     * The part of the plan for one item.
     *
     * @param criterion the item in its own words
     * @param advice the advice for the case that the item is a gap
     */
    record PlannedItem(Criterion criterion, RemediationAdvice advice) {}

    AssessmentPlan(Code code, Policy policy, List<Rule> rules) {
        this.code = code;
        this.policy = policy;
        for (Item item : code.items()) {
            Criterion criterion = new Criterion(
                    item.id(), item, policy.requirementsFor(code.id(), item.id()), isConfirmable(item, rules));
            plannedItems.add(new PlannedItem(criterion, RemediationAdvice.of(criterion, code, rules)));
        }
        this.rules = RuleIndex.of(rules);
        this.recordReader = new RecordReader(KindVocabulary.standard(), kindsNamed(policy), factsRead(rules));
        this.rollUp = new VerdictRollUp(code);
    }

    /** Returns whether a rule can derive direct support for an item; of a rule written in Java this is not known. */
    private static boolean isConfirmable(Item item, List<Rule> rules) {
        return rules.stream()
                .anyMatch(rule -> rule.items().contains(item.id()) && RuleIndex.derivesDirectSupport(rule));
    }

    private static Set<EvidenceKind> kindsNamed(Policy policy) {
        Set<EvidenceKind> kinds = new TreeSet<>(policy.requirements().kindsNamed());
        policy.itemRequirements()
                .values()
                .forEach(ofItem -> ofItem.values().forEach(requirements -> kinds.addAll(requirements.kindsNamed())));
        return kinds;
    }

    private static Map<EvidenceKind, Set<String>> factsRead(List<Rule> rules) {
        Map<EvidenceKind, Set<String>> facts = new TreeMap<>();
        for (Rule rule : rules) {
            Set<String> ofKind = facts.computeIfAbsent(rule.kind(), kind -> new TreeSet<>());
            if (rule instanceof FactRule factRule) {
                ofKind.addAll(factRule.factNames());
            }
        }
        return facts;
    }

    Code code() {
        return code;
    }

    Policy policy() {
        return policy;
    }

    /** Returns the plan for each item, in catalog order. */
    List<PlannedItem> plannedItems() {
        return plannedItems;
    }

    /** Returns the rules that read each kind. */
    Map<EvidenceKind, RuleIndex> rules() {
        return rules;
    }

    /** Returns the reader of records by the vocabulary and the policy. */
    RecordReader recordReader() {
        return recordReader;
    }

    VerdictRollUp rollUp() {
        return rollUp;
    }
}
