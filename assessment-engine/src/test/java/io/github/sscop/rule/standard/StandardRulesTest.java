package io.github.sscop.rule.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every standard rule. */
class StandardRulesTest {

    static List<FactRule> rules() {
        return StandardRules.all();
    }

    @Test
    void areThereInEveryBuiltInPolicy() {
        assertThat(rules()).isNotEmpty();
        for (Policy policy : Policy.builtIn()) {
            assertThat(policy.rules().get(StandardRules.EDITION))
                    .as(policy.id())
                    .containsAll(Policy.goodFaith().rules().get(StandardRules.EDITION));
        }
    }

    @Test
    void haveIdsOfTheirOwnInLowerCase() {
        assertThat(rules())
                .extracting(FactRule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void areAboutClaimsOfTheCode(FactRule rule) {
        assertThat(rule.items())
                .doesNotHaveDuplicates()
                .allSatisfy(item -> assertThat(StandardRules.CODE.item(item)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sayWhatAndWhyInSentences(FactRule rule) {
        assertThat(List.of(rule.should(), rule.because())).allMatch(text -> text.matches("[A-Z].*[^.]\\."));
    }

    /** Silence neither supports nor refutes. */
    @ParameterizedTest
    @MethodSource("rules")
    void sayNothingForOrAgainstWithoutFacts(FactRule rule) {
        StandardRuleFixture look = StandardRuleFixture.at(rule.id(), "{}");

        assertThat(look.outcome().strength()).isEmpty();
        assertThat(look.undated().outcome().strength()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void sayNothingForOrAgainstWhereNoFactIsKnown(FactRule rule) {
        for (String unknown : List.of("\"?\"", "-1", "\"Needs Review\"", "\"null\"", "\"\"")) {
            String facts = ExampleReading.of(rule).facts().stream()
                    .filter(fact -> fact.matches("\\w+"))
                    .map(fact -> "\"" + fact + "\": " + unknown)
                    .collect(Collectors.joining(", ", "{", "}"));

            assertThat(StandardRuleFixture.at(rule.id(), facts).outcome().strength())
                    .as(facts)
                    .isEmpty();
        }
    }

    @Test
    void useEverySettingAndNoOther() {
        Set<String> used = new TreeSet<>();
        Policy.goodFaith()
                .rules()
                .get(StandardRules.EDITION)
                .forEach(rule -> used.addAll(ExampleReading.of(rule).settings()));

        assertThat(Policy.goodFaith().settings()).containsOnlyKeys(used);
    }
}
