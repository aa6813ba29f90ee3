package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.DIRECT;
import static io.github.sscop.evidence.Strength.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The standard rules about the build environment. */
class Theme2RulesTest {

    @Nested
    class AccessReviewRegular {

        private static StandardRuleFixture look(String previous, String reviewed, int accounts, int accountsReviewed) {
            return StandardRuleFixture.at(
                    "access-review-regular", """
                    {"previousReviewOn": "%s", "reviewedOn": "%s", "accounts": %d, "accountsReviewed": %d}
                    """.formatted(previous, reviewed, accounts, accountsReviewed));
        }

        @Test
        void supportsWhereTheReviewCameInTimeAndLookedAtAll() {
            look("2025-02-24", "2026-02-24", 24, 24)
                    .supports(
                            DIRECT,
                            "reviewedOn is 2026-02-24, as expected: 2026-02-24 or earlier,"
                                    + " which is 1 year after previousReviewOn.",
                            "accountsReviewed is 24, as expected: 24.",
                            "the as-of date is 2026-03-31, as expected: 2027-02-24 or earlier,"
                                    + " which is 1 year after reviewedOn.");
        }

        @Test
        void refutesIndirectlyWhereItCameLate() {
            look("2025-02-24", "2026-02-25", 24, 24)
                    .refutes(
                            INDIRECT,
                            "reviewedOn is 2026-02-25; expected 2026-02-24 or earlier,"
                                    + " which is 1 year after previousReviewOn.");
        }

        @Test
        void refutesIndirectlyWhereAccountsWereLeftOut() {
            look("2025-11-25", "2026-02-24", 24, 23).refutes(INDIRECT, "accountsReviewed is 23; expected 24.");
        }

        /** It is unknown whether there was another review after the one on record, which alone shows none that is regular. */
        @Test
        void saysNothingOnceTheNextReviewIsDue() {
            StandardRuleFixture look = look("2025-02-24", "2026-02-24", 24, 24);

            assertThat(look.nextChange()).contains(LocalDate.of(2027, 2, 25));
            look.asOf("2027-02-25")
                    .isNotRelevant("the as-of date is 2027-02-25; expected 2027-02-24 or earlier,"
                            + " which is 1 year after reviewedOn.");
        }

        /** What speaks against regular reviews does not grow old. */
        @Test
        void refutesOnEveryLaterDay() {
            look("2025-02-24", "2026-02-25", 24, 24)
                    .asOf("2036-02-24")
                    .refutes(
                            INDIRECT,
                            "reviewedOn is 2026-02-25; expected 2026-02-24 or earlier,"
                                    + " which is 1 year after previousReviewOn.");
        }

        @Test
        void cannotTellFromFirstReview() {
            StandardRuleFixture.at(
                            "access-review-regular",
                            "{\"reviewedOn\": \"2026-02-24\", \"accounts\": 24," + " \"removed\": 1}")
                    .isInconclusive(
                            "accountsReviewed is missing; expected at most 24.",
                            "previousReviewOn is missing; expected a date.");
        }

        @Test
        void cannotTellWhereTheMonthLeavesItOpen() {
            look("2025-02", "2026-02-10", 24, 24)
                    .isInconclusive("reviewedOn is 2026-02-10, which leaves open whether it is"
                            + " 2026-02-01 or earlier, which is 1 year after previousReviewOn.");
        }

        @Test
        void saysNothingOfWhatCannotBeRight() {
            look("2026-02-24", "2026-02-24", 24, 24)
                    .isNotRelevant("reviewedOn is 2026-02-24; expected 2026-02-25 or later,"
                            + " which is 1 day after previousReviewOn.");
            look("2025-11-25", "2026-02-24", 24, 25).isNotRelevant("accountsReviewed is 25; expected at most 24.");
            look("2025-11-25", "2026-02-24", 0, 0).isNotRelevant("accounts is 0; expected at least 1.");
        }
    }

    @Nested
    class LogRetentionSet {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("log-retention-set", facts);
        }

        @Test
        void supportsWhereLogsAreKeptAsAgreed() {
            look("{\"agreedRetentionDays\": 365, \"retentionDays\": 365, \"searchable\": true}")
                    .supports(
                            DIRECT,
                            "retentionDays is 365, as expected: at least 365.",
                            "searchable is true, as expected: true.",
                            "agreedRetentionDays is 365, as expected: at least 180.");
        }

        /** To agree on a day and keep to it is no retention. */
        @Test
        void saysNothingWhereWhatWasAgreedIsTooShort() {
            look("{\"agreedRetentionDays\": 1, \"retentionDays\": 365, \"searchable\": true}")
                    .isNotRelevant("agreedRetentionDays is 1; expected at least 180.");
            look("{\"agreedRetentionDays\": 90, \"retentionDays\": 30, \"searchable\": true}")
                    .refutes(DIRECT, "retentionDays is 30; expected at least 90.");
        }

