package io.github.sscop.rule;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import java.util.EnumSet;
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
 * @param limit what has to hold besides for a record to support the items: where {@code holds} is true and this is not, the
 *     record is not relevant, rather than against the items
 * @param supports how strongly a record supports the items where the condition holds; if absent, such a record is not
 *     relevant
 * @param supportsWithoutSample how strongly at most, if the record has no sample that agrees with its facts; as strongly as
 *     with one if absent
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
        Optional<Condition> limit,
        Optional<Strength> supports,
        Optional<Strength> supportsWithoutSample,
        Optional<Strength> refutes,
        Optional<SampleFacts> sample)
        implements Rule, ContractValue {

    /**
     * Creates a rule.
     *
     * @throws IllegalArgumentException if a text is blank, there is no item or one is named twice, neither strength is given,
     *     something restricts support that the rule never gives, support is stronger without a sample, or a condition uses a
     *     date or a list where it may not
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
        supportOnly("limit", limit, supports, id);
        supportOnly("supportsWithoutSample", supportsWithoutSample, supports, id);
        if (supports.equals(Optional.of(Strength.INDIRECT))
                && supportsWithoutSample.equals(Optional.of(Strength.DIRECT))) {
            throw new IllegalArgumentException(
                    "rule " + id
                            + " supports DIRECT without a sample, and INDIRECT with one; expected no more without than with one");
        }
        try {
            when.ifPresent(ConditionValidator::check);
            ConditionValidator.check(holds);
            limit.ifPresent(ConditionValidator::check);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
        }
    }

    private static void supportOnly(String name, Optional<?> part, Optional<Strength> supports, String id) {
        if (part.isPresent() && supports.isEmpty()) {
            throw new IllegalArgumentException(
                    "rule " + id + " has " + name + ", but never supports; expected it only beside supports");
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
                return undirected(relevant, parts.apply(when.get(), relevant));
            }
        }
        Truth truth = answers.of(holds, facts);
        List<ConditionResult> why = parts.apply(holds, truth);
        return switch (truth) {
            case YES -> supported(record, why, answers, parts);
            case NO -> directed(RuleOutcome.Result.REFUTES, refutes, why);
            case UNKNOWN -> undirected(truth, why);
        };
    }

    private RuleOutcome supported(
            Evidence record,
            List<ConditionResult> why,
            ConditionEvaluator answers,
            BiFunction<Condition, Truth, List<ConditionResult>> parts) {
        List<ConditionResult> all = why;
        if (limit.isPresent()) {
            Truth within = answers.of(limit.get(), FactScope.of(record));
            List<ConditionResult> whyWithin = parts.apply(limit.get(), within);
            if (within != Truth.YES) {
                return undirected(within, whyWithin);
            }
            all = union(all, whyWithin);
        }
        // No condition can name a sample, which is no fact. Where there are no parts, none are wanted.
        if (isWeakerWithoutSample(record) && !all.isEmpty()) {
            all = union(
                    all,
                    SampleFacts.isGiven(record) ? sampleContradictions(record) : List.of(SampleFacts.missing(record)));
        }
        return directed(RuleOutcome.Result.SUPPORTS, supports(record), all);
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /**
     * Returns the strongest support that the rule can derive for a record of its kind, whatever the record's facts; empty if
     * the rule never supports.
     */
    public Optional<Strength> supports(Evidence record) {
        return isWeakerWithoutSample(record) ? supportsWithoutSample : supports;
    }

    private boolean isWeakerWithoutSample(Evidence record) {
        return supportsWithoutSample.isPresent()
                && !supportsWithoutSample.equals(supports)
                && (!SampleFacts.isGiven(record)
                        || !sampleContradictions(record).isEmpty());
    }

    /**
     * Returns whether what is known of a record rules out that the rule supports its items, whatever else becomes known: one
     * of its conditions is false, though others may be open. False if the rule never supports.
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
            case INCONCLUSIVE -> {
                ConditionEvaluator answers = ConditionEvaluator.ofWhatIsKnown(asOf);
                FactScope facts = FactScope.of(record);
                Set<Truth> truths = EnumSet.noneOf(Truth.class);
                conditions().forEach(condition -> truths.add(answers.of(condition, facts)));
                yield truths.contains(Truth.NO);
            }
        };
    }

    /** Returns the names of the record's facts that the rule reads, without those of elements of lists. */
    public Set<String> factNames() {
        return ConditionFacts.names(conditions(), sample.stream().flatMap(SampleFacts::paths));
    }

    private Stream<Condition> conditions() {
        return Stream.of(when, Optional.of(holds), limit).flatMap(Optional::stream);
    }

    /** Returns the names of the policy's settings that the rule's conditions use. */
    public Set<String> settingNames() {
        return ConditionValidator.settings(conditions());
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

    private static RuleOutcome undirected(Truth truth, List<ConditionResult> parts) {
        RuleOutcome.Result result =
                truth == Truth.UNKNOWN ? RuleOutcome.Result.INCONCLUSIVE : RuleOutcome.Result.NOT_RELEVANT;
        return new RuleOutcome(result, Optional.empty(), parts);
    }

    private static RuleOutcome directed(
            RuleOutcome.Result result, Optional<Strength> strength, List<ConditionResult> parts) {
        return new RuleOutcome(strength.isPresent() ? result : RuleOutcome.Result.NOT_RELEVANT, strength, parts);
    }
}
