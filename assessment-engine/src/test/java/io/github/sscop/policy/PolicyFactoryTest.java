package io.github.sscop.policy;

import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.setting;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.rule.Comparison;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.ConditionGenerator;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import io.github.sscop.rule.SampleFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy documents, based on a policy that the library brings or on none. */
class PolicyFactoryTest {

    private static final EditionId SSCOP = EditionId.of("uk-sscop/2025-05");
    private static final EvidenceKind SBOM = EvidenceKind.of("SBOM");

    private static final String RULE = """
            {"id": "few-open", "items": ["1.3.3"], "kind": "DEFECT_REGISTER", "should": "Few are open.",
             "because": "What is open can be used.", "refutes": "DIRECT",
             "holds": {"compare": {"value": {"fact": "open"}, "is": "AT_MOST", "to": {"setting": "most"}}}}""";

    private static final String WHOLE = """
            {"contract": "sscop.policy/1", "id": "own", "title": "Our own.",
             "demands": {"minimum": 2, "argued": false, "located": true, "dated": true,
                         "freshnessOfKind": {"SBOM": "P90D"}, "kinds": ["SBOM", "AUDIT"],
                         "strongestOfKind": {"SBOM": "INDIRECT", "SCAN": "DIRECT"},
                         "sample": {"selections": ["ALL"], "atLeast": 3}, "independence": "INDEPENDENT"},
             "acceptsExclusions": false, "acceptsSubstitutions": true}""";

    /** A policy on which others may be based, with a rule and a setting, as a built-in one may have. */
    private static final Policy COUNTING = new Policy(
            "counting",
            "T",
            Policy.buyer().requirements(),
            Map.of(
                    SSCOP,
                    Map.of(ItemId.of("1.1.1"), Policy.buyer().requirements().withMinimum(4))),
            false,
            true,
            Map.of("most", new FactValue.Whole(3)),
            Map.of(
                    SSCOP,
                    List.of(FactRule.of("few", "SCAN", "1.3.3")
                            .should("S")
                            .because("B")
                            .holds(fact("open").is(Comparison.AT_MOST, setting("most")))
                            .refutes(Strength.DIRECT)
                            .build())));

    /** One without rules. */
    private static final Policy BARE =
            new Policy("bare", "T", Policy.buyer().requirements(), Map.of(), true, true, Map.of(), Map.of());

    private static Policy read(String json, Policy... known) throws IOException {
        return PolicyFactory.read(
                JsonText.of(json.getBytes(UTF_8), ReadLimits.standard()),
                known.length == 0 ? Policy.builtIn() : List.of(known));
    }

    /** A document that says these parts over a policy. */
    private static String based(String on, String... parts) {
        return "{\"contract\": \"sscop.policy/1\", \"id\": \"own\", \"title\": \"Our own.\", \"basedOn\": \"" + on
                + "\"" + Stream.of(parts).map(part -> ", " + part).collect(Collectors.joining()) + "}";
    }