        @Test
        void refutesWhereTheyAreDeletedEarlier() {
            look("{\"agreedRetentionDays\": 365, \"retentionDays\": 364}")
                    .refutes(DIRECT, "retentionDays is 364; expected at least 365.");
        }

        @Test
        void refutesWhereTheyCannotBeSearched() {
            look("{\"agreedRetentionDays\": 365, \"retentionDays\": 365, \"searchable\": false}")
                    .refutes(DIRECT, "searchable is false; expected true.");
        }

        @Test
        void cannotTellWithoutAgreement() {
            look("{\"retentionDays\": 3650, \"searchable\": true}")
                    .isInconclusive("agreedRetentionDays is missing; expected at least 1.");
            look("{\"agreedRetentionDays\": \"two years\", \"retentionDays\": 3650, \"searchable\": true}")
                    .isInconclusive(
                            "agreedRetentionDays is \"two years\", which cannot be interpreted; expected at least 1.");
        }

        @Test
        void cannotTellWhatIsNotKnown() {
            look("{\"agreedRetentionDays\": 365, \"retentionDays\": -1, \"searchable\": \"?\"}")
                    .isInconclusive(
                            "retentionDays is -1, which means that it is not known; expected at least 365.",
                            "searchable is \"?\", which means that it is not known; expected true.");
        }
    }

    @Nested
    class LogRetentionAgreed {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("log-retention-agreed", facts);
        }

        @Test
        void supportsWhereTheDecisionIsCarriedOut() {
            look("{\"retentionMonths\": 24, \"keptMonths\": 24, \"audited\": true}")
                    .supports(
                            DIRECT,
                            "keptMonths is 24, as expected: at least 24.",
                            "audited is true, as expected: true.",
                            "retentionMonths is 24, as expected: at least 6.");
        }

        @Test
        void saysNothingWhereTheDecisionIsForTooShort() {
            look("{\"retentionMonths\": 5, \"keptMonths\": 24, \"audited\": true}")
                    .isNotRelevant("retentionMonths is 5; expected at least 6.");
            look("{\"retentionMonths\": 5, \"keptMonths\": 3, \"audited\": true}")
                    .refutes(DIRECT, "keptMonths is 3; expected at least 5.");
        }

        @Test
        void refutesWhereItIsNot() {
            look("{\"retentionMonths\": 24, \"keptMonths\": 6, \"audited\": true}")
                    .refutes(DIRECT, "keptMonths is 6; expected at least 24.");
            look("{\"retentionMonths\": 24, \"audited\": false}").refutes(DIRECT, "audited is false; expected true.");
        }

        @Test
        void cannotTellFromTheDecisionAlone() {
            look("{\"retentionMonths\": 24}")
                    .isInconclusive(
                            "keptMonths is missing; expected at least 24.", "audited is missing; expected true.");
        }

        @Test
        void cannotReadPeriodAsNumber() {
            look("{\"retentionMonths\": 24, \"keptMonths\": \"P24M\", \"audited\": true}")
                    .isInconclusive("keptMonths is P24M, which cannot be interpreted; expected at least 24.");
        }
    }

    @Nested
    class LogStoreProtected {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("log-store-protected", facts);
        }

        @Test
        void supportsWhereLogsCanNeitherBeReadNorChanged() {
            look("{\"encrypted\": true, \"accessRestricted\": true, \"writeOnce\": true}")
                    .supports(
                            DIRECT,
                            "encrypted is true, as expected: true.",
                            "accessRestricted is true, as expected: true.",
                            "writeOnce is true, as expected: true.");
        }

        @Test
        void supportsWhereChangesWouldShow() {
            look("{\"encrypted\": true, \"accessRestricted\": true, \"writeOnce\": false, \"tamperEvident\": true}")
                    .supports(
                            DIRECT,
                            "encrypted is true, as expected: true.",
                            "accessRestricted is true, as expected: true.",
                            "tamperEvident is true, as expected: true.");
        }

        @Test
        void refutesIndirectlyWhereProtectionIsLacking() {
            look("{\"encrypted\": false}").refutes(INDIRECT, "encrypted is false; expected true.");
            look("{\"encrypted\": true, \"accessRestricted\": true, \"writeOnce\": false, \"tamperEvident\": false}")
                    .refutes(INDIRECT, "writeOnce is false; expected true.", "tamperEvident is false; expected true.");
        }

        @Test
        void cannotTellWhatIsMissing() {
            look("{\"encrypted\": true, \"accessRestricted\": true, \"writeOnce\": false}")
                    .isInconclusive("tamperEvident is missing; expected true.");
            look("{\"encrypted\": \"AES-256\", \"accessRestricted\": \"?\", \"writeOnce\": true}")
                    .isInconclusive(
                            "encrypted is \"AES-256\", which cannot be interpreted; expected true.",
                            "accessRestricted is \"?\", which means that it is not known; expected true.");
        }
    }
}
