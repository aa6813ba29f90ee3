package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.DIRECT;
import static io.github.sscop.evidence.Strength.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard rules about communication with customers. */
class Theme4RulesTest {

    @Nested
    class EndOfSupportNotice {

        private static StandardRuleFixture look(String announcedOn, String supportEndsOn) {
            return StandardRuleFixture.at(
                    "end-of-support-notice",
                    "{\"announcedOn\": \"" + announcedOn + "\", \"supportEndsOn\": \"" + supportEndsOn + "\"}");
        }

        private static String fifteenYearsLater(String announcedOn) {
            return PartialDate.of(announcedOn).firstDay().plusYears(15).toString();
        }

        /** An end that is a lifetime away is no notice of one. */
        @Test
        void saysNothingOfEndThatIsTooFarAway() {
            look("2025-11-03", "2099-12-31")
                    .isNotRelevant("supportEndsOn is 2099-12-31; expected 2040-11-03 or earlier,"
                            + " which is 15 years after announcedOn.");
        }

        @ParameterizedTest
        @CsvSource({
            "2025-11-03, 2027-01-31, 2026-11-03",
            "2025-11-03, 2026-11-03, 2026-11-03",
            "2024-02-29, 2025-02-28, 2025-02-28",
            "2023-02-28, 2024-02-28, 2024-02-28",
            "2024-03-01, 2025-03-01, 2025-03-01",
            "2025-06, 2026-09, 2026-06-30",
            "2025-06, 2026-06-30, 2026-06-30",
            "2025-06-01, 2026-06, 2026-06-01"
        })
        void supportsWithNoticeOfCalendarYear(String announcedOn, String supportEndsOn, String yearLater) {
            look(announcedOn, supportEndsOn)
                    .supports(
                            DIRECT,
                            "supportEndsOn is " + supportEndsOn + ", as expected: " + yearLater
                                    + " or later, which is 1 year after announcedOn.",
                            "supportEndsOn is " + supportEndsOn + ", as expected: " + fifteenYearsLater(announcedOn)
                                    + " or earlier, which is 15 years after announcedOn.");
        }

        @ParameterizedTest
        @CsvSource({
            "2025-11-03, 2026-11-02, 2026-11-03",
            "2024-02-29, 2025-02-27, 2025-02-28",
            "2023-03-01, 2024-02-29, 2024-03-01",
            "2025-10-15, 2026-06-30, 2026-10-15",
            "2025-10-15, 2025-10-14, 2026-10-15",
            "2025-06, 2026-05, 2026-06-30"
        })
        void refutesWithLess(String announcedOn, String supportEndsOn, String yearLater) {
            look(announcedOn, supportEndsOn)
                    .refutes(
                            DIRECT,
                            "supportEndsOn is " + supportEndsOn + "; expected " + yearLater
                                    + " or later, which is 1 year after announcedOn.");
        }

        @ParameterizedTest
        @CsvSource({
            "2025-06, 2026-06, 2026-06-30",
            "2025-06, 2026-06-15, 2026-06-30",
            "2025-06-15, 2026-06, 2026-06-15",
            "2024-02, 2025-02-01, 2025-02-28"
        })
        void cannotTellWhereTheMonthLeavesItOpen(String announcedOn, String supportEndsOn, String yearLater) {
            look(announcedOn, supportEndsOn)
                    .isInconclusive("supportEndsOn is " + supportEndsOn + ", which leaves open whether it is "
                            + yearLater + " or later, which is 1 year after announcedOn.");
        }

        @Test
        void cannotTellWithoutDates() {
            StandardRuleFixture.at("end-of-support-notice", "{\"release\": \"3\"}")
                    .isInconclusive("announcedOn is missing; expected a date.");
            look("2025-11-03", "?")
                    .isInconclusive("supportEndsOn is \"?\", which means that it is not known; expected 2026-11-03 or"
                            + " later, which is 1 year after announcedOn.");
            look("2025-11-03", "none planned")
                    .isInconclusive("supportEndsOn is \"none planned\", which cannot be interpreted; expected"
                            + " 2026-11-03 or later, which is 1 year after announcedOn.");
            StandardRuleFixture.at(
                            "end-of-support-notice", "{\"announcedOn\": 2025, \"supportEndsOn\":" + " \"2027-01-31\"}")
                    .isInconclusive("announcedOn is 2025, which cannot be interpreted; expected a date.");
            look("2025-02-30", "2027-01-31")
                    .isInconclusive("announcedOn is \"2025-02-30\", which cannot be interpreted; expected a date.");
        }

        @Test
        void staysTheSameOnEveryDay() {
            assertThat(look("2025-11-03", "2027-01-31").nextChange()).isEmpty();
        }
    }

    @Nested
    class IncidentNoticeAsPlanned {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("incident-notice-as-planned", facts);
        }

