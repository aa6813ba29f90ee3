package io.github.sscop.rule;

import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a rule for a record.
 *
 * @param result whether the record supports or refutes the items
 * @param strength how strongly; present if the record supports or refutes
 * @param parts the parts of the rule that decided, with what was found
 */
public record RuleOutcome(Result result, Optional<Strength> strength, List<ConditionResult> parts)
        implements ContractValue {

    /** The result of a rule for a record. */
    public enum Result {
        /** The record supports the items. */
        SUPPORTS,
        /** The record refutes the items. */
        REFUTES,
        /** The result is open: facts are missing, unreadable or ambiguous. */
        INCONCLUSIVE,
        /** The record is not relevant to the items. */
        NOT_RELEVANT
    }

    /** Creates an outcome; a strength has to be given with {@code SUPPORTS} and {@code REFUTES}, and only with these. */
    public RuleOutcome {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(strength, "strength");
        parts = List.copyOf(parts);
        boolean isDirected = result == Result.SUPPORTS || result == Result.REFUTES;
        if (isDirected != strength.isPresent()) {
            throw new IllegalArgumentException("a rule's outcome is " + result + " with "
                    + strength.map(s -> "strength " + s).orElse("no strength")
                    + "; expected a strength with SUPPORTS and REFUTES, and only there");
        }
    }

    /** Returns the outcome that the record supports the items. */
    public static RuleOutcome supports(Strength strength, ConditionResult... parts) {
        return new RuleOutcome(Result.SUPPORTS, Optional.of(strength), List.of(parts));
    }

    /** Returns the outcome that the record refutes the items. */
    public static RuleOutcome refutes(Strength strength, ConditionResult... parts) {
        return new RuleOutcome(Result.REFUTES, Optional.of(strength), List.of(parts));
    }

    /** Returns the outcome of a rule that cannot decide. */
    public static RuleOutcome inconclusive(ConditionResult... parts) {
        return new RuleOutcome(Result.INCONCLUSIVE, Optional.empty(), List.of(parts));
    }

    /** Returns the outcome that the record is not relevant to the items. */
    public static RuleOutcome notRelevant(ConditionResult... parts) {
        return new RuleOutcome(Result.NOT_RELEVANT, Optional.empty(), List.of(parts));
    }
}
