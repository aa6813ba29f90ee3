package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.DIRECT;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that compare how many there are with how many of them are as they should be. */
class PairRulesTest {

    /**
     * A rule that compares two numbers.
     *
     * @param rule its id
     * @param whole the fact that says how many there are
     * @param part the fact that says how many of them are as they should be
     */
    record Pair(String rule, String whole, String part) {

        Look of(String wholeValue, String partValue) {
            return Look.at(rule, "{\"" + whole + "\": " + wholeValue + ", \"" + part + "\": " + partValue + "}");
        }
    }

    static Stream<Pair> pairs() {
        return Stream.of(
                new Pair("sbom-lists-components", "componentsFound", "componentsListed"),
                new Pair("second-factor-on-accounts", "accounts", "withSecondFactor"),
                new Pair("advisory-reached-customers", "customersAffected", "customersTold"),
                new Pair("support-dates-published", "components", "withDate"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void supportWhereAllAreAsTheyShouldBe(Pair pair) {
        pair.of("23", "23").supports(DIRECT, pair.part() + " is 23, as expected: 23.");
        pair.of("1", "1").supports(DIRECT, pair.part() + " is 1, as expected: 1.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void refuteWhereOneIsNot(Pair pair) {
        pair.of("23", "22").refutes(DIRECT, pair.part() + " is 22; expected 23.");
        pair.of("1", "0").refutes(DIRECT, pair.part() + " is 0; expected 1.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cannotTellWithoutOneOfTheNumbers(Pair pair) {
        Look.at(pair.rule(), "{\"" + pair.whole() + "\": 23}")
                .isInconclusive(pair.part() + " is missing; expected at most 23.");
        Look.at(pair.rule(), "{\"" + pair.part() + "\": 23}")
                .isInconclusive(
                        pair.whole() + " is missing; expected at least 1.",
                        pair.whole() + " is missing; expected a value.");
        Look.at(pair.rule(), "{}")
                .isInconclusive(
                        pair.whole() + " is missing; expected at least 1.",
                        pair.part() + " is missing; expected at most " + pair.whole() + ".");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cannotTellWhatIsNotKnown(Pair pair) {
        pair.of("23", "-1")
                .isInconclusive(pair.part() + " is -1, which says that it is not known; expected at most 23.");
        pair.of("23", "\"?\"")
                .isInconclusive(pair.part() + " is \"?\", which says that it is not known; expected at most 23.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cannotReadOtherTypes(Pair pair) {
        pair.of("23", "true").isInconclusive(pair.part() + " is true, which cannot be read here; expected at most 23.");
        pair.of("23", "\"nearly all\"")
                .isInconclusive(pair.part() + " is \"nearly all\", which cannot be read here; expected at most 23.");
        pair.of("[]", "23")
                .isInconclusive(
                        pair.whole() + " is a list, which cannot be read here; expected at least 1.",
                        pair.whole() + " is a list, which cannot be read here; expected a number.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sayNothingWhereThereIsNothing(Pair pair) {
        pair.of("0", "0").isNotRelevant(pair.whole() + " is 0; expected at least 1.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sayNothingOfNumbersThatCannotBeRight(Pair pair) {
        pair.of("23", "24").isNotRelevant(pair.part() + " is 24; expected at most 23.");
    }
}