        @Test
        void supportsWithinThePlannedHours() {
            look("{\"hoursToFirstNotice\": 4, \"plannedHours\": 4}")
                    .sampled(1, 1)
                    .supports(
                            DIRECT,
                            "hoursToFirstNotice is 4, as expected: at most 4.",
                            "plannedHours is 4, as expected: at most 72.");
            look("{\"hoursToFirstNotice\": \"1.2\", \"plannedHours\": \"1.20\"}")
                    .sampled(3, 5)
                    .supports(
                            DIRECT,
                            "hoursToFirstNotice is 1.2, as expected: at most 1.20.",
                            "plannedHours is 1.20, as expected: at most 72.");
        }

        /** One incident that the vendor chose covers a part of them. */
        @Test
        void supportsIndirectlyWithoutSample() {
            look("{\"hoursToFirstNotice\": 4, \"plannedHours\": 4}")
                    .supports(
                            INDIRECT,
                            "hoursToFirstNotice is 4, as expected: at most 4.",
                            "plannedHours is 4, as expected: at most 72.",
                            "sample is missing; expected how many there are, and how many of these were examined.");
            look("{\"hoursToFirstNotice\": 4, \"plannedHours\": 4}")
                    .sampled(0, 5)
                    .supports(
                            INDIRECT,
                            "hoursToFirstNotice is 4, as expected: at most 4.",
                            "plannedHours is 4, as expected: at most 72.",
                            "sample is 0 of 5; expected how many there are, and how many of these were examined.");
        }

        @Test
        void saysNothingWhereThePlanIsTooLong() {
            look("{\"hoursToFirstNotice\": 4000, \"plannedHours\": 8760}")
                    .sampled(1, 1)
                    .isNotRelevant("plannedHours is 8760; expected at most 72.");
        }

        @Test
        void refutesWhereEvenPlanThatIsTooLongIsNotKept() {
            look("{\"hoursToFirstNotice\": 9000, \"plannedHours\": 8760}")
                    .refutes(DIRECT, "hoursToFirstNotice is 9000; expected at most 8760.");
        }

        @Test
        void refutesBeyondThem() {
            look("{\"hoursToFirstNotice\": \"4.01\", \"plannedHours\": 4}")
                    .refutes(DIRECT, "hoursToFirstNotice is 4.01; expected at most 4.");
        }

        @Test
        void cannotTellWithoutPlan() {
            look("{\"hoursToFirstNotice\": 4}").isInconclusive("plannedHours is missing; expected a value.");
            look("{\"hoursToFirstNotice\": -1, \"plannedHours\": 4}")
                    .isInconclusive("hoursToFirstNotice is -1, which means that it is not known; expected at least 0.");
            look("{\"hoursToFirstNotice\": \"PT4H\", \"plannedHours\": 4}")
                    .isInconclusive(
                            "hoursToFirstNotice is \"PT4H\", which cannot be interpreted; expected at least" + " 0.");
        }
    }

    @Nested
    class IncidentNoticePrompt {

        private static StandardRuleFixture look(String detectedOn, String firstNoticeOn) {
            return StandardRuleFixture.at(
                    "incident-notice-prompt",
                    "{\"detectedOn\": \"" + detectedOn + "\", \"firstNoticeOn\": \"" + firstNoticeOn + "\"}");
        }

        @ParameterizedTest
        @CsvSource({"2026-02-26, 2026-03-01", "2026-02-26, 2026-02-26"})
        void supportsWithinDays(String detectedOn, String firstNoticeOn) {
            look(detectedOn, firstNoticeOn)
                    .sampled(1, 2)
                    .supports(
                            DIRECT,
                            "firstNoticeOn is " + firstNoticeOn + ", as expected: 2026-03-01 or earlier,"
                                    + " which is 3 days after detectedOn.");
        }

        @Test
        void supportsIndirectlyWithoutSample() {
            look("2026-02-26", "2026-02-26")
                    .supports(
                            INDIRECT,
                            "firstNoticeOn is 2026-02-26, as expected: 2026-03-01 or earlier,"
                                    + " which is 3 days after detectedOn.",
                            "sample is missing; expected how many there are, and how many of these were examined.");
        }

        @Test
        void refutesIndirectlyBeyondThem() {
            look("2026-02-26", "2026-03-02")
                    .refutes(
                            INDIRECT,
                            "firstNoticeOn is 2026-03-02; expected 2026-03-01 or earlier,"
                                    + " which is 3 days after detectedOn.");
        }

        @Test
        void cannotTellWithoutDays() {
            look("2026-02", "2026-02-28")
                    .isInconclusive("firstNoticeOn is 2026-02-28, which leaves open whether it is"
                            + " 2026-02-04 or earlier, which is 3 days after detectedOn.");
            StandardRuleFixture.at("incident-notice-prompt", "{\"detectedOn\": \"2026-02-26\", \"updates\": 3}")
                    .isInconclusive("firstNoticeOn is missing; expected 2026-02-26 (detectedOn) or later.");
            look("?", "2026-02-28")
                    .isInconclusive("detectedOn is \"?\", which means that it is not known; expected a date.");
        }
    }
}
