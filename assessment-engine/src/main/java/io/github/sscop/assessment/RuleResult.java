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
 * The result of one rule for one record.
 *
 * @param rule the rule's id
 * @param evidence the record
 * @param items the items that the rule is about
 * @param should the expectation, in the rule's words
 * @param because the reason for the expectation, in the rule's words
 * @param result whether the record supports or refutes the items, as far as the rule can decide
 * @param strength whether the record is direct or indirect evidence; present if it supports or refutes
 * @param parts the results of the conditions that decided
 */
public record RuleResult(
        String rule,
        EvidenceId evidence,
        List<ItemId> items,
        String should,
        String because,
        RuleOutcome.Result result,
        Optional<Strength> strength,
        List<ConditionResult> parts)
        implements ContractValue {

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
