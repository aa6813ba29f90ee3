package io.github.sscop.engine.criteria;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.rule.Operand.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that an assessor refuses to run, and its description of those that it runs. */
class RuleValidatorTest {

    private static final Policy PLAIN = SubmissionGenerator.checking(List.of(), Policy.goodFaith());
    private static final Assessor ASSESSOR = Assessor.of(SSCOP, PLAIN);

    private static FactRule rule(String id, String... items) {
        return FactRule.of(id, "TEST_REPORT", items)
                .should("It is signed.")
                .because("It matters.")
                .holds(fact("signed").isTrue())
                .supports(Strength.DIRECT)
                .build();
    }

    private static Assessment assess(Assessor assessor) {
        return assessor.assess(submission(record("E-1").build()), AssessedFixture.AS_OF);
    }

    @Test
    void refusesPolicyWithRulesAboutUnknownItems() {
        Policy policy =
                PLAIN.withRules("p", SSCOP.id(), rule("a", "1.1.1", "9.9.9"), rule("b", "1.1"), rule("c", "1.1.1"));

        assertThatThrownBy(() -> Assessor.of(SSCOP, policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule a is about 9.9.9, rule b is about 1.1; expected items of uk-sscop/2025-05");
    }

    @Test
    void refusesRulesOfOnesOwnAboutUnknownItems() {
        assertThatThrownBy(() -> ASSESSOR.withRules(rule("a", "1.1.1"), rule("b", "ACME-3.1.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule b is about ACME-3.1.1; expected items of uk-sscop/2025-05");
    }

    @Test
    void refusesRuleOfOnesOwnAboutNothing() {
        Rule aboutNothing = new Rule() {
            @Override
            public String id() {
                return "own";
            }

            @Override
            public List<ItemId> items() {
                return List.of();
            }

            @Override
            public EvidenceKind kind() {
                return EvidenceKind.of("TEST_REPORT");
            }

            @Override
            public String should() {
                return "It does.";
            }

            @Override
            public String because() {
                return "It matters.";
            }

            @Override
            public RuleOutcome outcome(Evidence evidence, AsOf asOf) {
                return RuleOutcome.notRelevant();
            }
        };

        assertThatThrownBy(() -> ASSESSOR.withRules(aboutNothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule own is about no item; expected at least one of uk-sscop/2025-05");
    }

    @Test
    void refusesToBeGivenNoRules() {
        assertThatThrownBy(() -> ASSESSOR.withRules())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule is given; expected at least one about an item of uk-sscop/2025-05");
    }

    @Test
    void refusesTwoRulesOfOneId() {
        Assessor checking = Assessor.of(SSCOP, PLAIN.withRules("p", SSCOP.id(), rule("signed", "1.1.1")));

        assertThatThrownBy(() -> checking.withRules(rule("signed", "1.1.2")))
                .as("one of them the policy's")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two rules are called signed; expected ids of their own");
        assertThatThrownBy(() -> ASSESSOR.withRules(rule("own", "1.1.1"), rule("own", "1.1.2")))
                .as("given together")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two rules are called own; expected ids of their own");
        assertThatThrownBy(() -> ASSESSOR.withRules(rule("own", "1.1.1")).withRules(rule("own", "1.1.2")))
                .as("given one after another")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two rules are called own; expected ids of their own");
    }

    @Test
    void namesTheRulesOfOnesOwnInOrder() {
        Assessor assessor = Assessor.of(SSCOP, PLAIN.withRules("p", SSCOP.id(), rule("signed", "1.1.1")))
                .withRules(rule("c", "1.1.1"), rule("a", "1.1.1"))
                .withKnownCodes(CodeRegistry.builtIn())
                .withRules(rule("b", "1.1.1"));

        assertThat(assess(assessor).ownRules()).containsExactly("a", "b", "c");
        assertThat(assess(assessor).rules()).extracting(RuleResult::rule).containsExactly("a", "b", "c", "signed");
    }

    @Test
    void leavesTheAssessorAsItWas() {
        ASSESSOR.withRules(rule("own", "1.1.1"));

        assertThat(assess(ASSESSOR).ownRules()).isEmpty();
        assertThat(assess(ASSESSOR).rules()).isEmpty();
    }

    @Test
    void runsOnlyTheRulesAboutItsCode() {
        Policy policy =
                PLAIN.withRules("p", code("uk-ai-cyber/2025-01").id(), rule("of-another-code", "no-item-of-this-one"));

        assertThat(assess(Assessor.of(SSCOP, policy)).rules()).isEmpty();
    }
}
