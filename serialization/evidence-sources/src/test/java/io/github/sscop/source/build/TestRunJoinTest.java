package io.github.sscop.source.build;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.build.TestSuites.FAILED;
import static io.github.sscop.source.build.TestSuites.PASSED;
import static io.github.sscop.source.build.TestSuites.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.Ledger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestRunJoinTest {

    private static final String BOUND = " | bound by repository " + Ledger.REPOSITORY + ", commit " + Ledger.COMMIT
            + " | dated 2026-11-20 by its own time";

    @Test
    void joinsTwoRunsOfACommit() {
        CollectionResult result = collected(suite("LedgerTest", 1, 2, 0, PASSED), suite("LedgerTest", 2, 2, 0, PASSED));

        assertThat(told(result))
                .isEqualTo(
                        "1: junit, COLLECTED\n2: junit, COLLECTED\nTEST_RUNS Runs of the tests of one commit: 2 runs of 2 tests, 0"
                                + " with failures" + BOUND + " | supports [1.3.2]");
        assertThat(record(result).facts().toString())
                .contains("commit", Ledger.COMMIT, "automated", "r1", "r2")
                .doesNotContain("properties");
    }

    @Test
    void addsUpTheFilesOfARun() {
        CollectionResult result = collected(
                suite("LedgerTest", 1, 2, 0, PASSED),
                suite("PostingTest", 2, 1, 0, "<testcase name='posts'/>"),
                suite("LedgerTest", 2, 2, 0, PASSED),
                suite("PostingTest", 1, 1, 0, "<testcase name='posts'/>"));

        assertThat(record(result).facts()).containsEntry("tests", new FactValue.Whole(3));
        assertThat(told(result)).endsWith("| supports [1.3.2]");
    }

    @Test
    void refutesThatRunsCanBeRepeatedWhereOneFails() {
        assertThat(told(collected(suite("LedgerTest", 1, 2, 0, PASSED), suite("LedgerTest", 2, 2, 1, FAILED))))
                .endsWith("2 runs of 2 tests, 1 with failures" + BOUND + " | refutes [1.3.2]");
    }

    @Test
    void refutesThatRunsCanBeRepeatedWhereSuitesDifferThoughTheTotalsAgree() {
        String one = "<testcase name='posts'/>";

        assertThat(told(collected(
                        suite("LedgerTest", 1, 2, 0, PASSED),
                        suite("PostingTest", 1, 1, 0, one),
                        suite("LedgerTest", 2, 1, 0, one),
                        suite("PostingTest", 2, 2, 0, PASSED))))
                .endsWith("| refutes [1.3.2]");
    }

    @Test
    void countsErrorsAndTestsThatPassOnlyWhenRepeatedAsFailed() {
        String error = "<testcase name='opens'/><testcase name='closes'><error/></testcase>";
        String flaky = "<testcase name='opens'/><testcase name='closes'><flakyFailure/></testcase>";

        assertThat(told(collected(suite("LedgerTest", 1, 2, 0, PASSED), suite("LedgerTest", 2, 2, 1, error))))
                .endsWith("| refutes [1.3.2]");
        assertThat(told(collected(suite("LedgerTest", 1, 2, 0, PASSED), suite("LedgerTest", 2, 2, 0, flaky))))
                .startsWith(
                        "1: junit, COLLECTED\n2: junit, COLLECTED; 1 test failed and then passed in the same run, which counts"
                                + " as failed: it was not repeatable")
                .endsWith("| refutes [1.3.2]");
    }

    @Test
    void doesNotTakeSkippedTestsForTestsThatRan() {
        String skipped = "<testcase name='opens'><skipped/></testcase><testcase name='closes' status='notrun'/>";

        assertThat(told(collected(suite("LedgerTest", 1, 2, 0, skipped), suite("LedgerTest", 2, 2, 0, skipped))))
                .isEqualTo("1: junit, NOTHING_SHOWN; no test ran: all 2 were skipped\n"
                        + "2: junit, NOTHING_SHOWN; no test ran: all 2 were skipped");
        assertThat(told(collected(
                        suite("LedgerTest", 1, 2, 0, PASSED),
                        suite(
                                "LedgerTest",
                                2,
                                2,
                                0,
                                "<testcase name='opens'/><testcase name='closes'><skipped/></testcase>"))))
                .endsWith("| refutes [1.3.2]");
    }

    @Test
    void leavesOpenHowManyTestsRanWhereAFileIsMissing() {
        String posting = "<testcase name='posts'/>";

        assertThat(told(collected(
                        suite("LedgerTest", 1, 2, 0, PASSED),
                        suite("PostingTest", 1, 1, 0, posting),
                        suite("LedgerTest", 2, 2, 0, PASSED))))
                .endsWith("2 runs of 3 tests, 0 with failures; in 1 of them, how many ran is not certain" + BOUND);
        assertThat(told(collected(
                        suite("LedgerTest", 1, 2, 0, PASSED),
                        suite("PostingTest", 1, 1, 0, posting),
                        suite("LedgerTest", 2, 2, 1, FAILED))))
                .endsWith("| refutes [1.3.2]");
    }

    @Test
    void leavesOpenHowManyTestsRanWhereASuiteHasTwoResults() {
        assertThat(told(collected(
                        suite("LedgerTest", 1, 2, 0, PASSED),
                        suite("LedgerTest", 2, 2, 0, PASSED),
                        suite("LedgerTest", 2, 1, 0, "<testcase name='opens'/>"))))
                .endsWith("2 runs of 2 tests, 0 with failures; in 1 of them, how many ran is not certain" + BOUND);
    }

    @Test
    void doesNotTakeOneRunUnderTwoIdsForTwo() {
        String again = suite("LedgerTest", 1, 2, 0, PASSED).replace("'r1'", "'r2'");

        assertThat(told(collected(suite("LedgerTest", 1, 2, 0, PASSED), again)))
                .endsWith("2 runs of 2 tests, 0 with failures; in 2 of them, how many ran is not certain" + BOUND);
    }

    @Test
    void doesNotTellRunsApartByIdsOfDifferentProperties() {
        String other = suite("LedgerTest", 2, 2, 0, PASSED).replace("'run.id'", "'BUILD_NUMBER'");

        assertThat(told(collected(suite("LedgerTest", 1, 2, 0, PASSED), other)))
                .contains("TEST_REPORT Results of tests: 2 tests, 0 failed")
                .doesNotContain("TEST_RUNS")
                .doesNotContain("supports");
    }

    @Test
    void cannotTellWhereAFileWithoutARunDisputesTheRuns() {
        String first = suite("LedgerTest", 1, 2, 0, PASSED);
        String second = suite("LedgerTest", 2, 2, 0, PASSED);
        String failed = suite("LedgerTest", 3, 2, 1, FAILED);
        String disputed = "2 runs of 2 tests, 0 with failures; other results without a run dispute them" + BOUND;

        assertThat(told(collected(first, second, failed.replace("'run.id'", "'x'"))))
                .endsWith(disputed);
        assertThat(told(collected(first, second, failed.replace("'git.commit'", "'x'"))))
                .endsWith(disputed);
        assertThat(told(collected(first, second, failed.replace("'run.id'", "'BUILD_NUMBER'"))))
                .endsWith(disputed);
        assertThat(told(collected(first, second, failed.replace(Ledger.COMMIT, "e".repeat(40)))))
                .endsWith("2 runs of 2 tests, 0 with failures" + BOUND + " | supports [1.3.2]");
        assertThat(told(collected(first, failed, second.replace("'run.id'", "'x'"))))
                .endsWith("| refutes [1.3.2]");
        assertThat(told(collected(
                        first, failed, failed.replace("'run.id'", "'x'").replace("T13", "T14"))))
                .endsWith("| refutes [1.3.2]");
    }

    @Test
    void needsTheAttemptOfARunThatCanBeTriedAgain() {
        String first = suite("LedgerTest", 1, 2, 0, PASSED).replace("'run.id'", "'GITHUB_RUN_ID'");
        String second = suite("LedgerTest", 2, 2, 0, PASSED).replace("'run.id'", "'GITHUB_RUN_ID'");
        String attempt = "<property name='GITHUB_RUN_ATTEMPT' value='1'/></properties>";

        assertThat(told(collected(first, second))).doesNotContain("TEST_RUNS");
        assertThat(told(collected(first.replace("</properties>", attempt), second.replace("</properties>", attempt))))
                .endsWith("| supports [1.3.2]");
    }

    @Test
    void doesNotKnowThatRunsAreAutomaticUnlessTheySaySo() {
        String first = suite("LedgerTest", 1, 2, 0, PASSED);
        String second = suite("LedgerTest", 2, 2, 0, PASSED);

        assertThat(told(collected(first, second.replace("'env.CI'", "'env.HOME'"))))
                .endsWith(BOUND);
        assertThat(told(collected(first, second.replace("'true'", "'false'")))).endsWith(BOUND);
        assertThat(told(collected(
                        first,
                        second.replace("</properties>", "<property name='GITHUB_ACTIONS' value='no'/></properties>"))))
                .endsWith(BOUND);
    }

    @Test
    void reportsASingleRun() {
        CollectionResult result = collected(suite("LedgerTest", 1, 2, 0, PASSED));

        assertThat(told(result))
                .isEqualTo("1: junit, COLLECTED\nTEST_REPORT Results of tests: 2 tests, 0 failed" + BOUND);
        assertThat(record(result).links().toString()).contains("SUPPORTS", "INDIRECT");
        assertThat(record(collected(suite("LedgerTest", 1, 2, 1, FAILED)))
                        .links()
                        .toString())
                .doesNotContain("SUPPORTS");
    }

    @Test
    void isOfAnotherCommitOrRepository() {
        String suite = suite("LedgerTest", 1, 2, 0, PASSED);

        assertThat(told(collected(suite.replace("acme/ledger", "acme/other"))))
                .startsWith("1: junit, OTHER_SUBJECT; about another repository: https://github.com/acme/other");
        assertThat(told(collected(
                        suite.replace(Ledger.COMMIT, "f".repeat(40)),
                        suite("LedgerTest", 2, 2, 0, PASSED).replace(Ledger.COMMIT, "f".repeat(40)))))
                .contains("TEST_RUNS", "about another commit")
                .doesNotContain("supports");
    }

    @Test
    void givesRulesNothingToReadWhereTheFilesDoNotSayWhatTheyAreAbout() {
        CollectionContext context =
                CollectionContext.of(Ledger.CONTEXT.organisation(), Optional.of(Product.of("Acme Ledger", "4.2.0")));
        String first = suite("LedgerTest", 1, 2, 0, PASSED);
        String second = suite("LedgerTest", 2, 2, 0, PASSED);

        assertThat(told(collected(context, first, second)))
                .contains("bound to nothing: nothing that the product lists can be compared")
                .doesNotContain("supports [");
        assertThat(told(collected(context.vouched(), first, second))).doesNotContain("supports [");
    }

    @Test
    void isBoundByTheCommitAlone() {
        assertThat(told(collected(
                        suite("LedgerTest", 1, 2, 0, PASSED).replace("CI_PROJECT_URL", "x"),
                        suite("LedgerTest", 2, 2, 0, PASSED).replace("CI_PROJECT_URL", "x"))))
                .endsWith("| bound by commit " + Ledger.COMMIT
                        + " | dated 2026-11-20 by its own time | supports [1.3.2]");
    }

    @Test
    void doesNotKnowTheRunOfAFileOfWhichOneSuiteIsSilent() {
        String mixed = "<testsuites>" + suite("a", 1, 2, 0, PASSED) + "<testsuite name='b' tests='1' failures='0'>"
                + "<testcase name='c'/></testsuite></testsuites>";

        assertThat(told(collected(
                        Ledger.CONTEXT.vouched(),
                        mixed,
                        mixed.replace("r1", "r2").replace("T11", "T12"))))
                .doesNotContain("TEST_RUNS");
    }
}
