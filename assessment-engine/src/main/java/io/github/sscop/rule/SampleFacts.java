package io.github.sscop.rule;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.fact.OperandConverter;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.MessageBundle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts of a record that count what its sample counts as well.
 *
 * @param population the fact that counts the members of the population, like an {@link Operand.Fact}
 * @param examined the fact that counts those of them that were looked at
 */
public record SampleFacts(Optional<String> population, Optional<String> examined) implements ContractValue {

    private static final MessageBundle MESSAGES = MessageBundle.named("rule");

    /**
     * Creates the pair.
     *
     * @throws IllegalArgumentException if neither fact is named
     */
    public SampleFacts {
        if (population.isEmpty() && examined.isEmpty()) {
            throw new IllegalArgumentException("sample names no fact; expected population, examined or both");
        }
    }

    /** Returns whether a record says how many there are, and that at least one of them was examined. */
    static boolean isGiven(Evidence record) {
        return record.sample()
                .filter(sample -> sample.examined() >= 1 && sample.examined() <= sample.population())
                .isPresent();
    }

    /** Returns the part for a record that has no sample, or one that is of no use. */
    static ConditionResult missing(Evidence record) {
        String expected = MESSAGES.format("expected.sample", Map.of());
        return record.sample()
                .map(sample -> ConditionResult.failed(
                        "sample",
                        MESSAGES.format(
                                "found.sample",
                                Map.of(
                                        "examined", String.valueOf(sample.examined()),
                                        "population", String.valueOf(sample.population()))),
                        expected))
                .orElseGet(() -> ConditionResult.missing("sample", expected));
    }

    /** Returns the paths of the facts. */
    Stream<String> paths() {
        return Stream.concat(population.stream(), examined.stream());
    }

    List<ConditionResult> contradictions(Evidence record) {
        return record.sample()
                .map(sample -> contradictions(sample, FactScope.of(record)))
                .orElse(List.of());
    }

    private List<ConditionResult> contradictions(Sample sample, FactScope facts) {
        return Stream.of(
                        population.flatMap(
                                fact -> contradiction(fact, facts, sample.population(), "expected.population")),
                        examined.flatMap(fact -> contradiction(fact, facts, sample.examined(), "expected.examined")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ConditionResult> contradiction(String fact, FactScope facts, int count, String key) {
        return Optional.ofNullable(facts.find(fact))
                .filter(value -> !OperandConverter.isNotKnown(value))
                .filter(value -> OperandConverter.number(value)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(count)) != 0)
                        .isPresent())
                .map(value -> ConditionResult.failed(
                        facts.nameOf(fact),
                        OperandConverter.words(value),
                        MESSAGES.format(key, Map.of("count", String.valueOf(count)))));
    }
}
