package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement says Yes where the verdict does, and nowhere else. */
class SupplierStatementTest {

    private static final Submission ACME = Given.example("acme-ledger");

    private static Assessment withVerdict(Verdict verdict) {
        Assessment assessment = switch (verdict) {
            case MET -> Given.assessed(ACME);
            case NOT_MET -> Given.assessed(Given.example("brightdesk-saas"));
            case UNDETERMINED -> Given.assessed(Given.example("kestrel-developer"));
            case NOT_APPLICABLE ->
                Given.assessed(Submission.builder(
                                "open-source",
                                Given.SSCOP,
                                Organisation.of("Volunteers", StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER))
                        .numbering(NumberingId.of("apc-1.0"))
                        .build());
        };
        assertThat(assessment.verdict()).isEqualTo(verdict);
        return assessment;
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void saysYesAndConfirmedForMetOnly(Verdict verdict) {
        assertThat(SupplierStatement.isConfirmed(withVerdict(verdict))).isEqualTo(verdict == Verdict.MET);
        saysWhatItKnows(
                SupplierStatement.of(AssessmentOrigin.submission(), withVerdict(verdict)), verdict == Verdict.MET);
    }

    private static void saysWhatItKnows(SupplierStatement statement, boolean yes) {
        Report report = statement.report();
        assertThat(statement.isAffirmative()).isEqualTo(yes);
        assertThat(report.text().contains("\nYes\n")).isEqualTo(yes);
        assertThat(report.text().contains("\nNo\n")).isEqualTo(!yes);
        assertThat(report.text().contains("Answer: Confirmed")).isEqualTo(yes);
        assertThat(report.markdown().contains("**Yes.**")).isEqualTo(yes);
        assertThat(report.markdown().contains("| **Confirmed** |")).isEqualTo(yes);
        assertThat(report.html().contains("<p class=\"verdict\">Yes</p>")).isEqualTo(yes);
        assertThat(report.html().contains("<strong>Confirmed</strong>")).isEqualTo(yes);
    }

    /** Holds for any part of the evidence, by any policy, on any day. */
    @Property(tries = 60)
    void neverSaysYesWhereTheVerdictDoesNot(
            @ForAll("kept") Set<Integer> left,
            @ForAll @IntRange(max = 2) int policy,
            @ForAll @IntRange(min = -400, max = 1500) int days) {
        List<Evidence> all = ACME.evidence();
        Submission part = ACME.toBuilder()
                .onlyEvidence(left.stream()
                        .map(all::get)
                        .filter(record -> record.supersedes().isEmpty() || left.size() == all.size())
                        .toList())
                .build();
        Assessment assessment = Given.assessed(part, Policy.builtIn().get(policy), Given.AS_OF.plusDays(days));

        saysWhatItKnows(
                SupplierStatement.of(AssessmentOrigin.submission(), assessment), assessment.verdict() == Verdict.MET);
    }

    @Provide
    Arbitrary<Set<Integer>> kept() {
        int size = ACME.evidence().size();
        Arbitrary<Set<Integer>> some =
                Arbitraries.integers().between(0, size - 1).set();
        return Arbitraries.oneOf(
                some, Arbitraries.integers().between(0, size - 1).set().ofSize(size));
    }

    @Test
    void saysNoForTheOrganisationAndConfirmedForTheProductThatIsMet() {
        Submission other = ACME.toBuilder().onlyEvidence(List.of()).build();

        SupplierStatement statement =
                SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME), Given.assessed(other));

