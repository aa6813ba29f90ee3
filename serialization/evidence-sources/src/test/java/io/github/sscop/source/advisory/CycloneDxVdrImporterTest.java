package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycloneDxVdrImporterTest {

    private static final String DOCUMENT = valid("cyclonedx-vdr/ledger.vex.json");

    @Test
    void readsAnalysesOfVulnerabilities() {
        assertThat(told(DOCUMENT)).isEqualTo("""
                        1: cyclonedx-vdr, COLLECTED
                        VEX Statement on the exploitability of 1 vulnerability \
                        | bound by purl pkg:maven/org.acme/ledger@4.2.0, version 4.2.0 | dated 2026-11-19 by its own time
                        3.3.2 SUPPORTS INDIRECT {}""");
    }

    @Test
    void isDatedByTheDocumentWhereNoAnalysisIsDated() {
        assertThat(told(DOCUMENT.replace("lastUpdated", "changed"))).contains("dated 2026-11-18 by its own time");
    }

    /** Scanners list what they find in the same place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"analysis\" | \"other\"",
                "not_affected | in_triage",
                "not_affected | exploitable",
                "\"justification\": \"code_not_reachable\" | \"justification\": null",
                "not_affected | resolved?"
            })
    void makesNothingOfWhatIsNotSettled(String from, String to) {
        assertThat(told(DOCUMENT.replace(from, to)))
                .isEqualTo(
                        "1: cyclonedx-vdr, NOTHING_SHOWN; no vulnerability has an analysis that settles whether it can be exploited,"
                                + " and why");
    }

    @Test
    void leavesOpenWhichProductIsMeantWhereTheNameIsAFolder() {
        assertThat(told(DOCUMENT.replace("\"purl\"", "\"x\"")
                        .replace("\"ledger\", \"version\": \"4.2.0\"", "\"home/ledger\"")))
                .contains("(bound to nothing)", "\n3.3.2 {}");
    }

    @Test
    void leavesOutAnotherProduct() {
        assertThat(told(DOCUMENT.replace("org.acme/ledger", "org.other/part")))
                .startsWith("1: cyclonedx-vdr, OTHER_SUBJECT; about another purl: pkg:maven/org.other/part@4.2.0");
    }

    @Test
    void leavesABillWithoutVulnerabilitiesToOthers() {
        assertThat(told(DOCUMENT.replace("\"vulnerabilities\": [", "\"vulnerabilities\": [], \"x\": [")))
                .startsWith("1: unknown, NOT_RECOGNISED");
    }

    @Test
    void refusesAnUnknownVersion() {
        assertThat(told(DOCUMENT.replace("\"1.6\"", "\"2.0\"")))
                .isEqualTo(
                        "1: cyclonedx-vdr, REFUSED; the version of this document of CycloneDX with vulnerabilities is 2.0, whose"
                                + " fields are not known here; expected 1.4 to 1.7");
    }
}
