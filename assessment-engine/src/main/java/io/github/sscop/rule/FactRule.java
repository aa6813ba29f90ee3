package io.github.sscop.rule;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A rule as data: a condition on the typed facts of a kind of evidence, as policies hold it.
 *
 * <pre>{@code
 * FactRule rule = FactRule.of("scan-clean", "VULNERABILITY_SCAN", "3.3.1")
 *         .should("The scan found no open vulnerability.")
 *         .because("An open vulnerability is a known risk to customers.")
 *         .holds(Operand.fact("open").isAtMost(0))
 *         .supports(Strength.DIRECT)
 *         .refutes(Strength.DIRECT)
 *         .build();
 * }</pre>
 *
 * @param id the rule's id
 * @param items the items that it is about; at least one
 * @param kind the kind of evidence that it reads
 * @param should what should hold, in a sentence
 * @param because why that matters to the items, in a sentence
 * @param when the records to which it applies; all of the kind if absent
 * @param holds the condition that should hold
 * @param supports how strongly a record supports the items where the condition holds; if absent, such a record is not
 *     relevant
 * @param refutes how strongly a record refutes the items where the condition does not hold; if absent, such a record is not
 *     relevant
 * @param sample the facts that count what a record's sample counts; a sample that contradicts them is disregarded
 */
public record FactRule(
        String id,
        List<ItemId> items,
        EvidenceKind kind,
        String should,
        String because,
        Optional<Condition> when,
        Condition holds,
        Optional<Strength> supports,
        Optional<Strength> refutes,
        Optional<SampleFacts> sample)
        implements Rule, ContractValue {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if a text is blank, there is no item or one is named twice, neither strength is given,
     *     or a condition uses a date or a list where it may not
     */
    public FactRule {
        text("id", id);
        text("should", should);
        text("because", because);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " is about no item; expected at least one");
        }
        Set<ItemId> seen = new HashSet<>();
        for (ItemId item : items) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException(
                        "rule " + id + " is about " + item + " more than once; expected each item once");
            }
        }
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(holds, "holds");
        Objects.requireNonNull(sample, "sample");
        if (supports.isEmpty() && refutes.isEmpty()) {
            throw new IllegalArgumentException(
                    "rule " + id + " neither supports nor refutes; expected a strength for at least one of the two");
        }
        try {
            when.ifPresent(ConditionValidator::check);
            ConditionValidator.check(holds);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
        }
    }

    private static void text(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " of a rule is blank; expected text");
        }
    }

    /**
     * Returns a builder of a rule.
     *
     * @param id the rule's id
     * @param kind the kind of evidence that it reads
     * @param items the items that it is about
     * @throws IllegalArgumentException if the kind or an item's id is malformed
     */
    public static FactRuleBuilder of(String id, String kind, String... items) {
        return new FactRuleBuilder(
                id,
                EvidenceKind.of(kind),
                List.of(items).stream().map(ItemId::of).toList());
    }

    @Override
    public RuleOutcome outcome(Evidence record, AsOf asOf) {
        return outcome(
                record,
                ConditionEvaluator.exhaustive(asOf),
                (condition, truth) -> ConditionExplainer.parts(condition, truth, FactScope.of(record), asOf));
    }

    /** Computes the same outcome as {@link #outcome} without the parts that decided, which takes less time. */
    public RuleOutcome outcomeWithoutParts(Evidence record, AsOf asOf) {
        return outcome(record, ConditionEvaluator.shortCircuiting(asOf), (condition, truth) -> List.of());
    }

    private RuleOutcome outcome(
            Evidence record, ConditionEvaluator answers, BiFunction<Condition, Truth, List<ConditionResult>> parts) {
        FactScope facts = FactScope.of(record);
        if (when.isPresent()) {
            Truth relevant = answers.of(when.get(), facts);
            if (relevant != Truth.YES) {
                RuleOutcome.Result result =
                        relevant == Truth.NO ? RuleOutcome.Result.NOT_RELEVANT : RuleOutcome.Result.INCONCLUSIVE;
                return new RuleOutcome(result, Optional.empty(), parts.apply(when.get(), relevant));
            }
        }
        Truth truth = answers.of(holds, facts);
        List<ConditionResult> why = parts.apply(holds, truth);
        return switch (truth) {
            case YES -> outcome(RuleOutcome.Result.SUPPORTS, supports, why);
            case NO -> outcome(RuleOutcome.Result.REFUTES, refutes, why);
            case UNKNOWN -> new RuleOutcome(RuleOutcome.Result.INCONCLUSIVE, Optional.empty(), why);
        };
    }

    /**
     * Returns whether what is known of a record makes the condition for support false, whatever is missing.
     *
     * @param outcome the rule's outcome for the record
     */
    public boolean excludesSupport(RuleOutcome outcome, Evidence record, AsOf asOf) {
        if (supports.isEmpty()) {
            return false;
        }
        return switch (outcome.result()) {
            case SUPPORTS -> false;
            case REFUTES, NOT_RELEVANT -> true;
            case INCONCLUSIVE ->
                when.isPresent() && ConditionEvaluator.exhaustive(asOf).of(holds, FactScope.of(record)) == Truth.NO;
        };
    }

    /** Returns the names of the record's facts that the rule reads, without those of elements of lists. */
    public Set<String> factNames() {
        return ConditionFacts.names(
                Stream.concat(when.stream(), Stream.of(holds)), sample.stream().flatMap(SampleFacts::paths));
    }

    /** Returns the names of the policy's settings that the rule's conditions use. */
    public Set<String> settingNames() {
        return ConditionValidator.settings(Stream.concat(when.stream(), Stream.of(holds)));
    }

    /**
     * Returns the rule with values in the places of the settings that its conditions use.
     *
     * @throws IllegalArgumentException if a setting has a value that the rule cannot use
     */
    public FactRule withSettings(Map<String, FactValue> settings) {
        return new SettingResolver(settings).resolve(this);
    }

    /** Returns where a record's sample contradicts its facts; empty if there is no sample, or no fact counts the same. */
    public List<ConditionResult> sampleContradictions(Evidence record) {
        return sample.map(facts -> facts.contradictions(record)).orElse(List.of());
    }

    private static RuleOutcome outcome(
            RuleOutcome.Result result, Optional<Strength> strength, List<ConditionResult> parts) {
        return new RuleOutcome(strength.isPresent() ? result : RuleOutcome.Result.NOT_RELEVANT, strength, parts);
    }
}
