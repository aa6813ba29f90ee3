package io.github.sscop.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

    private static final Documents DOCUMENTS = Documents.standard();

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 150, 1_000, 10_000})
    void makesValidSubmissionsOfAnySize(int records) {
        Submission submission = Workload.submission(records, 1);

        assertThat(submission.evidence()).hasSize(records);
        assertThat(SubmissionValidator.of(CodeRegistry.builtIn())
                        .validate(submission)
                        .problems())
                .isEmpty();
    }

    @Test
    void makesTheSameOfTheSameSeedAndOthersOfOthers() {
        assertThat(Workload.submission(150, 1)).isEqualTo(Workload.submission(150, 1));
        assertThat(Workload.submission(150, 1)).isNotEqualTo(Workload.submission(150, 2));
    }

    @Test
    void takesAsManyBytesForARecordAsSuppliersDo() {
        int head = DOCUMENTS.writeLine(Workload.submission(0, 1)).length;
        int whole = DOCUMENTS.writeLine(Workload.submission(150, 1)).length;

        assertThat((whole - head) / 150).isBetween(420, 460);
    }

    @Test
    void hasEveryVerdictAndEveryFaultThatThePolicyAsksAbout() {
        Assessment assessment =
                Assessor.of(Workload.CODE, Policy.goodFaith()).assess(Workload.submission(1_000, 1), Workload.AS_OF);

        assertThat(assessment.claims())
                .extracting(ItemAssessment::verdict)
                .contains(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);
        assertThat(assessment.claims().stream()
                        .flatMap(claim -> claim.notCounted().stream())
                        .map(DisregardedEvidence::state))
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        EvidenceStatus.UNDATED,
                        EvidenceStatus.UNACCEPTED_KIND,
                        EvidenceStatus.NOT_INDEPENDENT,
                        EvidenceStatus.NOT_VOUCHED,
                        EvidenceStatus.DUPLICATE,
                        EvidenceStatus.CONTRADICTORY, // Rivals have no vocabulary to tell what facts contradict.
                        EvidenceStatus.COUNTED)));
        assertThat(assessment.calendar()).isNotEmpty();
    }
}
