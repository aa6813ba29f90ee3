package io.github.sscop.rule;

import static io.github.sscop.rule.Condition.all;
import static io.github.sscop.rule.Condition.any;
import static io.github.sscop.rule.Condition.not;
import static io.github.sscop.rule.ConditionFixture.answer;
import static io.github.sscop.rule.ConditionFixture.said;
import static io.github.sscop.rule.Operand.asOf;
import static io.github.sscop.rule.Operand.fact;
import static io.github.sscop.rule.Operand.period;
import static io.github.sscop.rule.Operand.recordDate;
import static io.github.sscop.rule.Operand.setting;
import static io.github.sscop.rule.Operand.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth of each kind of condition, and the sentences that explain it. */
class ConditionExplainerTest {

    private static final Condition FEW = fact("open").isAtMost(3);
    private static final Condition YEAR_AHEAD = fact("ends").isAtLeast(Period.ofYears(1), fact("announced"));

    // Comparisons

    @Test
    void tellsThatComparisonHolds() {
        assertThat(said(FEW, Map.of("open", 3))).containsExactly("YES", "open is 3, as expected: at most 3.");
    }

    @Test
    void tellsThatComparisonFails() {
        assertThat(said(FEW, Map.of("open", 4))).containsExactly("NO", "open is 4; expected at most 3.");
    }

    @Test
    void cannotTellWithoutTheFact() {
        assertThat(said(FEW, Map.of())).containsExactly("UNKNOWN", "open is missing; expected at most 3.");
    }

