package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static io.github.sscop.source.scan.ScanFixture.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitlabDependencyScanImporterTest {

    private static final String REPORT = ScanFixture.text("gitlab-dependency-scan/report.json");
    private static final String UNBOUND =
            "VULNERABILITY_SCAN Scan for known vulnerabilities by gemnasium: 1 finding (bound to"
                    + " nothing) | bound to nothing: the file does not say what it is about | dated 2026-11-20 by its own time";

    @Test
    void readsWhenTheScanWasMade() {
        assertThat(told(collected(REPORT))).isEqualTo("1: gitlab-dependency-scan, COLLECTED\n" + UNBOUND);
        assertThat(record(collected(Ledger.CONTEXT.vouched(), REPORT)).facts())
                .containsOnlyKeys("scannedOn")
                .containsEntry("scannedOn", day("2026-11-20"));
        assertThat(told(collected(Ledger.CONTEXT.vouched(), REPORT))).doesNotContain("supports");
    }

    @Test
    void readsAnOlderVersion() {
        assertThat(told(collected(changed(REPORT, "15.0.6", "3.0.0"))))
                .isEqualTo("1: gitlab-dependency-scan, COLLECTED\n" + UNBOUND);
    }

    @ParameterizedTest
    @CsvSource({"\"status\": \"success\",\"status\": \"failure\",failure", "\"status\",\"x\",not given"})
    void makesNothingOfAScanThatDidNotSucceed(String part, String other, String shown) {
        assertThat(told(collected(changed(REPORT, part, other))))
                .isEqualTo(
                        "1: gitlab-dependency-scan, NOTHING_SHOWN; the report does not show that the scan succeeded: its"
                                + " status is " + shown);
    }

    @Test
    void makesNothingOfAReportWithoutDependencies() {
        String empty = REPORT.substring(0, REPORT.indexOf("\"vulnerabilities\"")) + "\"vulnerabilities\": []}";

        assertThat(told(collected(empty)))
                .isEqualTo(
                        "1: gitlab-dependency-scan, NOTHING_SHOWN; the report lists neither a dependency nor a finding: it"
                                + " does not show that anything was scanned");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(told(collected(changed(REPORT, "2026-11-20T13:44:08", "2026-11-19T13:44:08"))))
                .isEqualTo(
                        "1: gitlab-dependency-scan, REFUSED; /scan/end_time: the scan ended on 2026-11-19, and began on"
                                + " 2026-11-20; expected an end that is not before the beginning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.0.0", "new", "99999999999.0"})
    void refusesAnUnknownVersion(String version) {
        assertThat(told(collected(changed(REPORT, "15.0.6", version))))
                .isEqualTo("1: gitlab-dependency-scan, REFUSED; the version of this report of dependency scanning is "
                        + version + ", whose fields are not known here; expected 15 or older");
    }

    @Test
    void doesNotTakeReportsOfOtherScans() {
        assertThat(told(collected(changed(REPORT, "dependency_scanning", "secret_detection"))))
                .startsWith("1: unknown, NOT_RECOGNISED");
    }

    @Test
    void refusesFindingsOfAnotherType() {
        String wrong = REPORT.substring(0, REPORT.indexOf("\"vulnerabilities\"")) + "\"vulnerabilities\": null}";

        assertThat(told(collected(wrong)))
                .isEqualTo(
                        "1: gitlab-dependency-scan, REFUSED; /vulnerabilities: the findings are no list; expected one, which"
                                + " may be empty");
    }
}
