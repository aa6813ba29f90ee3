package io.github.sscop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.evidence.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleOutcomeTest {

    private static final ConditionResult SIGNED = ConditionResult.held("signed", "true", "true");

    @Test
    void hasStrengthWithItsDirection() {
        assertThat(RuleOutcome.supports(Strength.DIRECT, SIGNED))
                .isEqualTo(new RuleOutcome(RuleOutcome.Result.SUPPORTS, Optional.of(Strength.DIRECT), List.of(SIGNED)));
        assertThat(RuleOutcome.refutes(Strength.INDIRECT))
                .isEqualTo(new RuleOutcome(RuleOutcome.Result.REFUTES, Optional.of(Strength.INDIRECT), List.of()));
        assertThat(RuleOutcome.inconclusive(SIGNED))
                .isEqualTo(new RuleOutcome(RuleOutcome.Result.INCONCLUSIVE, Optional.empty(), List.of(SIGNED)));
        assertThat(RuleOutcome.notRelevant())
                .isEqualTo(new RuleOutcome(RuleOutcome.Result.NOT_RELEVANT, Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleOutcome.Result.class,
            names = {"SUPPORTS", "REFUTES"})
    void refusesDirectionWithoutStrength(RuleOutcome.Result result) {
        assertThatThrownBy(() -> new RuleOutcome(result, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rule's outcome is " + result
                        + " with no strength; expected a strength with SUPPORTS and REFUTES, and only there");
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleOutcome.Result.class,
            names = {"INCONCLUSIVE", "NOT_RELEVANT"})
    void refusesStrengthWithoutDirection(RuleOutcome.Result result) {
        assertThatThrownBy(() -> new RuleOutcome(result, Optional.of(Strength.DIRECT), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rule's outcome is " + result
                        + " with strength DIRECT; expected a strength with SUPPORTS and REFUTES, and only there");
    }

    @Test
    void copiesItsParts() {
        List<ConditionResult> parts = new ArrayList<>(List.of(SIGNED));
        RuleOutcome outcome = new RuleOutcome(RuleOutcome.Result.NOT_RELEVANT, Optional.empty(), parts);
        parts.clear();

        assertThat(outcome.parts()).containsExactly(SIGNED);
    }

    // Parts

    @Test
    void saysWhatItFound() {
        assertThat(SIGNED.text()).isEqualTo("signed is true, as expected: true.");
        assertThat(ConditionResult.failed("signed", "false", "true").text())
                .isEqualTo("signed is false; expected true.");
        assertThat(ConditionResult.missing("signed", "true").text()).isEqualTo("signed is missing; expected true.");
        assertThat(ConditionResult.broken("no luck").text()).isEqualTo("The rule failed: no luck.");
    }

    /** Every code has its sentence; so has what only conditions find. */
    @ParameterizedTest
    @EnumSource
    void saysWhatBecameOfEachPart(ConditionResult.ConditionResultCode code) {
        Map<String, String> arguments = Map.of("fact", "a", "found", "b", "expected", "c", "cause", "d");

        assertThat(new ConditionResult(code, arguments).text()).endsWith(".").doesNotContain("{");
    }

    @Test
    void takesFactsAtTheirWord() {
        assertThat(ConditionResult.failed("{found}", "{expected} $1", "\\").text())
                .isEqualTo("{found} is {expected} $1; expected \\.");
    }
}
