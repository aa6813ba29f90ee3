package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrypeImporterTest {

    private static final String CURRENT = """
            {
              "matches": [],
              "source": {"type": "image", "target": {"userInput": "acme/ledger", "repoDigests": ["acme/ledger@%s"]}},
              "descriptor": {
                "name": "grype", "version": "0.111.0", "timestamp": "2026-11-20T23:30:00.123456789-02:00",
                "db": {
                  "status": {"schemaVersion": "v6.1.4", "built": "2026-11-19T06:00:00Z", "valid": true},
                  "providers": {"nvd": {"captured": "2026-11-19T00:00:00Z"}, "github": {"captured": "2026-11-19T00:00:00Z"}}
                }
              }
            }
            """.formatted(Ledger.IMAGE_DIGEST);

    private static final String OLD = """
            {
              "matches": [{"vulnerability": {"id": "CVE-2020-1"}}],
              "source": {"type": "image", "target": {"manifestDigest": "%s"}},
              "descriptor": {
                "name": "grype", "version": "0.63.1", "timestamp": "2023-07-10T10:00:00Z",
                "db": {"built": "2023-07-09T01:00:00Z", "schemaVersion": 5}
              }
            }
            """.formatted(Ledger.IMAGE_DIGEST);

    @Test
    void readsAScanWhoseRunIsShown() {
        assertThat(record(collected(CURRENT)).facts())
                .containsEntry("scannedOn", new FactValue.Text("2026-11-21"))
                .containsEntry("databaseUpdatedOn", new FactValue.Text("2026-11-19"))
                .containsEntry(
                        "sources",
                        new FactValue.Sequence(List.of(new FactValue.Text("github"), new FactValue.Text("nvd"))));
        assertThat(told(collected(CURRENT))).isEqualTo("""
                        1: grype, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by grype: 0 findings \
                        | bound by digest %s | dated 2026-11-21 by its own time | supports [3.3.1]""".formatted(Ledger.IMAGE_DIGEST));
    }

    @Test
    void readsTheOlderFormOfTheDatabase() {
        assertThat(told(collected(OLD))).isEqualTo("""
                        1: grype, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by grype: 1 finding \
                        | bound by digest %s | dated 2023-07-10 by its own time | supports [3.3.1]""".formatted(Ledger.IMAGE_DIGEST));
    }

    @Test
    void makesNothingOfAnOutputThatDoesNotShowARun() {
        assertThat(told(collected(CURRENT.replace("\"image\"", "\"unknown\""))))
                .isEqualTo(
                        "1: grype, NOTHING_SHOWN; the output does not show that anything was scanned: the type of its source,"
                                + " or the version of the tool, is missing");
    }

    @Test
    void leavesOutAnotherImage() {
        String other = "sha256:" + "9".repeat(64);

        assertThat(told(collected(CURRENT.replace(Ledger.IMAGE_DIGEST, other))))
                .isEqualTo("1: grype, OTHER_SUBJECT; about another digest: " + other + ", where the submission has "
                        + Ledger.JAR_DIGEST + " or 1 other");
    }

    @Test
    void givesRulesNothingToReadWhereTheFileDoesNotSayWhatItIsAbout() {
        String unbound = CURRENT.replace("\"repoDigests\"", "\"tags\"");

        assertThat(told(collected(unbound))).isEqualTo("""
                        1: grype, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by grype: 0 findings (bound to nothing) \
                        | bound to nothing: the file does not say what it is about | dated 2026-11-21 by its own time""");
        assertThat(record(collected(unbound)).facts()).isEmpty();
        assertThat(told(collected(Ledger.CONTEXT.vouched(), unbound))).endsWith("supports [3.3.1]");
    }

    @Test
    void refusesATruncatedOutput() {
        assertThat(told(collected(CURRENT.substring(0, 200))))
                .startsWith("1: unknown, REFUSED; the file begins as JSON");
    }

    @Test
    void refusesAFactThatIsThereTwice() {
        assertThat(told(collected(CURRENT.replace("\"valid\": true", "\"built\": \"2026-11-20T06:00:00Z\""))))
                .startsWith("1: unknown, REFUSED; an object has the same name twice");
    }
}
