package io.github.sscop.engine;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.engine.advice.RemediationAdvice;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.criteria.RuleIndex;
import io.github.sscop.engine.determination.VerdictRollUp;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The plan of the assessments against a code by a policy: everything that does not depend on a submission. */
final class AssessmentPlan {

    private final Code code;
    private final Policy policy;
    private final List<PlannedItem> plannedItems = new ArrayList<>();
    private final Map<EvidenceKind, RuleIndex> rules;
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
            Criterion criterion = new Criterion(item.id(), item, policy.requirementsFor(code.id(), item.id()));
            plannedItems.add(new PlannedItem(criterion, RemediationAdvice.of(criterion, code, rules)));
        }
        this.rules = RuleIndex.of(rules);
        this.rollUp = new VerdictRollUp(code);
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

    VerdictRollUp rollUp() {
        return rollUp;
    }
}
