package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.DIRECT;
import static io.github.sscop.evidence.Strength.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard rules about secure design and development. */
class Theme1RulesTest {

    @Nested
    class DevelopersTrained {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("developers-trained", facts);
        }

        @ParameterizedTest
        @ValueSource(strings = {"90", "100", "\"95.5\""})
        void supportsWhereMostWereTrainedInWhatMatters(String percent) {
            look("{\"coveragePercent\": " + percent + ", \"coversFramework\": true, \"coversTools\": true}")
                    .supports(
                            DIRECT,
                            "coveragePercent is " + percent.replace("\"", "") + ", as expected: at least 90.",
                            "coversFramework is true, as expected: true.",
                            "coversTools is true, as expected: true.");
        }

        @Test
        void refutesIndirectlyWhereManyWereNot() {
            look("{\"coveragePercent\": 89, \"coversFramework\": true, \"coversTools\": true}")
                    .refutes(INDIRECT, "coveragePercent is 89; expected at least 90.");
        }

        @Test
        void refutesIndirectlyWhereTheTrainingWasAboutSomethingElse() {
            look("{\"coveragePercent\": 100, \"coversFramework\": false}")
                    .refutes(INDIRECT, "coversFramework is false; expected true.");
        }

        @Test
        void cannotTellFromHeadsAlone() {
            look("{\"developers\": 46, \"developersTrained\": 46}")
                    .isInconclusive("coveragePercent is missing; expected at most 100.");
            look("{\"coveragePercent\": 95}")
                    .isInconclusive(
                            "coversFramework is missing; expected true.", "coversTools is missing; expected true.");
        }