        assertThat(statement.isAffirmative()).isFalse();
        assertThat(statement.report().text())
                .contains("Answer: Confirmed")
                .contains("Answer: Unable")
                .contains("Holds until: Not applicable: the answer is No");
    }

    @Test
    void isDatedAndSaysUntilWhenItHolds() {
        SupplierStatement statement = SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME));

        assertThat(statement.date()).isEqualTo(Given.AS_OF);
        assertThat(statement.expires()).contains(LocalDate.of(2026, 7, 1));
        assertThat(statement.report().text()).startsWith("""
                        Supplier statement on the Software Security Code of Practice
                        Acme Ltd
                        Dated 2026-03-31

                        Yes
                          Does the organisation follow the Software Security Code of Practice? This is the question about
                          the organisation, as in G-Cloud 15 for lots 2a and 2b.
                          Yes, by the assessment of 2026-03-31 below.

                        Code: Software Security Code of Practice, edition 2025-05
                        Policy: good-faith
                        Senior Responsible Owner: Miriam Okafor, Chief Technology Officer, appointed 2025-09-01
                        Holds until: 2026-06-30; a claim lapses on 2026-07-01 if nothing is added
                        Origin: Made from the submission itself, which was assessed for this statement.
                        """);
    }

    @Test
    void saysWhereItComesFrom() {
        Assessment assessment = Given.assessed(ACME);

        assertThat(SupplierStatement.of(AssessmentOrigin.unsignedRecording(), assessment)
                        .report()
                        .text())
                .contains("""

                        Origin: Made from a recorded assessment without a verified signature, which anyone could have
                                changed.
                        """);
        assertThat(SupplierStatement.of(AssessmentOrigin.signedRecording(List.of("ab12", "cd34")), assessment)
                        .report()
                        .markdown())
                .contains("Made from a recorded assessment, whose signatures by the keys ab12 and cd34 were verified.");
        assertThat(new SupplierStatement(List.of(
                                new SupplierStatement.ProductAssessment(assessment, AssessmentOrigin.submission()),
                                new SupplierStatement.ProductAssessment(
                                        assessment, AssessmentOrigin.signedRecording(List.of("ab12")))))
                        .report()
                        .text()
                        .replaceAll("\\s+", " "))
                .contains("Acme Ledger 4.2.0: Made from the submission itself, which was assessed for this statement."
                        + " Acme Ledger 4.2.0: Made from a recorded assessment, whose signature by the key ab12 was"
                        + " verified.");
    }

    @Test
    void hasAKeyWhereItIsSignedAndOnlyThere() {
        assertThatThrownBy(() -> AssessmentOrigin.signedRecording(List.of()))
                .hasMessage("keyIds of SIGNED_RECORDING is []; expected at least one");
        assertThatThrownBy(() -> new AssessmentOrigin(AssessmentOrigin.Kind.SUBMISSION, List.of("ab12")))
                .hasMessage("keyIds of SUBMISSION is [ab12]; expected none");
    }

    @Test
    void holdsUntilTheDayBeforeItSaysNo() {
        LocalDate lapse = SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME))
                .expires()
                .orElseThrow();

        assertThat(SupplierStatement.of(
                                AssessmentOrigin.submission(),
                                Given.assessed(ACME, Policy.goodFaith(), lapse.minusDays(1)))
                        .isAffirmative())
                .isTrue();
        assertThat(SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME, Policy.goodFaith(), lapse))
                        .isAffirmative())
                .isFalse();
    }

    @Test
    void listsEachOpenClaimWithItsRisk() {
        assertThat(SupplierStatement.of(AssessmentOrigin.submission(), withVerdict(Verdict.NOT_MET))
                        .report()
                        .text())
                .contains("""
                          - 2.1.5 Credentials use more than one factor. Principle 2.1 (Build environment access) is not
                            shown to be met, because claim 2.1.5 is refuted.
                        """);
    }

    @Test
    void countsAndListsWhatIsExcludedOrSubstituted() {
        Assessment assessment = withVerdict(Verdict.NOT_MET);

        assertThat(SupplierStatement.of(AssessmentOrigin.submission(), assessment)
                        .report()
                        .text())
                .contains("    Claims met: 30 of 44\n    Excluded: 1\n    Substituted: 1\n")
                .contains("""

                        Claims that are excluded or substituted
                        =======================================
                        1 claim excluded by the supplier:
                          - 4.1.1 For every software component, the date on which support ends has been published. Excluded
                            by the vendor, approved by Fiona Marsh, Chief Operating Officer: BrightDesk is one continuously
                            updated service, so no component reaches a customer whose support could end separately from the
                            contract.
                        1 claim assessed in words of the supplier:
                          - 3.1.1 The integrity of the software, and of its updates, can be confirmed in the customer's
                            environment. Assessed in the vendor's wording, BRIGHTDESK-3.1.1: The integrity of every image is
                        """);
        assertThat(SupplierStatement.of(AssessmentOrigin.submission(), assessment, assessment)
                        .report()
                        .text())
                .contains("BrightDesk: 1 claim excluded by the supplier:\n");
    }

    @Test
    void hasNoListOfExclusionsWhereThereAreNone() {
        assertThat(SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME))
                        .report()
                        .text())
                .contains("    Excluded: 0\n    Substituted: 0\n")
                .doesNotContain("Claims that are excluded or substituted");
    }

    @Test
    void refusesAssessmentsThatAreNotOfOneSupplierAndEdition() {
        Submission lumen = Given.example("lumen-ai");
        Assessment ai = Given.assessed(lumen, new EditionId("uk-ai-cyber", "2025-01"), Policy.goodFaith(), Given.AS_OF);

        assertThatThrownBy(() -> SupplierStatement.of(AssessmentOrigin.submission()))
                .hasMessage("assessments is empty; expected at least one");
        assertThatThrownBy(() -> SupplierStatement.of(AssessmentOrigin.submission(), ai))
                .hasMessage("an assessment is of uk-ai-cyber/2025-01; expected uk-sscop, about which buyers ask");
        assertThatThrownBy(() -> SupplierStatement.of(
                        AssessmentOrigin.submission(), withVerdict(Verdict.MET), withVerdict(Verdict.NOT_MET)))
                .hasMessage("the assessments are of Acme Ltd (GB-COH-01234567) and BrightDesk Software Ltd"
                        + " (GB-COH-09876543); expected one organisation");
    }

    private static Assessment of(Organisation organisation) {
        return Given.assessed(ACME.toBuilder().organisation(organisation).build());
    }

    @Test
    void takesARenamedSupplierForTheSameAndNoOther() {
        StakeholderGroup group = StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
        Organisation acme = Organisation.of("Acme Ltd", group);
        Organisation renamed = Organisation.of("Bolt Ltd", group).formerly("Acme Limited");
        Organisation registered =
                new Organisation("Acme Ltd", Optional.of("GB-COH-1"), group, List.of(), Optional.empty());
        Organisation alike = new Organisation("Acme Ltd", Optional.of("GB-COH-2"), group, List.of(), Optional.empty());

        assertThat(SupplierStatement.of(AssessmentOrigin.submission(), of(acme), of(renamed))
                        .products())
                .hasSize(2);
        assertThatThrownBy(() -> SupplierStatement.of(
                        AssessmentOrigin.submission(), of(acme), of(Organisation.of("Acne Ltd", group))))
                .hasMessage("the assessments are of Acme Ltd and Acne Ltd; expected one organisation");
        assertThatThrownBy(() -> SupplierStatement.of(AssessmentOrigin.submission(), of(registered), of(alike)))
                .hasMessage("the assessments are of Acme Ltd (GB-COH-1) and Acme Ltd (GB-COH-2); expected one"
                        + " organisation");
    }
}
