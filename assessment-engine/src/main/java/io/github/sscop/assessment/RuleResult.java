package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one rule made of one record.
 *
 * @param rule the rule's id
 * @param evidence the record
 * @param items the items that the rule is about
 * @param should what should hold, in the rule's words
 * @param because why that matters, in the rule's words
 * @param result which way the record speaks, as far as the rule can tell
 * @param strength how close the record is to what the items are about; present if it supports or refutes
 * @param parts the parts of the rule that decided, with what was found
 */
public record RuleResult(
        String rule,
        EvidenceId evidence,
        List<ItemId> items,
        String should,
        String because,
        RuleOutcome.Result result,
        Optional<Strength> strength,
        List<ConditionResult> parts) implements ContractValue {

    public RuleResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(evidence, "evidence");
        items = List.copyOf(items);
        Objects.requireNonNull(should, "should");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(strength, "strength");
        parts = List.copyOf(parts);
    }
}
