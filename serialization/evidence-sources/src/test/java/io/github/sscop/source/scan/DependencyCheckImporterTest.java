package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static io.github.sscop.source.scan.ScanFixture.day;
import static io.github.sscop.source.scan.ScanFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyCheckImporterTest {

    private static final String REPORT = ScanFixture.text("dependency-check/report.json");
    private static final String SCAN =
            "VULNERABILITY_SCAN Scan for known vulnerabilities by dependency-check: 1 finding and 1 suppressed";
    private static final String BOUND = SCAN
            + " | bound by purl pkg:maven/org.acme/ledger@4.2.0, product Acme Ledger, version 4.2.0 | dated 2026-11-20 by its own time";
    private static final String NO_EDITION =
            "the report does not give group, artefact and version of what was scanned, so that only what speaks against the"
                    + " claims counts";
    private static final String MODIFIED =
            "{\"name\": \"NVD API Last Modified\", \"timestamp\": \"2026-11-19T20:00:05-05\"}";

    @Test
    void readsTheAgeOfTheDataAndNotTheDayOnWhichTheyWereAskedFor() {
        assertThat(told(collected(REPORT)))
                .isEqualTo("1: dependency-check, COLLECTED\n" + BOUND + " | supports [3.3.1]");
        assertThat(record(collected(REPORT)).facts())
                .containsOnlyKeys("scannedOn", "databaseUpdatedOn", "sources")
                .containsEntry("scannedOn", day("2026-11-20"))
                .containsEntry("databaseUpdatedOn", day("2026-11-20"))
                .containsEntry("sources", names("NVD"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15T14:00:01, 2026-11-15",
        "2026-11-15T23:30:00-04, 2026-11-16",
        "2026-11-15T00:30:00+0100, 2026-11-14",
        "2026-11-15T14:00:01Z, 2026-11-15",
        "1763200000, 2025-11-15",
        "2026-11-21T00:30:00, 2026-11-20"
    })
    void readsEachFormOfTimes(String time, String expected) {
        assertThat(record(collected(changed(REPORT, "2026-11-19T20:00:05-05", time)))
                        .facts())
                .containsEntry("databaseUpdatedOn", day(expected));
    }

    @Test
    void readsTheNamesOfOlderVersions() {
        String older = changed(
                changed(REPORT, "NVD API Last Modified", "NVD CVE Modified"),
                "NVD API Last Checked",
                "NVD CVE Checked");

        assertThat(told(collected(older))).endsWith(" | supports [3.3.1]");
    }

    private static String with(String name, String time) {
        return changed(REPORT, MODIFIED, MODIFIED + ", {\"name\": \"" + name + "\", \"timestamp\": \"" + time + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NVD Cache Last Modified", "RetireJS Modified", "nvd api last modified", "NVD Modified", "x"})
    void isAsOldAsTheDataOfTheNvdWhateverOtherSourcesSay(String name) {
        assertThat(record(collected(with(name, "2026-10-01T00:00:00Z"))).facts())
                .containsEntry("databaseUpdatedOn", day("2026-11-20"))
                .containsEntry("sources", names("NVD"));
        assertThat(told(collected(with(name, "yesterday")))).endsWith(" | supports [3.3.1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NVD API Last Checked", "RetireJS Modified", "nvd api last modified", "NVD Modified", "x", ""})
    void supportsNothingWhereTheOldDataOfTheNvdAreNamedAsAnother(String name) {
        String old = changed(with("RetireJS Modified", "2026-11-19T00:00:00Z"), "2026-11-19T20", "2026-10-19T20");

        assertThat(told(collected(old))).endsWith(" | refutes [3.3.1]");
        assertThat(told(collected(changed(old, "NVD API Last Modified", name))))
                .isEqualTo("1: dependency-check, COLLECTED; the report does not say as of when its advisories are\n"
                        + BOUND);
        assertThat(record(collected(changed(old, "NVD API Last Modified", name)))
                        .facts())
                .containsOnlyKeys("scannedOn");
    }

    @Test
    void refusesTwoTimesOfTheSameName() {
        assertThat(told(collected(with("NVD API Last Modified", "2026-10-01T00:00:00Z"))))
                .isEqualTo(
                        "1: dependency-check, REFUSED; /scanInfo/dataSource: the data of the NVD have two times of the"
                                + " same name; expected one");
    }

    @ParameterizedTest
    @CsvSource({"NVD API Last Modified, NVD API Last Looked", "2026-11-19T20:00:05-05, yesterday"})
    void doesNotTakeTheDayOnWhichASourceWasAskedForTheAgeOfItsData(String part, String other) {
        assertThat(told(collected(changed(REPORT, part, other))))
                .isEqualTo("1: dependency-check, COLLECTED; the report does not say as of when its advisories are\n"
                        + BOUND);
    }

    @Test
    void doesNotLetAPartialAnalysisSupportAnything() {
        String partial = changed(
                REPORT,
                "\"engineVersion\"",
                "\"analysisExceptions\": [{\"exception\": {\"message\": \"node audit failed\"}}], \"engineVersion\"");
        String remark =
                "a part of the analysis failed, so that the report does not show with which sources everything was compared";

        assertThat(told(collected(partial))).isEqualTo("1: dependency-check, COLLECTED; " + remark + "\n" + BOUND);
        assertThat(told(collected(changed(partial, "2026-11-19T", "2026-10-19T"))))
                .endsWith(" | refutes [3.3.1]");
    }

    @Test
    void makesNothingOfAReportWithoutDependencies() {
        String empty = REPORT.substring(0, REPORT.indexOf("\"dependencies\"")) + "\"dependencies\": []}";

        assertThat(told(collected(empty)))
                .isEqualTo("1: dependency-check, NOTHING_SHOWN; the report lists no dependency: nothing was analysed");
    }

    @Test
    void letsAReportThatIsBoundByTheNameOfTheProductAloneSpeakAgainstTheClaimOnly() {
        String named = changed(REPORT, "\"groupID\"", "\"x\"");

        assertThat(told(collected(named)))
                .isEqualTo("1: dependency-check, COLLECTED; " + NO_EDITION + "\n" + SCAN
                        + " | bound by product Acme Ledger, version 4.2.0 | dated 2026-11-20 by its own time");
        assertThat(told(collected(changed(named, "2026-11-19T20", "2026-10-19T20"))))
                .endsWith(" | refutes [3.3.1]");
        assertThat(told(collected(changed(named, "Acme Ledger", "root project 'ledger'"))))
                .contains("bound to nothing: nothing that the product lists can be compared with")
                .doesNotContain("supports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupID", "artifactID", "version"})
    void supportsNothingOfAnotherVersionWhateverOfItsNameIsLeftOut(String field) {
        String other = changed(REPORT, "4.2.0", "4.1.0");
        String stripped = changed(other, "\"" + field + "\"", "\"x\"");
        String blank = other.replaceFirst("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \" \"");

        assertThat(told(collected(other))).doesNotContain("supports");
        assertThat(told(collected(stripped))).contains(NO_EDITION).doesNotContain("supports");
        assertThat(told(collected(blank))).contains(NO_EDITION).doesNotContain("supports");
    }

    @Test
    void leavesOutAnotherProduct() {
        assertThat(told(collected(changed(changed(REPORT, "Acme Ledger", "Acme Mail"), "\"ledger\"", "\"mail\""))))
                .isEqualTo(
                        "1: dependency-check, OTHER_SUBJECT; about another purl: pkg:maven/org.acme/mail@4.2.0, where the"
                                + " submission has pkg:maven/org.acme/ledger or 3 others");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(collected(changed(REPORT, "\"1.1\"", "\"2.0\""))))
                .isEqualTo(
                        "1: dependency-check, REFUSED; the version of this report of dependency-check is 2.0, whose fields"
                                + " are not known here; expected 1.1");
    }

    @Test
    void refusesAdvisoriesThatAreNewerThanTheReport() {
        assertThat(told(collected(changed(REPORT, "2026-11-19T20:00:05-05", "2026-11-22T00:00:00Z"))))
                .isEqualTo(
                        "1: dependency-check, REFUSED; /scanInfo/dataSource: the advisories are of 2026-11-22, and the scan"
                                + " was made on 2026-11-20; expected advisories that are no newer than the scan");
    }

    @Test
    void refusesDependenciesOfAnotherType() {
        String wrong = REPORT.substring(0, REPORT.indexOf("\"dependencies\"")) + "\"dependencies\": {}}";

        assertThat(told(collected(wrong)))
                .isEqualTo(
                        "1: dependency-check, REFUSED; /dependencies: the dependencies are no list; expected one, which"
                                + " may be empty");
    }

    @Test
    void doesNotDateAReportByTheTimesOfItsSources() {
        assertThat(told(collected(changed(REPORT, "\"reportDate\"", "\"x\""))))
                .startsWith("1: dependency-check, UNDATED");
        assertThat(Ledger.CONTEXT.releasedOn()).isEmpty();
    }

    @Test
    void refusesATruncatedReport() {
        assertThat(told(collected(REPORT.substring(0, 900))))
                .startsWith("1: unknown, REFUSED; the file begins as JSON");
    }
}
