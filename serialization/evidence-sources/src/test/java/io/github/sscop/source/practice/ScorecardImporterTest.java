package io.github.sscop.source.practice;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class ScorecardImporterTest {

    private static final String CURRENT = LinkText.fixture("scorecard/scorecard.json");

    private static final String OLD = """
            {
              "date": "2022-03-14",
              "repo": {"name": "github.com/acme/ledger", "commit": "%s"},
              "scorecard": {"version": "v4.1.0", "commit": "unknown"},
              "score": 10.0,
              "checks": [{"name": "Code-Review", "score": 10, "reason": "all reviewed", "details": null}]
            }
            """.formatted(Ledger.COMMIT);

    @Test
    void readsSingleChecksAndNeverTheirAggregate() {
        assertThat(told(collected(CURRENT))).isEqualTo("""
                        1: scorecard, COLLECTED
                        SCORECARD Scorecard of the repository: 4 of 5 checks with a result \
                        | bound by repository https://github.com/acme/ledger, commit %s \
                        | dated 2026-11-20 by its own time | refutes [3.3.1]""".formatted(Ledger.COMMIT));
        assertThat(LinkText.of(record(collected(CURRENT))))
                .isEqualTo("2.2.2 SUPPORTS INDIRECT, 3.3.1 REFUTES INDIRECT");
        assertThat(record(collected(CURRENT)).facts()).isEmpty();
    }

    @Test
    void readsAnOlderVersion() {
        assertThat(LinkText.of(record(collected(OLD)))).isEqualTo("1.1.4 SUPPORTS INDIRECT");
    }

    @Test
    void takesACheckWithoutAResultForUnknown() {
        String unknown = CURRENT.replace("\"score\": 9", "\"score\": -1").replace("\"score\": 0", "\"score\": null");

        assertThat(told(collected(unknown)))
                .isEqualTo(
                        "1: scorecard, NOTHING_SHOWN; of 5 checks, 1 came to a result, and none that bears on a claim"
                                + " has a high or a low score");
    }

    @Test
    void supportsNothingByAScoreThatIsNoNumber() {
        assertThat(LinkText.of(record(collected(CURRENT.replace("\"score\": 9", "\"score\": \"9\"")))))
                .isEqualTo("3.3.1 REFUTES INDIRECT");
    }

    @Test
    void leavesSupportToAPersonWhereTheRunWasOverAFolder() {
        String local = CURRENT.replace("github.com/acme/ledger", "file:///home/robin/ledger");

        assertThat(told(collected(local))).isEqualTo("""
                        1: scorecard, COLLECTED; the run was over a local folder, so that it does not say which \
                        repository it is about, and has left out the checks of the platform
                        SCORECARD Scorecard of the repository: 4 of 5 checks with a result (bound to nothing) \
                        | bound to nothing: the file does not say what it is about \
                        | dated 2026-11-20 by its own time | refutes [3.3.1]""");
        assertThat(LinkText.of(record(collected(local)))).isEqualTo("2.2.2, 3.3.1 REFUTES INDIRECT");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(CURRENT.replace("acme/ledger", "other/thing"))))
                .isEqualTo("1: scorecard, OTHER_SUBJECT; about another repository: https://github.com/other/thing,"
                        + " where the submission has " + Ledger.REPOSITORY);
    }

    @Test
    void saysThatAnotherCommitOnlySpeaksAgainstClaims() {
        assertThat(told(collected(CURRENT.replace(Ledger.COMMIT, "f".repeat(40)))))
                .contains("so that only what speaks against the claims counts");
    }

    @Test
    void refusesScoresThatContradictEachOther() {
        String twice = CURRENT.replace("\"Fuzzing\"", "\"Vulnerabilities\"")
                .replace("\"score\": 0, \"reason\": \"12", "\"score\": 11, \"reason\": \"12");

        assertThat(told(collected(twice)))
                .isEqualTo("1: scorecard, REFUSED; /checks/4/score: the score is 11; expected one from -1 to 10");
        assertThat(told(collected(CURRENT.replace("\"Fuzzing\", \"score\": 0", "\"Vulnerabilities\", \"score\": 10"))))
                .isEqualTo("1: scorecard, REFUSED; /checks/4/score: a check has the scores 10 and 0; expected one");
    }

    @Test
    void refusesAVersionThatIsNotKnown() {
        assertThat(told(collected(CURRENT.replace("v5.5.0", "v6.0.0"))))
                .isEqualTo(
                        "1: scorecard, REFUSED; the version of this result of Scorecard is v6.0.0, whose fields are not"
                                + " known here; expected version 4 or 5");
        assertThat(told(collected(CURRENT.replace("\"version\": \"v5.5.0\"", "\"release\": \"v5.5.0\""))))
                .startsWith("1: scorecard, REFUSED; the version of this result of Scorecard is not given");
    }

    @Test
    void refusesChecksThatAreNoList() {
        assertThat(told(collected(OLD.replaceAll("\"checks\": .*", "\"checks\": {}"))))
                .isEqualTo("1: scorecard, REFUSED; /checks: the checks are no list; expected one");
    }

    @Test
    void refusesATruncatedResult() {
        assertThat(told(collected(CURRENT.substring(0, 300))))
                .startsWith("1: unknown, REFUSED; the file begins as JSON and is none, or not all of it is here");
    }
}
