package io.github.sscop.rule;

import static io.github.sscop.rule.Condition.all;
import static io.github.sscop.rule.Condition.any;
import static io.github.sscop.rule.Condition.not;
import static io.github.sscop.rule.Operand.asOf;
import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.period;
import static io.github.sscop.rule.Operand.recordDate;
import static io.github.sscop.rule.Operand.setting;
import static io.github.sscop.rule.Operand.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {

    private static final FactValue SEVEN = new FactValue.Whole(7);

    @Test
    void refusesToBeOfNoParts() {
        assertThatThrownBy(Condition::all)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("all is empty; expected at least one");
        assertThatThrownBy(Condition::any)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("any is empty; expected at least one");
        assertThatThrownBy(() -> fact("a").isOneOf())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of is empty; expected at least one");
    }

    @Test
    void refusesValuesThatHoldOthers() {
        for (Object holding : List.of(List.of(7), Map.of("a", 7))) {
            FactValue value = ConditionFixture.value(holding);

            assertThatThrownBy(() -> new Operand.Value(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value holds others; expected a text, a number, true or false");
            assertThatThrownBy(() -> new Condition.Among(fact("a"), List.of(SEVEN, value)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value holds others; expected a text, a number, true or false");
        }
    }

    @Test
    void refusesValueAmongTheOthersAsWell() {
        assertThatThrownBy(() -> new Condition.Among(fact("a"), List.of(SEVEN), List.of(SEVEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("others has 7, which of has as well; expected each value in one of the two");
    }

    @Test
    void refusesToLackParts() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Condition.Compare(fact("a"), null, fact("b")))
                .withMessage("is");
        assertThatNullPointerException()
                .isThrownBy(() -> new Condition.Span(fact("a"), null, Condition.Span.Is.AT_LEAST, fact("b")))
                .withMessage("to");
        assertThatNullPointerException().isThrownBy(() -> not(null)).withMessage("condition");
        assertThatNullPointerException().isThrownBy(() -> fact(null)).withMessage("at");
    }

    @Test
    void copiesItsParts() {
        List<Condition> parts = new ArrayList<>(List.of(fact("a").isTrue()));
        Condition.All all = new Condition.All(parts);
        parts.clear();

        assertThat(all.conditions()).hasSize(1);
        assertThatThrownBy(() -> all.conditions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    // As it stands in documents and in Java

    static Stream<Arguments> forms() {
        Condition old = fact("on").isAtLeast(Period.ofYears(1), fact("from"));
        return Stream.of(
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'AT_MOST', 'to': {'value': 3}}}",
                        fact("n").isAtMost(3)),
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'AT_LEAST', 'to': {'value': 3}}}",
                        fact("n").isAtLeast(3)),
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'EQUAL', 'to': {'value': 3}}}",
                        fact("n").is(3)),
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'EQUAL', 'to': {'value': 'a'}}}",
                        fact("n").is("a")),
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'EQUAL', 'to': {'value': true}}}",
                        fact("n").isTrue()),
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'EQUAL', 'to': {'value': false}}}",
                        fact("n").isFalse()),
                form(
                        "{'compare': {'value': {'fact': 'n'}, 'is': 'MORE', 'to': {'setting': 's'}}}",
                        fact("n").is(Comparison.MORE, setting("s"))),
                form(
                        "{'compare': {'value': {'entry': {'in': '/t', 'key': {'fact': 'k'}}}, 'is': 'LESS', 'to': {'value': '7.5'}}}",
                        new Condition.Compare(new Operand.Entry("/t", fact("k")), Comparison.LESS, value("7.5"))),
                form(
                        "{'among': {'value': {'fact': 'w'}, 'of': ['a', 'b']}}",
                        fact("w").isOneOf("a", "b")),
                form(
                        "{'among': {'value': {'fact': 'w'}, 'of': ['a', 7, true]}}",
                        new Condition.Among(
                                fact("w"), List.of(new FactValue.Text("a"), SEVEN, new FactValue.Flag(true)))),
                form(
                        "{'among': {'value': {'fact': 'w'}, 'of': ['a'], 'others': [7]}}",
                        new Condition.Among(fact("w"), List.of(new FactValue.Text("a")), List.of(SEVEN))),
                form("{'distinct': {'in': 'runs', 'by': 'id'}}", new Condition.Distinct("runs", "id")),
                form("{'present': 'a/b~1c'}", fact("a/b~1c").isPresent()),
                form(
                        "{'span': {'from': {'fact': 'from'}, 'to': {'fact': 'on'}, 'is': 'AT_LEAST', 'period': {'value': 'P1Y'}}}",
                        old),
                form(
                        "{'span': {'from': {'fact': 'from'}, 'to': {'fact': 'on'}, 'is': 'AT_MOST', 'period': {'value': 'P14D'}}}",
                        fact("on").isAtMost(Period.ofDays(14), fact("from"))),
                form(
                        "{'span': {'from': {'day': 'RECORD_DATE'}, 'to': {'day': 'AS_OF'}, 'is': 'AT_MOST', 'period': {'setting': 's'}}}",
                        new Condition.Span(recordDate(), asOf(), Condition.Span.Is.AT_MOST, setting("s"))),
                form(
                        "{'span': {'from': {'value': '2026-05'}, 'to': {'value': '2026-05-07'}, 'is': 'AT_MOST', 'period': {'value': 'P0D'}}}",
                        new Condition.Span(
                                Operand.date(PartialDate.of("2026-05")),
                                Operand.date(PartialDate.of("2026-05-07")),
                                Condition.Span.Is.AT_MOST,
                                period(Period.ZERO))),
                form(
                        "{'all': [{'present': 'a'}, {'present': 'b'}]}",
                        all(fact("a").isPresent(), fact("b").isPresent())),
                form(
                        "{'any': [{'present': 'a'}, {'present': 'b'}]}",
                        any(fact("a").isPresent(), fact("b").isPresent())),
                form("{'not': {'not': {'present': 'a'}}}", not(not(fact("a").isPresent()))),
                form(
                        "{'every': {'in': 'l', 'satisfies': {'present': ''}}}",
                        fact("l").every(fact("").isPresent())),
                form(
                        "{'some': {'in': 'l', 'satisfies': {'present': 'a'}}}",
                        fact("l").some(fact("a").isPresent())),
                form(
                        "{'count': {'in': 'l', 'where': {'present': 'a'}, 'is': 'EQUAL', 'to': {'value': 0}}}",
                        new Condition.Count("l", fact("a").isPresent(), Comparison.EQUAL, value(0))));
    }

    private static Arguments form(String json, Condition condition) {
        return Arguments.of(json.replace('\'', '"'), condition);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void standsInDocumentsUnderItsName(String json, Condition condition) throws IOException {
        Policy policy = policy(json);

        assertThat(policy.rules().get(EditionId.of("uk-sscop/2025-05")))
                .extracting(FactRule::holds)
                .containsExactly(condition);
        assertThat(new String(policy.toJson(), StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .contains("\"holds\":" + json.replace(" ", "") + ",");
    }

    private static Policy policy(String condition) throws IOException {
        String settings = condition.contains("setting") ? "\"settings\": {\"s\": \"P1Y\"}," : "";
        if (condition.contains("MORE")) {
            settings = settings.replace("\"P1Y\"", "7");
        }
        String json =
                "{\"contract\": \"sscop.policy/1\", \"id\": \"p\", \"title\": \"T\", \"demands\": {\"minimum\": 1,"
                        + "\"argued\": true, \"located\": true, \"dated\": true, \"kinds\": [], \"independence\": \"VENDOR\","
                        + "\"sample\": {\"selections\": [], \"atLeast\": 0}}, \"acceptsExclusions\": true,"
                        + "\"acceptsSubstitutions\": true, " + settings
                        + "\"rules\": {\"uk-sscop/2025-05\": [{\"id\": \"r\","
                        + "\"items\": [\"1.1.1\"], \"kind\": \"SCAN\", \"should\": \"S\", \"because\": \"B\","
                        + "\"holds\": " + condition + ", \"refutes\": \"DIRECT\"}]}}";
        return Policy.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
