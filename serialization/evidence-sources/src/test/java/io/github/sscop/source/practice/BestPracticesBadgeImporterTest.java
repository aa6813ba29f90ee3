package io.github.sscop.source.practice;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class BestPracticesBadgeImporterTest {

    private static final String CURRENT = LinkText.fixture("bestpractices-badge/project.json");

    /** As in the first year: without levels and percentages. */
    private static final String OLD = """
            {
              "id": 1, "user_id": 1, "name": "Acme Ledger", "repo_url": "",
              "updated_at": "2015-11-05T18:22:36.310Z",
              "description_good_status": "Met", "interact_status": "Met", "build_status": "Met",
              "repo_track_status": "Met", "test_status": "Met", "vulnerability_report_process_status": "?"
            }
            """;

    @Test
    void readsSingleAnswersAndNeverTheLevel() {
        assertThat(told(collected(CURRENT))).isEqualTo("""
                        1: bestpractices-badge, COLLECTED; unmet: signed_releases
                        NARRATIVE Answers of the project for the OpenSSF Best Practices badge: 5 met and 1 unmet that bear \
                        on claims | bound by repository https://github.com/acme/ledger \
                        | dated 2026-10-02 by its own time | refutes [3.1.1]""");
        assertThat(LinkText.of(record(collected(CURRENT))))
                .isEqualTo("1.1.4 SUPPORTS INDIRECT, 1.3.1 SUPPORTS INDIRECT, 3.1.1 REFUTES INDIRECT,"
                        + " 3.1.2 SUPPORTS INDIRECT, 3.2.1 SUPPORTS INDIRECT");
    }

    @Test
    void readsAnEntryOfTheFirstYear() {
        assertThat(told(collected(OLD))).contains("| bound by product Acme Ledger | dated 2015-11-05");
        assertThat(LinkText.of(record(collected(OLD)))).isEqualTo("1.1.4 SUPPORTS INDIRECT");
    }

    @Test
    void supportsAClaimOnlyByAllOfItsCriteria() {
        assertThat(LinkText.of(record(collected(CURRENT.replace("\"?\"", "\"Met\"")))))
                .contains("1.3.2 SUPPORTS");
        assertThat(LinkText.of(record(collected(CURRENT.replace("\"?\"", "\"Unmet\"")))))
                .contains("1.3.2 REFUTES");
    }

    @Test
    void makesNothingOfOpenAnswers() {
        assertThat(told(collected(CURRENT.replace("\"Met\"", "\"?\"").replace("\"Unmet\"", "\"unmet\""))))
                .isEqualTo(
                        "1: bestpractices-badge, NOTHING_SHOWN; no criterion that bears on a claim is answered with Met or"
                                + " Unmet");
    }

    @Test
    void makesNothingOfProposedAnswers() {
        assertThat(told(collected(CURRENT.replace("\"id\"", "\"number\""))))
                .isEqualTo(
                        "1: bestpractices-badge, NOTHING_SHOWN; the file has no number of a project: it proposes answers"
                                + " for the badge, which need not be the project's; collect the project's entry");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(CURRENT.replace("acme/ledger", "other/thing"))))
                .isEqualTo("1: bestpractices-badge, OTHER_SUBJECT; unmet: signed_releases; about another repository:"
                        + " https://github.com/other/thing, where the submission has " + Ledger.REPOSITORY);
    }

    @Test
    void bindsNothingByANameBesideARepositoryThatCannotBeRead() {
        String odd = CURRENT.replace("https://github.com/acme/ledger", "git@example")
                .replace("\"ledger\"", "\"Acme Ledger\"");

        assertThat(told(collected(odd))).contains("bound to nothing: the file does not say what it is about");
        assertThat(LinkText.of(record(collected(odd)))).doesNotContain("SUPPORTS");
    }
}