    private static List<String> problems(String json, Policy... known) {
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> read(json, known));
        assertThat(refusal).as("the refusal of %s", json).isNotNull();
        return refusal.problems().stream()
                .map(problem -> problem.code() + " " + problem.pointer() + ": " + problem.text())
                .toList();
    }

    /** An item that its code does not have would have no effect; a code that is not known may have any. */
    @Test
    void refusesItemsThatKnownCodesDoNotHave() throws IOException {
        String demands = "\"demandsOfItem\": {\"CODE\": {\"9.9.9\": {\"minimum\": 2}, \"1.1.1\": {\"minimum\": 2}}}";
        String rules = "\"rules\": {\"CODE\": [{\"id\": \"r\", \"items\": [\"1.1.1\", \"8.8.8\"], \"kind\": \"K\","
                + " \"should\": \"s\", \"because\": \"b\", \"holds\": {\"present\": \"x\"}, \"supports\": \"DIRECT\"}, 7]}";
        String json = based("good-faith", demands, rules);

        assertThatThrownBy(() -> readForBuiltInCodes(json.replace("CODE", "uk-sscop/2025-05")))
                .hasMessage("""
                        The policy has 3 problems:
                          /demandsOfItem/uk-sscop~12025-05/9.9.9 (line 1, column 130): the policy demands something of 9.9.9;\
                         expected an item of uk-sscop/2025-05
                          /rules/uk-sscop~12025-05/0/items/1 (line 1, column 244): rule r is about 8.8.8; expected an item of\
                         uk-sscop/2025-05
                          /rules/uk-sscop~12025-05/1 (line 1, column 348): uk-sscop/2025-05[1] is the number 7; expected an\
                         object""");
        assertThat(readForBuiltInCodes(json.replace("CODE", "own-code/1").replace(", 7]", "]"))
                        .rules())
                .containsKey(EditionId.of("own-code/1"));
    }

    private static Policy readForBuiltInCodes(String json) throws IOException {
        return Policy.read(
                new ByteArrayInputStream(json.getBytes(UTF_8)), ReadLimits.standard(), CodeRegistry.builtIn());
    }

    // Based on another

    @Test
    void isLikeItsBaseWhereItSaysNothingElse() throws IOException {
        Policy buyer = Policy.buyer();

        assertThat(read(based("buyer")))
                .isEqualTo(new Policy(
                        "own",
                        "Our own.",
                        buyer.requirements(),
                        buyer.itemRequirements(),
                        buyer.acceptsExclusions(),
                        buyer.acceptsSubstitutions(),
                        buyer.settings(),
                        buyer.rules()));
    }

    @Test
    void overridesDemands() throws IOException {
        Policy policy = read(based("buyer", """
                        "demands": {"minimum": 2, "argued": false, "located": false, "dated": false, "freshness": "P6M",
                                    "kinds": ["AUDIT"], "sample": {"selections": ["JUDGEMENT"], "atLeast": 4},
                                    "independence": "INDEPENDENT", "confirmed": false},
                        "acceptsExclusions": true, "acceptsSubstitutions": false"""));

        assertThat(policy.requirements())
                .isEqualTo(new EvidenceRequirements(
                        2,
                        false,
                        false,
                        false,
                        Optional.of(Period.ofMonths(6)),
                        Policy.buyer().requirements().freshnessOfKind(),
                        List.of(EvidenceKind.of("AUDIT")),
                        Policy.buyer().requirements().strongestOfKind(),
                        new SampleRequirement(List.of(Sample.Selection.JUDGEMENT), 4),
                        Independence.INDEPENDENT,
                        false,
                        false));
        assertThat(policy.acceptsExclusions()).isTrue();
        assertThat(policy.acceptsSubstitutions()).isFalse();
    }

    @Test
    void overridesOneDemandAndKeepsTheOthers() throws IOException {
        assertThat(read(based("good-faith", "\"demands\": {\"dated\": true}")).requirements())
                .isEqualTo(Policy.goodFaith().requirements().withDated(true));
    }

    @Test
    void overridesFreshnessOfKinds() throws IOException {
        EvidenceRequirements demands = read(based(
                        "buyer", "\"demands\": {\"freshnessOfKind\": {\"SBOM\": \"P1W\", \"AUDIT\": \"P2Y\"}}"))
                .requirements();

        assertThat(demands)
                .isEqualTo(Policy.buyer()
                        .requirements()
                        .withFreshness(SBOM, Period.ofDays(7))
                        .withFreshness(EvidenceKind.of("AUDIT"), Period.ofYears(2)));
    }

    @Test
    void takesLimitsAway() throws IOException {
        EvidenceRequirements demands = read(based(
                        "buyer", "\"demands\": {\"freshness\": \"NONE\", \"freshnessOfKind\": {\"SBOM\": \"NONE\"}}"))
                .requirements();

        assertThat(demands.freshness()).isEmpty();
        assertThat(demands.freshnessOf(SBOM)).as("no limit of its own").isEmpty();
        assertThat(demands.freshnessOf(EvidenceKind.of("ACCESS_REVIEW"))).contains(Period.ofDays(92));
    }

    @Test
    void overridesDemandsOfItems() throws IOException {
        Policy policy = read(based("counting", "\"demands\": {\"argued\": false}", """
                        "demandsOfItem": {"uk-sscop/2025-05": {"1.1.1": {"dated": false}, "2.1.6": {"minimum": 2}},
                                          "uk-ai-cyber/2025-01": {"1.1": {"freshness": "NONE"}}}"""), COUNTING);
        EvidenceRequirements unargued = COUNTING.requirements().withArgued(false);

        assertThat(policy.requirementsFor(SSCOP, ItemId.of("1.1.1")))
                .as("over what its base asks of the item")
                .isEqualTo(COUNTING.requirements().withMinimum(4).withDated(false));
        assertThat(policy.requirementsFor(SSCOP, ItemId.of("2.1.6"))).isEqualTo(unargued.withMinimum(2));
        assertThat(policy.requirementsFor(EditionId.of("uk-ai-cyber/2025-01"), ItemId.of("1.1")))
                .isEqualTo(unargued.withFreshness(Optional.empty()));
        assertThat(policy.requirementsFor(SSCOP, ItemId.of("1.1.2"))).isEqualTo(unargued);
    }

    @Test
    void overridesSettings() throws IOException {
        Policy policy = read(based("counting", "\"settings\": {\"most\": 0}"), COUNTING);

        assertThat(policy.rules()).isEqualTo(COUNTING.rules());
        assertThat(policy.rulesFor(SSCOP))
                .extracting(FactRule::holds)
                .containsExactly(fact("open").isAtMost(0));
    }

    @Test
    void addsRulesToThoseOfItsBase() throws IOException {
        Policy policy = read(based("counting", "\"rules\": {\"uk-sscop/2025-05\": [" + RULE + "]}"), COUNTING);

        assertThat(policy.rules().get(SSCOP)).extracting(FactRule::id).containsExactly("few", "few-open");
        assertThat(policy.rules().get(SSCOP).get(1))
                .isEqualTo(FactRule.of("few-open", "DEFECT_REGISTER", "1.3.3")
                        .should("Few are open.")
                        .because("What is open can be used.")
                        .holds(fact("open").is(Comparison.AT_MOST, setting("most")))
                        .refutes(Strength.DIRECT)
                        .build());
    }

    // Based on none

    @Test
    void saysEverythingIfItIsBasedOnNone() throws IOException {
        assertThat(read(WHOLE))
                .isEqualTo(new Policy(
                        "own",
                        "Our own.",
                        new EvidenceRequirements(
                                2,
                                false,
                                true,
                                true,
                                Optional.empty(),
                                Map.of(SBOM, Period.ofDays(90)),
                                List.of(EvidenceKind.of("AUDIT"), SBOM),
                                Map.of(SBOM, Strength.INDIRECT),
                                new SampleRequirement(List.of(Sample.Selection.ALL), 3),
                                Independence.INDEPENDENT,
                                false,
                                false),
                        Map.of(),
                        false,
                        true,
                        Map.of(),
                        Map.of()));
    }

    @Test
    void refusesToLackWhatNoBaseSays() {
        assertThat(problems("{\"contract\": \"sscop.policy/1\", \"id\": \"own\", \"title\": \"T\"}"))
                .containsExactly(missing("/demands"), missing("/acceptsExclusions"), missing("/acceptsSubstitutions"));
        assertThat(problems("{\"contract\": \"sscop.policy/1\", \"id\": \"own\", \"title\": \"T\", \"demands\": {}}"))
                .containsExactly(
                        missing("/acceptsExclusions"),
                        missing("/acceptsSubstitutions"),
                        missing("/demands/minimum"),
                        missing("/demands/argued"),
                        missing("/demands/located"),
                        missing("/demands/dated"),
                        missing("/demands/kinds"),
                        missing("/demands/sample"),
                        missing("/demands/independence"));
    }

    private static String missing(String pointer) {
        return "MISSING " + pointer + ": " + pointer.substring(pointer.lastIndexOf('/') + 1)
                + " is missing; expected it, because the policy is based on no other";
    }

    // What is wrong

    @ParameterizedTest(name = "{1}")
    @MethodSource("faulty")
    void saysWhatIsWrongAndWhere(String json, String problem) {
        assertThat(problems(json, BARE, COUNTING)).containsExactly(problem);
    }

    static Stream<Arguments> faulty() {
        String rules = "\"rules\": {\"uk-sscop/2025-05\": [";
        return Stream.of(
                Arguments.of(based("bear"), "UNKNOWN_VALUE /basedOn: basedOn is bear; expected bare, counting"),
                Arguments.of(based("bare").replace("\"own\"", "\" \""), "BLANK /id: id is blank; expected text"),
                Arguments.of(based("bare").replace("Our own.", ""), "BLANK /title: title is blank; expected text"),
                Arguments.of(
                        based("bare", "\"demands\": {\"minimum\": 0}"),
                        "INVALID /demands: minimum is 0; expected one or more"),
                Arguments.of(
                        based("bare", "\"demands\": {\"freshness\": \"P0D\"}"),
                        "INVALID /demands: freshness is P0D; expected a period longer than none, of at most a thousand"
                                + " years"),
                Arguments.of(
                        based("bare", "\"demands\": {\"freshness\": \"a year\"}"),
                        "INVALID /demands/freshness: freshness: \"a year\" is not a period; expected one such as P1Y,"
                                + " or NONE"),
                Arguments.of(
                        based("bare", "\"demands\": {\"freshnessOfKind\": {\"SBOM\": \"P2147483647W\"}}"),
                        "INVALID /demands/freshnessOfKind/SBOM: SBOM: \"P2147483647W\" is not a period; expected one"
                                + " such as P1Y, or NONE"),
                Arguments.of(
                        based("bare", "\"demands\": {\"sample\": {\"atLeast\": 2}}"),
                        "INVALID /demands/sample: sample: atLeast is 2 without a way of choosing; expected selections"
                                + " such as ALL or RANDOM"),
                Arguments.of(
                        based("bare", "\"demandsOfItem\": {\"uk-sscop/2025-05\": {\"a/b~\": {\"minimum\": 0}}}"),
                        "INVALID /demandsOfItem/uk-sscop~12025-05/a~1b~0: minimum is 0; expected one or more"),
                Arguments.of(
                        based("bare", "\"demandsOfItem\": {\"uk-sscop/2025-05\": {}}"),
                        "MISSING /demandsOfItem/uk-sscop~12025-05: policy own names uk-sscop/2025-05 without demands for"
                                + " an item; expected some, or not the code"),
                Arguments.of(
                        based("bare", rules + "]}"),
                        "MISSING /rules/uk-sscop~12025-05: policy own has an empty list of rules for uk-sscop/2025-05;"
                                + " expected a rule, or no list"),
                Arguments.of(
                        based("counting", rules + RULE.replace("few-open", "few") + "]}"),
                        "DUPLICATE /rules/uk-sscop~12025-05/0/id: policy own has two rules with id few; expected unique ids"),
                Arguments.of(
                        based("bare", rules + RULE + "]}"),
                        "UNKNOWN_VALUE /rules/uk-sscop~12025-05/0: rule few-open of policy own uses setting most;"
                                + " expected one of []"),
                Arguments.of(
                        based("counting", "\"settings\": {\"m/st\": 1}"),
                        "UNKNOWN_VALUE /settings/m~1st: setting m/st of policy own is used by none of its rules;"
                                + " expected one of [most]"),
                Arguments.of(
                        based("counting", "\"settings\": {\"most\": [1]}"),
                        "INVALID /settings/most: setting most of policy own is a list; expected a text, a number, true"
                                + " or false"),
                Arguments.of(
                        based("counting", "\"settings\": {\"most\": \"few\"}"),
                        "INVALID /settings: with the settings of policy own, rule few: AT_MOST takes \"few\"; expected a"
                                + " number, or where to find one"),
                Arguments.of(
                        based("counting", rules + RULE.replace("\"setting\": \"most\"", "\"value\": \"few\"") + "]}"),
                        "INVALID /rules/uk-sscop~12025-05/0: uk-sscop/2025-05[0]: rule few-open: AT_MOST takes"
                                + " \"few\"; expected a number, or where to find one"),
                Arguments.of(
                        based("counting", rules + RULE.replace("\"compare\"", "\"comparison\"") + "]}"),
                        "UNKNOWN_FIELD /rules/uk-sscop~12025-05/0/holds/comparison: comparison is not a field here;"
                                + " expected one of all, any, not, present, compare, among, span, every, some, count, distinct"),
                Arguments.of(
                        based("counting", rules + RULE.replace(", \"refutes\": \"DIRECT\"", "") + "]}"),
                        "INVALID /rules/uk-sscop~12025-05/0: uk-sscop/2025-05[0]: rule few-open neither supports nor"
                                + " refutes; expected a strength for at least one of the two"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        String json = based(
                        "counting",
                        "\"demands\": {\"minimum\": 0, \"dated\": \"yes\"}",
                        "\"demandsOfItem\": {\"uk-sscop/2025-05\": {\"1.1.1\": {\"minimum\": -1}}}",
                        "\"settings\": {\"mots\": 1}",
                        "\"rules\": {\"uk-ai-cyber/2025-01\": [], \"uk-sscop/2025-05\": [" + RULE + ", " + RULE + ", "
                                + RULE.replace("few-open", "fewer").replace("most", "least") + "]}")
                .replace("Our own.", " ");

        assertThat(problems(json, COUNTING))
                .containsExactly(
                        "BLANK /title: title is blank; expected text",
                        "WRONG_TYPE /demands/dated: dated is \"yes\"; expected true or false",
                        "INVALID /demandsOfItem/uk-sscop~12025-05/1.1.1: minimum is -1; expected one or more",
                        "UNKNOWN_VALUE /settings/mots: setting mots of policy own is used by none of its rules;"
                                + " expected one of [least, most]",
                        "MISSING /rules/uk-ai-cyber~12025-01: policy own has an empty list of rules for"
                                + " uk-ai-cyber/2025-01; expected a rule, or no list",
                        "DUPLICATE /rules/uk-sscop~12025-05/1/id: policy own has two rules with id few-open; expected unique ids",
                        "UNKNOWN_VALUE /rules/uk-sscop~12025-05/2: rule fewer of policy own uses setting least; expected"
                                + " one of [most, mots]");
    }

    /** What could not be read is no reason for further complaints. */
    @Test
    void saysNothingTwice() {
        assertThat(problems(based("buyer").replace("\"buyer\"", "1")))
                .containsExactly("WRONG_TYPE /basedOn: basedOn is the number 1; expected text");
        assertThat(problems(based("cuonting", "\"settings\": {\"most\": 1}"), COUNTING))
                .containsExactly("UNKNOWN_VALUE /basedOn: basedOn is cuonting; expected counting");
        assertThat(problems(based("counting", "\"rules\": 1", "\"settings\": {\"other\": 1}"), COUNTING))
                .containsExactly("WRONG_TYPE /rules: rules is the number 1; expected an object");
        assertThat(problems(
                        WHOLE.replace("\"minimum\": 2", "\"minimum\": \"2\"").replace("\"AUDIT\"", "\"an audit\"")))
                .containsExactly(
                        "WRONG_TYPE /demands/minimum: minimum is \"2\"; expected a whole number between -2147483647 and"
                                + " 2147483647",
                        "MALFORMED /demands/kinds/1: kinds[1]: evidence kind is \"an audit\"; expected upper-case"
                                + " letters, digits and underscores, such as TEST_REPORT");
        assertThat(problems("{\"contract\": \"sscop.policy/1\", \"title\": \"T\", \"basedOn\": \"buyer\"}"))
                .containsExactly("MISSING /id: id is missing; expected it in the document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"contract\": \"sscop.code/1\"}"})
    void refusesWhatIsNoPolicy(String json) {
        assertThat(problems(json)).hasSize(1);
    }

    // Written and read

    @Test
    void writesThePolicyAsAWhole() throws IOException {
        assertThat(new String(read(WHOLE).toJson(), UTF_8)).isEqualTo("""
                        {
                          "contract": "sscop.policy/1",
                          "id": "own",
                          "title": "Our own.",
                          "demands": {
                            "minimum": 2,
                            "argued": false,
                            "located": true,
                            "dated": true,
                            "freshnessOfKind": {
                              "SBOM": "P90D"
                            },
                            "kinds": [
                              "AUDIT",
                              "SBOM"
                            ],
                            "strongestOfKind": {
                              "SBOM": "INDIRECT"
                            },
                            "sample": {
                              "selections": [
                                "ALL"
                              ],
                              "atLeast": 3
                            },
                            "independence": "INDEPENDENT"
                          },
                          "acceptsExclusions": false,
                          "acceptsSubstitutions": true
                        }""");
    }

    @Test
    void writesThatAnItemHasNoLimit() throws IOException {
        EvidenceRequirements forEver = Policy.buyer().requirements().withFreshness(Optional.empty());
        Policy policy = Policy.buyer().withRequirements("p", SSCOP, ItemId.of("1.1.1"), forEver);

        assertThat(read(new String(policy.toJson(), UTF_8))).isEqualTo(policy);
        assertThat(new String(policy.toJson(), UTF_8)).contains("\"freshness\": \"NONE\"");
    }

    @Test
    void takesAwayThatKindIsIndirectAtMost() throws IOException {
        Policy policy = read(based("buyer", "\"demands\": {\"strongestOfKind\": {\"CERTIFICATE\": \"DIRECT\"}}"));

        assertThat(policy.requirements().strongestOfKind()).isEmpty();
        assertThat(read(new String(policy.toJson(), UTF_8))).isEqualTo(policy);
    }

    @Test
    void takesItAwayForOneItem() throws IOException {
        EvidenceRequirements trusting =
                Policy.buyer().requirements().withStrongest(EvidenceKind.of("CERTIFICATE"), Strength.DIRECT);
        Policy policy = Policy.buyer().withRequirements("p", SSCOP, ItemId.of("1.1.1"), trusting);

        assertThat(read(new String(policy.toJson(), UTF_8))).isEqualTo(policy);
        assertThat(new String(policy.toJson(), UTF_8)).contains("\"CERTIFICATE\": \"DIRECT\"");
    }

    @Test
    void writesThatAnItemHasNoLimitForKinds() throws IOException {
        Policy policy = Policy.buyer()
                .withRequirements(
                        "p", SSCOP, ItemId.of("1.1.1"), Policy.goodFaith().requirements());

        assertThat(policy.requirementsFor(SSCOP, ItemId.of("1.1.1")).freshnessOfKind())
                .isEmpty();
        assertThat(read(new String(policy.toJson(), UTF_8))).isEqualTo(policy);
        assertThat(new String(policy.toJson(), UTF_8)).contains("\"SBOM\": \"NONE\"");
    }

    /** Law 8. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void readsWhatItWroteAndWritesItAgain(@ForAll("policies") Policy policy) throws IOException {
        Policy read = Policy.read(new ByteArrayInputStream(policy.toJson()));

        assertThat(read).isEqualTo(policy);
        assertThat(read.toJson()).isEqualTo(policy.toJson());
        assertThat(read.digest()).isEqualTo(policy.digest());
    }

    /** Whatever texts and numbers it is made of: either it is refused, or it is read as it was written. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void readsEveryPolicyThatCanBeMade(@ForAll("texts") String text, @ForAll long number) throws IOException {
        Policy policy;
        try {
            policy = new Policy(
                    "p",
                    "T" + text,
                    Policy.buyer().requirements(),
                    Map.of(),
                    true,
                    true,
                    Map.of(text, new FactValue.Whole(number)),
                    Map.of(
                            SSCOP,
                            List.of(FactRule.of("r" + text, "SCAN", "1.1.1")
                                    .should("S" + text)
                                    .because("B" + text)
                                    .when(fact(text).isOneOf(text))
                                    .holds(fact(text).is(Comparison.AT_MOST, Operand.setting(text)))
                                    .refutes(Strength.DIRECT)
                                    .build())));
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("policy p cannot be a document; at /");
            return;
        }
        assertThat(Policy.read(new ByteArrayInputStream(policy.toJson()))).isEqualTo(policy);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.of("\uD800", "\uDC00a", "a\uD83D\uDE00", "\u0000", "\"\\", "/", "~"));
    }

    @Provide
    Arbitrary<Policy> policies() {
        Arbitrary<EvidenceRequirements> demands = demands();
        Arbitrary<Map<EditionId, Map<ItemId, EvidenceRequirements>>> ofItem = Arbitraries.maps(
                        Arbitraries.of(SSCOP, EditionId.of("own/1~0")),
                        Arbitraries.maps(Arbitraries.of("1.1.1", "a/b", "~1").map(ItemId::of), demands)
                                .ofMinSize(1)
                                .ofMaxSize(2))
                .ofMaxSize(2);
        Arbitrary<List<Condition>> conditions =
                ConditionGenerator.any(true).list().ofMaxSize(4);
        Arbitrary<String> titles = Arbitraries.strings()
                .withCharRange(' ', '\uD7FF')
                .ofMaxLength(9)
                .map(text -> "T" + text);
        return Combinators.combine(titles, demands, ofItem, Arbitraries.of(true, false), conditions)
                .as((title, forAll, forItems, accepts, holds) -> {
                    List<FactRule> rules = new ArrayList<>();
                    holds.forEach(each -> rules.add(ruleThat(each, rules.size(), title)));
                    return new Policy(
                            "p",
                            title,
                            forAll,
                            forItems,
                            accepts,
                            !accepts,
                            settings(holds),
                            rules.isEmpty() ? Map.of() : Map.of(SSCOP, rules));
                });
    }

    private static FactRule ruleThat(Condition holds, int number, String title) {
        return new FactRule(
                "r" + number,
                List.of(ItemId.of("1.1.1"), ItemId.of("1.1.2")),
                EvidenceKind.of("SCAN"),
                title,
                "B",
                number % 2 == 0 ? Optional.empty() : Optional.of(Condition.not(holds)),
                holds,
                number % 3 == 0 ? Optional.empty() : Optional.of(holds),
                number % 3 == 0 ? Optional.empty() : Optional.of(Strength.INDIRECT),
                number % 3 == 0 ? Optional.empty() : Optional.of(Strength.INDIRECT),
                number % 3 == 1 ? Optional.empty() : Optional.of(Strength.DIRECT),
                Optional.of(new SampleFacts(Optional.of("n"), Optional.of(title)))
                        .filter(sample -> number % 2 == 1));
    }

    /** Those that the conditions name: numbers and periods. */
    private static Map<String, FactValue> settings(List<Condition> conditions) {
        Map<String, FactValue> settings = new TreeMap<>();
        conditions.stream()
                .flatMap(condition -> ruleThat(condition, 1, "T").settingNames().stream())
                .forEach(name -> settings.put(
                        name, name.endsWith("st") ? new FactValue.Whole(name.length()) : new FactValue.Text("P1Y2M")));
        return settings;
    }

    private static Arbitrary<EvidenceRequirements> demands() {
        Arbitrary<Period> periods = ConditionGenerator.periods().filter(period -> !period.isZero());
        Arbitrary<EvidenceKind> kinds = Arbitraries.of("SBOM", "AUDIT", "SCAN").map(EvidenceKind::of);
        Arbitrary<SampleRequirement> samples = Arbitraries.of(Sample.Selection.values())
                .set()
                .ofMaxSize(3)
                .map(ways -> new SampleRequirement(List.copyOf(ways), ways.size()));
        Arbitrary<boolean[]> asked =
                Arbitraries.of(true, false).array(boolean[].class).ofSize(3);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        asked,
                        periods.optional(),
                        Arbitraries.maps(kinds, periods).ofMaxSize(2),
                        kinds.list().ofMaxSize(2),
                        Arbitraries.maps(kinds, Arbitraries.of(Strength.values()))
                                .ofMaxSize(2),
                        samples,
                        Arbitraries.of(Independence.values()))
                .as((minimum, ask, freshness, ofKind, accepted, strongest, sample, independence) ->
                        new EvidenceRequirements(
                                minimum,
                                ask[0],
                                ask[1],
                                ask[2],
                                freshness,
                                ofKind,
                                strongest.keySet().containsAll(accepted) ? List.of() : accepted,
                                strongest,
                                sample,
                                independence,
                                false,
                                false));
    }

    // Digests

    @Test
    void hasADigestOfWhatItSaysAndNotOfHow() throws IOException {
        String reordered = """
                {"title": "Our own.", "acceptsSubstitutions": true, "acceptsExclusions": false, "id": "own",
                 "demands": {"independence": "INDEPENDENT", "sample": {"atLeast": 3, "selections": ["ALL", "ALL"]},
                             "kinds": ["AUDIT", "SBOM", "AUDIT"], "freshnessOfKind": {"SBOM": "P90D"}, "dated": true,
                             "strongestOfKind": {"SBOM": "INDIRECT"},
                             "located": true, "argued": false, "minimum": 2},
                 "settings": {}, "rules": {}, "contract": "sscop.policy/1"}""";

        assertThat(read(reordered).digest())
                .isEqualTo(read(WHOLE).digest())
                .hasToString("sha256:196ead016de7fe4ca88e811e4fc43297c21f00c823245447ae95d7e537781c8d");
        assertThat(read(WHOLE.replace("P90D", "P91D")).digest())
                .isNotEqualTo(read(WHOLE).digest());
    }

    @Test
    void hasTheSameDigestWhateverItIsBasedOn() throws IOException {
        Policy derived = read(based("buyer", "\"demands\": {\"minimum\": 2}"));
        Policy whole = read(new String(derived.toJson(), UTF_8));

        assertThat(whole.digest()).isEqualTo(derived.digest());
    }

    @Test
    void hasADigestOfItsOwnForEachBuiltInPolicy() {
        assertThat(Policy.builtIn()).extracting(Policy::digest).doesNotHaveDuplicates();
    }

    @Test
    void readsBuiltInPoliciesAsTheyAreWritten() throws IOException {
        for (Policy policy : Policy.builtIn()) {
            assertThat(Policy.read(new ByteArrayInputStream(policy.toJson()))).isEqualTo(policy);
        }
    }
}
