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

class GovulncheckImporterTest {

    private static final String OUTPUT = ScanFixture.text("govulncheck/messages.json");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-21"));

    @Test
    void readsTheAgeOfTheDatabaseAndNoTimeOfTheScan() {
        assertThat(told(collected(RELEASED.vouched(), OUTPUT))).isEqualTo("""
                        1: govulncheck, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by govulncheck: 1 finding \
                        | bound by your word alone: the file does not say what it is about \
                        | dated 2026-11-21 by the day of the release, since it has no time of its own""");
        assertThat(record(collected(RELEASED.vouched(), OUTPUT)).facts())
                .containsOnlyKeys("databaseUpdatedOn", "sources")
                .containsEntry("databaseUpdatedOn", day("2026-11-19"))
                .containsEntry("sources", names("Go vulnerability database"));
    }

    @Test
    void readsMessagesInAList() {
        String list = "[" + OUTPUT.strip().replace("}\n{", "},\n{") + "]";

        assertThat(told(collected(RELEASED, list))).contains("by govulncheck: 1 finding (bound to nothing)");
    }

    @Test
    void doesNotNameADatabaseOfWhichNothingIsKnown() {
        assertThat(record(collected(RELEASED.vouched(), changed(OUTPUT, "https://vuln.go.dev", "file:///home/ann/db")))
                        .facts())
                .containsOnlyKeys("databaseUpdatedOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scanning your code and 0 packages across 0 dependent modules", "Fetching"})
    void makesNothingOfAScanOfNoPackages(String message) {
        String nothing =
                OUTPUT.substring(0, OUTPUT.indexOf("{\"SBOM\"")) + "{\"progress\": {\"message\": \"" + message + "\"}}";

        assertThat(told(collected(nothing)))
                .isEqualTo("1: govulncheck, NOTHING_SHOWN; the output does not show that any package was scanned");
    }

    @Test
    void readsACleanScanOfPackages() {
        String clean = OUTPUT.substring(0, OUTPUT.indexOf("{\"SBOM\""))
                + "{\"progress\": {\"message\": \"Scanning your code and 46 packages across 8 dependent modules\"}}";

        assertThat(told(collected(RELEASED, clean))).contains("by govulncheck: 0 findings (bound to nothing)");
    }

    @Test
    void makesNothingOfAnError() {
        assertThat(told(collected(OUTPUT + "{\"error\": \"loading packages failed\"}")))
                .isEqualTo(
                        "1: govulncheck, NOTHING_SHOWN; govulncheck reports an error: the scan did not run to its end");
    }

    @Test
    void refusesTwoRuns() {
        assertThat(told(collected(OUTPUT + OUTPUT)))
                .isEqualTo("1: govulncheck, REFUSED; the output has 2 configurations; expected that of one run");
    }

    @ParameterizedTest
    @CsvSource({"v2.0.0, v2.0.0", "'', not given"})
    void refusesAnUnknownVersion(String version, String shown) {
        assertThat(told(collected(changed(OUTPUT, "v1.0.0", version))))
                .isEqualTo("1: govulncheck, REFUSED; the version of this output of govulncheck is " + shown
                        + ", whose fields are not known here; expected v1");
    }
}