        @Test
        void cannotTellWhatIsNotKnown() {
            look("{\"coveragePercent\": -1, \"coversFramework\": \"Needs Review\", \"coversTools\": \"yes\"}")
                    .isInconclusive("coveragePercent is -1, which means that it is not known; expected at most 100.");
            look("{\"coveragePercent\": 95, \"coversFramework\": \"Needs Review\", \"coversTools\": \"yes\"}")
                    .isInconclusive(
                            "coversFramework is \"Needs Review\", which means that it is not known; expected true.",
                            "coversTools is \"yes\", which cannot be interpreted; expected true.");
        }
    }

    @Nested
    class TestRunsRepeatable {

        private static final String RUN =
                "{\"id\": \"4711\", \"commit\": \"9f1c2ab\", \"automated\": true, \"tests\": 812, \"failed\": 0}";
        private static final String AGAIN = RUN.replace("4711", "4712");

        private static StandardRuleFixture look(String... runs) {
            return StandardRuleFixture.at(
                    "test-runs-repeatable",
                    "{\"commit\": \"9f1c2ab\", \"tests\": 812, \"failed\": 0, \"runs\": [" + String.join(",", runs)
                            + "]}");
        }

        @Test
        void supportsWhereTheSameCodeGivesTheSameResults() {
            look(RUN, AGAIN).supports(DIRECT, "runs is a list of 2, as expected: every element as required.");
        }

        @Test
        void refutesIndirectlyWhereResultsDiffer() {
            look(RUN, AGAIN.replace("\"failed\": 0", "\"failed\": 3"))
                    .refutes(INDIRECT, "runs/1/failed is 3; expected 0.");
            look(RUN, AGAIN.replace("812", "811")).refutes(INDIRECT, "runs/1/tests is 811; expected 812.");
        }

        @Test
        void refutesIndirectlyWhereSomebodyHadToHelp() {
            look(RUN.replace("true", "false"), AGAIN).refutes(INDIRECT, "runs/0/automated is false; expected true.");
        }

        @Test
        void cannotTellOfRunsWithoutResults() {
            look(RUN, "{\"id\": \"4712\", \"commit\": \"9f1c2ab\", \"automated\": true, \"tests\": \"?\"}")
                    .isInconclusive(
                            "runs/1/tests is \"?\", which means that it is not known; expected 812.",
                            "runs/1/failed is missing; expected 0.");
        }

        @Test
        void cannotTellFromNumberOfRuns() {
            StandardRuleFixture.at(
                            "test-runs-repeatable",
                            "{\"commit\": \"9f1c2ab\", \"tests\": 812, \"failed\": 0," + " \"runs\": 418}")
                    .isInconclusive(
                            "runs is 418, which cannot be interpreted; expected a list with at least one element.",
                            "runs is 418, which cannot be interpreted; expected a list with at least one element.",
                            "runs is 418, which cannot be interpreted; expected a list, which may be empty.");
        }

        @Test
        void saysNothingOfFewerThanTwoRuns() {
            look(RUN).isNotRelevant("runs is a list of 1 with 1 matching; expected at least 2.");
            look().isNotRelevant("runs is a list of 0 with 0 matching; expected at least 2.");
        }

        @Test
        void saysNothingOfDifferentCommits() {
            look(RUN, AGAIN.replace("9f1c2ab", "51d0e9c"))
                    .isNotRelevant("runs/1/commit is \"51d0e9c\"; expected \"9f1c2ab\".");
        }

        @Test
        void saysNothingWithoutTests() {
            StandardRuleFixture.at(
                            "test-runs-repeatable",
                            "{\"commit\": \"9f1c2ab\", \"tests\": 0, \"failed\": 0, \"runs\": [" + RUN + "," + AGAIN
                                    + "]}")
                    .isNotRelevant("failed is 0; expected less than 0.");
        }

        /** Where every test fails, it is unknown whether the tests ran at all. */
        @Test
        void saysNothingWhereEveryTestFails() {
            String failing = RUN.replace("\"failed\": 0", "\"failed\": 812");
            StandardRuleFixture.at(
                            "test-runs-repeatable",
                            "{\"commit\": \"9f1c2ab\", \"tests\": 812, \"failed\": 812, \"runs\": [" + failing + ","
                                    + failing.replace("4711", "4712") + "]}")
                    .isNotRelevant("failed is 812; expected less than 812.");
        }

        @Test
        void supportsWhereTheSameTestsFailAsExpected() {
            String failing = RUN.replace("\"failed\": 0", "\"failed\": 3");
            StandardRuleFixture.at(
                            "test-runs-repeatable",
                            "{\"commit\": \"9f1c2ab\", \"tests\": 812, \"failed\": 3, \"runs\": [" + failing + ","
                                    + failing.replace("4711", "4712") + "]}")
                    .supports(DIRECT, "runs is a list of 2, as expected: every element as required.");
        }

        @Test
        void saysNothingWhereRunIsListedTwice() {
            look(RUN, AGAIN, RUN).isNotRelevant("runs/2/id is 4711; expected a value different from runs/0/id.");
        }

        @Test
        void cannotTellWhetherRunsWithoutIdsAreTheSame() {
            look(RUN, RUN.replace("\"id\": \"4711\", ", ""))
                    .isInconclusive("runs/1/id is missing; expected a text, a number, true or false.");
        }
    }

    @Nested
    class StaticAnalysisFindingsClosed {

        private static StandardRuleFixture look(String... findings) {
            return StandardRuleFixture.at(
                    "static-analysis-findings-closed", "{\"findings\": [" + String.join(",", findings) + "]}");
        }

        private static String finding(String severity, String status) {
            return "{\"severity\": \"" + severity + "\", \"status\": \"" + status + "\"}";
        }

        private static String reasoned(String finding) {
            return finding.replace("}", ", \"reason\": \"Only administrators reach the page\"}");
        }

        /** Else one that was fixed would make up for a hundred that were put aside. */
        @Test
        void saysNothingWhereOneWasPutAsideWithoutReason() {
            look(finding("LOW", "FIXED"), finding("HIGH", "FALSE_POSITIVE"))
                    .isNotRelevant(
                            "findings/1/status is \"FALSE_POSITIVE\"; expected a value other than"
                                    + " \"FALSE_POSITIVE\".",
                            "findings/1/severity is \"HIGH\"; expected one of \"MEDIUM\", \"LOW\".",
                            "findings/1/reason is missing; expected a value.");
            look(finding("LOW", "FIXED"), finding("LOW", "ACCEPTED"))
                    .isNotRelevant(
                            "findings/1/status is \"ACCEPTED\"; expected a value other than \"ACCEPTED\".",
                            "findings/1/status is \"ACCEPTED\"; expected a value other than \"ACCEPTED\".",
                            "findings/1/reason is missing; expected a value.");
            look(finding("LOW", "FIXED"), finding("LOW", "ACCEPTED").replace("}", ", \"reason\": \"tbc\"}"))
                    .isNotRelevant(
                            "findings/1/status is \"ACCEPTED\"; expected a value other than \"ACCEPTED\".",
                            "findings/1/status is \"ACCEPTED\"; expected a value other than \"ACCEPTED\".",
                            "findings/1/reason is \"tbc\"; expected a value.");
        }

        @Test
        void supportsWhereEveryFindingWasDealtWith() {
            look(
                            finding("HIGH", "FIXED"),
                            finding("LOW", "FALSE_POSITIVE"),
                            reasoned(finding("CRITICAL", "FALSE_POSITIVE")),
                            reasoned(finding("LOW", "ACCEPTED")))
                    .supports(
                            DIRECT,
                            "findings is a list of 4, as expected: every element as required.",
                            "findings/0/status is \"FIXED\", as expected: \"FIXED\".");
        }

        @Test
        void neverSupportsBecauseNothingWasFound() {
            look().isInconclusive(
                            "findings has no elements; expected a list with at least one element.",
                            "findings has no elements; expected a list with at least one element.");
        }

        @Test
        void saysNothingWhereOneIsOpen() {
            look(finding("LOW", "FIXED"), finding("LOW", "OPEN"))
                    .isNotRelevant("findings/1/status is \"OPEN\"; expected one of \"FIXED\", \"FALSE_POSITIVE\","
                            + " \"ACCEPTED\".");
        }

        @Test
        void saysNothingWhereSevereOneWasMerelyAccepted() {
            look(finding("LOW", "FIXED"), reasoned(finding("HIGH", "ACCEPTED")))
                    .isNotRelevant(
                            "findings/1/status is \"ACCEPTED\"; expected a value other than \"ACCEPTED\".",
                            "findings/1/severity is \"HIGH\"; expected one of \"MEDIUM\", \"LOW\".");
        }

        @Test
        void saysNothingWhereNoneWasFixed() {
            look(finding("LOW", "FALSE_POSITIVE"))
                    .isNotRelevant("findings is a list of 1; expected at least one element as required.");
        }

        @Test
        void cannotTellOfFindingWithoutStatus() {
            look(finding("LOW", "FIXED"), "{\"severity\": \"LOW\"}")
                    .isInconclusive(
                            "findings/1/status is missing; expected one of \"FIXED\", \"FALSE_POSITIVE\","
                                    + " \"ACCEPTED\".",
                            "findings/1/status is missing; expected a value other than \"FALSE_POSITIVE\".",
                            "findings/1/status is missing; expected a value other than \"ACCEPTED\".",
                            "findings/1/status is missing; expected a value other than \"ACCEPTED\".");
        }

        @Test
        void cannotTellOfWordsThatItDoesNotKnow() {
            look(finding("LOW", "FIXED"), finding("LOW", "WONTFIX"))
                    .isInconclusive("findings/1/status is \"WONTFIX\", which cannot be interpreted; expected one of"
                            + " \"FIXED\", \"FALSE_POSITIVE\", \"ACCEPTED\", \"OPEN\".");
            look(finding("LOW", "FIXED"), reasoned(finding("BLOCKER", "ACCEPTED")))
                    .isInconclusive("findings/1/severity is \"BLOCKER\", which cannot be interpreted; expected one of"
                            + " \"MEDIUM\", \"LOW\", \"CRITICAL\", \"HIGH\".");
        }

        @Test
        void cannotTellOfMereNumber() {
            StandardRuleFixture.at("static-analysis-findings-closed", "{\"findings\": 0}")
                    .isInconclusive(
                            "findings is 0, which cannot be interpreted; expected a list with at least one element.",
                            "findings is 0, which cannot be interpreted; expected a list with at least one element.");
        }
    }

    @Nested
    class StaticAnalysisFindingsOverdue {

        private static StandardRuleFixture look(String severity, String status, String foundOn) {
            return StandardRuleFixture.at(
                    "static-analysis-findings-overdue",
                    "{\"findings\": [{\"severity\": \"LOW\", \"status\": \"OPEN\", \"foundOn\": \"2020-01-01\"},"
                            + " {\"severity\": \"" + severity + "\", \"status\": \"" + status + "\", \"foundOn\": \""
                            + foundOn + "\"}]}");
        }

        @Test
        void refutesWhereSevereFindingHasBeenOpenForLong() {
            look("HIGH", "OPEN", "2025-12-30")
                    .refutes(
                            DIRECT,
                            "findings/1/severity is \"HIGH\"; expected one of \"MEDIUM\", \"LOW\".",
                            "findings/1/status is \"OPEN\"; expected one of"
                                    + " \"FIXED\", \"FALSE_POSITIVE\", \"ACCEPTED\".",
                            "the record's date is 2026-03-31; expected 2026-03-30 or earlier,"
                                    + " which is 90 days after findings/1/foundOn.");
        }

        @Test
        void saysNothingOnTheLastDay() {
            look("CRITICAL", "OPEN", "2025-12-31")
                    .isNotRelevant("findings is a list of 2, as expected: every element as required.");
        }

        /** What happened after the record was made is not known. */
        @Test
        void doesNotCountUpToTheDayOfTheAssessment() {
            StandardRuleFixture look = look("HIGH", "OPEN", "2025-12-31").asOf("2027-03-31");

            look.isNotRelevant("findings is a list of 2, as expected: every element as required.");
            assertThat(look.nextChange()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"FIXED", "FALSE_POSITIVE", "ACCEPTED"})
        void saysNothingOfWhatIsNotOpen(String status) {
            look("HIGH", status, "2020-01-01")
                    .isNotRelevant("findings is a list of 2, as expected: every element as required.");
        }

        /** So a link that says which way the report speaks stands as it is. */
        @Test
        void saysNothingOfSevereFindingThatIsOpenAndNotOverdue() {
            String facts = look("HIGH", "OPEN", "2026-03-01").facts();

            StandardRuleFixture.at("static-analysis-findings-overdue", facts)
                    .isNotRelevant("findings is a list of 2, as expected: every element as required.");
            StandardRuleFixture.at("static-analysis-findings-closed", facts)
                    .isNotRelevant(
                            "findings/0/status is \"OPEN\"; expected one of \"FIXED\", \"FALSE_POSITIVE\","
                                    + " \"ACCEPTED\".",
                            "findings/1/status is \"OPEN\"; expected one of \"FIXED\", \"FALSE_POSITIVE\","
                                    + " \"ACCEPTED\".",
                            "findings is a list of 2; expected at least one element as required.");
        }

        @Test
        void cannotTellOfWordsThatItDoesNotKnow() {
            look("BLOCKER", "OPEN", "2020-01-01")
                    .isInconclusive("findings/1/severity is \"BLOCKER\", which cannot be interpreted; expected one of"
                            + " \"MEDIUM\", \"LOW\", \"CRITICAL\", \"HIGH\".");
            look("HIGH", "new", "2020-01-01")
                    .isInconclusive("findings/1/status is \"new\", which cannot be interpreted; expected one of"
                            + " \"FIXED\", \"FALSE_POSITIVE\", \"ACCEPTED\", \"OPEN\".");
        }

        @Test
        void needsNoSeverityOfWhatIsNotOpen() {
            look("BLOCKER", "FIXED", "2020-01-01")
                    .isNotRelevant("findings is a list of 2, as expected: every element as required.");
        }

        @Test
        void refutesBesideWordsThatItDoesNotKnow() {
            StandardRuleFixture.at("static-analysis-findings-overdue", """
                            {"findings": [{"severity": "BLOCKER", "status": "OPEN", "foundOn": "2020-01-01"},
                                          {"severity": "HIGH", "status": "OPEN", "foundOn": "2025-12-30"}]}
                            """)
                    .refutes(
                            DIRECT,
                            "findings/1/severity is \"HIGH\"; expected one of \"MEDIUM\", \"LOW\".",
                            "findings/1/status is \"OPEN\"; expected one of"
                                    + " \"FIXED\", \"FALSE_POSITIVE\", \"ACCEPTED\".",
                            "the record's date is 2026-03-31; expected 2026-03-30 or earlier,"
                                    + " which is 90 days after findings/1/foundOn.");
        }

        @Test
        void cannotTellWithoutDates() {
            look("HIGH", "OPEN", "?")
                    .isInconclusive("findings/1/foundOn is \"?\", which means that it is not known; expected a date.");
            look("HIGH", "OPEN", "2020-01-01")
                    .undated()
                    .isInconclusive("the record's date is missing; expected 2020-03-31 or earlier,"
                            + " which is 90 days after findings/1/foundOn.");
        }

        @Test
        void cannotTellWhereTheMonthLeavesItOpen() {
            look("HIGH", "OPEN", "2025-12")
                    .isInconclusive("the record's date is 2026-03-31, which leaves open whether it is"
                            + " 2026-03-01 or earlier, which is 90 days after findings/1/foundOn.");
        }

        @Test
        void cannotTellOfNoFindings() {
            StandardRuleFixture.at("static-analysis-findings-overdue", "{\"findings\": []}")
                    .isInconclusive("findings has no elements; expected a list with at least one element.");
        }
    }

    @Nested
    class PenetrationTestRecent {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("penetration-test-recent", facts);
        }

        @Test
        void supportsIndirectlyForYear() {
            StandardRuleFixture look = look("{\"testedOn\": \"2025-03-31\", \"openSevere\": 0}");

            look.supports(
                    INDIRECT,
                    "the as-of date is 2026-03-31, as expected: 2026-03-31 or earlier, which is 1 year after"
                            + " testedOn.",
                    "openSevere is 0, as expected: 0.");
            assertThat(look.nextChange()).contains(LocalDate.of(2026, 4, 1));
        }

        @Test
        void saysNothingOnceItIsOlder() {
            look("{\"testedOn\": \"2025-03-30\"}")
                    .isNotRelevant("the as-of date is 2026-03-31; expected 2026-03-30 or earlier,"
                            + " which is 1 year after testedOn.");
        }

        /** A test whose severe findings are still there was made, and not heeded. */
        @Test
        void saysNothingWhereSomethingSevereIsOpen() {
            look("{\"testedOn\": \"2026-01-30\", \"openSevere\": 1}").isNotRelevant("openSevere is 1; expected 0.");
            look("{\"testedOn\": \"2026-01-30\", \"open\": 0}").isInconclusive("openSevere is missing; expected 0.");
        }

        @Test
        void cannotTellWithoutDateOfTest() {
            look("{\"critical\": 0, \"high\": 0, \"medium\": 3, \"low\": 6, \"open\": 0}")
                    .isInconclusive("testedOn is missing; expected a date.");
            look("{\"testedOn\": \"spring 2026\"}")
                    .isInconclusive("testedOn is \"spring 2026\", which cannot be interpreted; expected a date.");
        }

        @Test
        void cannotTellWhereTheMonthLeavesItOpen() {
            look("{\"testedOn\": \"2025-03\", \"openSevere\": 0}")
                    .asOf("2026-03-15")
                    .isInconclusive("the as-of date is 2026-03-15, which leaves open whether it is"
                            + " 2026-03-01 or earlier, which is 1 year after testedOn.");
        }
    }

    @Nested
    class PenetrationTestFindingsClosed {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("penetration-test-findings-closed", facts);
        }

        @Test
        void supportsWhereWhatWasFoundIsClosed() {
            look("{\"critical\": 0, \"high\": 0, \"medium\": 3, \"low\": 6, \"open\": 0}")
                    .supports(DIRECT, "open is 0, as expected: at most 0.");
        }

        @Test
        void saysNothingWhereSomethingIsOpen() {
            look("{\"critical\": 0, \"high\": 0, \"medium\": 2, \"low\": 5, \"open\": 1}")
                    .isNotRelevant("open is 1; expected at most 0.");
        }

        @Test
        void neverSupportsBecauseNothingWasFound() {
            look("{\"critical\": 0, \"high\": 0, \"medium\": 0, \"low\": 0, \"open\": 0}")
                    .isNotRelevant(
                            "critical is 0; expected at least 1.",
                            "high is 0; expected at least 1.",
                            "medium is 0; expected at least 1.",
                            "low is 0; expected at least 1.");
        }

        @Test
        void cannotTellWhatIsNotKnown() {
            look("{\"high\": 1, \"open\": \"?\"}")
                    .isInconclusive("open is \"?\", which means that it is not known; expected at least 0.");
            look("{\"critical\": 0, \"high\": -1, \"medium\": [], \"open\": 0}")
                    .isInconclusive(
                            "high is -1, which means that it is not known; expected at least 1.",
                            "medium is a list, which cannot be interpreted; expected at least 1.",
                            "low is missing; expected at least 1.");
        }
    }

    @Nested
    class PenetrationTestFindingsOverdue {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("penetration-test-findings-overdue", facts);
        }

        @Test
        void refutesWhereSevereFindingHasBeenOpenForLong() {
            look("{\"testedOn\": \"2025-12-30\", \"openSevere\": 1}")
                    .refutes(
                            DIRECT,
                            "openSevere is 1; expected at most 0.",
                            "the record's date is 2026-03-31; expected 2026-03-30 or earlier,"
                                    + " which is 90 days after testedOn.");
        }

        @Test
        void saysNothingWhileThereIsTime() {
            look("{\"testedOn\": \"2025-12-31\", \"openSevere\": 1}")
                    .isNotRelevant("the record's date is 2026-03-31, as expected: 2026-03-31 or earlier,"
                            + " which is 90 days after testedOn.");
        }

        @Test
        void saysNothingWhereNoneIsOpen() {
            look("{\"openSevere\": 0}").isNotRelevant("openSevere is 0, as expected: at most 0.");
        }

        @Test
        void cannotTellWhatIsMissing() {
            look("{\"openSevere\": 1}").isInconclusive("testedOn is missing; expected a date.");
            look("{\"testedOn\": \"2025-06-30\", \"open\": 1}")
                    .isInconclusive("openSevere is missing; expected at most 0.");
            look("{\"testedOn\": \"2025-06-30\", \"openSevere\": 1}")
                    .undated()
                    .isInconclusive("the record's date is missing; expected 2025-09-28 or earlier,"
                            + " which is 90 days after testedOn.");
        }
    }
}
