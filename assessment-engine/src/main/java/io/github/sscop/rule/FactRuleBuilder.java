package io.github.sscop.rule;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The builder of a {@link FactRule}. */
public final class FactRuleBuilder {

    private final String id;
    private final EvidenceKind kind;
    private final List<ItemId> items;
    private String should = "";
    private String because = "";
    private Optional<Condition> when = Optional.empty();
    private @Nullable Condition holds;
    private Optional<Condition> limit = Optional.empty();
    private Optional<Strength> supports = Optional.empty();
    private Optional<Strength> supportsWithoutSample = Optional.empty();
    private Optional<Strength> refutes = Optional.empty();
    private Optional<SampleFacts> sample = Optional.empty();

    FactRuleBuilder(String id, EvidenceKind kind, List<ItemId> items) {
        this.id = id;
        this.kind = kind;
        this.items = items;
    }

    /** Sets what should hold, in a sentence. */
    public FactRuleBuilder should(String sentence) {
        should = sentence;
        return this;
    }

    /** Sets why that matters, in a sentence. */
    public FactRuleBuilder because(String sentence) {
        because = sentence;
        return this;
    }

    /** Sets the condition on the records of the kind to which the rule applies. */
    public FactRuleBuilder when(Condition condition) {
        when = Optional.of(condition);
        return this;
    }

    /** Sets what should hold, as a condition. */
    public FactRuleBuilder holds(Condition condition) {
        holds = condition;
        return this;
    }

    /** Sets what has to hold besides for a record to support the items. */
    public FactRuleBuilder limit(Condition condition) {
        limit = Optional.of(condition);
        return this;
    }

    /** Sets how strongly a record supports the items where the condition holds. */
    public FactRuleBuilder supports(Strength strength) {
        supports = Optional.of(strength);
        return this;
    }

    /** Sets how strongly a record without a sample supports the items at most. */
    public FactRuleBuilder supportsWithoutSample(Strength strength) {
        supportsWithoutSample = Optional.of(strength);
        return this;
    }

    /** Sets how strongly a record refutes the items where the condition does not hold. */
    public FactRuleBuilder refutes(Strength strength) {
        refutes = Optional.of(strength);
        return this;
    }

    /** Sets the facts that count what a record's sample counts. */
    public FactRuleBuilder sample(SampleFacts facts) {
        sample = Optional.of(facts);
        return this;
    }

    /**
     * Creates the rule.
     *
     * @throws IllegalArgumentException if a part is missing or invalid
     */
    public FactRule build() {
        if (holds == null) {
            throw new IllegalArgumentException("rule " + id + " has no condition; expected one");
        }
        return new FactRule(
                id, items, kind, should, because, when, holds, limit, supports, supportsWithoutSample, refutes, sample);
    }
}
