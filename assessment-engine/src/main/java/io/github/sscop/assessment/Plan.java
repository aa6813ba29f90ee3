package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.rule.Policy;
import io.github.sscop.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that an assessor can settle before it sees a submission. */
final class Plan {

    private final Code code;
    private final Policy policy;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<EvidenceKind, RulesOfKind> rules;
    private final RollUp rollUp;

    /**
     * What is asked of every submission about an item.
     *
     * @param target the item in its own words
     * @param advice what would settle it and what it puts in doubt, where it is a gap
     */
    record Asked(Target target, Advice advice) {}

    Plan(Code code, Policy policy, List<Rule> rules) {
        this.code = code;
        this.policy = policy;
        for (Item item : code.items()) {
            Target target = new Target(item.id(), item, policy.demandsOf(code.id(), item.id()));
            asked.add(new Asked(target, Advice.of(target, code, rules)));
        }
        this.rules = RulesOfKind.of(rules);
        this.rollUp = new RollUp(code);
    }

    Code code() {
        return code;
    }

    Policy policy() {
        return policy;
    }

    /** What is asked about every item, in catalog order. */
    List<Asked> asked() {
        return asked;
    }

    /** The rules that read each kind. */
    Map<EvidenceKind, RulesOfKind> rules() {
        return rules;
    }

    RollUp rollUp() {
        return rollUp;
    }
}
