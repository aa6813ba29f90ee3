package io.github.sscop.source.scan;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.scan.ScanFixture.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsvScannerImporterTest {

    private static final String REPORT = ScanFixture.text("osv-scanner/lock-files.json");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-01"));

    @Test
    void countsFlawsAndNotTheirNames() {
        assertThat(told(collected(RELEASED, REPORT))).isEqualTo("""
                        1: osv-scanner, COLLECTED
                        VULNERABILITY_SCAN Scan for known vulnerabilities by osv-scanner: 1 finding (bound to nothing) \
                        | bound to nothing: the file does not say what it is about \
                        | dated 2026-11-01 by the day of the release, since it has no time of its own""");
        assertThat(told(collected(RELEASED, changed(REPORT, "\"groups\"", "\"x\""))))
                .contains("osv-scanner: 2 findings");
    }

    @Test
    void doesNotDateAScanByTheTimesOfItsAdvisories() {
        assertThat(told(collected(REPORT))).startsWith("1: osv-scanner, UNDATED");
    }

    @Test
    void supportsNothingEvenIfTheCallerVouchesForIt() {
        assertThat(told(collected(RELEASED.vouched(), REPORT)))
                .doesNotContain("supports")
                .doesNotContain("refutes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\": []}",
                "{\"results\": [], \"experimental_config\": {}}",
                "{\"results\": [{\"source\": {\"path\": \"a\", \"type\": \"lockfile\"}, \"packages\": []}]}"
            })
    void makesNothingOfAnOutputWithoutPackages(String output) {
        assertThat(told(collected(output)))
                .isEqualTo(
                        "1: osv-scanner, NOTHING_SHOWN; the output lists no package: osv-scanner writes that both when it"
                                + " found nothing and when it scanned nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"results\": [], \"errors\": [], \"paths\": {}}",
                "{\"results\": [{\"check_id\": \"a\"}]}",
                "{\"results\": {}}"
            })
    void doesNotTakeTheOutputOfAnotherTool(String output) {
        assertThat(told(collected(output))).startsWith("1: unknown, NOT_RECOGNISED");
    }

    @Test
    void makesNothingOfAnEmptyFile() {
        assertThat(told(collected("")))
                .isEqualTo(
                        "1: unknown, NOT_RECOGNISED; the file is empty: what wrote nothing did not run, and shows nothing");
    }
}
