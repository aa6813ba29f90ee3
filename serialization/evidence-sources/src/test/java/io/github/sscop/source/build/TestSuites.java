package io.github.sscop.source.build;

import io.github.sscop.source.Ledger;

/** The suites that files of fixtures hold. */
final class TestSuites {

    static final String PASSED = "<testcase name='opens'/><testcase name='closes'/>";
    static final String FAILED = "<testcase name='opens'/><testcase name='closes'><failure/></testcase>";

    static String properties(String run) {
        return "<properties><property name='git.commit' value='" + Ledger.COMMIT + "'/>"
                + "<property name='CI_PROJECT_URL' value='" + Ledger.REPOSITORY + "'/>"
                + "<property name='env.CI' value='true'/><property name='run.id' value='" + run + "'/></properties>";
    }

    /** Returns a suite of one run, which began at the hour that is the number of the run. */
    static String suite(String name, int run, int tests, int failures, String cases) {
        return "<testsuite name='" + name + "' tests='" + tests + "' failures='" + failures
                + "' errors='0' timestamp='2026-11-20T1" + run + ":00:00'>" + properties("r" + run) + cases
                + "</testsuite>";
    }

    private TestSuites() {}
}
