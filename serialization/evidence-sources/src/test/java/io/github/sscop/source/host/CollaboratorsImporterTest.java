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

class CollaboratorsImporterTest {

    private static final String EXPORT = HostFixtures.valid("github-collaborators/export.json");
    private static final String NOTHING =
            "1: github-collaborators, NOTHING_SHOWN; the list does not show all collaborators on a"
                    + " repository, each with a role, so that it shows nothing";

    @Test
    void supportsIndirectlyWhereThereAreSeveralRoles() {
        assertThat(told(collected(EXPORT))).isEqualTo("""
                        1: github-collaborators, COLLECTED
                        PERMISSION_EXPORT Collaborators on a repository: 3, of whom 1 may administer it \
                        | bound by repository https://github.com/acme/ledger | dated 2026-11-20 by its own time""");
        assertThat(record(collected(EXPORT)).links()).hasSize(1);
        assertThat(record(collected(changed(EXPORT, "\"write\"", "\"admin\""))).links())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?per_page=100 | ?per_page=3",
                "?per_page=100 | ?per_page=100&affiliation=outside",
                "\"role_name\": \"admin\" | \"role_name\": null"
            })
    void showsNothingWhereTheListIsNotAll(String from, String to) {
        assertThat(told(collected(changed(EXPORT, from, to)))).isEqualTo(NOTHING);
    }

    @Test
    void showsNothingOfAListAlone() {
        assertThat(told(collected(RELEASED, """
                        [{"login": "bob", "permissions": {"admin": true, "push": true, "pull": true}, "role_name": "admin"}]
                        """))).isEqualTo(NOTHING);
    }
}
