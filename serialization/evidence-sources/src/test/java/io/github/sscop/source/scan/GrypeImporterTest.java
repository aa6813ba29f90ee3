package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static io.github.sscop.source.scan.ScanFixture.day;
import static io.github.sscop.source.scan.ScanFixture.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrypeImporterTest {

    private static final String CURRENT = ScanFixture.text("grype/image.json");
    private static final String OTHER = "sha256:" + "9".repeat(64);
    private static final String BOUND =
            "VULNERABILITY_SCAN Scan for known vulnerabilities by grype: 1 finding and 1 suppressed"
                    + " | bound by digest " + Ledger.IMAGE_DIGEST + " | dated 2026-11-21 by its own time";

    private static final String OLD = """
            {
              "matches": [],
              "source": {"type": "image", "target": {"manifestDigest": "%s"}},
              "descriptor": {
                "name": "grype", "version": "0.63.1", "timestamp": "2023-07-10T10:00:00Z",
                "db": {"built": "2023-07-09T01:00:00Z", "schemaVersion": 5, "error": null}
              }
            }
            """.formatted(Ledger.IMAGE_DIGEST);

    @Test
    void readsAScanWithTheAgeOfItsOldestSource() {
        assertThat(told(collected(CURRENT))).isEqualTo("1: grype, COLLECTED\n" + BOUND + " | supports [3.3.1]");
        assertThat(record(collected(CURRENT)).facts())
                .containsOnlyKeys("scannedOn", "databaseUpdatedOn", "sources")
                .containsEntry("scannedOn", day("2026-11-21"))
                .containsEntry("databaseUpdatedOn", day("2026-11-18"))
                .containsEntry("sources", names("github", "nvd"));
    }

    @Test
    void readsTheOlderFormOfTheDatabase() {
        assertThat(told(collected(OLD))).isEqualTo("""
                        1: grype, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by grype: 0 findings \
                        | bound by digest %s | dated 2023-07-10 by its own time | supports [3.3.1]""".formatted(Ledger.IMAGE_DIGEST));
    }

    @Test
    void letsOneOldSourceSpeakAgainstTheClaim() {
        assertThat(told(collected(changed(CURRENT, "2026-11-18T23:50:00Z", "2026-10-18T23:50:00Z"))))
                .isEqualTo("1: grype, COLLECTED\n" + BOUND + " | refutes [3.3.1]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"valid\": true | \"valid\": false | the output does not show that its database was sound",
                "\"valid\": true | \"x\": true | the output does not show that its database was sound",
                "\"valid\": true | \"valid\": true, \"error\": \"too old\" | the output does not show that its database was sound",
                "\"captured\": \"2026-11-18T23:50:00Z\" | \"captured\": \"\" | the output does not say how old its database, and each of nvd and github in it, is",
                "\"built\" | \"made\" | the output does not say how old its database, and each of nvd and github in it, is",
                "\"providers\" | \"others\" | the output does not say how old its database, and each of nvd and github in it, is",
                "v6.1.4 | v7.0.0 | the version of its database is v7.0.0, whose fields are not known here; expected 1 to 5, or v6",
                "\"status\" | \"state\" | the version of its database is not given, whose fields are not known here; expected 1 to 5, or v6",
                "\"db\" | \"database\" | the output does not say with which database it was made"
            })
    void doesNotLetADatabaseInDoubtSupportAnything(String part, String other, String remark) {
        assertThat(told(collected(changed(CURRENT, part, other))))
                .isEqualTo("1: grype, COLLECTED; " + remark + "\n" + BOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nvd", "github"})
    void supportsNothingWhereAnOldSourceIsLeftOutOrNamedAsAnother(String provider) {
        String old = CURRENT.replaceFirst(
                "\"" + provider + "\": \\{\"captured\": \"2026-11", "\"" + provider + "\": {\"captured\": \"2026-10");

        assertThat(told(collected(old))).endsWith(" | refutes [3.3.1]");
        for (String other : List.of("kev", "epss", "NVD", "GitHub", "nvd ", "x", "")) {
            assertThat(told(collected(changed(old, "\"epss\"", "\"ubuntu\"")
                            .replace("\"" + provider + "\"", "\"" + other + "\""))))
                    .isEqualTo(
                            "1: grype, COLLECTED; the output does not say how old its database, and each of nvd and github in it, is\n"
                                    + BOUND);
        }
    }

    @Test
    void passesOverSourcesThatNotEveryDatabaseHas() {
        for (String other : List.of("ubuntu", "kev", "eol")) {
            String named = changed(CURRENT, "\"epss\"", "\"" + other + "\"");

            assertThat(told(collected(named))).endsWith(" | supports [3.3.1]");
            assertThat(record(collected(named)).facts())
                    .containsEntry("databaseUpdatedOn", day("2026-11-18"))
                    .containsEntry("sources", names("github", "nvd"));
        }
    }

    @Test
    void letsADatabaseInDoubtSpeakAgainstTheClaim() {
        assertThat(told(collected(changed(
                        OLD,
                        "\"2023-07-09T01:00:00Z\", \"schemaVersion\": 5, \"error\": null",
                        "\"2023-01-09T01:00:00Z\", \"schemaVersion\": 5, \"error\": \"too old\""))))
                .startsWith("1: grype, COLLECTED; the output does not show that its database was sound")
                .endsWith(" | refutes [3.3.1]");
    }

    @ParameterizedTest
    @CsvSource({"\"error\": null,\"x\": null", "\"schemaVersion\": 5,\"schemaVersion\": 9"})
    void doesNotLetAnOlderDatabaseInDoubtSupportAnything(String part, String other) {
        assertThat(told(collected(changed(OLD, part, other)))).doesNotContain("supports");
    }

    @ParameterizedTest
    @CsvSource({"\"timestamp\",\"x\"", "2026-11-20T23:30:00.123456789-02:00,0001-01-01T00:00:00Z"})
    void doesNotDateAScanThatHasNoTime(String part, String other) {
        assertThat(told(collected(changed(CURRENT, part, other)))).startsWith("1: grype, UNDATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T06:00:00Z", "2026-11-18T23:50:00Z"})
    void refusesADatabaseThatIsNewerThanTheScan(String time) {
        assertThat(told(collected(changed(CURRENT, time, "2026-11-22T06:00:00Z"))))
                .isEqualTo(
                        "1: grype, REFUSED; /descriptor/db: the advisories are of 2026-11-22, and the scan was made on"
                                + " 2026-11-21; expected advisories that are no newer than the scan");
    }

    @ParameterizedTest
    @CsvSource({
        "\"type\": \"image\",\"type\": \"unknown\"",
        "\"type\": \"image\",\"kind\": \"image\"",
        "0.111.0,[not provided]"
    })
    void makesNothingOfAnOutputThatDoesNotShowARun(String part, String other) {
        assertThat(told(collected(changed(CURRENT, part, other))))
                .isEqualTo(
                        "1: grype, NOTHING_SHOWN; the output does not show that anything was scanned: the type of its source,"
                                + " or the version of the tool, is missing");
    }

    @Test
    void leavesOutAnotherImage() {
        assertThat(told(collected(changed(CURRENT, Ledger.IMAGE_DIGEST, OTHER))))
                .isEqualTo("1: grype, OTHER_SUBJECT; about another digest: " + OTHER + ", where the submission has "
                        + Ledger.JAR_DIGEST + " or 1 other");
    }

    @Test
    void takesOfSeveralDigestsTheOneThatTheProductLists() {
        String several = changed(
                CURRENT,
                "[\"acme/ledger@" + Ledger.IMAGE_DIGEST,
                "[\"acme/other@" + OTHER + "\", \"acme/ledger@" + Ledger.IMAGE_DIGEST);

        assertThat(told(collected(several))).isEqualTo("1: grype, COLLECTED\n" + BOUND + " | supports [3.3.1]");
        assertThat(told(collected(several.replace(Ledger.IMAGE_DIGEST, "sha256:" + "7".repeat(64)))))
                .startsWith("1: grype, OTHER_SUBJECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory", "file"})
    void givesRulesNothingToReadWhereTheFileDoesNotSayWhatItIsAbout(String type) {
        String unbound = changed(CURRENT, "\"type\": \"image\"", "\"type\": \"" + type + "\"");

        assertThat(told(collected(unbound))).isEqualTo("""
                        1: grype, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by grype: 1 finding and 1 suppressed (bound to nothing) \
                        | bound to nothing: the file does not say what it is about | dated 2026-11-21 by its own time""");
        assertThat(record(collected(unbound)).facts()).isEmpty();
        assertThat(told(collected(Ledger.CONTEXT.vouched(), unbound))).endsWith("supports [3.3.1]");
    }

    @Test
    void refusesMatchesOfAnotherType() {
        assertThat(told(collected(changed(OLD, "[]", "{}"))))
                .isEqualTo("1: grype, REFUSED; /matches: the matches are no list; expected one, which may be empty");
    }

    @Test
    void refusesATruncatedOutput() {
        assertThat(told(collected(CURRENT.substring(0, 200))))
                .startsWith("1: unknown, REFUSED; the file begins as JSON");
    }

    @Test
    void refusesAFactThatIsThereTwice() {
        assertThat(told(collected(changed(CURRENT, "\"valid\": true", "\"built\": \"2026-11-20T06:00:00Z\""))))
                .startsWith("1: unknown, REFUSED; an object has the same name twice");
    }
}
