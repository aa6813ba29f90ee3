package io.github.sscop.policy;

import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.Comparison;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.ConditionFixture;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import io.github.sscop.rule.SampleFacts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {

    private static final EditionId SSCOP = EditionId.of("uk-sscop/2025-05");
    private static final EditionId AI = EditionId.of("uk-ai-cyber/2025-01");
    private static final ItemId CLAIM = ItemId.of("2.1.6");
    private static final Policy GOOD_FAITH = Policy.goodFaith();
    private static final SampleRequirement ALL_OR_RANDOM =
            new SampleRequirement(List.of(Sample.Selection.ALL, Sample.Selection.RANDOM), 25);

    /** A policy with a rule that has settings: so many open findings, at most. */
    private static final Policy COUNTING =
            policy(Map.of("most", new FactValue.Whole(3)), Map.of(SSCOP, List.of(atMost("few", "most"))));

    private static Policy policy(Map<String, FactValue> settings, Map<EditionId, List<FactRule>> rules) {
        return new Policy("p", "T", GOOD_FAITH.requirements(), Map.of(), true, true, settings, rules);
    }

    private static FactRule atMost(String id, String setting) {
        return FactRule.of(id, "SCAN", "1.3.3")
                .should("Few are open.")
                .because("What is open can be used.")
                .holds(fact("open").is(Comparison.AT_MOST, setting(setting)))
                .refutes(Strength.DIRECT)
                .build();
    }

    private static FactRule signed(String id) {
        return FactRule.of(id, "SCAN", "3.1.1")
                .should("It is signed.")
                .because("No other file can pass for it.")
                .holds(fact("signed").isTrue())
                .supports(Strength.DIRECT)
                .build();
    }

    // The table of built-in policies

    @Test
    void takesTheVendorsWordInGoodFaith() {
        assertThat(GOOD_FAITH.id()).isEqualTo("good-faith");
        assertThat(GOOD_FAITH.requirements())
                .isEqualTo(new EvidenceRequirements(
                        1,
                        true,
                        true,
                        false,
                        Optional.of(Period.ofYears(2)),
                        Map.of(),
                        List.of(),
                        Map.of(EvidenceKind.of("CERTIFICATE"), Strength.INDIRECT),
                        SampleRequirement.NONE,
                        Independence.VENDOR,
                        false,
                        false));
        assertThat(GOOD_FAITH.itemRequirements()).isEmpty();
        assertThat(GOOD_FAITH.acceptsExclusions()).isTrue();
        assertThat(GOOD_FAITH.acceptsSubstitutions()).isTrue();
    }

    @Test
    void asksForDatesAndSamplesAsABuyer() {
        Policy buyer = Policy.buyer();

        assertThat(buyer.id()).isEqualTo("buyer");
        assertThat(buyer.requirements())
                .isEqualTo(new EvidenceRequirements(
                        1,
                        true,
                        true,
                        true,
                        Optional.of(Period.ofYears(1)),
                        buyer.requirements().freshnessOfKind(),
                        List.of(),
                        GOOD_FAITH.requirements().strongestOfKind(),
                        ALL_OR_RANDOM,
                        Independence.VENDOR,
                        true,
                        false));
        assertThat(buyer.itemRequirements()).isEmpty();
        assertThat(buyer.acceptsExclusions()).isFalse();
        assertThat(buyer.acceptsSubstitutions()).isTrue();
    }

    @Test
    void asksForAnotherPartyForWhichTheBuyerVouches() {
        Policy independent = Policy.independent();

        assertThat(independent.id()).isEqualTo("independent");
        assertThat(independent.requirements())
                .isEqualTo(Policy.buyer()
                        .requirements()
                        .withIndependence(Independence.CUSTOMER)
                        .withVouched(true));
        assertThat(independent.itemRequirements()).isEmpty();
        assertThat(independent.acceptsExclusions()).isFalse();
        assertThat(independent.acceptsSubstitutions()).isTrue();
    }

    @Test
    void runsTheSameRulesWhereItIsBuiltIn() {
        assertThat(Policy.builtIn()).allSatisfy(policy -> {
            assertThat(policy.rules()).isEqualTo(GOOD_FAITH.rules());
            assertThat(policy.settings()).isEqualTo(GOOD_FAITH.settings());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SBOM, P90D",
        "VULNERABILITY_SCAN, P30D",
        "STATIC_ANALYSIS_REPORT, P30D",
        "SECURITY_TXT, P30D",
        "SECOND_FACTOR_REPORT, P30D",
        "ACCESS_REVIEW, P92D",
        "SECURITY_ALERTS, P7D",
        "PENETRATION_TEST, P1Y",
        "TEST_REPORT, P1Y",
        "POLICY_NOBODY_KNOWS, P1Y"
    })
    void letsKindsThatAgeFasterCountForLess(String kind, Period freshness) {
        assertThat(Policy.buyer().requirements().freshnessOf(EvidenceKind.of(kind)))
                .contains(freshness);
        assertThat(Policy.independent().requirements().freshnessOf(EvidenceKind.of(kind)))
                .contains(freshness);
    }

    @Test
    void givesNoKindMoreTimeThanTheOthers() {
        LocalDate shortestYear = LocalDate.of(2026, 1, 1);

        assertThat(Policy.buyer().requirements().freshnessOfKind())
                .isNotEmpty()
                .allSatisfy((kind, freshness) ->
                        assertThat(shortestYear.plus(freshness)).isBefore(shortestYear.plusYears(1)));
    }

    @Test
    void isListedWhereItIsBuiltIn() {
        assertThat(Policy.builtIn()).extracting(Policy::id).containsExactly("good-faith", "buyer", "independent");
        assertThat(Policy.builtIn())
                .allSatisfy(policy -> assertThat(Policy.builtIn(policy.id())).containsSame(policy));
        assertThat(Policy.builtIn("bad-faith")).isEmpty();
    }

    // Making one

    @ParameterizedTest
    @CsvSource({"'', T", "' ', T", "p, ''", "p, ' '"})
    void refusesBlankIdAndTitle(String id, String title) {
        assertThatThrownBy(() ->
                        new Policy(id, title, GOOD_FAITH.requirements(), Map.of(), true, true, Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is \"" + id + "\" and title is \"" + title + "\"; expected text");
    }

    @Test
    void refusesMissingRequirements() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Policy("p", "T", null, Map.of(), true, true, Map.of(), Map.of()))
                .withMessage("requirements");
    }

    @Test
    void refusesRulesOfTheSameId() {
        assertThatThrownBy(() -> policy(Map.of(), Map.of(SSCOP, List.of(signed("r"), signed("r")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy p has two rules with id r; expected unique ids");
        assertThatThrownBy(() -> policy(Map.of(), Map.of(SSCOP, List.of(signed("r")), AI, List.of(signed("r")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy p has two rules with id r; expected unique ids");
    }

    @Test
    void refusesEmptyListOfRules() {
        assertThatThrownBy(() -> policy(Map.of(), Map.of(SSCOP, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy p has an empty list of rules for uk-sscop/2025-05; expected a rule, or no list");
    }

    @Test
    void refusesSettingsThatAreNotThere() {
        assertThatThrownBy(() -> policy(
                        Map.of("most", new FactValue.Whole(3)),
                        Map.of(SSCOP, List.of(atMost("r", "most"), atMost("s", "mots")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule s of policy p uses setting mots; expected one of [most]");
    }

    @Test
    void refusesSettingsThatNobodyUses() {
        assertThatThrownBy(() -> policy(
                        Map.of("most", new FactValue.Whole(3), "mots", new FactValue.Whole(3)),
                        Map.of(SSCOP, List.of(atMost("r", "most")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setting mots of policy p is used by none of its rules; expected one of [most]");
    }

    @Test
    void refusesSettingsThatRulesCannotUse() {
        assertThatThrownBy(() -> COUNTING.withSetting("q", "most", new FactValue.Sequence(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("setting most of policy q is a list; expected a text, a number, true or false");
        assertThatThrownBy(() -> COUNTING.withSetting("q", "most", new FactValue.Text("few")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "with the settings of policy q, rule few: AT_MOST takes \"few\"; expected a number, or where"
                                + " to find one");
    }

    // Only what a document can hold

    static Stream<Arguments> notForDocuments() {
        String half = "a\uD800";
        FactRule deep = FactRule.of("deep", "SCAN", "3.1.1")
                .should("S")
                .because("B")
                .holds(new Condition.Compare(
                        Stream.iterate((Operand) fact("key"), key -> new Operand.Entry("table", key))
                                .limit(40)
                                .reduce((first, second) -> second)
                                .orElseThrow(),
                        Comparison.EQUAL,
                        Operand.value("a")))
                .refutes(Strength.DIRECT)
                .build();
        return Stream.of(
                Arguments.of(
                        Map.of(),
                        signed(half),
                        "policy p cannot be a document; at /rules/uk-sscop~12025-05/0/id: id holds half of a surrogate"
                                + " pair; expected Unicode text"),
                Arguments.of(
                        Map.of("most", new FactValue.Text(half)),
                        same(),
                        "policy p cannot be a document; at /settings/most: most holds half of a surrogate pair; expected"
                                + " Unicode text"),
                Arguments.of(
                        Map.of("most", new FactValue.Whole(1L << 53)),
                        atMost("few", "most"),
                        "policy p cannot be a document; at /settings/most: most is the number 9007199254740992; expected"
                                + " a whole number between -9007199254740991 and 9007199254740991"),
                Arguments.of(
                        Map.of(),
                        deep,
                        "policy p cannot be a document; at /rules/uk-sscop~12025-05/0/holds/compare/value"
                                + "/entry/key".repeat(29)
                                + ": a part is larger than allowed: Document nesting depth (65) exceeds the maximum"
                                + " allowed (64)"));
    }

    private static FactRule same() {
        return FactRule.of("same", "SCAN", "1.3.3")
                .should("S")
                .because("B")
                .holds(fact("open").is(Comparison.EQUAL, setting("most")))
                .refutes(Strength.DIRECT)
                .build();
    }

    @ParameterizedTest
    @MethodSource("notForDocuments")
    void refusesWhatNoDocumentCanHold(Map<String, FactValue> settings, FactRule rule, String message) {
        assertThatThrownBy(() -> policy(settings, Map.of(SSCOP, List.of(rule))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void copiesWhatItIsGiven() {
        Map<ItemId, EvidenceRequirements> ofItem = new HashMap<>(Map.of(CLAIM, GOOD_FAITH.requirements()));
        List<FactRule> rules = new ArrayList<>(List.of(signed("r")));
        Policy policy = new Policy(
                "p", "T", GOOD_FAITH.requirements(), Map.of(SSCOP, ofItem), true, true, Map.of(), Map.of(SSCOP, rules));
        ofItem.clear();
        rules.clear();

        assertThat(policy.itemRequirements().get(SSCOP)).containsOnlyKeys(CLAIM);
        assertThat(policy.rules().get(SSCOP)).containsExactly(signed("r"));
        assertThatThrownBy(() -> policy.itemRequirements().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.itemRequirements().get(SSCOP).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.rules().get(SSCOP).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.settings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    // Changing one

    @Test
    void demandsOfItemsWhatItSaysOfThemElseOfAll() {
        EvidenceRequirements two = GOOD_FAITH.requirements().withMinimum(2);
        EvidenceRequirements three = GOOD_FAITH.requirements().withMinimum(3);
        Policy policy = GOOD_FAITH.withRequirements("p", two).withRequirements("q", SSCOP, CLAIM, three);

        assertThat(policy.requirementsFor(SSCOP, CLAIM)).isEqualTo(three);
        assertThat(policy.requirementsFor(SSCOP, ItemId.of("1.1.1"))).isEqualTo(two);
        assertThat(policy.requirementsFor(AI, CLAIM)).isEqualTo(two);
        assertThat(policy.withRequirements("r", GOOD_FAITH.requirements()).requirementsFor(SSCOP, CLAIM))
                .isEqualTo(three);
    }

    @Test
    void takesAnotherNameWithEveryChange() {
        String title = "Made from p.";
        EvidenceRequirements two = COUNTING.requirements().withMinimum(2);
        Map<String, FactValue> settings = COUNTING.settings();
        Map<EditionId, List<FactRule>> rules = COUNTING.rules();

        assertThat(COUNTING.withRequirements("q", two))
                .isEqualTo(new Policy("q", title, two, Map.of(), true, true, settings, rules));
        assertThat(COUNTING.withRequirements("q", SSCOP, CLAIM, two))
                .isEqualTo(new Policy(
                        "q",
                        title,
                        COUNTING.requirements(),
                        Map.of(SSCOP, Map.of(CLAIM, two)),
                        true,
                        true,
                        settings,
                        rules));
        assertThat(COUNTING.withAcceptance("q", false, true))
                .isEqualTo(new Policy("q", title, COUNTING.requirements(), Map.of(), false, true, settings, rules));
        assertThat(COUNTING.withAcceptance("q", true, false))
                .isEqualTo(new Policy("q", title, COUNTING.requirements(), Map.of(), true, false, settings, rules));
        assertThat(COUNTING.withSetting("q", "most", new FactValue.Whole(0)))
                .isEqualTo(new Policy(
                        "q",
                        title,
                        COUNTING.requirements(),
                        Map.of(),
                        true,
                        true,
                        Map.of("most", new FactValue.Whole(0)),
                        rules));
    }

    @Test
    void addsRules() {
        Policy policy = COUNTING.withRules("q", SSCOP, signed("r")).withRules("s", AI, signed("t"));

        assertThat(policy.rules())
                .isEqualTo(Map.of(SSCOP, List.of(atMost("few", "most"), signed("r")), AI, List.of(signed("t"))));
        assertThat(policy.title()).isEqualTo("Made from q.");
        assertThatThrownBy(() -> COUNTING.withRules("q", SSCOP, signed("few")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy q has two rules with id few; expected unique ids");
        assertThatThrownBy(() -> COUNTING.withRules("q", AI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy q has an empty list of rules for uk-ai-cyber/2025-01; expected a rule, or no list");
    }

    @Test
    void putsSettingsIntoRules() {
        FactRule rule = COUNTING.withSetting("q", "most", new FactValue.Whole(1))
                .rulesFor(SSCOP)
                .get(0);

        assertThat(rule.holds()).isEqualTo(fact("open").isAtMost(1));
        assertThat(rule.outcome(ConditionFixture.record(Map.of("open", 2)), AsOf.day(ConditionFixture.TODAY))
                        .parts())
                .extracting(ConditionResult::text)
                .containsExactly("open is 2; expected at most 1.");
        assertThat(COUNTING.rulesFor(AI)).isEmpty();
    }

    @Test
    void putsSettingsWhereverRulesNameThem() {
        Condition everywhere = everywhere(setting("s"));
        FactRule rule = new FactRule(
                "r",
                List.of(CLAIM),
                EvidenceKind.of("SCAN"),
                "S",
                "B",
                Optional.of(everywhere),
                Condition.not(everywhere),
                Optional.of(Condition.any(everywhere)),
                Optional.of(Strength.DIRECT),
                Optional.of(Strength.INDIRECT),
                Optional.of(Strength.DIRECT),
                Optional.of(new SampleFacts(Optional.of("a"), Optional.empty())));
        FactRule settled = policy(Map.of("s", new FactValue.Text("2024-02")), Map.of(SSCOP, List.of(rule)))
                .rulesFor(SSCOP)
                .get(0);

        assertThat(settled.when()).contains(everywhere(Operand.value("2024-02")));
        assertThat(settled.holds()).isEqualTo(Condition.not(everywhere(Operand.value("2024-02"))));
        assertThat(settled.limit()).contains(Condition.any(everywhere(Operand.value("2024-02"))));
        assertThat(settled.supportsWithoutSample()).contains(Strength.INDIRECT);
    }

    private static Condition everywhere(Operand operand) {
        Operand entry = new Operand.Entry("t", operand);
        return Condition.all(
                new Condition.Compare(operand, Comparison.EQUAL, operand),
                Condition.any(new Condition.Among(operand, List.of(new FactValue.Text("a")))),
                fact("l").every(new Condition.Compare(entry, Comparison.EQUAL, operand)),
                fact("l").some(new Condition.Span(operand, operand, Condition.Span.Is.AT_MOST, entry)),
                new Condition.Count("l", new Condition.Present("a"), Comparison.EQUAL, entry),
                new Condition.Count(
                        "l", new Condition.Compare(entry, Comparison.MORE, fact("a")), Comparison.EQUAL, fact("b")));
    }
}
