package io.github.sscop.source.build;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.build.TestSuites.FAILED;
import static io.github.sscop.source.build.TestSuites.PASSED;
import static io.github.sscop.source.build.TestSuites.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunitImporterTest {

    private static String alone(String suites) {
        return told(collected(Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-25")), suites));
    }

    @Test
    void countsNestedSuitesOnce() {
        assertThat(alone("<testsuites tests='3' failures='0'><testsuite name='all' tests='3' failures='0' errors='0'>"
                        + "<testsuite name='a' tests='2' failures='0'>" + PASSED + "</testsuite>"
                        + "<testsuite name='b' tests='1' failures='0'><testcase name='c'/></testsuite>"
                        + "</testsuite></testsuites>"))
                .contains("Results of tests: 3 tests, 0 failed");
    }

    @Test
    void readsTheFormsOfOtherWriters() {
        assertThat(alone(
                        "<testsuites name='jest tests' tests='2' failures='1' errors='0' time='1.5'><testsuite name='Ledger'"
                                + " errors='0' failures='1' skipped='0' timestamp='2026-11-20T10:00:00' tests='2'>"
                                + FAILED
                                + "</testsuite></testsuites>"))
                .contains("2 tests, 1 failed");
        assertThat(alone(
                        "<testsuites><testsuite name='pytest' errors='1' failures='0' skipped='1' tests='3' hostname='h'"
                                + " timestamp='2026-11-20T10:00:00.123456+01:00'><testcase name='a'/><testcase name='b'><error/></testcase>"
                                + "<testcase name='c'><skipped/></testcase></testsuite></testsuites>"))
                .contains("2 tests, 1 failed");
        assertThat(alone("<testsuite name='s' tests='2' failures='1' errors='0' skipped='0' flakes='0' version='3.0.2'>"
                        + "<testcase name='a'/><testcase name='b'><failure/><rerunFailure/></testcase></testsuite>"))
                .contains("2 tests, 1 failed");
        assertThat(
                        alone(
                                "<testsuites tests='2' failures='0' disabled='1' errors='0'><testsuite name='g' tests='2' failures='0'"
                                        + " disabled='1' errors='0'><testcase name='a' status='run' result='completed'/>"
                                        + "<testcase name='DISABLED_b' status='notrun' result='suppressed'/></testsuite></testsuites>"))
                .contains("1 test, 0 failed");
    }

    @Test
    void refusesTotalsThatContradictWhatTheFileHolds() {
        assertThat(alone(suite("LedgerTest", 1, 186, 0, PASSED)))
                .isEqualTo(
                        "1: junit, REFUSED; the suite \"LedgerTest\" gives 186 tests as its total and holds 2; expected the"
                                + " same number, as in the whole output of one run");
        assertThat(alone(suite("LedgerTest", 1, 1, 0, FAILED)))
                .isEqualTo(
                        "1: junit, REFUSED; the suite \"LedgerTest\" gives 1 tests as its total and holds 2; expected the"
                                + " same number, as in the whole output of one run; the suite \"LedgerTest\" gives 0 failures and errors as"
                                + " its total and holds 1; expected the same number, as in the whole output of one run");
        assertThat(alone("<testsuite name='a' tests='2' failures='0' skipped='1'>" + PASSED + "</testsuite>"))
                .contains("gives 1 skipped tests as its total and holds 0");
        assertThat(alone("<testsuite name='a' tests='two' failures='0'>" + PASSED + "</testsuite>"))
                .isEqualTo(
                        "1: junit, REFUSED; the suite \"a\" has a number of tests that is none; expected a whole number");
    }

    @Test
    void makesNothingOfSuitesWithoutTotals() {
        assertThat(alone("<testsuite name='a'>" + PASSED + "</testsuite>"))
                .isEqualTo(
                        "1: junit, NOTHING_SHOWN; some of its suites do not give how many tests and failures they have, so that"
                                + " it does not show whether all of them are here");
        assertThat(alone("<testsuites><testsuite name='a' tests='2' failures='0'>" + PASSED
                        + "</testsuite><testsuite name='b'><testcase name='c'/></testsuite></testsuites>"))
                .startsWith("1: junit, NOTHING_SHOWN");
    }

    @Test
    void makesNothingOfNoTests() {
        assertThat(alone("<testsuite name='a' tests='0' failures='0' errors='0'/>"))
                .isEqualTo("1: junit, NOTHING_SHOWN; no test ran");
        assertThat(alone("<testsuites/>")).isEqualTo("1: junit, NOTHING_SHOWN; no test ran");
    }

    @Test
    void countsASetUpThatFails() {
        assertThat(
                        alone(
                                "<testsuite name='a' tests='1' failures='0' errors='1'><error message='no database'/></testsuite>"))
                .contains("1 test, 1 failed");
    }

    @Test
    void refusesSeveralRunsInAFile() {
        assertThat(alone("<testsuites>" + suite("a", 1, 2, 0, PASSED) + suite("b", 2, 2, 0, PASSED) + "</testsuites>"))
                .isEqualTo(
                        "1: junit, REFUSED; the suites of the file are of several runs; expected the suites of one run in a"
                                + " file");
        assertThat(alone(suite("a", 1, 2, 0, PASSED)
                        .replace(
                                "</properties>",
                                "<property name='GITHUB_SHA' value='" + "e".repeat(40) + "'/></properties>")))
                .isEqualTo("1: junit, REFUSED; the properties of a suite name the commits " + Ledger.COMMIT + " and "
                        + "e".repeat(40) + "; expected the one that was tested");
        assertThat(alone(suite("a", 1, 2, 0, PASSED)
                        .replace("</properties>", "<property name='run.id' value='r7'/></properties>")))
                .contains("a suite has the property run.id twice");
    }

    @Test
    void keepsNoTokenOfARepositoryAddress() {
        String suite = suite("a", 1, 2, 0, PASSED).replace("https://github.com", "https://ci:secret@github.com");

        assertThat(record(collected(suite)).subject().orElseThrow().repository())
                .contains(Ledger.REPOSITORY);
    }

    @Test
    void refusesADocumentTypeAndANewerSchema() {
        assertThat(alone("<!DOCTYPE testsuite SYSTEM 'x.dtd'>" + suite("a", 1, 2, 0, PASSED)))
                .isEqualTo(
                        "1: junit, REFUSED; the file has a document type, which no tool writes into results of tests; expected"
                                + " XML without one");
        assertThat(alone("<!DOCTYPE testsuite [<!ENTITY a 'b'>]>" + suite("a", 1, 2, 0, PASSED)))
                .startsWith("1: unknown, REFUSED");
        assertThat(
                        alone(
                                "<testsuite xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                        + " xsi:noNamespaceSchemaLocation='surefire-test-report.xsd' version='4.0' tests='0' failures='0'/>"))
                .isEqualTo(
                        "1: junit, REFUSED; the version of this report of surefire is 4.0, whose fields are not known here;"
                                + " expected 3.0, 3.0.1 or 3.0.2");
        assertThat(alone(suite("a", 1, 2, 0, PASSED).substring(0, 200))).startsWith("1: unknown, REFUSED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<testsuite package='org.eslint' name='a.js' tests='1' failures='0'><testcase name='a'/></testsuite>",
                "<testsuite name='image' tests='1' failures='0'><testcase name='[HIGH] CVE-2026-1' classname='x'/></testsuite>",
                "<testsuite name='1.1' tests='1' failures='0'><testcase classname='uk-sscop.1.1' name='1.1.1'/></testsuite>"
            })
    void makesNothingOfWhatOnlyLooksLikeTests(String file) {
        assertThat(alone(file))
                .isEqualTo(
                        "1: junit, NOTHING_SHOWN; its cases are findings of a scanner or rows of an assessment, and no tests"
                                + " that ran");
    }
}
