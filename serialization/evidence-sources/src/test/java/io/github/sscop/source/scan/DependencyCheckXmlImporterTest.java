package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static io.github.sscop.source.scan.ScanFixture.day;
import static io.github.sscop.source.scan.ScanFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyCheckXmlImporterTest {

    private static final String REPORT = ScanFixture.text("dependency-check-xml/report.xml");
    private static final String BOUND =
            "VULNERABILITY_SCAN Scan for known vulnerabilities by dependency-check: 1 finding and 1 suppressed"
                    + " | bound by purl pkg:maven/org.acme/ledger@4.2.0, product Acme Ledger, version 4.2.0 | dated 2026-11-20 by its own time";

    @Test
    void readsAReport() {
        assertThat(told(collected(REPORT)))
                .isEqualTo("1: dependency-check-xml, COLLECTED\n" + BOUND + " | supports [3.3.1]");
        assertThat(record(collected(REPORT)).facts())
                .containsEntry("scannedOn", day("2026-11-20"))
                .containsEntry("databaseUpdatedOn", day("2026-11-20"))
                .containsEntry("sources", names("NVD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3", "2.5", "3.1", "4.0"})
    void readsOlderVersions(String version) {
        assertThat(told(collected(changed(REPORT, "4.1.xsd", version + ".xsd"))))
                .endsWith(" | supports [3.3.1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2", "5.0"})
    void refusesAnUnknownVersion(String version) {
        assertThat(told(collected(changed(REPORT, "4.1.xsd", version + ".xsd"))))
                .isEqualTo("1: dependency-check-xml, REFUSED; the version of this report of dependency-check is "
                        + version + ", whose fields are not known here; expected 1.0 to 4.1");
    }

    @Test
    void readsAReportWithoutSources() {
        String old = REPORT.substring(0, REPORT.indexOf("<scanInfo>"))
                + "<scanInfo/>"
                + REPORT.substring(REPORT.indexOf("</scanInfo>") + "</scanInfo>".length());

        assertThat(told(collected(old)))
                .isEqualTo("1: dependency-check-xml, COLLECTED; the report does not say as of when its advisories are\n"
                        + BOUND);
    }

    @Test
    void doesNotLetAPartialAnalysisSupportAnything() {
        assertThat(
                        told(
                                collected(
                                        changed(
                                                REPORT,
                                                "</scanInfo>",
                                                "<analysisExceptions><exception><message>failed</message></exception></analysisExceptions></scanInfo>"))))
                .isEqualTo(
                        "1: dependency-check-xml, COLLECTED; a part of the analysis failed, so that the report does not show"
                                + " with which sources everything was compared\n" + BOUND);
    }

    @Test
    void supportsNothingWhereTheOldDataOfTheNvdAreNamedAsAnother() {
        String old = changed(REPORT, "2026-11-19T20", "2026-10-19T20");

        assertThat(told(collected(old))).endsWith(" | refutes [3.3.1]");
        assertThat(told(collected(changed(old, "NVD API Last Modified", "NVD API Last Seen"))))
                .doesNotContain("supports", "refutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupID", "artifactID", "version"})
    void supportsNothingOfAnotherVersionWhateverOfItsNameIsLeftOut(String field) {
        String other = changed(REPORT, "4.2.0", "4.1.0");

        assertThat(told(collected(other))).doesNotContain("supports");
        assertThat(told(collected(other.replace(field + ">", "x>")))).doesNotContain("supports");
    }

    @Test
    void makesNothingOfAReportWithoutDependencies() {
        String empty = REPORT.substring(0, REPORT.indexOf("<dependencies>")) + "<dependencies/></analysis>";

        assertThat(told(collected(empty)))
                .isEqualTo(
                        "1: dependency-check-xml, NOTHING_SHOWN; the report lists no dependency: nothing was analysed");
    }

    @Test
    void doesNotTakeTheReportOfAnotherTool() {
        assertThat(told(collected(changed(REPORT, "/dependency-check.4.1.xsd", "/analysis.xsd"))))
                .isEqualTo(
                        "1: unknown, NOT_RECOGNISED; XML with the root element analysis is of no type that is read as"
                                + " evidence");
    }
}
