package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Assessments beside each other: of several suppliers, or of one at two times. */
class ComparisonTest {

    private static final Submission BRIGHTDESK = Given.example("brightdesk-saas");

    @Test
    void putsSuppliersBesideEachOtherClaimByClaim() {
        Report report =
                Report.comparing(Given.examples().stream().map(Given::assessed).toList());

        assertThat(report.text())
                .contains("  (1) Acme Ledger 4.2.0, Acme Ltd\n  (2) BrightDesk, BrightDesk Software Ltd\n")
                .contains("\n2.1.5 Credentials use more than one factor.                   M    N    M    M    –\n");
        assertThat(report.markdown())
                .contains("| 2.1.5 Credentials use more than one factor. | **Met** | **Not met** | **Met** | **Met** |"
                        + " **Not applicable** |");
        assertThat(report.html()).doesNotContain("Caution");
    }

    @Test
    void saysWhereDifferencesAreNotTheSuppliersOwn() {
        Report report = Report.comparing(
                List.of(Given.assessed(BRIGHTDESK), Given.assessed(BRIGHTDESK, Policy.buyer(), Given.AS_OF)));

        assertThat(report.text())
                .contains(
                        "Caution: The assessments are not all by the same policy, so that some differences are not due to the\n"
                                + "         suppliers.");
    }

    @Test
    void saysThatARenamedSupplierHasTwoColumns() {
        StakeholderGroup group = StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
        Submission renamed = BRIGHTDESK.toBuilder()
                .organisation(Organisation.of("Bolt Ltd", group).formerly("BrightDesk Software Ltd"))
                .build();
        Submission before = BRIGHTDESK.toBuilder()
                .organisation(Organisation.of("BrightDesk Software Ltd", group))
                .build();
        Submission alike = BRIGHTDESK.toBuilder()
                .organisation(Organisation.of("BrightDesc Software Ltd", group))
                .build();

        assertThat(Report.comparing(List.of(Given.assessed(before), Given.assessed(renamed)))
                        .markdown())
                .contains("These are the same product of the same supplier: BrightDesk, BrightDesk Software Ltd;"
                        + " BrightDesk, Bolt Ltd.");
        assertThat(Report.comparing(List.of(Given.assessed(before), Given.assessed(alike)))
                        .markdown())
                .doesNotContain("the same supplier");
    }

    @Test
    void refusesToCompareWhatIsNotOfOneEdition() {
        Submission lumen = Given.example("lumen-ai");
        Assessment ai = Given.assessed(lumen, new EditionId("uk-ai-cyber", "2025-01"), Policy.goodFaith(), Given.AS_OF);

        assertThatThrownBy(() -> Report.comparing(List.of(Given.assessed(lumen), ai)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the assessments are of uk-sscop/2025-05 and uk-ai-cyber/2025-01; expected one edition in one"
                                + " catalog");
        assertThatThrownBy(() -> Report.comparing(List.of())).hasMessage("assessments is empty; expected at least one");
    }

    @Test
    void showsWhatGotWorseAndWhy() {
        Assessment later = Given.assessed(BRIGHTDESK, Policy.goodFaith(), LocalDate.of(2026, 10, 2));

        assertThat(Report.of(AssessmentComparison.between(Given.assessed(BRIGHTDESK), later))
                        .text())
                .startsWith("""
                        What changed between two assessments
                        Software Security Code of Practice, edition 2025-05

                        Worse
                          2 items worse, 0 items better.
                          The verdict on the code as a whole is the same.

                        Before: Submission brightdesk-2026-02 as of 2026-03-31, by policy good-faith
                        After: Submission brightdesk-2026-02 as of 2026-10-02, by policy good-faith

                        Worse than before
                        =================

                        3.2.1 \
                        """)
                .contains("Change: Met before, Undetermined now\nBecause: Support that was counted before is now out of"
                        + " date: E-035.\n");
    }

    @Test
    void listsChangesOfAcceptedRisksApartFromVerdicts() {
        Assessment before = Given.assessed(BRIGHTDESK);
        Submission without = BRIGHTDESK.toBuilder().onlyAcceptedRisks(List.of()).build();
        String listed = """

                        Accepted risks, which change no verdict
                        =======================================
                          - The \
                        """;

        assertThat(Report.of(AssessmentComparison.between(
                                before, Given.assessed(BRIGHTDESK, Policy.goodFaith(), LocalDate.of(2026, 7, 1))))
                        .text())
                .contains(
                        "No change\n  ",
                        listed + "acceptance of the risk at 2.1.5 by Tomasz Zielinski, Security Lead ended");
        assertThat(Report.of(AssessmentComparison.between(before, Given.assessed(without)))
                        .text())
                .contains(
                        "No change\n  ", listed + "risk at 2.1.5 is no longer listed as accepted by Tomasz Zielinski,");
        assertThat(Report.of(AssessmentComparison.between(Given.assessed(without), before))
                        .text())
                .contains("No change\n  ", listed + "risk at 2.1.5 is now accepted by Tomasz Zielinski, Security Lead");
        assertThat(Report.of(AssessmentComparison.between(before, before)).text())
                .doesNotContain("Accepted risks");
    }

    @Test
    void saysThatTheDatesAreInTheWrongOrder() {
        Assessment early = Given.assessed(BRIGHTDESK);
        Assessment late = Given.assessed(BRIGHTDESK, Policy.goodFaith(), LocalDate.of(2026, 10, 2));

        assertThat(Report.of(AssessmentComparison.between(late, early)).text()).contains("""

                        Better
                          0 items worse, 2 items better.
                          The verdict on the code as a whole is the same.
                          The later of the two assessments is of an earlier date, 2026-03-31, than the other, 2026-10-02;
                          the changes are read from 2026-10-02 to 2026-03-31.
                        """);
        assertThat(Report.of(AssessmentComparison.between(early, late)).text()).doesNotContain("of an earlier date");
    }

    @Test
    void saysThatNothingChangedOrThatNothingCanBeCompared() {
        Assessment before = Given.assessed(BRIGHTDESK);

        assertThat(Report.of(AssessmentComparison.between(before, before)).text())
                .contains("No change\n  No verdict changed.\n");
        assertThat(Report.of(AssessmentComparison.between(before, Given.assessed(Given.example("acme-ledger"))))
                        .text())
                .contains("Not comparable\n  The assessments are about different organisations, BrightDesk Software"
                        + " Ltd and Acme Ltd.\n");
    }
}
