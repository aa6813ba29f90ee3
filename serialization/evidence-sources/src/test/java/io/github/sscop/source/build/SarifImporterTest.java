package io.github.sscop.source.build;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static io.github.sscop.source.build.SarifFiles.ABSENT;
import static io.github.sscop.source.build.SarifFiles.BOUND;
import static io.github.sscop.source.build.SarifFiles.file;
import static io.github.sscop.source.build.SarifFiles.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifImporterTest {

    private static String of(String results) {
        return told(collected(file(run(results))));
    }

    @Test
    void readsWhatWasFixed() {
        assertThat(of(ABSENT))
                .isEqualTo(
                        "1: sarif, COLLECTED\nSTATIC_ANALYSIS_REPORT Static analysis by CodeScanner: 1 finding, 0 open, 1 fixed, 0"
                                + " accepted" + BOUND + " | supports [1.3.3]");
    }

    @Test
    void readsTheSameWithByteOrderMarkCommentsAndOtherLineEnds() {
        String written = "\ufeff// by a tool\r\n" + file(run(ABSENT)).replace("\n", "\r\n");

        assertThat(told(collected(written.replace("\ufeff// by a tool\r\n", "\ufeff"))))
                .endsWith("supports [1.3.3]");
        assertThat(told(collected(file(run(ABSENT)).replace("{\"version\"", "{ /* by a tool */ \"version\""))))
                .endsWith("supports [1.3.3]");
    }

    @Test
    void makesNothingOfARunThatFailed() {
        String failed =
                "1: sarif, NOTHING_SHOWN; no record is made of run 1: it failed, or reports errors of the tool, so that findings"
                        + " may be missing";
        String file = file(run(ABSENT));
        String success = "\"executionSuccessful\": true";

        assertThat(told(collected(file.replace(success, "\"executionSuccessful\": false"))))
                .isEqualTo(failed);
        assertThat(told(collected(
                        file.replace(success, success + ", \"toolExecutionNotifications\": [{\"level\": \"error\"}]"))))
                .isEqualTo(failed);
        assertThat(told(collected(file.replace(
                        success, success + ", \"toolConfigurationNotifications\": [{\"level\": \"fatal\"}]"))))
                .isEqualTo(failed);
        assertThat(told(collected(file.replace(success, success + ", \"exitSignalName\": \"SIGKILL\""))))
                .isEqualTo(failed);
        assertThat(told(collected(file.replace(success, success + ", \"toolExecutionNotifications\": [{}]"))))
                .endsWith("supports [1.3.3]");
    }

    @Test
    void doesNotTakeNoResultsForNoFindings() {
        String none =
                "1: sarif, NOTHING_SHOWN; no record is made of run 1: it has no results, not even an empty list, as where"
                        + " nothing was analysed";

        assertThat(told(collected(file(run("").replace("'results': []", "'results': null")))))
                .isEqualTo(none);
        assertThat(told(collected(file(run("").replace("'results': []", "'x': []")))))
                .isEqualTo(none);
        assertThat(told(collected(file(run("").replace("'results': []", "'results': {}")))))
                .isEqualTo(
                        "1: sarif, REFUSED; /runs/0/results: the results are no list; expected one, which may be empty");
        assertThat(told(collected(file(run("").replace("'executionSuccessful': true, ", "")))))
                .isEqualTo(
                        "1: sarif, NOTHING_SHOWN; no findings, and nothing that shows that the tool ran: no invocation that"
                                + " succeeded");
        assertThat(of("")).endsWith("0 findings, 0 open, 0 fixed, 0 accepted" + BOUND);
        assertThat(told(collected(file().replace("{\"version\"", "{\"$schema\": \"sarif-2.1.0.json\", \"version\""))))
                .isEqualTo("1: sarif, NOTHING_SHOWN; it holds no run, as where nothing ran");
    }

    @Test
    void takesTheRunsOfAToolTogether() {
        String failing = run(ABSENT).replace("'executionSuccessful': true", "'executionSuccessful': false");

        assertThat(told(collected(file(run(ABSENT), run("{'ruleId': 'LG300'}")))))
                .endsWith("2 findings, 1 open, 1 fixed, 0 accepted" + BOUND);
        assertThat(told(collected(file(run(ABSENT), failing)))).doesNotContain("STATIC_ANALYSIS_REPORT");
        assertThat(told(collected(file(run(ABSENT), run("{'ruleId': 'LG300'}").replace("CodeScanner", "Other")))))
                .contains("by CodeScanner: 1 finding, 0 open", "by Other: 1 finding, 1 open");
    }

    @Test
    void isAsOldAsTheOldestRun() {
        String older = run(ABSENT).replace("2026-11-20T09", "2026-10-20T09");

        assertThat(told(collected(file(run(ABSENT), older)))).contains("dated 2026-10-20");
        assertThat(told(collected(file(run(ABSENT), run(ABSENT).replace("endTimeUtc", "x")))))
                .contains("UNDATED");
        assertThat(told(collected(file(
                        run(ABSENT).replace("'endTimeUtc'", "'startTimeUtc': '2026-11-22T00:00:00Z', 'endTimeUtc'")))))
                .isEqualTo(
                        "1: sarif, REFUSED; a run begins on 2026-11-22 and ends on 2026-11-20; expected the end last");
    }

    @Test
    void isOfAnotherRepositoryOrOfNone() {
        String file = file(run(ABSENT));

        assertThat(told(collected(file.replace(Ledger.REPOSITORY, "https://github.com/acme/other"))))
                .startsWith("1: sarif, OTHER_SUBJECT; about another repository: https://github.com/acme/other");
        assertThat(told(collected(file.replace("versionControlProvenance", "x"))))
                .contains("bound to nothing: the file does not say what it is about")
                .doesNotContain("supports");
        assertThat(told(collected(Ledger.CONTEXT.vouched(), file.replace("versionControlProvenance", "x"))))
                .contains("bound by your word alone")
                .doesNotContain("supports");
        assertThat(told(collected(file.replace(
                        "\"versionControlProvenance\": [",
                        "\"versionControlProvenance\": [{\"repositoryUri\": \"https://github.com/acme/part\"},"))))
                .contains("bound to nothing");
        assertThat(told(collected(file.replace(Ledger.COMMIT, "f".repeat(40))))).doesNotContain("supports");
    }

    @Test
    void countsNothingAsFixedWithoutTheCommit() {
        String file = file(run(ABSENT + ", {'ruleId': 'LG100', 'baselineState': 'unchanged', 'provenance':"
                + " {'firstDetectionTimeUtc': '2026-01-05T00:00:00Z'}}"));
        String fixed = file(run(ABSENT));
        String remark = "it does not say of which commit its runs are, so that nothing counts as fixed";

        assertThat(told(collected(fixed.replace("revisionId", "x"))))
                .isEqualTo("1: sarif, COLLECTED; " + remark
                        + "\nSTATIC_ANALYSIS_REPORT Static analysis by CodeScanner: 1 finding, 0 open, 0 fixed, 0 accepted, 1 of"
                        + " which that is not certain | bound by repository " + Ledger.REPOSITORY
                        + " | dated 2026-11-20 by its own time");
        assertThat(told(collected(fixed.replace(Ledger.COMMIT, Ledger.COMMIT.substring(0, 12)))))
                .contains(remark);
        assertThat(told(collected(file(run(ABSENT), run(ABSENT).replace(Ledger.COMMIT, "f".repeat(40))))))
                .contains(remark);
        assertThat(told(collected(file.replace("revisionId", "x")))).endsWith(" | refutes [1.3.3, 1.4.4]");
    }

    @Test
    void keepsOfVeryManyFindingsTheOpenAndOldestOnes() {
        String overdue = "{'ruleId': 'LG100', 'provenance': {'firstDetectionTimeUtc': '2026-01-05T00:00:00Z'}}";
        String many = (ABSENT + ", ").repeat(1999);

        assertThat(of(many + ABSENT)).endsWith("supports [1.3.3]");
        assertThat(of(many + ABSENT + ", " + ABSENT))
                .isEqualTo(
                        "1: sarif, COLLECTED; it has 2001 findings, of which the record holds 2000, the open ones first, so"
                                + " that nothing counts as fixed\nSTATIC_ANALYSIS_REPORT Static analysis by CodeScanner: 2001 findings, 0"
                                + " open, 0 fixed, 0 accepted, 2001 of which that is not certain" + BOUND);
        assertThat(of(many + ABSENT + ", " + overdue)).endsWith(" | refutes [1.3.3, 1.4.4]");
        assertThat(of("{'ruleId': 'LG100'}, ".repeat(3000) + overdue)).endsWith(" | refutes [1.3.3, 1.4.4]");
        assertThat(record(collected(file(run(many + many + overdue)))).facts().get("findings"))
                .isInstanceOfSatisfying(
                        FactValue.Sequence.class,
                        findings -> assertThat(findings.values()).hasSize(2000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trivy",
                "grype",
                "osv-scanner",
                "Snyk Open Source",
                "Snyk",
                "dependency-check",
                "Docker Scout",
                "govulncheck"
            })
    void doesNotTakeScansOfComponentsForAnalysisOfCode(String tool) {
        assertThat(told(collected(file(run(ABSENT).replace("CodeScanner", tool)))))
                .isEqualTo(
                        "1: sarif, NOTHING_SHOWN; no record is made of run 1: its tool looks for components with known"
                                + " vulnerabilities, which is no static analysis of the code; collect the tool's own output in JSON as a"
                                + " scan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CVE-2026-1234",
                "CVE-2026-1234-openssl",
                "GHSA-abcd-efgh-ijkl",
                "SNYK-JS-LODASH-1",
                "RUSTSEC-2026-1"
            })
    void doesNotTakeRulesOnComponentsForAnalysisOfCode(String rule) {
        assertThat(of(ABSENT + ", {'ruleId': '" + rule + "'}"))
                .isEqualTo("1: sarif, NOTHING_SHOWN; no record is made of run 1: its rule " + rule
                        + " is about a component with a"
                        + " known vulnerability, which is no static analysis of the code");
    }

    @Test
    void doesNotTakeOtherReportsForAnalysisOfCode() {
        assertThat(told(collected(file(run(ABSENT).replace("CodeScanner", "sscop")))))
                .isEqualTo("1: sarif, NOTHING_SHOWN; no record is made of run 1: its tool does not analyse code");
        assertThat(told(collected(file(run(ABSENT).replace("'name': 'CodeScanner'", "'name': ' '")))))
                .isEqualTo("1: sarif, NOTHING_SHOWN; no record is made of run 1: it does not name its tool");
        assertThat(told(collected(file(run(ABSENT).replace("CodeScanner", "SnykCode")))))
                .endsWith("supports [1.3.3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1", "2.2.0", "3.0.0", "1.0.0"})
    void refusesOtherVersions(String version) {
        assertThat(told(collected(file(run(ABSENT)).replace("2.1.0", version))))
                .isEqualTo("1: sarif, REFUSED; the version of this SARIF file is " + version
                        + ", whose fields are not known here; expected 2.1.0");
    }

    @Test
    void refusesWhatIsNotWhole() {
        assertThat(told(collected(file(run(ABSENT)).substring(0, 300)))).startsWith("1: unknown, REFUSED");
        assertThat(told(collected("{\"$schema\": \"sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": null}")))
                .isEqualTo("1: sarif, REFUSED; /runs: the runs are no list; expected one");
        assertThat(told(collected(
                        "{\"$schema\": \"sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [null, 1, []]}")))
                .startsWith("1: sarif, NOTHING_SHOWN");
    }

    @Test
    void showsNoHalvesOfCharactersAndNoLongTexts() {
        String file = file(run(ABSENT).replace("CodeScanner", "Code\\ud800Scanner" + "x".repeat(5000)));

        assertThat(record(collected(file)).title()).hasSizeLessThan(400).doesNotContain("\ud800");
    }
}