    @Test
    void tellsTheOppositeWhereThatIsWanted() {
        assertThat(said(not(FEW), Map.of("open", 3))).containsExactly("NO", "open is 3; expected more than 3.");
        assertThat(said(not(FEW), Map.of("open", 4))).containsExactly("YES", "open is 4, as expected: more than 3.");
        assertThat(said(not(FEW), Map.of())).containsExactly("UNKNOWN", "open is missing; expected more than 3.");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "1, EQUAL, 1, YES", "1, EQUAL, 2, NO",
        "1, NOT_EQUAL, 2, YES", "1, NOT_EQUAL, 1, NO",
        "1, LESS, 2, YES", "1, LESS, 1, NO",
        "1, AT_MOST, 1, YES", "2, AT_MOST, 1, NO",
        "1, AT_LEAST, 1, YES", "1, AT_LEAST, 2, NO",
        "2, MORE, 1, YES", "1, MORE, 1, NO"
    })
    void comparesNumbersBySize(long one, Comparison is, long other, Truth result) {
        assertThat(answer(fact("n").is(is, value(other)), Map.of("n", one))).isEqualTo(result);
        assertThat(answer(fact("n").is(is.negated(), value(other)), Map.of("n", one)))
                .isNotEqualTo(result);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "6.9, LESS, 7.0, YES",
        "10.0, MORE, 9.5, YES",
        "-0.1, LESS, 0, YES",
        "9007199254740993.5, MORE, 9007199254740993, YES"
    })
    void comparesDecimalsGivenAsText(String one, Comparison is, String other, Truth result) {
        assertThat(answer(fact("n").is(is, value(other)), Map.of("n", one))).isEqualTo(result);
    }

    @Test
    void comparesDecimalsWithWholeNumbers() {
        assertThat(answer(fact("n").isAtLeast(7), Map.of("n", "7.0"))).isEqualTo(Truth.YES);
        assertThat(answer(fact("n").is(7), Map.of("n", "7.0"))).isEqualTo(Truth.YES);
    }

    /** Two texts may be versions, of which 1.10 is not 1.1. */
    @Test
    void takesTextsForTheSameOnlyToTheLetter() {
        assertThat(said(fact("version").is("1.1"), Map.of("version", "1.10")))
                .containsExactly("NO", "version is 1.10; expected 1.1.");
        assertThat(answer(fact("version").is("1.1"), Map.of("version", "1.1"))).isEqualTo(Truth.YES);
        assertThat(answer(fact("version").isOneOf("1.1", "1.2"), Map.of("version", "1.10")))
                .isEqualTo(Truth.NO);
        assertThat(answer(fact("version").is(Comparison.NOT_EQUAL, value("1.1")), Map.of("version", "1.10")))
                .isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "1e3", "+7", "7.", ".7", "0x7", "7,0", " 7", "٧", "NaN"})
    void readsNothingElseAsNumber(String text) {
        assertThat(said(FEW, Map.of("open", text)))
                .containsExactly(
                        "UNKNOWN", "open is \"" + text + "\", which cannot be interpreted; expected at most 3.");
    }

    @Test
    void tellsWhetherTextsAndTruthsAreTheSame() {
        assertThat(said(fact("state").is("active"), Map.of("state", "active")))
                .containsExactly("YES", "state is \"active\", as expected: \"active\".");
        assertThat(said(fact("state").is("active"), Map.of("state", "Active")))
                .containsExactly("NO", "state is \"Active\"; expected \"active\".");
        assertThat(said(not(fact("state").is("active")), Map.of("state", "active")))
                .containsExactly("NO", "state is \"active\"; expected a value other than \"active\".");
        assertThat(said(fact("signed").isTrue(), Map.of("signed", true)))
                .containsExactly("YES", "signed is true, as expected: true.");
        assertThat(said(fact("signed").isFalse(), Map.of("signed", true)))
                .containsExactly("NO", "signed is true; expected false.");
    }

    @Test
    void cannotCompareWhatIsOfAnotherType() {
        assertThat(said(fact("signed").isTrue(), Map.of("signed", "yes")))
                .containsExactly("UNKNOWN", "signed is \"yes\", which cannot be interpreted; expected true.");
        assertThat(said(fact("state").is("active"), Map.of("state", 1)))
                .containsExactly("UNKNOWN", "state is 1, which cannot be interpreted; expected \"active\".");
        assertThat(said(fact("state").is("active"), Map.of("state", List.of("active"))))
                .containsExactly("UNKNOWN", "state is a list, which cannot be interpreted; expected \"active\".");
        assertThat(said(FEW, Map.of("open", Map.of("count", 3))))
                .containsExactly("UNKNOWN", "open is a structure, which cannot be interpreted; expected at most 3.");
        assertThat(said(FEW, Map.of("open", true)))
                .containsExactly("UNKNOWN", "open is true, which cannot be interpreted; expected at most 3.");
    }

    @Test
    void comparesFactsWithEachOther() {
        Condition allTested = fact("tested").is(Comparison.EQUAL, fact("added"));

        assertThat(said(allTested, Map.of("tested", 5, "added", 5)))
                .containsExactly("YES", "tested is 5, as expected: 5.");
        assertThat(said(allTested, Map.of("tested", 4, "added", 5))).containsExactly("NO", "tested is 4; expected 5.");
        assertThat(said(allTested, Map.of("tested", 4)))
                .containsExactly("UNKNOWN", "added is missing; expected a value.");
        assertThat(said(allTested, Map.of("added", 4))).containsExactly("UNKNOWN", "tested is missing; expected 4.");
        assertThat(said(allTested, Map.of())).containsExactly("UNKNOWN", "tested is missing; expected added.");
        assertThat(said(allTested, Map.of("tested", 4, "added", List.of())))
                .containsExactly(
                        "UNKNOWN",
                        "added is a list, which cannot be interpreted; expected a text, a number, true or false.");
        assertThat(said(fact("tested").is(Comparison.AT_LEAST, fact("added")), Map.of("tested", 4, "added", "many")))
                .containsExactly("UNKNOWN", "added is \"many\", which cannot be interpreted; expected a number.");
    }

    // Not known

    static Stream<Object> notKnown() {
        return Stream.of(
                "?",
                " ? ",
                "",
                "  ",
                "null",
                "Null",
                "Needs Review",
                "needs review",
                "UNKNOWN",
                "n/a",
                "TBC",
                "tbd",
                -1,
                "-1",
                "-1.0");
    }

    @ParameterizedTest
    @MethodSource("notKnown")
    void neitherHoldsNorFailsWhereTheFactSaysThatItIsNotKnown(Object unknown) {
        Map<String, Object> facts = Map.of("n", unknown);

        assertThat(answer(fact("n").isAtMost(3), facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(answer(not(fact("n").isAtMost(3)), facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(answer(fact("n").isOneOf("?", "-1", "n/a"), facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(answer(fact("n").isAtLeast(Period.ZERO, value("2026-01-01")), facts))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void saysThatTheFactSaysSo() {
        assertThat(said(FEW, Map.of("open", "Needs Review")))
                .containsExactly(
                        "UNKNOWN", "open is \"Needs Review\", which means that it is not known; expected at most 3.");
        assertThat(said(FEW, Map.of("open", -1)))
                .containsExactly("UNKNOWN", "open is -1, which means that it is not known; expected at most 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "0", "-2", "false", "none left"})
    void takesOtherWordsAtTheirWord(String word) {
        assertThat(answer(fact("n").isPresent(), Map.of("n", word))).isEqualTo(Truth.YES);
    }

    /** A vendor that writes such a word in the place of a fact has not given it. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "-", "n/a", "TBC", "unknown", "\u200b", "-1", "-1.0"})
    void takesPlaceholdersAsNotKnown(String word) {
        assertThat(answer(fact("n").isPresent(), Map.of("n", word))).isEqualTo(Truth.NO);
        assertThat(answer(fact("n").isAtMost(3), Map.of("n", word))).isEqualTo(Truth.UNKNOWN);
    }

    // One of several

    @Test
    void tellsWhetherValueIsOneOfSeveral() {
        Condition kept = fact("state").isOneOf("kept", "ended");

        assertThat(said(kept, Map.of("state", "ended")))
                .containsExactly("YES", "state is \"ended\", as expected: one of \"kept\", \"ended\".");
        assertThat(said(kept, Map.of("state", "lost")))
                .containsExactly("NO", "state is \"lost\"; expected one of \"kept\", \"ended\".");
        assertThat(said(not(kept), Map.of("state", "ended")))
                .containsExactly("NO", "state is \"ended\"; expected none of \"kept\", \"ended\".");
        assertThat(said(not(kept), Map.of("state", "lost")))
                .containsExactly("YES", "state is \"lost\", as expected: none of \"kept\", \"ended\".");
        assertThat(said(kept, Map.of()))
                .containsExactly("UNKNOWN", "state is missing; expected one of \"kept\", \"ended\".");
        assertThat(said(kept, Map.of("state", "?")))
                .containsExactly(
                        "UNKNOWN",
                        "state is \"?\", which means that it is not known; expected one of \"kept\", \"ended\".");
        assertThat(said(kept, Map.of("state", true)))
                .containsExactly(
                        "UNKNOWN", "state is true, which cannot be interpreted; expected one of \"kept\", \"ended\".");
    }

    @Test
    void tellsWhetherNumberIsOneOfSeveralBySize() {
        Condition some = new Condition.Among(fact("level"), List.of(new FactValue.Whole(7), new FactValue.Text("8.5")));

        assertThat(answer(some, Map.of("level", "7.0"))).isEqualTo(Truth.YES);
        assertThat(answer(some, Map.of("level", 8))).isEqualTo(Truth.NO);
    }

    @Test
    void cannotTellOfWordsBesidesAllThatThereAre() {
        Condition mild = new Condition.Among(
                fact("severity"),
                List.of(new FactValue.Text("MEDIUM"), new FactValue.Text("LOW")),
                List.of(new FactValue.Text("HIGH")));

        assertThat(said(mild, Map.of("severity", "LOW")))
                .containsExactly("YES", "severity is \"LOW\", as expected: one of \"MEDIUM\", \"LOW\".");
        assertThat(said(mild, Map.of("severity", "HIGH")))
                .containsExactly("NO", "severity is \"HIGH\"; expected one of \"MEDIUM\", \"LOW\".");
        assertThat(said(mild, Map.of("severity", "Low")))
                .containsExactly(
                        "UNKNOWN",
                        "severity is \"Low\", which cannot be interpreted; expected one of \"MEDIUM\", \"LOW\","
                                + " \"HIGH\".");
        assertThat(said(not(mild), Map.of("severity", "Low")))
                .containsExactly(
                        "UNKNOWN",
                        "severity is \"Low\", which cannot be interpreted; expected one of \"MEDIUM\", \"LOW\","
                                + " \"HIGH\".");
        assertThat(said(mild, Map.of("severity", "?")))
                .containsExactly(
                        "UNKNOWN",
                        "severity is \"?\", which means that it is not known; expected one of \"MEDIUM\", \"LOW\".");
    }

    // Presence

    @Test
    void tellsWhetherFactIsThere() {
        Condition there = fact("contact").isPresent();

        assertThat(said(there, Map.of("contact", "mailto:a@b.example")))
                .containsExactly("YES", "contact is \"mailto:a@b.example\", as expected: a value.");
        assertThat(said(there, Map.of("contact", List.of())))
                .containsExactly("YES", "contact is a list, as expected: a value.");
        assertThat(said(there, Map.of())).containsExactly("NO", "contact is missing; expected a value.");
        assertThat(said(there, Map.of("contact", "TBC")))
                .containsExactly("NO", "contact is \"TBC\"; expected a value.");
        assertThat(said(not(there), Map.of())).containsExactly("YES", "contact is absent, as expected: no value.");
        assertThat(said(not(there), Map.of("contact", "TBC")))
                .containsExactly("YES", "contact is \"TBC\", as expected: no value.");
        assertThat(said(not(there), Map.of("contact", 1))).containsExactly("NO", "contact is 1; expected no value.");
    }

    // Places

    @Test
    void findsFactsInStructures() {
        Map<String, Object> facts = Map.of("scan", Map.of("totals", Map.of("high", 2)));

        assertThat(said(fact("scan/totals/high").isAtMost(1), facts))
                .containsExactly("NO", "scan/totals/high is 2; expected at most 1.");
        assertThat(said(fact("/scan/totals/high").isAtMost(1), facts))
                .containsExactly("NO", "/scan/totals/high is 2; expected at most 1.");
        assertThat(answer(fact("scan/totals/low").isAtMost(1), facts)).isEqualTo(Truth.UNKNOWN);
        assertThat(answer(fact("scan/totals/high/more").isAtMost(1), facts)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void findsNothingInsideListsByTheirNumbers() {
        assertThat(answer(fact("list/0").isPresent(), Map.of("list", List.of("a"))))
                .isEqualTo(Truth.NO);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"a~1b, a/b", "a~0b, a~b", "a~01, a~1", "~0~1, ~/", "a~2b, a~2b"})
    void takesSlashesAndTildesInNamesEscaped(String place, String name) {
        assertThat(answer(fact(place).isTrue(), Map.of(name, true))).isEqualTo(Truth.YES);
        assertThat(answer(fact("in/" + place).isTrue(), Map.of("in", Map.of(name, true))))
                .isEqualTo(Truth.YES);
    }

    @Test
    void takesEmptyNamesBetweenSlashes() {
        assertThat(answer(fact("a//b").isTrue(), Map.of("a", Map.of("", Map.of("b", true)))))
                .isEqualTo(Truth.YES);
    }

    @Test
    void looksFromTheElementUnlessThePlaceBeginsWithSlash() {
        Map<String, Object> facts =
                Map.of("limit", 5, "findings", List.of(Map.of("limit", 1, "age", 3), Map.of("limit", 4, "age", 3)));

        assertThat(said(fact("findings").every(fact("age").is(Comparison.AT_MOST, fact("limit"))), facts))
                .containsExactly("NO", "findings/0/age is 3; expected at most 1.");
        assertThat(said(fact("findings").every(fact("age").is(Comparison.AT_MOST, fact("/limit"))), facts))
                .containsExactly("YES", "findings is a list of 2, as expected: every element as required.");
    }

    @Test
    void looksAtElementsThemselvesWhereThePlaceIsEmpty() {
        Condition known = fact("hosts").every(fact("").isOneOf("a", "b"));

        assertThat(said(known, Map.of("hosts", List.of("a", "c"))))
                .containsExactly("NO", "hosts/1 is \"c\"; expected one of \"a\", \"b\".");
        assertThat(said(
                        fact("rows").every(fact("").every(fact("").isAtMost(2))),
                        Map.of("rows", List.of(List.of(1, 3)))))
                .containsExactly("NO", "rows/0/1 is 3; expected at most 2.");
    }

    @Test
    void namesTheFactsAsAWholeSlash() {
        assertThat(said(fact("").isAtMost(1), Map.of("a", 1)))
                .containsExactly("UNKNOWN", "/ is a structure, which cannot be interpreted; expected at most 1.");
        assertThat(said(fact("/").isAtMost(1), Map.of("a", 1)))
                .containsExactly("UNKNOWN", "/ is a structure, which cannot be interpreted; expected at most 1.");
        for (String all : List.of("", "/")) {
            Condition few = new Condition.Compare(new Operand.Entry(all, value("a")), Comparison.LESS, value(1));

            assertThat(said(few, Map.of("a", 1))).containsExactly("NO", "/a is 1; expected less than 1.");
        }
    }

    // Tables

    @Test
    void looksValuesUpByKey() {
        Condition allowed =
                new Condition.Compare(new Operand.Entry("days", fact("severity")), Comparison.AT_MOST, value(30));

        assertThat(said(allowed, Map.of("severity", "HIGH", "days", Map.of("HIGH", 14))))
                .containsExactly("YES", "days/HIGH is 14, as expected: at most 30.");
        assertThat(said(allowed, Map.of("severity", "LOW", "days", Map.of("HIGH", 14))))
                .containsExactly("UNKNOWN", "days/LOW is missing; expected at most 30.");
        assertThat(said(allowed, Map.of("severity", "LOW", "days", Map.of("LOW", "?"))))
                .containsExactly(
                        "UNKNOWN", "days/LOW is \"?\", which means that it is not known; expected at most" + " 30.");
        assertThat(said(allowed, Map.of("severity", "LOW")))
                .containsExactly("UNKNOWN", "days/LOW is missing; expected at most 30.");
        assertThat(said(allowed, Map.of("severity", "LOW", "days", List.of(14))))
                .containsExactly("UNKNOWN", "days is a list, which cannot be interpreted; expected a table.");
        assertThat(said(allowed, Map.of("severity", "LOW", "days", "?")))
                .containsExactly("UNKNOWN", "days is \"?\", which means that it is not known; expected a table.");
        assertThat(said(allowed, Map.of("days", Map.of("HIGH", 14))))
                .containsExactly("UNKNOWN", "severity is missing; expected at most 30.");
        assertThat(said(allowed, Map.of("severity", "?", "days", Map.of("?", 14))))
                .containsExactly(
                        "UNKNOWN", "severity is \"?\", which means that it is not known; expected at most" + " 30.");
        assertThat(said(allowed, Map.of("severity", 3, "days", Map.of("3", 14))))
                .containsExactly("UNKNOWN", "severity is 3, which cannot be interpreted; expected a text.");
    }

    @Test
    void looksUpInTheRecordForElements() {
        Condition inTime = fact("findings")
                .every(new Condition.Compare(
                        fact("age"), Comparison.AT_MOST, new Operand.Entry("/days", fact("severity"))));
        Map<String, Object> days = Map.of("HIGH", 14, "a/b", 3);

        assertThat(said(inTime, Map.of("days", days, "findings", List.of(Map.of("age", 20, "severity", "HIGH")))))
                .containsExactly("NO", "findings/0/age is 20; expected at most 14.");
        assertThat(answer(inTime, Map.of("days", days, "findings", List.of(Map.of("age", 3, "severity", "a/b")))))
                .isEqualTo(Truth.YES);
    }

    @Test
    void looksUpWithGivenKeys() {
        Condition high = new Condition.Compare(new Operand.Entry("totals", value("HIGH")), Comparison.EQUAL, value(0));

        assertThat(answer(high, Map.of("totals", Map.of("HIGH", 0)))).isEqualTo(Truth.YES);
    }

    // Settings

    @Test
    void findsNoSettingThatWasNotPutIn() {
        assertThat(said(fact("n").is(Comparison.AT_MOST, setting("most")), Map.of("n", 1)))
                .containsExactly("UNKNOWN", "setting most of the policy is missing; expected a value.");
    }

    // All, any

    @Test
    void tellsTheWorstOfAllAndWhatDecided() {
        Condition both = all(FEW, fact("signed").isTrue());

        assertThat(said(both, Map.of("open", 1, "signed", true)))
                .containsExactly("YES", "open is 1, as expected: at most 3.", "signed is true, as expected: true.");
        assertThat(said(both, Map.of("open", 1))).containsExactly("UNKNOWN", "signed is missing; expected true.");
        assertThat(said(both, Map.of("open", 5))).containsExactly("NO", "open is 5; expected at most 3.");
        assertThat(said(both, Map.of("open", 5, "signed", false)))
                .containsExactly("NO", "open is 5; expected at most 3.", "signed is false; expected true.");
    }

    @Test
    void tellsTheBestOfAnyAndWhatDecided() {
        Condition either = any(FEW, fact("signed").isTrue());

        assertThat(said(either, Map.of("open", 1, "signed", false)))
                .containsExactly("YES", "open is 1, as expected: at most 3.");
        assertThat(said(either, Map.of("open", 5))).containsExactly("UNKNOWN", "signed is missing; expected true.");
        assertThat(said(either, Map.of("open", 5, "signed", false)))
                .containsExactly("NO", "open is 5; expected at most 3.", "signed is false; expected true.");
    }

    @Test
    void tellsTheOppositeOfNestedConditions() {
        assertThat(said(not(all(FEW, not(fact("signed").isTrue()))), Map.of("open", 5, "signed", false)))
                .containsExactly("YES", "open is 5, as expected: more than 3.");
        assertThat(said(not(any(FEW, not(fact("signed").isTrue()))), Map.of("open", 5, "signed", true)))
                .containsExactly("YES", "open is 5, as expected: more than 3.", "signed is true, as expected: true.");
    }

    // Every, some

    private static final Condition EVERY_SIGNED =
            fact("files").every(fact("signed").isTrue());
    private static final Condition SOME_SIGNED =
            fact("files").some(fact("signed").isTrue());

    private static Map<String, Object> files(Object... signed) {
        return Map.of(
                "files", Stream.of(signed).map(each -> Map.of("signed", each)).toList());
    }

    @Test
    void tellsWhetherEveryElementSatisfies() {
        assertThat(said(EVERY_SIGNED, files(true, true)))
                .containsExactly("YES", "files is a list of 2, as expected: every element as required.");
        assertThat(said(EVERY_SIGNED, files(true, false, "?", false)))
                .containsExactly(
                        "NO", "files/1/signed is false; expected true.", "files/3/signed is false; expected true.");
        assertThat(said(EVERY_SIGNED, files(true, "?")))
                .containsExactly(
                        "UNKNOWN", "files/1/signed is \"?\", which means that it is not known; expected" + " true.");
    }

    @Test
    void tellsWhetherSomeElementSatisfies() {
        assertThat(said(SOME_SIGNED, files(false, true, "?")))
                .containsExactly("YES", "files/1/signed is true, as expected: true.");
        assertThat(said(SOME_SIGNED, files(false, false)))
                .containsExactly("NO", "files is a list of 2; expected at least one element as required.");
        assertThat(said(SOME_SIGNED, files(false, "?")))
                .containsExactly(
                        "UNKNOWN", "files/1/signed is \"?\", which means that it is not known; expected" + " true.");
    }

    @Test
    void tellsTheOppositeOfEveryAndSome() {
        assertThat(said(not(EVERY_SIGNED), files(true, false)))
                .containsExactly("YES", "files/1/signed is false, as expected: a value other than true.");
        assertThat(said(not(EVERY_SIGNED), files(true, true)))
                .containsExactly("NO", "files is a list of 2; expected at least one element as required.");
        assertThat(said(not(SOME_SIGNED), files(false, false)))
                .containsExactly("YES", "files is a list of 2, as expected: every element as required.");
        assertThat(said(not(SOME_SIGNED), files(false, true)))
                .containsExactly("NO", "files/1/signed is true; expected a value other than true.");
    }

    static Stream<Arguments> listless() {
        return Stream.of(
                Arguments.of(Map.of(), "files is missing; expected a list with at least one element."),
                Arguments.of(
                        Map.of("files", List.of()),
                        "files has no elements; expected a list with at least one element."),
                Arguments.of(
                        Map.of("files", Map.of("a", 1)),
                        "files is a structure, which cannot be interpreted; expected a list with at least one"
                                + " element."),
                Arguments.of(
                        Map.of("files", "a.jar"),
                        "files is \"a.jar\", which cannot be interpreted; expected a list with at least one element."));
    }

    @ParameterizedTest
    @MethodSource("listless")
    void cannotTellWithoutElements(Map<String, Object> facts, String sentence) {
        for (Condition condition : List.of(EVERY_SIGNED, SOME_SIGNED, not(EVERY_SIGNED), not(SOME_SIGNED))) {
            assertThat(said(condition, facts)).containsExactly("UNKNOWN", sentence);
        }
    }

    @Test
    void looksIntoListsOfElements() {
        Condition patched =
                fact("releases").every(fact("files").every(fact("signed").isTrue()));
        Map<String, Object> facts = Map.of(
                "releases",
                List.of(
                        Map.of("files", List.of(Map.of("signed", true))),
                        Map.of("files", List.of(Map.of("signed", true), Map.of("signed", false)))));

        assertThat(said(patched, facts)).containsExactly("NO", "releases/1/files/1/signed is false; expected true.");
    }

    // Counts

    private static Condition signed(Comparison is, Object to) {
        return new Condition.Count(
                "files",
                fact("signed").isTrue(),
                is,
                to instanceof Operand operand ? operand : new Operand.Value(ConditionFixture.value(to)));
    }

    @Test
    void countsElements() {
        assertThat(said(signed(Comparison.AT_LEAST, 2), files(true, false, true)))
                .containsExactly("YES", "files is a list of 3 with 2 matching, as expected: at least 2.");
        assertThat(said(signed(Comparison.AT_MOST, 1), files(true, false, true)))
                .containsExactly(
                        "NO",
                        "files is a list of 3 with 2 matching; expected at most 1.",
                        "files/0/signed is true; expected a value other than true.",
                        "files/2/signed is true; expected a value other than true.");
        assertThat(said(signed(Comparison.AT_LEAST, 2), files(true, false, "?", false)))
                .containsExactly(
                        "UNKNOWN", "files/2/signed is \"?\", which means that it is not known; expected" + " true.");
        assertThat(said(signed(Comparison.AT_LEAST, 3), files(true, false, "?", false)))
                .containsExactly(
                        "NO",
                        "files is a list of 4 with 1 matching; expected at least 3.",
                        "files/1/signed is false; expected true.",
                        "files/3/signed is false; expected true.");
        assertThat(said(signed(Comparison.EQUAL, 2), files(true, false)))
                .containsExactly(
                        "NO",
                        "files is a list of 2 with 1 matching; expected 2.",
                        "files/1/signed is false; expected true.");
        assertThat(said(signed(Comparison.EQUAL, 0), files(true, false)))
                .containsExactly(
                        "NO",
                        "files is a list of 2 with 1 matching; expected 0.",
                        "files/0/signed is true; expected a value other than true.");
        assertThat(said(not(signed(Comparison.AT_LEAST, 2)), files(true, false)))
                .containsExactly("YES", "files is a list of 2 with 1 matching, as expected: less than 2.");
        assertThat(said(signed(Comparison.EQUAL, 0), Map.of("files", List.of())))
                .containsExactly("YES", "files is a list of 0 with 0 matching, as expected: 0.");
    }

    @Test
    void countsAsFarAsElementsAreKnown() {
        assertThat(answer(signed(Comparison.AT_LEAST, 2), files(true, true, "?")))
                .isEqualTo(Truth.YES);
        assertThat(answer(signed(Comparison.AT_MOST, 1), files(true, true, "?")))
                .isEqualTo(Truth.NO);
        assertThat(said(signed(Comparison.AT_LEAST, 2), files(true, false, "?")))
                .containsExactly(
                        "UNKNOWN", "files/2/signed is \"?\", which means that it is not known; expected" + " true.");
        assertThat(answer(signed(Comparison.EQUAL, 2), files(true, "?", "?"))).isEqualTo(Truth.UNKNOWN);
        assertThat(answer(signed(Comparison.NOT_EQUAL, 4), files(true, "?", "?")))
                .isEqualTo(Truth.YES);
    }

    /** One to three are signed; each row has the truth for that number against 0, 1, 2, 3 and 4. */
    @ParameterizedTest
    @CsvSource({
        "EQUAL,     NO  UNKNOWN UNKNOWN UNKNOWN NO",
        "NOT_EQUAL, YES UNKNOWN UNKNOWN UNKNOWN YES",
        "LESS,      NO  NO      UNKNOWN UNKNOWN YES",
        "AT_MOST,   NO  UNKNOWN UNKNOWN YES     YES",
        "AT_LEAST,  YES YES     UNKNOWN UNKNOWN NO",
        "MORE,      YES UNKNOWN UNKNOWN NO      NO"
    })
    void tellsOnlyWhatUnknownElementsCannotChange(Comparison is, String result) {
        assertThat(IntStream.rangeClosed(0, 4)
                        .mapToObj(limit -> answer(signed(is, limit), files(true, "?", "?", false))
                                .name()))
                .containsExactly(result.split(" +"));
    }

    @Test
    void cannotCountWithoutListOrNumber() {
        assertThat(said(signed(Comparison.AT_LEAST, 1), Map.of()))
                .containsExactly("UNKNOWN", "files is missing; expected a list, which may be empty.");
        assertThat(said(signed(Comparison.AT_LEAST, 1), Map.of("files", 3)))
                .containsExactly(
                        "UNKNOWN", "files is 3, which cannot be interpreted; expected a list, which may be empty.");
        assertThat(said(signed(Comparison.AT_LEAST, 1), Map.of("files", "?")))
                .containsExactly(
                        "UNKNOWN",
                        "files is \"?\", which means that it is not known; expected a list, which may be empty.");
        assertThat(said(signed(Comparison.AT_LEAST, fact("needed")), files(true)))
                .containsExactly("UNKNOWN", "needed is missing; expected a number.");
        assertThat(said(signed(Comparison.AT_LEAST, fact("needed")), Map.of("files", List.of(), "needed", "many")))
                .containsExactly("UNKNOWN", "needed is \"many\", which cannot be interpreted; expected a number.");
    }

    @Test
    void countsAgainstFacts() {
        Map<String, Object> facts = Map.of("files", List.of(Map.of("signed", true)), "needed", 1);

        assertThat(answer(signed(Comparison.AT_LEAST, fact("needed")), facts)).isEqualTo(Truth.YES);
    }

    // Distinct elements

    private static final Condition DISTINCT = new Condition.Distinct("runs", "id");

    private static Map<String, Object> runs(Object... ids) {
        return Map.of("runs", Stream.of(ids).map(id -> Map.of("id", id)).toList());
    }

    @Test
    void tellsWhetherElementsAreDistinct() {
        assertThat(said(DISTINCT, runs("a", "b")))
                .containsExactly("YES", "runs is a list of 2, as expected: a different id in each element.");
        assertThat(said(DISTINCT, runs("a", "b", "a", "a")))
                .containsExactly(
                        "NO",
                        "runs/2/id is \"a\"; expected a value different from runs/0/id.",
                        "runs/3/id is \"a\"; expected a value different from runs/0/id.");
        assertThat(said(not(DISTINCT), runs("a", "b")))
                .containsExactly("NO", "runs is a list of 2; expected the same id in two elements.");
        assertThat(said(not(DISTINCT), runs("a", "a")))
                .containsExactly("YES", "runs/1/id is \"a\", as expected: the same value as runs/0/id.");
    }

    @Test
    void cannotTellWhetherElementsAreDistinctThatAreNotKnown() {
        assertThat(said(DISTINCT, runs("a", "?")))
                .containsExactly(
                        "UNKNOWN",
                        "runs/1/id is \"?\", which means that it is not known; expected a text, a number, true or"
                                + " false.");
        assertThat(said(DISTINCT, runs("a", List.of())))
                .containsExactly(
                        "UNKNOWN",
                        "runs/1/id is a list, which cannot be interpreted; expected a text, a number, true or false.");
        assertThat(answer(DISTINCT, runs("a", "?", "a"))).isEqualTo(Truth.NO);
    }

    @Test
    void cannotTellWhetherElementsAreDistinctWithoutElements() {
        assertThat(said(DISTINCT, runs()))
                .containsExactly("UNKNOWN", "runs has no elements; expected a list with at least one element.");
        assertThat(said(DISTINCT, Map.of("runs", "?")))
                .containsExactly(
                        "UNKNOWN",
                        "runs is \"?\", which means that it is not known; expected a list with at least one element.");
        assertThat(said(DISTINCT, Map.of()))
                .containsExactly("UNKNOWN", "runs is missing; expected a list with at least one element.");
    }

    // Dates

    @Test
    void namesTheDayAloneWhereNoTimeMayPass() {
        Condition after = fact("fixed").isAtLeast(Period.ZERO, fact("reported"));
        Map<String, Object> sameDay = Map.of("reported", "2026-02-20", "fixed", "2026-02-20");

        assertThat(said(after, sameDay))
                .containsExactly("YES", "fixed is 2026-02-20, as expected: 2026-02-20 (reported) or later.");
        assertThat(said(not(after), sameDay))
                .containsExactly("NO", "fixed is 2026-02-20; expected a day before 2026-02-20 (reported).");
        assertThat(said(not(fact("fixed").isAtMost(Period.ZERO, fact("reported"))), sameDay))
                .containsExactly("NO", "fixed is 2026-02-20; expected a day after 2026-02-20 (reported).");
    }

    @Test
    void tellsHowFarDatesAreApart() {
        assertThat(said(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "2027-01-10")))
                .containsExactly(
                        "YES",
                        "ends is 2027-01-10, as expected: 2027-01-10 or later, which is 1 year after announced.");
        assertThat(said(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "2027-01-09")))
                .containsExactly(
                        "NO", "ends is 2027-01-09; expected 2027-01-10 or later, which is 1 year after announced.");
        assertThat(said(not(YEAR_AHEAD), Map.of("announced", "2026-01-10", "ends", "2027-01-09")))
                .containsExactly(
                        "YES",
                        "ends is 2027-01-09, as expected: a day before 2027-01-10, which is 1 year after announced.");
        assertThat(said(not(YEAR_AHEAD), Map.of("announced", "2026-01-10", "ends", "2027-01-10")))
                .containsExactly(
                        "NO", "ends is 2027-01-10; expected a day before 2027-01-10, which is 1 year after announced.");
    }

    @Test
    void tellsHowNearDatesAre() {
        Condition soon = fact("fixed").isAtMost(Period.ofDays(14), fact("reported"));

        assertThat(said(soon, Map.of("reported", "2026-02-20", "fixed", "2026-03-06")))
                .containsExactly(
                        "YES",
                        "fixed is 2026-03-06, as expected: 2026-03-06 or earlier, which is 14 days after reported.");
        assertThat(said(soon, Map.of("reported", "2026-02-20", "fixed", "2026-03-07")))
                .containsExactly(
                        "NO", "fixed is 2026-03-07; expected 2026-03-06 or earlier, which is 14 days after reported.");
        assertThat(said(not(soon), Map.of("reported", "2026-02-20", "fixed", "2026-03-07")))
                .containsExactly(
                        "YES",
                        "fixed is 2026-03-07, as expected: a day after 2026-03-06, which is 14 days after reported.");
        assertThat(answer(soon, Map.of("reported", "2026-02-20", "fixed", "2025-01-01")))
                .as("before it all the same")
                .isEqualTo(Truth.YES);
    }

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        "2024-02-29, P1Y, 2025-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2023-02-28, P1Y, 2024-02-28",
        "2026-01-31, P1M, 2026-02-28",
        "2028-01-31, P1M, 2028-02-29",
        "2026-03-31, P1M, 2026-04-30",
        "2026-04-30, P1M, 2026-05-30",
        "2026-12-31, P2M, 2027-02-28",
        "2026-01-30, P1M1D, 2026-03-01",
        "2026-02-28, P1D, 2026-03-01",
        "2026-06-15, P0D, 2026-06-15",
        "2026-06-15, P2W, 2026-06-29",
        "9999-12-31, P1Y, +10000-12-31"
    })
    void countsByTheCalendar(String from, Period period, LocalDate first) {
        Operand start = value(from);
        Condition after = fact("to").isAtLeast(period, start);
        Condition before = fact("to").isAtMost(period, start);

        if (first.getYear() <= 9999) {
            assertThat(answer(after, Map.of("to", first.toString()))).isEqualTo(Truth.YES);
            assertThat(answer(before, Map.of("to", first.toString()))).isEqualTo(Truth.YES);
            assertThat(answer(before, Map.of("to", first.plusDays(1).toString())))
                    .isEqualTo(Truth.NO);
        }
        assertThat(answer(after, Map.of("to", first.minusDays(1).toString().replace("+10000-12-30", "9999-12-31"))))
                .isEqualTo(Truth.NO);
    }

    @Test
    void leavesOpenWhatMonthsLeaveOpen() {
        assertThat(said(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "2027-01")))
                .containsExactly(
                        "UNKNOWN",
                        "ends is 2027-01, which leaves open whether it is 2027-01-10 or later, which is 1 year after"
                                + " announced.");
        assertThat(answer(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "2027-02")))
                .isEqualTo(Truth.YES);
        assertThat(answer(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "2026-12")))
                .isEqualTo(Truth.NO);
        assertThat(answer(YEAR_AHEAD, Map.of("announced", "2026-01-01", "ends", "2027-01")))
                .isEqualTo(Truth.YES);
        assertThat(answer(YEAR_AHEAD, Map.of("announced", "2026-01", "ends", "2027-01")))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(answer(YEAR_AHEAD, Map.of("announced", "2026-01", "ends", "2027-01-31")))
                .isEqualTo(Truth.YES);
        assertThat(answer(not(YEAR_AHEAD), Map.of("announced", "2026-01-10", "ends", "2027-01")))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void cannotTellWithoutDatesAndPeriods() {
        assertThat(said(YEAR_AHEAD, Map.of("ends", "2027-01-10")))
                .containsExactly("UNKNOWN", "announced is missing; expected a date.");
        assertThat(said(YEAR_AHEAD, Map.of("announced", "10 January 2026", "ends", "2027-01-10")))
                .containsExactly(
                        "UNKNOWN", "announced is \"10 January 2026\", which cannot be interpreted; expected a date.");
        assertThat(said(YEAR_AHEAD, Map.of("announced", "2026-01-10")))
                .containsExactly(
                        "UNKNOWN", "ends is missing; expected 2027-01-10 or later, which is 1 year after announced.");
        assertThat(said(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "?")))
                .containsExactly(
                        "UNKNOWN",
                        "ends is \"?\", which means that it is not known; expected 2027-01-10 or later, which is 1 year"
                                + " after announced.");
        assertThat(said(YEAR_AHEAD, Map.of("announced", "2026-01-10", "ends", "2027-02-30")))
                .containsExactly(
                        "UNKNOWN",
                        "ends is \"2027-02-30\", which cannot be interpreted; expected 2027-01-10 or later, which is"
                                + " 1 year after announced.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a year", "-P1Y", "P-1D", "P1Y-1D", "P1001Y", "P12001M", "P365001D", "P2147483647W", "P1YT1H"})
    void cannotTellWithUnusablePeriods(String period) {
        Condition inTime = new Condition.Span(fact("from"), fact("to"), Condition.Span.Is.AT_MOST, fact("promised"));

        assertThat(said(inTime, Map.of("from", "2026-01-01", "to", "2026-01-02", "promised", period)))
                .containsExactly(
                        "UNKNOWN",
                        "promised is \"" + period + "\", which cannot be interpreted; expected a period such as P1Y.");
    }

    @Test
    void takesPeriodsFromFacts() {
        Condition inTime = new Condition.Span(fact("from"), fact("to"), Condition.Span.Is.AT_MOST, fact("promised"));

        assertThat(said(inTime, Map.of("from", "2026-01-01", "to", "2026-02-02", "promised", "P1M")))
                .containsExactly(
                        "NO", "to is 2026-02-02; expected 2026-02-01 or earlier, which is 1 month after from.");
        assertThat(said(inTime, Map.of("from", "2026-01-01", "to", "2026-02-02")))
                .containsExactly("UNKNOWN", "promised is missing; expected a period such as P1Y.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1000Y", "P12000M", "P365000D"})
    void takesPeriodsOfUpToThousandYears(String period) {
        Condition inTime = new Condition.Span(fact("from"), fact("to"), Condition.Span.Is.AT_MOST, fact("promised"));

        assertThat(answer(inTime, Map.of("from", "2026-01-01", "to", "2026-02-02", "promised", period)))
                .isEqualTo(Truth.YES);
    }

    // The record's date and the as-of date

    @Test
    void takesTheRecordsOwnDate() {
        Condition reviewedSoon =
                new Condition.Span(recordDate(), fact("next"), Condition.Span.Is.AT_MOST, period(Period.ofMonths(3)));
        Condition late = new Condition.Span(fact("due"), recordDate(), Condition.Span.Is.AT_MOST, period(Period.ZERO));
        Evidence bare = ConditionFixture.record(Map.of("next", "2026-06-30", "due", "2026-02-28"));
        Evidence recorded = bare.toBuilder().recordedOn("2026-03-10").build();
        Evidence occurred = recorded.toBuilder().occurredOn("2026-03-31").build();

        assertThat(said(reviewedSoon, bare))
                .containsExactly("UNKNOWN", "the record's date is missing; expected a date.");
        assertThat(said(reviewedSoon, recorded))
                .containsExactly(
                        "NO",
                        "next is 2026-06-30; expected 2026-06-10 or earlier, which is 3 months after the record's"
                                + " date.");
        assertThat(said(reviewedSoon, occurred))
                .containsExactly(
                        "YES",
                        "next is 2026-06-30, as expected: 2026-06-30 or earlier, which is 3 months after the record's"
                                + " date.");
        assertThat(said(late, recorded))
                .containsExactly("NO", "the record's date is 2026-03-10; expected 2026-02-28 (due) or earlier.");
    }

    @Test
    void takesTheAsOfDate() {
        Condition supported = new Condition.Span(fact("ends"), asOf(), Condition.Span.Is.AT_MOST, period(Period.ZERO));

        assertThat(said(supported, Map.of("ends", "2026-03-31")))
                .containsExactly("YES", "the as-of date is 2026-03-31, as expected: 2026-03-31 (ends) or earlier.");
        assertThat(said(supported, Map.of("ends", "2026-03-30")))
                .containsExactly("NO", "the as-of date is 2026-03-31; expected 2026-03-30 (ends) or earlier.");
        assertThat(said(supported, Map.of("ends", "2026-03")))
                .as("still open on the month's last day, which may be the day or lie after it")
                .containsExactly(
                        "UNKNOWN",
                        "the as-of date is 2026-03-31, which leaves open whether it is 2026-03-01 (ends) or earlier.");
        assertThat(said(supported, Map.of())).containsExactly("UNKNOWN", "ends is missing; expected a date.");
    }

    // Sentences

    @Test
    void cutsLongTextsInSentences() {
        assertThat(said(fact("a").is("b"), Map.of("a", String.join("", Collections.nCopies(100, "x")))))
                .containsExactly(
                        "NO", "a is \"" + String.join("", Collections.nCopies(60, "x")) + "…\"; expected \"b\".");
    }
}
