package io.github.sscop.rule.standard;

import static io.github.sscop.evidence.Strength.DIRECT;
import static io.github.sscop.evidence.Strength.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The standard rules about secure deployment and maintenance. */
class Theme3RulesTest {

    @Nested
    class ReleaseSignaturesVerified {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("release-signatures-verified", facts);
        }

        @Test
        void supportsWhereEverySignatureIsValid() {
            look("{\"artefacts\": 9, \"signed\": 9, \"verified\": 9}")
                    .supports(DIRECT, "signed is 9, as expected: 9.", "verified is 9, as expected: 9.");
        }

        @Test
        void refutesWhereOneIsNot() {
            look("{\"artefacts\": 9, \"signed\": 9, \"verified\": 8}").refutes(DIRECT, "verified is 8; expected 9.");
        }

        @Test
        void refutesWhereOneIsLacking() {
            look("{\"artefacts\": 9, \"signed\": 8, \"verified\": 8}")
                    .refutes(DIRECT, "signed is 8; expected 9.", "verified is 8; expected 9.");
        }

        @Test
        void cannotTellFromSignaturesThatNobodyChecked() {
            look("{\"artefacts\": 9, \"signed\": 9}").isInconclusive("verified is missing; expected at most 9.");
            look("{\"artefacts\": 9, \"signed\": 9, \"verified\": -1}")
                    .isInconclusive("verified is -1, which means that it is not known; expected at most 9.");
        }

        @Test
        void cannotReadOtherTypes() {
            look("{\"artefacts\": [\"a.zip\"], \"signed\": 1, \"verified\": 1}")
                    .isInconclusive(
                            "artefacts is a list, which cannot be interpreted; expected at least 1.",
                            "artefacts is a list, which cannot be interpreted; expected a number.");
        }

