package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Stance;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.util.List;

/**
 * What a rule made of a record.
 *
 * @param rule the rule
 * @param outcome what it made of the record
 */
public record RuleRun(Rule rule, RuleOutcome outcome) {

    boolean says(Stance stance) {
        return outcome.result()
                == (stance == Stance.SUPPORTS ? RuleOutcome.Result.SUPPORTS : RuleOutcome.Result.REFUTES);
    }

    /** Where the record's sample says otherwise than the facts that the rule knows to count the same. */
    public List<ConditionResult> sampleContradicted(Evidence record) {
        return rule instanceof FactRule facts ? facts.sampleContradicted(record) : List.of();
    }
}
