package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static io.github.sscop.source.scan.ScanFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyTrackImporterTest {

    private static final String EXPORT = ScanFixture.text("dependency-track/findings.json");

    @Test
    void doesNotTakeTheExportForAScan() {
        assertThat(told(collected(EXPORT)))
                .isEqualTo("1: dependency-track, COLLECTED\nVULNERABILITY_SCAN Scan for known vulnerabilities by"
                        + " Dependency-Track: 1 finding and 1 suppressed | bound by purl pkg:maven/org.acme/ledger@4.2.0,"
                        + " product Acme Ledger, version 4.2.0 | dated 2026-11-20 by its own time");
        assertThat(record(collected(EXPORT)).facts())
                .containsOnlyKeys("sources")
                .containsEntry("sources", names("GITHUB", "NVD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\": [", "\"findings\": [], \"x\": [", "\"findings\": null, \"x\": ["})
    void makesNothingOfAnExportWithoutFindings(String findings) {
        assertThat(told(collected(changed(EXPORT, "\"findings\": [", findings))))
                .isEqualTo(
                        "1: dependency-track, NOTHING_SHOWN; the export has no findings: it does not show that the project"
                                + " has components that were analysed");
    }

    @Test
    void leavesOutAnotherProject() {
        assertThat(told(collected(changed(changed(EXPORT, "Acme Ledger", "Acme Mail"), "\"purl\"", "\"x\""))))
                .isEqualTo(
                        "1: dependency-track, OTHER_SUBJECT; about another product: Acme Mail, where the submission has"
                                + " Acme Ledger");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(collected(changed(EXPORT, "\"1.2\"", "\"2.0\""))))
                .isEqualTo(
                        "1: dependency-track, REFUSED; the version of this export of findings is 2.0, whose fields are not"
                                + " known here; expected 1");
    }

    @Test
    void refusesFindingsOfAnotherType() {
        String wrong = EXPORT.substring(0, EXPORT.indexOf("\"findings\"")) + "\"findings\": {}}";

        assertThat(told(collected(wrong)))
                .isEqualTo(
                        "1: dependency-track, REFUSED; /findings: the findings are no list; expected one, which may be"
                                + " empty");
    }
}