        @Test
        void saysNothingOfNumbersThatCannotBeRight() {
            look("{\"artefacts\": 0, \"signed\": 0, \"verified\": 0}")
                    .isNotRelevant("artefacts is 0; expected at least 1.");
            look("{\"artefacts\": 9, \"signed\": 8, \"verified\": 9}")
                    .isNotRelevant("verified is 9; expected at most 8.");
            look("{\"artefacts\": 9, \"signed\": 10, \"verified\": 9}")
                    .isNotRelevant("signed is 10; expected at most 9.");
        }
    }

    @Nested
    class DisclosurePolicyPublished {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("disclosure-policy-published", facts);
        }

        @Test
        void supportsWhereAnybodyCanReadWhatHappensToReports() {
            look("{\"publiclyReachable\": true, \"processDescribed\": true}")
                    .supports(
                            DIRECT,
                            "publiclyReachable is true, as expected: true.",
                            "processDescribed is true, as expected: true.");
        }

        @Test
        void refutesWhereTheyCannot() {
            look("{\"publiclyReachable\": false}").refutes(DIRECT, "publiclyReachable is false; expected true.");
            look("{\"publiclyReachable\": true, \"processDescribed\": false}")
                    .refutes(DIRECT, "processDescribed is false; expected true.");
        }

        @Test
        void cannotTellWhatIsMissing() {
            look("{}")
                    .isInconclusive(
                            "publiclyReachable is missing; expected true.",
                            "processDescribed is missing; expected true.");
            look("{\"publiclyReachable\": \"Needs Review\", \"processDescribed\": 1}")
                    .isInconclusive(
                            "publiclyReachable is \"Needs Review\", which means that it is not known; expected true.",
                            "processDescribed is 1, which cannot be interpreted; expected true.");
        }
    }

    @Nested
    class DisclosureChannelConfidential {

        private static StandardRuleFixture look(String channels) {
            return StandardRuleFixture.at("disclosure-channel-confidential", "{\"channels\": " + channels + "}");
        }

        @Test
        void supportsWhereOneChannelIs() {
            look("[{\"confidential\": false}, {\"confidential\": true}, {}]")
                    .supports(DIRECT, "channels/1/confidential is true, as expected: true.");
        }

        @Test
        void refutesWhereNoneIs() {
            look("[{\"confidential\": false}, {\"confidential\": false}]")
                    .refutes(DIRECT, "channels is a list of 2; expected at least one element as required.");
        }

        @Test
        void cannotTellWhereOneMayBe() {
            look("[{\"confidential\": false}, {\"address\": \"security@acme.example\"}]")
                    .isInconclusive("channels/1/confidential is missing; expected true.");
        }

        @Test
        void cannotTellWithoutChannels() {
            look("[]").isInconclusive("channels has no elements; expected a list with at least one element.");
            look("\"security@acme.example\"")
                    .isInconclusive("channels is \"security@acme.example\", which cannot be interpreted; expected a"
                            + " list with at least one element.");
        }
    }

    @Nested
    class SecurityTxt {

        private static final String CONTACT = "\"contact\": \"https://acme.example/security/report\"";
        private static final String KEY = "\"encryption\": \"https://acme.example/security/key.asc\"";

        @Test
        void supportsIndirectlyUpToTheDayOnWhichItExpires() {
            StandardRuleFixture look =
                    StandardRuleFixture.at("security-txt-in-force", "{" + CONTACT + ", \"expires\": \"2026-03-31\"}");

            look.supports(
                    INDIRECT,
                    "contact is \"https://acme.example/security/report\", as expected: a value other than \"none\".",
                    "the as-of date is 2026-03-31, as expected: 2026-03-31 (expires) or earlier.",
                    "expires is 2026-03-31, as expected: 2028-03-31 or earlier, which is 2 years after the record's date.");
            assertThat(look.nextChange()).contains(LocalDate.of(2026, 4, 1));
        }

        @Test
        void supportsWithSeveralContacts() {
            StandardRuleFixture.at(
                            "security-txt-in-force",
                            "{\"contact\": [\"mailto:security@acme.example\"], \"expires\": \"2026-12-31\"}")
                    .supports(
                            INDIRECT,
                            "contact/0 is \"mailto:security@acme.example\", as expected: a value.",
                            "the as-of date is 2026-03-31, as expected: 2026-12-31 (expires) or earlier.",
                            "expires is 2026-12-31, as expected: 2028-03-31 or earlier, which is 2 years after the record's date.");
        }

        @Test
        void saysNothingOnceItHasExpired() {
            StandardRuleFixture.at("security-txt-in-force", "{" + CONTACT + ", \"expires\": \"2026-03-30\"}")
                    .isNotRelevant("the as-of date is 2026-03-31; expected 2026-03-30 (expires) or earlier.");
        }

        @Test
        void cannotTellWithoutContact() {
            StandardRuleFixture.at("security-txt-in-force", "{\"expires\": \"2026-12-31\"}")
                    .isInconclusive(
                            "contact is missing; expected a value other than \"none\".",
                            "contact is missing; expected a list with at least one element.");
            StandardRuleFixture.at("security-txt-in-force", "{\"contact\": [], \"expires\": \"2026-12-31\"}")
                    .isInconclusive(
                            "contact is a list, which cannot be interpreted; expected a value other than \"none\".",
                            "contact has no elements; expected a list with at least one element.");
        }

        @Test
        void saysNothingOfContactsThatAreNone() {
            StandardRuleFixture.at("security-txt-in-force", "{\"contact\": [\"?\"], \"expires\": \"2026-12-31\"}")
                    .isInconclusive(
                            "contact is a list, which cannot be interpreted; expected a value other than \"none\".");
        }

        /** A file that is to last for ever is one that its owner does not mean to look at again. */
        @Test
        void saysNothingWhereItIsToLastForYears() {
            StandardRuleFixture.at("security-txt-in-force", "{" + CONTACT + ", \"expires\": \"2028-04-01\"}")
                    .isNotRelevant("expires is 2028-04-01; expected 2028-03-31 or earlier,"
                            + " which is 2 years after the record's date.");
            StandardRuleFixture.at("security-txt-encryption", "{" + KEY + ", \"expires\": \"2099-12-31\"}")
                    .isNotRelevant("expires is 2099-12-31; expected 2028-03-31 or earlier,"
                            + " which is 2 years after the record's date.");
        }

        @Test
        void cannotTellWhenItExpires() {
            StandardRuleFixture.at("security-txt-in-force", "{" + CONTACT + "}")
                    .isInconclusive("expires is missing; expected a date.");
            StandardRuleFixture.at("security-txt-in-force", "{" + CONTACT + ", \"expires\": \"2026-12-31T23:59:00Z\"}")
                    .isInconclusive(
                            "expires is \"2026-12-31T23:59:00Z\", which cannot be interpreted; expected a" + " date.");
            StandardRuleFixture.at("security-txt-in-force", "{" + CONTACT + ", \"expires\": \"2026-03\"}")
                    .isInconclusive("the as-of date is 2026-03-31, which leaves open whether it is"
                            + " 2026-03-01 (expires) or earlier.");
        }

        @Test
        void supportsConfidenceIndirectlyWithKey() {
            StandardRuleFixture.at("security-txt-encryption", "{" + KEY + ", \"expires\": \"2026-12-31\"}")
                    .supports(
                            INDIRECT,
                            "encryption is \"https://acme.example/security/key.asc\", as expected: a value.",
                            "encryption is \"https://acme.example/security/key.asc\", as expected: a value other"
                                    + " than \"none\".",
                            "the as-of date is 2026-03-31, as expected: 2026-12-31 (expires) or earlier.",
                            "expires is 2026-12-31, as expected: 2028-03-31 or earlier, which is 2 years after the record's date.");
        }

        @Test
        void saysNothingOfConfidenceWithoutKeyOrOnceExpired() {
            StandardRuleFixture.at("security-txt-encryption", "{" + CONTACT + ", \"expires\": \"2026-12-31\"}")
                    .isNotRelevant("encryption is missing; expected a value.");
            StandardRuleFixture.at("security-txt-encryption", "{" + KEY + ", \"expires\": \"2025-12-31\"}")
                    .isNotRelevant("the as-of date is 2026-03-31; expected 2025-12-31 (expires) or earlier.");
        }

        @Test
        void cannotTellOfConfidenceWhenItExpires() {
            StandardRuleFixture.at("security-txt-encryption", "{" + KEY + ", \"expires\": \"?\"}")
                    .isInconclusive("expires is \"?\", which means that it is not known; expected a date.");
        }

        @Test
        void refutesIndirectlyWhereItHadExpiredWhenFetched() {
            StandardRuleFixture.at("security-txt-lapsed", "{\"expires\": \"2026-03-30\"}")
                    .refutes(INDIRECT, "the record's date is 2026-03-31; expected 2026-03-30 (expires) or earlier.");
        }

        /** It may have been renewed since. */
        @Test
        void doesNotRefuteWhereItExpiredLater() {
            StandardRuleFixture look = StandardRuleFixture.at("security-txt-lapsed", "{\"expires\": \"2026-03-31\"}")
                    .asOf("2027-01-01");

            look.isNotRelevant("the record's date is 2026-03-31, as expected: 2026-03-31 (expires) or earlier.");
            assertThat(look.nextChange()).isEmpty();
        }

        @Test
        void cannotTellWhetherItHadExpired() {
            StandardRuleFixture.at("security-txt-lapsed", "{}").isInconclusive("expires is missing; expected a date.");
            StandardRuleFixture.at("security-txt-lapsed", "{\"expires\": \"2026-03-30\"}")
                    .undated()
                    .isInconclusive("the record's date is missing; expected 2026-03-30 (expires) or earlier.");
            StandardRuleFixture.at("security-txt-lapsed", "{\"expires\": \"2026-03-30\"}")
                    .recordedOn("2026-03")
                    .isInconclusive("the record's date is 2026-03, which leaves open whether it is"
                            + " 2026-03-30 (expires) or earlier.");
        }
    }

    @Nested
    class VulnerabilityScan {

        private static StandardRuleFixture sources(String scannedOn, String databaseUpdatedOn, String sources) {
            return StandardRuleFixture.at(
                    "advisory-sources-current",
                    "{\"scannedOn\": \"" + scannedOn + "\", \"databaseUpdatedOn\": \"" + databaseUpdatedOn + "\", "
                            + sources + "}");
        }

        private static final String DATABASE = "scannedOn is 2026-03-01, as expected: 2026-03-01 or earlier,"
                + " which is 7 days after databaseUpdatedOn.";
        private static final String SCAN =
                "the as-of date is 2026-03-31, as expected: 2026-03-31 or earlier, which is 30 days after scannedOn.";

        @Test
        void supportsWhileScanAndAdvisoriesAreNew() {
            StandardRuleFixture look = sources("2026-03-01", "2026-02-22", "\"sources\": [\"NVD\", \"OSV\"]");

            look.supports(DIRECT, SCAN, DATABASE, "sources is a list of 2 with 2 matching, as expected: at least 1.");
            assertThat(look.nextChange()).contains(LocalDate.of(2026, 4, 1));
        }

        @Test
        void supportsWithNumberOfFeeds() {
            sources("2026-03-01", "2026-02-22", "\"feeds\": 3")
                    .supports(DIRECT, SCAN, DATABASE, "feeds is 3, as expected: at least 1.");
        }

        @Test
        void saysNothingOnceTheScanHasGrownOld() {
            sources("2026-02-28", "2026-02-28", "\"feeds\": 3")
                    .isNotRelevant("the as-of date is 2026-03-31; expected 2026-03-30 or earlier,"
                            + " which is 30 days after scannedOn.");
        }

        @Test
        void saysNothingWithoutSources() {
            sources("2026-03-01", "2026-02-22", "\"sources\": [], \"feeds\": 0")
                    .isNotRelevant(
                            "feeds is 0; expected at least 1.",
                            "sources is a list of 0 with 0 matching; expected at least 1.");
        }

        @Test
        void cannotTellWhatIsMissing() {
            StandardRuleFixture.at(
                            "advisory-sources-current",
                            "{\"runs\": 28, \"feeds\": 3, \"hits\": 9," + " \"ticketed\": 9}")
                    .isInconclusive(
                            "scannedOn is missing; expected a date.", "databaseUpdatedOn is missing; expected a date.");
            sources("2026-03-01", "2026-02-22", "\"sources\": [\"?\"]")
                    .isInconclusive("feeds is missing; expected at least 1.");
        }

        @Test
        void refutesIndirectlyWhereAdvisoriesWereOld() {
            StandardRuleFixture.at(
                            "advisory-database-outdated",
                            "{\"scannedOn\": \"2026-03-02\", \"databaseUpdatedOn\": \"2026-02-22\"}")
                    .refutes(
                            INDIRECT,
                            "scannedOn is 2026-03-02; expected 2026-03-01 or earlier,"
                                    + " which is 7 days after databaseUpdatedOn.");
        }

        @Test
        void doesNotRefuteWhereTheyWereNot() {
            StandardRuleFixture.at(
                            "advisory-database-outdated",
                            "{\"scannedOn\": \"2026-03-01\", \"databaseUpdatedOn\": \"2026-02-22\"}")
                    .isNotRelevant(DATABASE);
        }

        @Test
        void cannotTellHowOldTheyWere() {
            StandardRuleFixture.at(
                            "advisory-database-outdated",
                            "{\"scannedOn\": \"2026-03-01\"," + " \"databaseUpdatedOn\": \"?\"}")
                    .isInconclusive("databaseUpdatedOn is \"?\", which means that it is not known; expected a date.");
            StandardRuleFixture.at(
                            "advisory-database-outdated",
                            "{\"scannedOn\": \"2026-03\", \"databaseUpdatedOn\":" + " \"2026-03-02\"}")
                    .isInconclusive("scannedOn is 2026-03, which leaves open whether it is"
                            + " 2026-03-09 or earlier, which is 7 days after databaseUpdatedOn.");
        }
    }

    @Nested
    class AdvisoryPublishedLate {

        private static StandardRuleFixture look(String facts) {
            return StandardRuleFixture.at("advisory-published-late", "{" + facts + "}");
        }

        private static String dates(String fixReleasedOn, String publishedOn) {
            return "\"fixReleasedOn\": \"" + fixReleasedOn + "\", \"publishedOn\": \"" + publishedOn + "\"";
        }

        @Test
        void refutesIndirectlyWhereItWasPublicMonthsAfterTheUpdate() {
            look(dates("2025-10-01", "2025-12-31"))
                    .refutes(
                            INDIRECT,
                            "publishedOn is 2025-12-31; expected 2025-12-30 or earlier,"
                                    + " which is 90 days after fixReleasedOn.",
                            "customersAffected is missing; expected a value.",
                            "customersTold is missing; expected a value.");
        }

        @Test
        void refutesIndirectlyWhereNotEveryCustomerWasInformed() {
            look(dates("2025-10-01", "2025-12-31") + ", \"customersAffected\": 3, \"customersTold\": 2")
                    .refutes(
                            INDIRECT,
                            "publishedOn is 2025-12-31; expected 2025-12-30 or earlier,"
                                    + " which is 90 days after fixReleasedOn.",
                            "customersTold is 2; expected 3.");
        }

        @Test
        void saysNothingOfOneThatWasPublicInTimeOrEarly() {
            look(dates("2025-10-01", "2025-12-30"))
                    .isNotRelevant("publishedOn is 2025-12-30, as expected: 2025-12-30 or earlier,"
                            + " which is 90 days after fixReleasedOn.");
            look(dates("2025-10-01", "2025-01-01"))
                    .isNotRelevant("publishedOn is 2025-01-01, as expected: 2025-12-30 or earlier,"
                            + " which is 90 days after fixReleasedOn.");
        }

        @Test
        void saysNothingWhereEveryCustomerWasInformed() {
            look(dates("2025-10-01", "2025-12-31") + ", \"customersAffected\": 3, \"customersTold\": 3")
                    .isNotRelevant(
                            "customersAffected is 3, as expected: a value.",
                            "customersTold is 3, as expected: a value.",
                            "customersTold is 3, as expected: 3.");
        }

        @Test
        void cannotTellWithoutBothDates() {
            look("\"publishedOn\": \"2025-12-31\"").isInconclusive("fixReleasedOn is missing; expected a date.");
            look("\"fixReleasedOn\": \"2025-12-31\"")
                    .isInconclusive("publishedOn is missing; expected 2026-03-31 or earlier,"
                            + " which is 90 days after fixReleasedOn.");
        }
    }

    @Nested
    class SecurityUpdatesAfterPublication {

        private static StandardRuleFixture look(String updates) {
            return StandardRuleFixture.at(
                    "security-updates-after-publication",
                    "{\"promised\": {\"HIGH\": \"P30D\"}, \"updates\": [" + updates + "]}");
        }

        private static String update(String publishedOn, String releasedOn) {
            return "{\"severity\": \"HIGH\", \"publishedOn\": \"" + publishedOn + "\", \"releasedOn\": \"" + releasedOn
                    + "\"}";
        }

        @Test
        void refutesWhereAnUpdateCameLaterThanPromisedAfterPublication() {
            look(update("2026-01-01", "2026-01-01") + "," + update("2026-01-01", "2026-02-01") + ",{}")
                    .refutes(
                            DIRECT,
                            "updates/1/releasedOn is 2026-02-01; expected 2026-01-31 or earlier,"
                                    + " which is 30 days after updates/1/publishedOn.");
        }

        /** The vendor may have known of it for years. */
        @Test
        void supportsNothingWhereUpdatesCameSoonAfterPublication() {
            look(update("2026-01-01", "2026-01-31"))
                    .isNotRelevant("updates is a list of 1, as expected: every element as required.");
        }

        @Test
        void cannotTellWithoutDayOfPublicationOrPromise() {
            look("{\"severity\": \"HIGH\", \"releasedOn\": \"2026-01-31\"}")
                    .isInconclusive("updates/0/publishedOn is missing; expected a date.");
            look(update("2026-01-01", "2026-02-01").replace("HIGH", "LOW"))
                    .isInconclusive("/promised/LOW is missing; expected a period such as P1Y.");
        }
    }

    @Nested
    class SecurityUpdatesInTime {

        private static final String IN_TIME =
                "{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-01-01\", \"releasedOn\": \"2026-01-31\"}";
        private static final String LATE =
                "{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-01-01\", \"releasedOn\": \"2026-02-01\"}";
        private static final String RELEASED_LATE =
                "updates/0/releasedOn is 2026-02-01; expected 2026-01-31 or earlier,"
                        + " which is 30 days after updates/0/disclosedOn.";

        private static StandardRuleFixture look(String updates, String open) {
            return StandardRuleFixture.at(
                    "security-updates-in-time",
                    "{\"promised\": {\"HIGH\": \"P30D\", \"LOW\": \"P6M\", \"ODD\": \"soon\", \"YEARS\": \"P2Y\"}, \"updates\": ["
                            + updates + "], \"open\": " + open + "}");
        }

        @Test
        void supportsWhereAllCameInTime() {
            look(IN_TIME, "[]")
                    .supports(
                            DIRECT,
                            "updates is a list of 1, as expected: every element as required.",
                            "open is a list of 0 with 0 matching, as expected: at most 0.");
        }

        /** The reporter of the vulnerability may have looked at an older release. */
        @Test
        void supportsWhereTheUpdateWasOutBeforeTheVendorLearntOfTheVulnerability() {
            look("{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-01-01\", \"releasedOn\": \"2025-12-01\"}", "[]")
                    .supports(
                            DIRECT,
                            "updates is a list of 1, as expected: every element as required.",
                            "open is a list of 0 with 0 matching, as expected: at most 0.");
        }

        @Test
        void supportsWhileThereIsTimeForWhatIsOpen() {
            look(IN_TIME, "[{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-03-01\"}]")
                    .supports(
                            DIRECT,
                            "updates is a list of 1, as expected: every element as required.",
                            "open is a list of 1 with 0 matching, as expected: at most 0.");
        }

        @Test
        void refutesWhereOneCameLate() {
            look(LATE + "," + IN_TIME, "[]").refutes(DIRECT, RELEASED_LATE);
        }

        @Test
        void refutesWhereWhatIsOpenIsLate() {
            look(IN_TIME, "[{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-02-28\"}]")
                    .refutes(
                            DIRECT,
                            "open is a list of 1 with 1 matching; expected at most 0.",
                            "the record's date is 2026-03-31; expected 2026-03-30 or earlier,"
                                    + " which is 30 days after open/0/disclosedOn.");
        }

        private static StandardRuleFixture promising(String severity, String promise, String releasedOn) {
            return StandardRuleFixture.at(
                    "security-updates-in-time",
                    "{\"promised\": {\"" + severity + "\": \"" + promise + "\"}, \"updates\": [{\"severity\": \""
                            + severity + "\", \"disclosedOn\": \"2024-01-01\", \"releasedOn\": \"" + releasedOn
                            + "\"}], \"open\": []}");
        }

        /** To promise a hundred years and keep to it is not the earliest practicable time. */
        @Test
        void saysNothingWhereTheVendorPromisesTooMuchTime() {
            promising("LOW", "P100Y", "2024-01-02").isNotRelevant("/promised/LOW is P100Y; expected at most P6M.");
            promising("Sev 1", "P185D", "2024-01-02").isNotRelevant("/promised/Sev 1 is P185D; expected at most P6M.");
            promising("CRITICAL", "P91D", "2024-01-02")
                    .isNotRelevant(
                            "updates/0/severity is \"CRITICAL\"; expected none of \"CRITICAL\", \"Critical\","
                                    + " \"critical\", \"HIGH\", \"High\", \"high\".",
                            "/promised/CRITICAL is P91D; expected at most P90D.");
            look(IN_TIME, "[{\"severity\": \"YEARS\", \"disclosedOn\": \"2026-03-01\"}]")
                    .isNotRelevant(
                            "open is a list of 1 with 1 matching; expected at most 0.",
                            "/promised/YEARS is P2Y; expected at most P6M.");
        }

        @Test
        void refutesWhereEvenTooLongPromiseIsNotKept() {
            promising("LOW", "P1Y", "2025-01-02")
                    .refutes(
                            DIRECT,
                            "updates/0/releasedOn is 2025-01-02; expected 2025-01-01 or earlier,"
                                    + " which is 1 year after updates/0/disclosedOn.");
        }

        @Test
        void cannotTellWhetherPromiseIsTooLong() {
            promising("LOW", "P183D", "2024-01-02")
                    .isInconclusive("/promised/LOW is P183D, which leaves open whether it is at most P6M.");
        }

        /** It is unknown what was released after the record was made. */
        @Test
        void doesNotCountUpToTheDayOfTheAssessment() {
            StandardRuleFixture look = look(IN_TIME, "[{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-03-01\"}]")
                    .asOf("2027-01-01");

            look.supports(
                    DIRECT,
                    "updates is a list of 1, as expected: every element as required.",
                    "open is a list of 1 with 0 matching, as expected: at most 0.");
            assertThat(look.nextChange()).isEmpty();
        }

        @Test
        void keepsToTheCalendar() {
            look("{\"severity\": \"LOW\", \"disclosedOn\": \"2025-08-31\", \"releasedOn\": \"2026-02-28\"}", "[]")
                    .supports(
                            DIRECT,
                            "updates is a list of 1, as expected: every element as required.",
                            "open is a list of 0 with 0 matching, as expected: at most 0.");
        }

        @Test
        void refutesOneForSureWhateverElseIsNotKnown() {
            StandardRuleFixture.at(
                            "security-updates-in-time",
                            "{\"promised\": {\"HIGH\": \"P30D\"}, \"updates\": [" + LATE + ", {\"severity\": \"?\"}]}")
                    .refutes(DIRECT, RELEASED_LATE);
        }

        @Test
        void cannotTellOfSeverityWithoutPromise() {
            look("{\"severity\": \"High\", \"disclosedOn\": \"2026-01-01\", \"releasedOn\": \"2026-01-02\"}", "[]")
                    .isInconclusive("/promised/High is missing; expected a period such as P1Y.");
            look("{\"severity\": \"ODD\", \"disclosedOn\": \"2026-01-01\", \"releasedOn\": \"2026-01-02\"}", "[]")
                    .isInconclusive(
                            "/promised/ODD is \"soon\", which cannot be interpreted; expected a period such as P1Y.");
        }

        @Test
        void cannotTellWithoutDates() {
            look("{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-01-01\", \"releasedOn\": \"?\"}", "[]")
                    .isInconclusive("updates/0/releasedOn is \"?\", which means that it is not known; expected"
                            + " 2026-01-31 or earlier, which is 30 days after updates/0/disclosedOn.");
            look("{\"severity\": \"HIGH\", \"disclosedOn\": \"2026-01\", \"releasedOn\": \"2026-02-15\"}", "[]")
                    .isInconclusive("updates/0/releasedOn is 2026-02-15, which leaves open whether it is"
                            + " 2026-01-31 or earlier, which is 30 days after updates/0/disclosedOn.");
        }

        @Test
        void cannotTellWithoutUpdatesOrWithoutKnowingWhatIsOpen() {
            look("", "[]").isInconclusive("updates has no elements; expected a list with at least one element.");
            look(IN_TIME, "\"?\"")
                    .isInconclusive(
                            "open is \"?\", which means that it is not known; expected a list, which may be empty.");
        }
    }
}
