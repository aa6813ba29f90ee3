package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.rule.RuleOutcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

        StandardRuleFixture of(String wholeValue, String partValue) {
            return StandardRuleFixture.at(
                    rule, "{\"" + whole + "\": " + wholeValue + ", \"" + part + "\": " + partValue + "}");
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
        pair.of("23", "23").sampled(23, 23).supports(DIRECT, pair.part() + " is 23, as expected: 23.");
        pair.of("1", "1").sampled(1, 1).supports(DIRECT, pair.part() + " is 1, as expected: 1.");
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
        StandardRuleFixture.at(pair.rule(), "{\"" + pair.whole() + "\": 23}")
                .isInconclusive(pair.part() + " is missing; expected at most 23.");
        StandardRuleFixture.at(pair.rule(), "{\"" + pair.part() + "\": 23}")
                .isInconclusive(
                        pair.whole() + " is missing; expected at least 1.",
                        pair.whole() + " is missing; expected a value.");
        StandardRuleFixture.at(pair.rule(), "{}")
                .isInconclusive(
                        pair.whole() + " is missing; expected at least 1.",
                        pair.part() + " is missing; expected at most " + pair.whole() + ".");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cannotTellWhatIsNotKnown(Pair pair) {
        pair.of("23", "-1")
                .isInconclusive(pair.part() + " is -1, which means that it is not known; expected at most 23.");
        pair.of("23", "\"?\"")
                .isInconclusive(pair.part() + " is \"?\", which means that it is not known; expected at most 23.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void cannotReadOtherTypes(Pair pair) {
        pair.of("23", "true")
                .isInconclusive(pair.part() + " is true, which cannot be interpreted; expected at most 23.");
        pair.of("23", "\"nearly all\"")
                .isInconclusive(pair.part() + " is \"nearly all\", which cannot be interpreted; expected at most 23.");
        pair.of("[]", "23")
                .isInconclusive(
                        pair.whole() + " is a list, which cannot be interpreted; expected at least 1.",
                        pair.whole() + " is a list, which cannot be interpreted; expected a number.");
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

    /** What cannot be so shows nothing, for or against. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log-retention-set          | {"retentionDays": 0, "agreedRetentionDays": 0, "searchable": true}
            log-retention-agreed       | {"keptMonths": 0, "retentionMonths": 0, "audited": true}
            developers-trained         | {"coveragePercent": 9000, "coversFramework": true, "coversTools": true}
            incident-notice-as-planned | {"hoursToFirstNotice": -50, "plannedHours": 4}
            test-runs-repeatable       | {"commit": "9f1c2ab", "tests": 812, "failed": -5, "runs": [{"id": 1, "commit": "9f1c2ab", "automated": true, "tests": 812, "failed": -5}, {"id": 2, "commit": "9f1c2ab", "automated": true, "tests": 812, "failed": -5}]}
            test-runs-repeatable       | {"commit": "9f1c2ab", "tests": 812, "failed": 0, "runs": [{"id": 1, "commit": "9f1c2ab", "automated": true, "tests": 812, "failed": 0}, {"id": "1", "commit": "9f1c2ab", "automated": true, "tests": 812, "failed": 0}]}
            penetration-test-recent    | {"testedOn": "2026-01-01", "openSevere": -5}
            advisory-database-outdated | {"scannedOn": "2099-01-01", "databaseUpdatedOn": "2026-01-01"}
            incident-notice-prompt     | {"detectedOn": "2026-02-26", "firstNoticeOn": "2020-02-26"}
            end-of-support-notice      | {"announcedOn": "2090-01-01", "supportEndsOn": "2092-01-01"}
            penetration-test-recent    | {"testedOn": "2090-01-01"}
            penetration-test-findings-closed | {"high": 2, "open": -3}
            advisory-sources-current   | {"scannedOn": "2099-01-01", "databaseUpdatedOn": "2099-01-01", "feeds": 3}
            advisory-sources-current   | {"scannedOn": "2026-03-30", "databaseUpdatedOn": "2099-01-01", "feeds": 3}
            access-review-regular      | {"reviewedOn": "2031-01-01", "previousReviewOn": "2030-06-01", "accounts": 3, "accountsReviewed": 3}
            """)
    void saysNothingOfWhatCannotBe(String rule, String facts) {
        assertThat(StandardRuleFixture.at(rule, facts).outcome().result()).isEqualTo(RuleOutcome.Result.NOT_RELEVANT);
    }
}
