package io.github.sscop.engine.advice;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.rule.Operand.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which kinds of record the next action names: the policy's, else those that rules read for the item. */
class KindsWantedTest {

    private static final Policy PLAIN = SubmissionGenerator.checking(List.of(), Policy.goodFaith());

    private static FactRule reading(String id, String kind, String... items) {
        return FactRule.of(id, kind, items)
                .should("It is signed.")
                .because("It matters.")
                .holds(fact("signed").isTrue())
                .supports(Strength.DIRECT)
                .build();
    }

    private static String wanted(Assessor assessor, String item) {
        return AssessedFixture.row(assessor.assess(submission(), AssessedFixture.AS_OF), item)
                .nextAction()
                .orElseThrow();
    }

    private static Policy withAcceptance(String kind) {
        return PLAIN.withRequirements("p", PLAIN.requirements().withKinds(List.of(EvidenceKind.of(kind))));
    }

    @Test
    void namesNoKindWhereNothingAsksForOne() {
        assertThat(wanted(Assessor.of(SSCOP, PLAIN), "1.1.1"))
                .startsWith("Add a direct record about Acme Ledger 4.2.0 of Acme Ltd, ");
    }

    @Test
    void namesTheKindsThatRulesReadForTheItem() {
        Policy policy = PLAIN.withRules(
                "p",
                SSCOP.id(),
                reading("b", "TEST_REPORT", "1.1.1"),
                reading("a", "BUILD_LOG", "1.1.1", "1.1.2"),
                reading("c", "TEST_REPORT", "1.1.1"));

        assertThat(wanted(Assessor.of(SSCOP, policy), "1.1.1"))
                .startsWith("Add a direct record, such as one of kind BUILD_LOG or TEST_REPORT, about Acme Ledger");
        assertThat(wanted(Assessor.of(SSCOP, policy), "1.1.2"))
                .startsWith("Add a direct record, such as one of kind BUILD_LOG, about Acme Ledger");
        assertThat(wanted(Assessor.of(SSCOP, policy), "1.1.3")).startsWith("Add a direct record about Acme Ledger");
    }

    @Test
    void namesTheKindsThatRulesOfOnesOwnRead() {
        assertThat(wanted(Assessor.of(SSCOP, PLAIN).withRules(reading("own", "BUILD_LOG", "1.1.1")), "1.1.1"))
                .startsWith("Add a direct record, such as one of kind BUILD_LOG, about Acme Ledger");
    }

    @Test
    void namesOnlyTheKindsThatThePolicyAccepts() {
        Assessor assessor =
                Assessor.of(SSCOP, withAcceptance("AUDIT_REPORT")).withRules(reading("own", "BUILD_LOG", "1.1.1"));

        assertThat(wanted(assessor, "1.1.1")).startsWith("Add a direct record of kind AUDIT_REPORT about Acme Ledger");
    }
}
