package io.github.sscop.source.host;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.host.HostFixtures.RELEASED;
import static io.github.sscop.source.host.HostFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Stance;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchProtectionImporterTest {

    private static final String PROTECTION = HostFixtures.valid("github-branch-protection/protection.json");
    private static final String UNKNOWN =
            "1: github-branch-protection, NOTHING_SHOWN; the host shows no protection of the branch, which"
                    + " it also answers where rights are missing or rulesets are used instead; it shows nothing";

    private static Optional<Stance> stance(String file) {
        return record(collected(RELEASED, file)).links().stream()
                .flatMap(link -> link.stance().stream())
                .findFirst();
    }

    @Test
    void supportsIndirectlyWhereNobodyMayPassByAReview() {
        assertThat(stance(PROTECTION)).contains(Stance.SUPPORTS);
        assertThat(told(collected(RELEASED, PROTECTION))).isEqualTo("""
                        1: github-branch-protection, COLLECTED
                        PLATFORM_SETTING Protection of a branch on a code host | bound by repository https://github.com/acme/ledger \
                        | dated 2026-11-15 by the day of the release, since it has no time of its own""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"enabled\": true | \"enabled\": false | REFUTES",
                "\"allow_force_pushes\": {\"enabled\": false} | \"allow_force_pushes\": {\"enabled\": true} | REFUTES",
                "\"teams\": [] | \"teams\": [{\"id\": 1}] | REFUTES",
                "\"enabled\": true | \"enabled\": null | ",
                "\"allow_deletions\": {\"enabled\": false} | \"allow_deletions\": {\"enabled\": true} | ",
                "allow_force_pushes | x | ",
                "enforce_admins\": { | x\": { | ",
                "bypass_pull_request_allowances | x | ",
                "_count\": 1 | _count\": 0 | ",
                "required_pull_request_reviews\": { | x\": { | "
            })
    void goesByWhatIsThere(String from, String to, Stance stance) {
        assertThat(stance(changed(PROTECTION, from, to))).isEqualTo(Optional.ofNullable(stance));
    }

    @Test
    void showsNothingWhereTheHostRefuses() {
        String refusal = """
                {"message": "Branch not protected", "status": "404",
                 "documentation_url": "https://docs.github.com/rest/branches/branch-protection#get-branch-protection"}
                """;

        assertThat(told(collected(RELEASED, refusal))).isEqualTo(UNKNOWN);
        assertThat(told(collected(HostFixtures.export("repos/acme/ledger/branches/main/protection", refusal))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void readsAnExport() {
        String export = HostFixtures.export("repos/acme/ledger/branches/main/protection", PROTECTION);

        assertThat(told(collected(export))).endsWith("dated 2026-11-20 by its own time");
        assertThat(told(collected(changed(export, "{\"repos/acme/ledger", "{\"repos/acme/x"))))
                .isEqualTo("1: github-branch-protection, REFUSED; what is about https://github.com/acme/x is also about"
                        + " https://github.com/acme/ledger");
    }

    @Test
    void leavesOutAnotherRepositoryAndAnotherServer() {
        assertThat(told(collected(RELEASED, changed(PROTECTION, "acme/ledger", "acme/x"))))
                .startsWith("1: github-branch-protection, OTHER_SUBJECT");
        assertThat(told(collected(RELEASED, changed(PROTECTION, "api.github.com", "git.acme.test/api/v3"))))
                .startsWith("1: github-branch-protection, OTHER_SUBJECT");
    }
}
