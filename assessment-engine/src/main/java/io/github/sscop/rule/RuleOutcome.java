package io.github.sscop.rule;

import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule makes of a record.
 *
 * @param result which way the record speaks, as far as the rule can tell
 * @param strength how close the record is to what the items are about; present if it supports or refutes
 * @param parts the parts of the rule that decided, with what was found
 */
public record RuleOutcome(Result result, Optional<Strength> strength, List<ConditionResult> parts) implements ContractValue {

    /** Which way a record speaks. */
    public enum Result {
        /** For the items. */
        SUPPORTS,
        /** Against the items. */
        REFUTES,
        /** The rule cannot tell: facts are missing, unreadable or leave it open. */
        INCONCLUSIVE,
        /** What the record says has nothing to do with the items. */
        NOT_RELEVANT
    }

    /** Makes an outcome; one that has a strength without a direction, or a direction without a strength, is refused. */
    public RuleOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(strength, "strength");
        parts = List.copyOf(parts);
        boolean speaks = result == Result.SUPPORTS || result == Result.REFUTES;
        if (speaks != strength.isPresent()) {
            throw new IllegalArgumentException("a rule's outcome is " + result + " with "
                    + strength.map(s -> "strength " + s).orElse("no strength")
                    + "; expected a strength with SUPPORTS and REFUTES, and only there");
        }
    }

    /** The record speaks for the items. */
    public static RuleOutcome supports(Strength strength, ConditionResult... parts) {
        return new RuleOutcome(Result.SUPPORTS, Optional.of(strength), List.of(parts));
    }

    /** The record speaks against the items. */
    public static RuleOutcome refutes(Strength strength, ConditionResult... parts) {
        return new RuleOutcome(Result.REFUTES, Optional.of(strength), List.of(parts));
    }

    /** The rule cannot tell. */
    public static RuleOutcome inconclusive(ConditionResult... parts) {
        return new RuleOutcome(Result.INCONCLUSIVE, Optional.empty(), List.of(parts));
    }

    /** The record has nothing to do with the items. */
    public static RuleOutcome notRelevant(ConditionResult... parts) {
        return new RuleOutcome(Result.NOT_RELEVANT, Optional.empty(), List.of(parts));
    }
}
