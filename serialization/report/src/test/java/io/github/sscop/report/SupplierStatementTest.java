package io.github.sscop.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.assessment.statement.SupplierAnswer;
import io.github.sscop.assessment.statement.SupplierCommitment;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    void saysYesForMetOnly(Verdict verdict) {
        saysWhatItKnows(
                SupplierStatement.of(AssessmentOrigin.submission(), withVerdict(verdict)), verdict == Verdict.MET);
    }

    private static void saysWhatItKnows(SupplierStatement statement, boolean yes) {
        Report report = Report.of(statement);
        assertThat(statement.isAffirmativeForOrganisation()).isEqualTo(yes);
        assertThat(report.text().contains("\nYes\n")).isEqualTo(yes);
        assertThat(report.text().contains("\nNo\n")).isEqualTo(!yes);
        assertThat(report.text().contains("Answer: Yes")).isEqualTo(yes);
        assertThat(report.text()).contains("Answer: if C3.2 is Yes: not asked; if C3.2 is No: Unable to Confirm");
        assertThat(report.markdown().contains("**Yes.**")).isEqualTo(yes);
        assertThat(report.html().contains("<p class=\"verdict\">Yes</p>")).isEqualTo(yes);
        assertThat(report.html().contains("<strong>Yes</strong>")).isEqualTo(yes);
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

    private static SupplierStatement dtac(String charter, Assessment... assessments) {
        return SupplierStatement.of(
                List.of(FormProfile.builtIn("dtac-2.0").orElseThrow()),
                Stream.of(assessments)
                        .map(each -> new SupplierStatement.ProductAssessment(each, AssessmentOrigin.submission()))
                        .toList(),
                new SupplierInput(
                        List.of(new SupplierAnswer("dtac-2.0", "C3.2", charter)),
                        List.of(new SupplierCommitment("dtac-2.0", "C3.4", "Ada Moss, Director"))));
    }

    @Test
    void answersAFormAboutProductsForEach() {
        Submission other = ACME.toBuilder()
                .product(Product.of("Acme Books", "1.0"))
                .onlyEvidence(List.of())
                .build();

        SupplierStatement statement = dtac("No", Given.assessed(ACME), Given.assessed(other));

        assertThat(statement.isAffirmative()).isFalse();
        assertThat(Report.of(statement).text())
                .contains("\nNot every answer is affirmative\n")
                .contains("Product: Acme Ledger 4.2.0\nAnswer: Confirmed\nHolds until: 2026-06-30;")
                .contains("Product: Acme Books 1.0\nAnswer: Unable to Confirm\nHolds until: Not applicable")
                .contains(
                        "  - Does not hold. Acme Books 1.0: The verdict on the code is UNDETERMINED; only MET allows");
    }

    @Test
    void saysWhatTheFormDoesNotAsk() {
        SupplierStatement statement = dtac("Yes", Given.assessed(ACME));

        assertThat(statement.isAffirmative()).isFalse();
        assertThat(Report.of(statement).text())
                .contains("\nNot asked\n")
                .contains("Answers of the supplier itself:\n  - C3.2: Yes")
                .contains("Answer: Not asked\nHolds until: Not applicable: it is not asked\n");
    }

    /** The texts of a profile are a stranger's, as those of a submission. */
    @Test
    void keepsTheTextsOfAProfileText() {
        String hostile = "<script>alert(1)</script> [x](https://evil.example) | \"a\" ' &";
        FormProfile form = new FormProfile(
                "hostile",
                hostile,
                hostile,
                Given.AS_OF,
                hostile,
                Given.SSCOP.id(),
                List.of(),
                List.of(new FormQuestion(
                        "Q1",
                        hostile,
                        hostile,
                        QuestionScope.ORGANISATION,
                        List.of(hostile, "No"),
                        hostile,
                        "No",
                        Optional.empty(),
                        List.of(),
                        List.of(new AnswerCondition.Commitment(hostile)))));
        Report report = Report.of(SupplierStatement.of(
                List.of(form),
                List.of(new SupplierStatement.ProductAssessment(Given.assessed(ACME), AssessmentOrigin.submission())),
                new SupplierInput(List.of(), List.of(new SupplierCommitment("hostile", "Q1", hostile)))));

        assertThat(report.html()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
        assertThat(report.markdown()).doesNotContain("[x](").doesNotContain("<script>");
        assertThat(report.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void isDatedAndSaysUntilWhenItHolds() {
        SupplierStatement statement = SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME));

        assertThat(statement.on()).isEqualTo(Given.AS_OF);
        assertThat(Report.of(statement).text()).startsWith("""
                        Supplier statement on the Software Security Code of Practice
                        Acme Ltd
                        Dated 2026-03-31

                        Yes
                          Does the organisation follow the Software Security Code of Practice?
                          Question governance-code of G-Cloud 15, version RM1557.15.
                          By the assessment of 2026-03-31 below.

                        Code: Software Security Code of Practice, edition 2025-05
                        Policy: good-faith
                        Senior Responsible Owner: Miriam Okafor, Chief Technology Officer, appointed 2025-09-01
                        Origin: Made from the submission itself, which was assessed for this statement.

                        G-Cloud 15, version RM1557.15
                        =============================
                        Crown Commercial Service, framework RM1557.15, in force since 6 August 2026
                        governance-code Does the organisation follow the Software Security Code of Practice?

                        Answer: Yes
                        Holds until: 2026-06-30; a claim lapses on the day after if nothing is added
                        Rule: every condition of the affirmative answer, and what was found:
                        """);
    }

    @Test
    void saysWhereItComesFrom() {
        Assessment assessment = Given.assessed(ACME);

        assertThat(Report.of(SupplierStatement.of(AssessmentOrigin.unsignedRecording(), assessment))
                        .text())
                .contains("""

                        Origin: Made from a recorded assessment without a verified signature, which anyone could have
                                changed.
                        """);
        assertThat(Report.of(SupplierStatement.of(
                                AssessmentOrigin.signedRecording(List.of("ab12", "cd34")), assessment))
                        .markdown())
                .contains("Made from a recorded assessment, whose signatures by the keys ab12 and cd34 were verified.");
        assertThat(Report.of(SupplierStatement.of(
                                FormProfile.builtIn(),
                                List.of(
                                        new SupplierStatement.ProductAssessment(
                                                assessment, AssessmentOrigin.submission()),
                                        new SupplierStatement.ProductAssessment(
                                                assessment, AssessmentOrigin.signedRecording(List.of("ab12")))),
                                SupplierInput.none()))
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
    void listsEachOpenClaimWithItsRisk() {
        assertThat(Report.of(SupplierStatement.of(AssessmentOrigin.submission(), withVerdict(Verdict.NOT_MET)))
                        .text())
                .contains("""
                          - 2.1.5 Credentials use more than one factor. Principle 2.1 (Build environment access) is not
                            shown to be met, because claim 2.1.5 is refuted.
                        """);
    }

    @Test
    void countsAndListsWhatIsExcludedOrSubstituted() {
        Assessment assessment = withVerdict(Verdict.NOT_MET);

        assertThat(Report.of(SupplierStatement.of(AssessmentOrigin.submission(), assessment))
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
        assertThat(Report.of(SupplierStatement.of(AssessmentOrigin.submission(), assessment, assessment))
                        .text())
                .contains("BrightDesk: 1 claim excluded by the supplier:\n");
    }

    @Test
    void hasNoListOfExclusionsWhereThereAreNone() {
        assertThat(Report.of(SupplierStatement.of(AssessmentOrigin.submission(), Given.assessed(ACME)))
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
                .hasMessage(
                        "an assessment is of uk-ai-cyber/2025-01; expected uk-sscop, about which the form g-cloud-15 asks");
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
