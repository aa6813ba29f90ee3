package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static io.github.sscop.source.scan.ScanFixture.day;
import static io.github.sscop.source.scan.ScanFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrivyImporterTest {

    private static final String REPORT = ScanFixture.text("trivy/image.json");
    private static final String BOUND =
            "VULNERABILITY_SCAN Scan for known vulnerabilities by trivy: 1 finding and 1 suppressed"
                    + " | bound by digest " + Ledger.IMAGE_DIGEST + " | dated 2026-11-21 by its own time";
    private static final String NOTHING =
            "1: trivy, NOTHING_SHOWN; the output does not show that anything was compared with"
                    + " advisories: it has no result for the packages of a system or of a language";
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-01"));

    @Test
    void readsAScanWithoutTheAgeOfTheDatabase() {
        assertThat(told(collected(REPORT))).isEqualTo("1: trivy, COLLECTED\n" + BOUND);
        assertThat(record(collected(REPORT)).facts())
                .containsOnlyKeys("scannedOn", "sources")
                .containsEntry("scannedOn", day("2026-11-21"))
                .containsEntry("sources", names("GitHub Security Advisory Maven"));
        assertThat(collected(REPORT).records().get(0).advice())
                .contains(
                        "add the facts databaseUpdatedOn and sources by hand, from what trivy reports about its database on the day"
                                + " of the scan: the output does not hold them");
    }

    @Test
    void readsAnOlderReportWithoutTimes() {
        String old = changed(REPORT, "\"CreatedAt\"", "\"x\"");

        assertThat(told(collected(old))).startsWith("1: trivy, UNDATED");
        assertThat(record(collected(RELEASED, old)).facts()).containsOnlyKeys("sources");
    }

    @Test
    void readsTheListBeforeSchemaTwo() {
        String list = "[{\"Target\": \"package-lock.json\", \"Vulnerabilities\": null}, {\"Target\": \"pom.xml\","
                + " \"Vulnerabilities\": [{\"VulnerabilityID\": \"CVE-2020-1\"}]}]";

        assertThat(told(collected(RELEASED, list))).isEqualTo("""
                        1: trivy, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by trivy: 1 finding (bound to nothing) \
                        | bound to nothing: the file does not say what it is about \
                        | dated 2026-11-01 by the day of the release, since it has no time of its own""");
    }

    @ParameterizedTest
    @CsvSource({"\"Results\",\"x\"", "-pkgs,-files"})
    void makesNothingOfAnOutputThatComparedNothing(String part, String other) {
        assertThat(told(collected(changed(REPORT, part, other)))).isEqualTo(NOTHING);
    }

    @Test
    void bindsARepositoryAndNamesNoUser() {
        String repository = changed(
                changed(REPORT, "container_image", "repository"),
                "\"ImageID\"",
                "\"RepoURL\": \"https://ann:secret@github.com/acme/ledger\", \"Commit\": \"" + Ledger.COMMIT
                        + "\", \"x\"");

        assertThat(told(collected(repository)))
                .contains(" | bound by repository https://github.com/acme/ledger, commit " + Ledger.COMMIT + " | ")
                .doesNotContain("ann");
    }

    @Test
    void leavesOutAnotherImage() {
        assertThat(told(collected(changed(REPORT, Ledger.IMAGE_DIGEST, "sha256:" + "9".repeat(64)))))
                .startsWith("1: trivy, OTHER_SUBJECT; about another digest: sha256:9999");
    }

    @Test
    void bindsNoImageByItsTag() {
        assertThat(told(collected(changed(changed(REPORT, "\"RepoDigests\"", "\"x\""), "\"ImageID\"", "\"y\""))))
                .contains("bound to nothing: the file does not say what it is about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "\"2\"", "null"})
    void refusesAnUnknownVersion(String version) {
        assertThat(told(collected(changed(REPORT, "\"SchemaVersion\": 2", "\"SchemaVersion\": " + version))))
                .startsWith("1: trivy, REFUSED; the version of this output of trivy is ")
                .endsWith(", whose fields are not known here; expected 2, or a list without version");
    }

    @Test
    void refusesResultsOfAnotherType() {
        assertThat(told(collected("{\"SchemaVersion\": 2, \"ArtifactName\": \"ledger\", \"Results\": {}}")))
                .isEqualTo("1: trivy, REFUSED; /Results: the results are no list; expected one, which may be empty");
    }

    @Test
    void refusesATruncatedOutput() {
        assertThat(told(collected(REPORT.substring(0, 700))))
                .startsWith("1: unknown, REFUSED; the file begins as JSON");
    }
}
