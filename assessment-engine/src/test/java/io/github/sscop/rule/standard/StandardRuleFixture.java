package io.github.sscop.rule.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One look of a standard rule at a record with certain facts.
 *
 * @param rule the rule's id
 * @param facts the facts, as JSON
 * @param date the record's own date, as a field of the record in JSON; none if empty
 * @param sample the record's sample, as a field of the record in JSON; none if empty
 * @param asOf the day on which the record is looked at
 */
record StandardRuleFixture(String rule, String facts, String date, String sample, String asOf) {

    /** A look at a record that has the date of the day on which it is looked at. */
    static StandardRuleFixture at(String rule, String facts) {
        return new StandardRuleFixture(rule, facts, "\"occurredOn\": \"2026-03-31\",", "", "2026-03-31");
    }

    StandardRuleFixture recordedOn(String day) {
        return new StandardRuleFixture(rule, facts, "\"recordedOn\": \"" + day + "\",", sample, asOf);
    }

    StandardRuleFixture undated() {
        return new StandardRuleFixture(rule, facts, "", sample, asOf);
    }

    StandardRuleFixture asOf(String day) {
        return new StandardRuleFixture(rule, facts, date, sample, day);
    }

    StandardRuleFixture sampled(int examined, int population) {
        String chosen = "\"sample\": {\"population\": %d, \"examined\": %d, \"selection\": \"JUDGEMENT\"},"
                .formatted(population, examined);
        return new StandardRuleFixture(rule, facts, date, chosen, asOf);
    }

    void supports(Strength strength, String... sentences) {
        gives(RuleOutcome.Result.SUPPORTS, Optional.of(strength), sentences);
    }

    void refutes(Strength strength, String... sentences) {
        gives(RuleOutcome.Result.REFUTES, Optional.of(strength), sentences);
    }

    void isInconclusive(String... sentences) {
        gives(RuleOutcome.Result.INCONCLUSIVE, Optional.empty(), sentences);
    }

    void isNotRelevant(String... sentences) {
        gives(RuleOutcome.Result.NOT_RELEVANT, Optional.empty(), sentences);
    }

    RuleOutcome outcome() {
        return StandardRules.rule(rule).outcome(record(), AsOf.day(LocalDate.parse(asOf)));
    }

    /** The first day after the one of the look on which the outcome may change. */
    Optional<LocalDate> nextChange() {
        AsOf day = AsOf.day(LocalDate.parse(asOf));
        StandardRules.rule(rule).outcome(record(), day);
        return day.nextChange();
    }

    private void gives(RuleOutcome.Result result, Optional<Strength> strength, String... sentences) {
        RuleOutcome outcome = outcome();

        assertThat(outcome.parts()).extracting(ConditionResult::text).containsExactly(sentences);
        assertThat(outcome.result()).isEqualTo(result);
        assertThat(outcome.strength()).isEqualTo(strength);
    }

    private Evidence record() {
        FactRule rule = StandardRules.rule(this.rule);
        return StandardRules.read("""
                {
                  "id": "E-001",
                  "kind": "%s",
                  "title": "What the rule looks at",
                  "method": "TOOL_OUTPUT",
                  "location": "https://acme.example/evidence",
                  %s
                  %s
                  "originator": {"name": "Acme Ltd", "independence": "VENDOR"},
                  "facts": %s
                }
                """.formatted(rule.kind(), date, sample, facts));
    }
}
