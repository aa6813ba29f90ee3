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
import org.junit.jupiter.params.provider.ValueSource;

class RulesetImporterTest {

    private static final String RULESET = HostFixtures.valid("github-ruleset/ruleset.json");

    private static Optional<Stance> stance(String file) {
        return record(collected(RELEASED, file)).links().stream()
                .flatMap(link -> link.stance().stream())
                .findFirst();
    }

    private static String passedBy(String mode) {
        return changed(
                RULESET,
                "\"bypass_actors\": []",
                "\"bypass_actors\": [{\"actor_id\": 5, \"bypass_mode\": \"" + mode + "\"}]");
    }

    @Test
    void supportsIndirectlyWhereNobodyMayPassByAReview() {
        assertThat(stance(RULESET)).contains(Stance.SUPPORTS);
        assertThat(told(collected(RELEASED, RULESET))).isEqualTo("""
                        1: github-ruleset, COLLECTED
                        PLATFORM_SETTING Ruleset on a code host | bound by repository https://github.com/acme/ledger \
                        | dated 2026-11-15 by the day of the release, since it has no time of its own""");
    }

    @ParameterizedTest
    @CsvSource({"always, REFUTES", "exempt, REFUTES", "pull_request, ", "something, "})
    void goesByWhoMayPassItBy(String mode, Stance stance) {
        assertThat(stance(passedBy(mode))).isEqualTo(Optional.ofNullable(stance));
    }

    @Test
    void doesNotTakeThoseWhoAreAuthorisedForThoseWhoPassBy() {
        String restriction = changed(
                changed(passedBy("always"), "{\"type\": \"non_fast_forward\"},", "{\"type\": \"update\"}"),
                "{\"type\": \"pull_request\", \"parameters\": {\"required_approving_review_count\": 1}}",
                "");

        assertThat(stance(restriction)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"enforcement\": \"active\" | \"enforcement\": \"evaluate\"",
                "\"enforcement\": \"active\" | \"enforcement\": \"disabled\"",
                "\"target\": \"branch\" | \"target\": \"tag\"",
                "\"target\": \"branch\", | ",
                "~DEFAULT_BRANCH | refs/heads/x",
                "\"exclude\": [] | \"exclude\": [\"refs/heads/main\"]",
                ", \"exclude\": [] | ",
                "_count\": 1 | _count\": 0",
                "_links | links"
            })
    void doesNotSupportWhereNotAllChangesAreReviewed(String from, String to) {
        assertThat(stance(changed(RULESET, from, to == null ? "" : to))).isEmpty();
    }

    @Test
    void doesNotRefuteWithARulesetThatIsNotInForce() {
        assertThat(told(collected(RELEASED, changed(passedBy("always"), "active", "evaluate"))))
                .isEqualTo("""
                        1: github-ruleset, COLLECTED; the ruleset is not in force on branches, so that it bears on no claim
                        PLATFORM_SETTING Ruleset on a code host, not in force on branches \
                        | bound by repository https://github.com/acme/ledger \
                        | dated 2026-11-15 by the day of the release, since it has no time of its own""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": 42,",
                "\"source\": \"acme/ledger\",",
                "\"created_at\": \"2026-05-01T13:53:37.185-04:00\","
            })
    void takesARulesetWithoutWhatTheHostAddsForAWish(String part) {
        assertThat(told(collected(RELEASED, changed(passedBy("always"), part, ""))))
                .isEqualTo(
                        "1: github-ruleset, NOTHING_SHOWN; the ruleset has no number, source or times of its own, as a template for"
                                + " import; it does not show what is set on the host");
    }

    @Test
    void showsNothingWhereThoseWhoMayPassByAreNotShown() {
        String unknown =
                "1: github-ruleset, NOTHING_SHOWN; the ruleset does not show its rules and who may pass them by, which the host"
                        + " shows only of a single ruleset, and to those who may change it";

        assertThat(told(collected(RELEASED, changed(RULESET, "\"bypass_actors\"", "\"actors\""))))
                .isEqualTo(unknown);
        assertThat(told(collected(RELEASED, "[" + changed(RULESET, "\"rules\"", "\"rule\"") + "]")))
                .isEqualTo(unknown);
    }

    @Test
    void showsNothingOfTheRulesOfABranch() {
        assertThat(told(collected(RELEASED, """
                        [{"type": "pull_request", "ruleset_source_type": "Repository", "ruleset_source": "acme/ledger", "ruleset_id": 42,
                          "parameters": {"required_approving_review_count": 1}}]
                        """)))
                .isEqualTo(
                        "1: github-ruleset, NOTHING_SHOWN; the rules of a branch do not show who may pass them by; export the ruleset"
                                + " itself");
    }

    @Test
    void readsAListAndAnExport() {
        String other = changed(passedBy("always"), "42", "43");
        String export = HostFixtures.export("repos/acme/ledger/rulesets/42", RULESET);

        assertThat(collected(RELEASED, "[" + RULESET + "," + other + "]").records())
                .hasSize(2);
        assertThat(told(collected(export))).endsWith("dated 2026-11-20 by its own time");
        assertThat(told(collected(RELEASED, "[" + RULESET + "," + RULESET + "]")))
                .isEqualTo(
                        "1: github-ruleset, REFUSED; the file shows the same thing twice: Ruleset on a code host; expected it once");
        assertThat(told(collected(
                        HostFixtures.export("repos/acme/ledger/rulesets/42", "{\"message\": \"Not Found\"}"))))
                .isEqualTo(
                        "1: github-ruleset, NOTHING_SHOWN; an answer is no ruleset, as where access was refused; it shows nothing");
    }

    @Test
    void bindsARulesetOfAnOrganisationToTheOrganisation() {
        String ofOrganisation = changed(
                changed(
                        changed(passedBy("always"), "\"Repository\"", "\"Organization\""),
                        "\"source\": \"acme/ledger\"",
                        "\"source\": \"acme\""),
                "github.com/acme/ledger/rules/42",
                "github.com/organizations/acme/settings/rules/42");

        assertThat(told(collected(RELEASED, ofOrganisation)))
                .contains("bound by organisation https://github.com/acme")
                .endsWith("refutes [2.2.2]");
    }

    @Test
    void refusesASourceThatIsNotThatOfItsAddress() {
        assertThat(told(collected(RELEASED, changed(RULESET, "\"source\": \"acme/ledger\"", "\"source\": \"acme/x\""))))
                .isEqualTo(
                        "1: github-ruleset, REFUSED; the source of the ruleset is https://github.com/acme/x, and its address is that"
                                + " of https://github.com/acme/ledger");
        assertThat(told(collected(RELEASED, changed(RULESET, "acme/ledger", "acme/x"))))
                .startsWith("1: github-ruleset, OTHER_SUBJECT");
    }
}
