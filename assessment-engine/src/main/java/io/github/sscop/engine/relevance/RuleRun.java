package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.util.List;
import java.util.Optional;

/**
 * The run of a rule on a record.
 *
 * @param rule the rule
 * @param outcome the outcome
 * @param excludesSupport whether what is known makes the rule's condition for support false, whatever is missing
 */
public record RuleRun(Rule rule, RuleOutcome outcome, boolean excludesSupport) {

    boolean derives(Stance stance) {
        return outcome.result()
                == (stance == Stance.SUPPORTS ? RuleOutcome.Result.SUPPORTS : RuleOutcome.Result.REFUTES);
    }

    /** Returns whether the rule can derive support from a record such as this, and how strong; of a rule in Java it is not known. */
    Optional<Strength> strongestSupport(Evidence record) {
        return rule instanceof FactRule facts ? facts.supports(record) : Optional.empty();
    }

    /** Returns the contradictions between the record's sample and the facts that the rule knows to count the same. */
    public List<ConditionResult> sampleContradictions(Evidence record) {
        return rule instanceof FactRule facts ? facts.sampleContradictions(record) : List.of();
    }
}
