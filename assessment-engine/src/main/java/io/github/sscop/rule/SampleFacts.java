package io.github.sscop.rule;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.MessageBundle;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the facts of a record count what its sample counts as well.
 *
 * @param population the fact that counts the members of the population, like an {@link Operand.Fact}
 * @param examined the fact that counts those of them that were looked at
 */
public record SampleFacts(Optional<String> population, Optional<String> examined) implements ContractValue {

    private static final MessageBundle WORDS = MessageBundle.named("rule");

    /**
     * Names the facts.
     *
     * @throws IllegalArgumentException if neither is named
     */
    public SampleFacts {
        if (population.isEmpty() && examined.isEmpty()) {
            throw new IllegalArgumentException("sample names no fact; expected population, examined or both");
        }
    }

    List<ConditionResult> contradicting(Evidence record) {
        return record.sample()
                .map(sample -> contradicting(sample, FactScope.of(record)))
                .orElse(List.of());
    }

    private List<ConditionResult> contradicting(Sample sample, FactScope facts) {
        return Stream.of(
                        population.flatMap(fact -> unlike(fact, facts, sample.population(), "expected.population")),
                        examined.flatMap(fact -> unlike(fact, facts, sample.examined(), "expected.examined")))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ConditionResult> unlike(String fact, FactScope facts, int said, String sentence) {
        return Optional.ofNullable(facts.find(fact))
                .filter(value -> !OperandConverter.isNotKnown(value))
                .filter(value -> OperandConverter.number(value)
                        .filter(number -> number.compareTo(BigDecimal.valueOf(said)) != 0)
                        .isPresent())
                .map(value -> ConditionResult.failed(
                        facts.nameOf(fact),
                        OperandConverter.words(value),
                        WORDS.say(sentence, Map.of("said", String.valueOf(said)))));
    }
}
