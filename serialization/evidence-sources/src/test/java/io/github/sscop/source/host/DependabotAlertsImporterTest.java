package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.host.HostFixtures.RELEASED;
import static io.github.sscop.source.host.HostFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DependabotAlertsImporterTest {

    private static final String ALERTS = HostFixtures.valid("dependabot-alerts/alerts.json");
    private static final String QUESTION = "repos/acme/ledger/dependabot/alerts?per_page=100";
    private static final String EXPORT = HostFixtures.export(QUESTION, "[" + ALERTS + "]");

    @Test
    void supportsIndirectlyThatAdvisoriesAreFollowed() {
        assertThat(told(collected(RELEASED, ALERTS))).isEqualTo("""
                        1: dependabot-alerts, COLLECTED; the list is not shown to be all: it may be one page, or what a filter left; export \
                        it as the page of this type describes
                        SECURITY_ALERTS Alerts of Dependabot: 2 alerts, of which 1 is open (part of a list) \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-15 by the day of the release, since it has \
                        no time of its own""");
        assertThat(record(collected(RELEASED, ALERTS)).links())
                .singleElement()
                .satisfies(link -> assertThat(link.stance()).contains(Stance.SUPPORTS));
        assertThat(record(collected(RELEASED, ALERTS)).facts()).isEmpty();
    }

    @Test
    void refutesWithACriticalAlertThatWasOpenForLong() {
        assertThat(told(collected(EXPORT))).isEqualTo("""
                        1: dependabot-alerts, COLLECTED
                        SECURITY_ALERTS Alerts of Dependabot: 2 alerts, of which 1 is open \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-20 by its own time | refutes [3.5.1]""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"state\": \"open\" | \"state\": \"auto_dismissed\"",
                "\"state\": \"open\" | \"state\": \"dismissed\"",
                "{\"severity\": \"critical\", \"first | {\"severity\": \"high\", \"first",
                "{\"identifier\": \"2.0.1\"} | null",
                "\"runtime\" | \"development\"",
                "\"2026-06-01T | \"2026-08-22T",
                "\"created_at\": \"2026-06-01T08:00:00Z\" | \"created_at\": null"
            })
    void doesNotRefuteWhereNothingCriticalCouldHaveBeenRepairedForLong(String from, String to) {
        assertThat(told(collected(changed(EXPORT, from, to))))
                .doesNotContain("refutes")
                .contains("COLLECTED");
    }

    @Test
    void makesNoLinkOfNoAlerts() {
        assertThat(told(collected(HostFixtures.export(QUESTION, "[[]]")))).isEqualTo("""
                        1: dependabot-alerts, COLLECTED; there are no alerts, which does not show that the host knows any dependency
                        SECURITY_ALERTS Alerts of Dependabot: 0 alerts, of which 0 are open \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-20 by its own time""");
        assertThat(record(collected(HostFixtures.export(QUESTION, "[[]]"))).links())
                .isEmpty();
        assertThat(told(collected(HostFixtures.export(QUESTION, "{\"message\": \"Dependabot alerts are disabled\"}"))))
                .startsWith("1: dependabot-alerts, NOTHING_SHOWN; an answer is no list");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(RELEASED, changed(ALERTS, "acme/ledger", "acme/x"))))
                .startsWith("1: dependabot-alerts, OTHER_SUBJECT");
    }

    @Test
    void needsADate() {
        assertThat(told(collected(ALERTS))).startsWith("1: dependabot-alerts, UNDATED");
    }
}
