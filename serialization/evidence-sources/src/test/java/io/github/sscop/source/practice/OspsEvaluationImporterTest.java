package io.github.sscop.source.practice;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OspsEvaluationImporterTest {

    private static final String CURRENT = LinkText.fixture("osps-evaluation/evaluation-log.yaml");

    private static final String OLD = """
            evaluation-set:
              - name: Encrypted channels
                control-id: OSPS-BR-03
                result: Failed
                corrupted-state: false
                assessments:
                  - requirement-id: OSPS-BR-03.01
                    result: Failed
                    steps-executed: 1
                    start: "2025-05-02T10:00:00Z"
              - name: MFA
                control-id: OSPS-AC-01
                result: Passed
                corrupted-state: false
                assessments:
                  - requirement-id: OSPS-AC-01.01
                    result: Passed
                    steps-executed: 1
            """;

    @Test
    void readsALogOfGemara() {
        assertThat(told(collected(CURRENT))).isEqualTo("""
                        1: osps-evaluation, COLLECTED; failed: OSPS-BR-03
                        OSPS_EVALUATION Evaluation against the OSPS Baseline, by control: 2 passed, 1 failed, 1 unknown \
                        | bound by repository https://github.com/acme/ledger \
                        | dated 2026-11-20 by its own time | refutes [3.1.2]""");
        assertThat(LinkText.of(record(collected(CURRENT))))
                .isEqualTo("2.1.5 SUPPORTS INDIRECT, 3.1.2 REFUTES INDIRECT");
    }

    @Test
    void supportsAClaimOnlyByAllOfItsControls() {
        String ran =
                CURRENT.replace("result: Not Run", "result: Passed").replace("steps-executed: 0", "steps-executed: 1");

        assertThat(LinkText.of(record(collected(ran))))
                .isEqualTo("1.1.5 SUPPORTS INDIRECT, 2.1.5 SUPPORTS INDIRECT, 3.1.2 REFUTES INDIRECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not Run", "Needs Review", "Unknown", "passed", "\"\"", "null", "1"})
    void takesAnyOtherResultForUnknown(String result) {
        assertThat(LinkText.of(record(collected(CURRENT.replace("result: Passed", "result: " + result)))))
                .isEqualTo("3.1.2 REFUTES INDIRECT");
    }

    @Test
    void takesWhatPassedWithoutAStepForUnknown() {
        assertThat(LinkText.of(record(collected(CURRENT.replace("steps-executed: 1", "steps-executed: 0")))))
                .isEqualTo("3.1.2 REFUTES INDIRECT");
        assertThat(LinkText.of(record(collected(CURRENT.replace("steps-executed: 1", "steps-planned: 1")))))
                .isEqualTo("3.1.2 REFUTES INDIRECT");
    }

    @Test
    void readsTheOlderShape() {
        assertThat(told(collected(Ledger.CONTEXT.vouched(), OLD))).isEqualTo("""
                        1: osps-evaluation, COLLECTED; failed: OSPS-BR-03
                        OSPS_EVALUATION Evaluation against the OSPS Baseline, by control: 1 passed, 1 failed, 0 unknown \
                        | bound by your word alone: the file does not say what it is about \
                        | dated 2025-05-02 by its own time | refutes [3.1.2]""");
        assertThat(LinkText.of(record(collected(Ledger.CONTEXT.vouched(), OLD))))
                .isEqualTo("2.1.5 SUPPORTS INDIRECT, 3.1.2 REFUTES INDIRECT");
    }

    @Test
    void readsSuitesOfTheOlderShape() {
        String suites = "evaluation-suites:\n  - catalog-id: osps\n    " + OLD.replace("\n", "\n    ");

        assertThat(LinkText.of(record(collected(Ledger.CONTEXT.vouched(), suites))))
                .isEqualTo("2.1.5 SUPPORTS INDIRECT, 3.1.2 REFUTES INDIRECT");
    }

    @Test
    void supportsNothingByAnEvaluationThatChangedWhatItLookedAt() {
        assertThat(LinkText.of(record(collected(
                        Ledger.CONTEXT.vouched(), OLD.replace("corrupted-state: false", "corrupted-state: true")))))
                .isEqualTo("3.1.2 REFUTES INDIRECT");
    }

    @Test
    void leavesSupportToAPersonWhereTheLogNamesNoAddress() {
        assertThat(LinkText.of(record(collected(CURRENT.replace("uri: https", "home: https")))))
                .isEqualTo("2.1.5, 3.1.2 REFUTES INDIRECT");
    }

    @Test
    void leavesOutAnotherRepository() {
        assertThat(told(collected(CURRENT.replace("acme/ledger", "other/thing"))))
                .isEqualTo("1: osps-evaluation, OTHER_SUBJECT; failed: OSPS-BR-03; about another repository:"
                        + " https://github.com/other/thing, where the submission has " + Ledger.REPOSITORY);
    }

    @Test
    void isAsOldAsItsFirstAssessment() {
        assertThat(record(collected(CURRENT.replace("date: \"2026-11-20", "date: \"2026-11-28")))
                        .date()
                        .orElseThrow())
                .hasToString("2026-11-20");
    }

    @Test
    void refusesResultsThatContradictEachOther() {
        assertThat(told(collected(CURRENT.replaceFirst("result: Failed\n    control", "result: Passed\n    control"))))
                .isEqualTo("1: osps-evaluation, REFUSED; /evaluations/3/result: the control passed, and one of its"
                        + " assessments failed");
        assertThat(told(collected(CURRENT.replaceFirst("result: Passed", "result: Failed"))))
                .isEqualTo("1: osps-evaluation, REFUSED; /evaluations/0/result: the control failed, and all of its"
                        + " assessments passed");
        assertThat(told(collected(CURRENT.replace("OSPS-AC-01.01", "OSPS-AC-02.01"))))
                .isEqualTo(
                        "1: osps-evaluation, REFUSED; /evaluations/0: the evaluation of OSPS-AC-01 has a requirement of"
                                + " another control");
    }

    @Test
    void makesNothingOfOtherLogsAndDrafts() {
        assertThat(told(collected(CURRENT.replace("EvaluationLog", "EnforcementLog"))))
                .isEqualTo(
                        "1: osps-evaluation, NOTHING_SHOWN; a log of the type EnforcementLog holds what people decided on"
                                + " an evaluation; collect the evaluation log itself");
        assertThat(told(collected(CURRENT.replace("  id: baseline\n", "  id: baseline\n  draft: true\n"))))
                .isEqualTo("1: osps-evaluation, NOTHING_SHOWN; the log is a draft; collect it when it is finished");
    }

    @Test
    void makesNothingOfAnotherCatalogue() {
        assertThat(told(collected(CURRENT.replace("OSPS-", "CCC-"))))
                .isEqualTo(
                        "1: osps-evaluation, NOTHING_SHOWN; of the controls of the OSPS Baseline, 0 passed, 0 failed, 0"
                                + " unknown: no claim can be said to hold or not to hold");
    }

    @Test
    void refusesAVersionThatIsNotKnown() {
        assertThat(told(collected(CURRENT.replace("\"1.1.0\"", "\"2.0.0\""))))
                .isEqualTo(
                        "1: osps-evaluation, REFUSED; the version of this evaluation log of Gemara is 2.0.0, whose fields"
                                + " are not known here; expected version 1");
        assertThat(told(collected(CURRENT.replace("evaluations:", "results:"))))
                .isEqualTo("1: osps-evaluation, REFUSED; /evaluations: the evaluations are no list; expected one");
    }

    @Test
    void leavesOutWhatReviewersOfTheMappingDisputed() {
        assertThat(BaselineClaims.CONTROLS).hasSize(22).doesNotContainKeys("1.4.2", "2.1.2", "2.1.3");
        assertThat(BaselineClaims.CONTROLS.get("2.1.1")).containsExactly("OSPS-GV-01", "OSPS-GV-03");
        assertThat(BaselineClaims.CONTROLS.get("2.2.3")).containsExactly("OSPS-BR-04");
    }
}
