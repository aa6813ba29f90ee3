package io.github.sscop.source.build;

import io.github.sscop.source.content.MarkupNode;
import java.util.Locale;
import java.util.Set;

/**
 * The count of the test cases that a suite, or several, hold.
 *
 * @param cases how many there are
 * @param skipped how many of them did not run
 * @param failing how many of them failed in the end, by an assertion or by an error
 * @param flaky how many of them failed and then passed when they were repeated in the same run
 * @param failures how many failures and errors the cases list, of which one case may have several
 * @param outside how many failures and errors a suite lists outside its cases, as of a set-up that failed
 */
record TestCount(long cases, long skipped, long failing, long flaky, long failures, long outside) {

    static final TestCount NONE = new TestCount(0, 0, 0, 0, 0, 0);

    private static final Set<String> FAILURES = Set.of("failure", "error");
    private static final Set<String> FLAKES = Set.of("flakyFailure", "flakyError");
    private static final Set<String> SKIPS = Set.of("skipped", "skip", "ignored", "disabled");
    private static final Set<String> FAILED_WORDS = Set.of("failed", "failure", "fail", "error", "broken", "aborted");
    private static final Set<String> SKIPPED_WORDS =
            Set.of("skipped", "notrun", "suppressed", "disabled", "ignored", "pending", "todo");

    /** Returns the count of what is directly in a suite. */
    static TestCount directlyIn(MarkupNode suite) {
        TestCount count = new TestCount(0, 0, 0, 0, 0, elements(suite, FAILURES));
        for (MarkupNode each : suite.all("testcase")) {
            count = count.plus(ofCase(each));
        }
        return count;
    }

    /** A case that failed did not skip, and one that was repeated until it passed failed first: what is worse counts. */
    private static TestCount ofCase(MarkupNode testCase) {
        long failures = elements(testCase, FAILURES);
        boolean failing = failures > 0 || hasWord(testCase, FAILED_WORDS);
        boolean flaky = !failing && elements(testCase, FLAKES) > 0;
        boolean skipped = !failing && !flaky && (elements(testCase, SKIPS) > 0 || hasWord(testCase, SKIPPED_WORDS));
        return new TestCount(1, skipped ? 1 : 0, failing ? 1 : 0, flaky ? 1 : 0, failures, 0);
    }

    private static long elements(MarkupNode node, Set<String> names) {
        return node.children().stream()
                .filter(child -> names.contains(child.name()))
                .count();
    }

    private static boolean hasWord(MarkupNode testCase, Set<String> words) {
        return words.contains(word(testCase, "status")) || words.contains(word(testCase, "result"));
    }

    private static String word(MarkupNode testCase, String attribute) {
        return testCase.attribute(attribute).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    TestCount plus(TestCount other) {
        return new TestCount(
                cases + other.cases,
                skipped + other.skipped,
                failing + other.failing,
                flaky + other.flaky,
                failures + other.failures,
                outside + other.outside);
    }

    /** Returns how many tests ran: skipped ones did not, so that skipping all of them repeats nothing. */
    long ran() {
        return cases - skipped + outside;
    }

    /** Returns how many tests failed, those included that only failed at first. */
    long failed() {
        return failing + flaky + outside;
    }
}
