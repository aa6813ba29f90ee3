package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.host.HostFixtures.RELEASED;
import static io.github.sscop.source.host.HostFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretScanningImporterTest {

    private static final String EXPORT = HostFixtures.valid("secret-scanning-alerts/export.json");
    private static final String CLOSED = changed(EXPORT, "\"state\": \"open\"", "\"state\": \"resolved\"");

    private static String alone(String export) {
        int start = export.indexOf("[\n        {");
        return export.substring(start, export.lastIndexOf(']'));
    }

    @Test
    void refutesWithASecretThatMayBeInUse() {
        assertThat(told(collected(EXPORT))).isEqualTo("""
                        1: secret-scanning-alerts, COLLECTED
                        SECRET_SCAN Alerts of secret scanning: 2 alerts, of which 1 is open \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-20 by its own time | refutes [1.4.5, 2.1.4]""");
        assertThat(told(collected(RELEASED, alone(EXPORT)))).endsWith("refutes [1.4.5, 2.1.4]");
    }

    @ParameterizedTest
    @CsvSource({
        "open, inactive, false",
        "open, active, true",
        "resolved, unknown, false",
        "resolved, active, true",
        "x, active, false"
    })
    void goesByStateAndValidity(String state, String validity, boolean refutes) {
        String alert = changed(
                changed(EXPORT, "\"state\": \"open\"", "\"state\": \"" + state + "\""),
                "\"validity\": \"unknown\"",
                "\"validity\": \"" + validity + "\"");

        assertThat(told(collected(alert)).contains("refutes [1.4.5, 2.1.4]")).isEqualTo(refutes);
    }

    @Test
    void supportsNothingWhereNoSecretIsOpen() {
        assertThat(told(collected(CLOSED))).isEqualTo("""
                        1: secret-scanning-alerts, COLLECTED; no secret is shown to be in use, which does not show that there is none
                        SECRET_SCAN Alerts of secret scanning: 2 alerts, of which 0 are open \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-20 by its own time""");
        assertThat(record(collected(CLOSED)).links()).isEmpty();
        assertThat(told(collected(RELEASED, alone(CLOSED)))).startsWith("1: secret-scanning-alerts, NOTHING_SHOWN");
    }

    @Test
    void letsALaterListOfAllTakeThePlaceOfAnEarlierOne() {
        String later = changed(CLOSED, "2026-11-20T", "2026-11-25T");

        assertThat(collected(EXPORT, later).records())
                .anySatisfy(each -> assertThat(each.record().supersedes()).hasSize(1));
    }

    @Test
    void readsNoSecret() {
        String secret = changed(EXPORT, "\"secret_type\"", "\"secret\": \"hunter2\", \"secret_type\"");

        assertThat(record(collected(secret)).toString()).doesNotContain("hunter2");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(changed(EXPORT, "acme/ledger", "acme/x"))))
                .startsWith("1: secret-scanning-alerts, OTHER_SUBJECT");
    }
}
