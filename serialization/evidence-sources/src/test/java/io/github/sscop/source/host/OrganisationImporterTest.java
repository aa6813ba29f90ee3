package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.host.HostFixtures.RELEASED;
import static io.github.sscop.source.host.HostFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationImporterTest {

    private static final String ORGANISATION = HostFixtures.valid("github-organisation/organisation.json");
    private static final String REQUIRED = "\"two_factor_requirement_enabled\": true";

    @Test
    void supportsIndirectlyWhereASecondFactorIsRequired() {
        assertThat(record(collected(RELEASED, ORGANISATION)).links())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.stance()).contains(Stance.SUPPORTS);
                    assertThat(link.strength()).contains(Strength.INDIRECT);
                });
        assertThat(told(collected(RELEASED, ORGANISATION))).isEqualTo("""
                        1: github-organisation, COLLECTED
                        PLATFORM_SETTING Settings of an organisation on a code host, with a required second factor \
                        | bound by organisation https://github.com/acme, under which the repository https://github.com/acme/ledger lies \
                        | dated 2026-11-15 by the day of the release, since it has no time of its own""");
    }

    @Test
    void refutesIndirectlyWhereItIsNot() {
        String file = changed(ORGANISATION, REQUIRED, "\"two_factor_requirement_enabled\": false");

        assertThat(told(collected(RELEASED, file)))
                .contains("without a required second factor")
                .endsWith("refutes [2.1.5]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"two_factor_requirement_enabled\": null",
                "\"two_factor_requirement_enabled\": \"true\"",
                "\"two_factor_requirement_enabled\": 1",
                "\"two_factor_requirement\": true"
            })
    void showsNothingWhereTheSettingIsNotShown(String setting) {
        assertThat(told(collected(RELEASED, changed(ORGANISATION, REQUIRED, setting))))
                .isEqualTo(
                        "1: github-organisation, NOTHING_SHOWN; whether the organisation requires a second factor is not shown, which"
                                + " only its owners see");
    }

    @Test
    void readsAnExport() {
        assertThat(told(collected(HostFixtures.export("orgs/acme", ORGANISATION))))
                .endsWith("dated 2026-11-20 by its own time");
        assertThat(told(collected(HostFixtures.export("orgs/acme-labs", ORGANISATION))))
                .isEqualTo("1: github-organisation, REFUSED; what is about https://github.com/acme-labs is also about"
                        + " https://github.com/acme");
    }

    @Test
    void leavesOutAnotherOrganisationAndRefusesOneThatContradictsItself() {
        assertThat(told(collected(RELEASED, changed(ORGANISATION, "acme", "acme-labs"))))
                .isEqualTo(
                        "1: github-organisation, OTHER_SUBJECT; about another organisation: https://github.com/acme-labs, where the"
                                + " submission has Acme Ltd");
        assertThat(told(collected(RELEASED, changed(ORGANISATION, "\"login\": \"acme\"", "\"login\": \"x\""))))
                .isEqualTo("1: github-organisation, REFUSED; /login: the login is not that of https://github.com/acme");
    }
}
