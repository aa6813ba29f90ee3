package io.github.sscop.engine;

import static io.github.sscop.assessment.Verdict.MET;
import static io.github.sscop.assessment.Verdict.NOT_APPLICABLE;
import static io.github.sscop.assessment.Verdict.NOT_MET;
import static io.github.sscop.assessment.Verdict.UNDETERMINED;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubstitutionAndExclusionTest {

    private static final String CLAIM = "3.1.1";
    private static final String SUBSTITUTE = "ACME-3.1.1";
    private static final Policy REFUSING = Policy.goodFaith().withAcceptance("strict", false, false);

    private static Assessment substituting(Policy policy, Evidence... records) {
        return AssessedFixture.assess(
                submitting(records).substitute(substitution(CLAIM)).build(), policy);
    }

    private static Assessment excluding(Policy policy, Evidence... records) {
        return AssessedFixture.assess(
                submitting(records).exclude(exclusion(CLAIM)).build(), policy);
    }

    static Stream<Arguments> substitutes() {
        Evidence supported = supports("S-1", SUBSTITUTE);
        Evidence hinted = hintsAt("S-2", SUBSTITUTE);
        Evidence refuted = refutes("S-3", SUBSTITUTE);
        Evidence originalRefuted = refutes("O-1", CLAIM);
        Evidence originalDoubted = hintsAgainst("O-2", CLAIM);
        Evidence originalSupported = supports("O-3", CLAIM);
        return Stream.of(
                Arguments.of(List.of(), UNDETERMINED, List.of("NO_EVIDENCE[]")),
                Arguments.of(List.of(supported), MET, List.of("SUFFICIENT[S-1]", "UNCONFIRMED[S-1]")),
                Arguments.of(List.of(hinted), UNDETERMINED, List.of("ONLY_INDIRECT[S-2]")),
                Arguments.of(List.of(supported, refuted), NOT_MET, List.of("REFUTED[S-3]")),
                Arguments.of(List.of(supported, originalRefuted), NOT_MET, List.of("REFUTED[O-1]")),
                Arguments.of(List.of(supported, originalDoubted), UNDETERMINED, List.of("INDIRECTLY_REFUTED[O-2]")),
                Arguments.of(List.of(refuted, originalDoubted), NOT_MET, List.of("REFUTED[S-3]")),
                Arguments.of(List.of(hinted, originalRefuted), NOT_MET, List.of("REFUTED[O-1]")),
                Arguments.of(
                        List.of(hinted, originalDoubted),
                        UNDETERMINED,
                        List.of("INDIRECTLY_REFUTED[O-2]", "ONLY_INDIRECT[S-2]")),
                Arguments.of(List.of(refuted, originalRefuted), NOT_MET, List.of("REFUTED[O-1]", "REFUTED[S-3]")),
                Arguments.of(List.of(originalSupported), UNDETERMINED, List.of("NO_EVIDENCE[]")),
                Arguments.of(
                        List.of(supported, originalSupported), MET, List.of("SUFFICIENT[S-1]", "UNCONFIRMED[S-1]")),
                Arguments.of(List.of(hinted, originalSupported), UNDETERMINED, List.of("ONLY_INDIRECT[S-2]")));
    }

    /** The worse of the substitute's verdict and whatever counted refutations make of the original, and why. */
    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("substitutes")
    void takesTheWorseOfSubstituteAndRefutedOriginal(List<Evidence> records, Verdict verdict, List<String> reasons) {
        ItemAssessment row =
                AssessedFixture.row(substituting(Policy.goodFaith(), records.toArray(Evidence[]::new)), CLAIM);

        assertThat(row.verdict()).isEqualTo(verdict);
        assertThat(AssessedFixture.reasons(row))
                .startsWith("SUBSTITUTED[]")
                .filteredOn(reason -> !reason.startsWith("SUBSTITUTED"))
                .isEqualTo(reasons);
    }

    @Test
    void saysInWhoseWordsTheClaimWasJudged() {
        Assessment assessment = substituting(Policy.goodFaith(), supports("S-1", SUBSTITUTE));

        assertThat(AssessedFixture.row(assessment, CLAIM).reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Assessed in the vendor's wording, ACME-3.1.1: It holds for a service. Reason given: Nothing is"
                                + " installed.",
                        "Supported by sufficient evidence: S-1; the policy requires at least 1.",
                        "Not confirmed: it rests on the word of the vendor (S-1), since no rule can derive it and no other"
                                + " party made or accepted the evidence.");
        assertThat(assessment.remarks()).isEmpty();
    }

    @Test
    void saysThatNothingBearsOnTheSubstitute() {
        ItemAssessment open = AssessedFixture.row(substituting(Policy.goodFaith(), supports("O-1", CLAIM)), CLAIM);
        ItemAssessment notAsked = AssessedFixture.row(
                AssessedFixture.assess(submitting()
                        .substitute(substitution(CLAIM))
                        .notAsked(CLAIM)
                        .build()),
                CLAIM);

        assertThat(open.reasons().get(1).text()).isEqualTo("No evidence is relevant to ACME-3.1.1.");
        assertThat(notAsked.reasons().get(1).text())
                .isEqualTo("No evidence is relevant to ACME-3.1.1; the form behind the submission did not ask about the"
                        + " item.");
        assertThat(open.nextAction())
                .contains("Add a direct record about Acme Ledger 4.2.0 of Acme Ltd, linked to ACME-3.1.1, dated"
                        + " 2024-03-31 or later, with an argument, with its location or digest.");
    }

    @Test
    void doesNotBlameTheFormWhereRecordsBearOnTheSubstitute() {
        Evidence placeholder = supporting("S-1", SUBSTITUTE).title("TBC").build();
        ItemAssessment row = AssessedFixture.row(
                AssessedFixture.assess(submitting(placeholder)
                        .substitute(substitution(CLAIM))
                        .notAsked(CLAIM)
                        .build()),
                CLAIM);

        assertThat(AssessedFixture.reasons(row)).containsExactly("SUBSTITUTED[]", "ONLY_NOT_COUNTED[S-1]");
    }

    @Test
    void saysOfTheJudgedRecordsAloneWhoHasSeenThem() {
        Evidence independent = supporting("S-2", SUBSTITUTE)
                .originator(new Originator("Lab", Independence.INDEPENDENT))
                .build();
        Evidence independentOriginal = supporting("O-2", CLAIM)
                .originator(new Originator("Lab", Independence.INDEPENDENT))
                .build();

        assertThat(AssessedFixture.row(
                                substituting(Policy.goodFaith(), supports("S-1", SUBSTITUTE), independentOriginal),
                                CLAIM)
                        .vendorOnly())
                .isTrue();
        assertThat(AssessedFixture.row(substituting(Policy.goodFaith(), independent, supports("O-1", CLAIM)), CLAIM)
                        .vendorOnly())
                .isFalse();
    }

    @Test
    void showsTheRecordsOfSubstituteAndOriginal() {
        ItemAssessment row = AssessedFixture.row(
                substituting(
                        Policy.goodFaith(),
                        supports("S-1", SUBSTITUTE),
                        supporting("S-2", SUBSTITUTE).title("TBC").build(),
                        refutes("O-1", CLAIM),
                        supporting("O-2", CLAIM).title("TBC").build()),
                CLAIM);

        assertThat(row.counted()).extracting(Object::toString).containsExactly("S-1");
        assertThat(row.refutedBy()).extracting(Object::toString).containsExactly("O-1");
        assertThat(row.notCounted()).extracting(n -> n.evidence().value()).containsExactly("O-2", "S-2");
    }

    @Test
    void assessesTheClaimInItsOwnWordsWhereThePolicyRefusesTheSubstitute() {
        Assessment assessment =
                substituting(REFUSING, supports("S-2", SUBSTITUTE), refutes("S-1", SUBSTITUTE), supports("O-1", CLAIM));

        ItemAssessment row = AssessedFixture.row(assessment, CLAIM);
        assertThat(row.verdict()).isEqualTo(MET);
        assertThat(AssessedFixture.reasons(row)).containsExactly("SUFFICIENT[O-1]", "UNCONFIRMED[O-1]");
        assertThat(row.refutedBy()).isEmpty();
    }

    @Test
    void remarksOnRefusedSubstituteWithItsRecords() {
        Assessment assessment =
                substituting(REFUSING, supports("S-2", SUBSTITUTE), refutes("S-1", SUBSTITUTE), supports("O-1", CLAIM));

        assertThat(assessment.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(RemarkCode.SUBSTITUTION_REFUSED);
            assertThat(remark.item()).contains(ItemId.of(CLAIM));
            assertThat(remark.evidence()).extracting(Object::toString).containsExactly("S-1", "S-2");
            assertThat(remark.text())
                    .isEqualTo("The policy does not accept substitute ACME-3.1.1 for 3.1.1, which is therefore"
                            + " assessed in the code's own wording.");
        });
    }

    @Test
    void leavesOutWhatThePolicyAccepts() {
        Assessment assessment = excluding(Policy.goodFaith());

        assertThat(AssessedFixture.row(assessment, CLAIM).verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(AssessedFixture.row(assessment, CLAIM).reasons())
                .extracting(Reason::text)
                .containsExactly("Excluded by the vendor, approved by The board: It does not arise.");
        assertThat(assessment.remarks()).isEmpty();
    }

    @Test
    void assessesWhatThePolicyDoesNotLetTheVendorLeaveOut() {
        Assessment assessment = excluding(REFUSING, supports("E-1", CLAIM));

        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, CLAIM)))
                .containsExactly("SUFFICIENT[E-1]", "UNCONFIRMED[E-1]");
        assertThat(assessment.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.code()).isEqualTo(RemarkCode.EXCLUSION_REFUSED);
            assertThat(remark.item()).contains(ItemId.of(CLAIM));
            assertThat(remark.evidence()).isEmpty();
            assertThat(remark.text())
                    .isEqualTo("The policy does not accept the exclusion of 3.1.1, which is therefore assessed as"
                            + " usual.");
        });
    }

    @Test
    void acceptsTheOneWithoutTheOther() {
        Submission submission = submitting()
                .exclude(exclusion("1.1.1"))
                .substitute(substitution(CLAIM))
                .build();

        assertThat(AssessedFixture.assess(submission, Policy.goodFaith().withAcceptance("p", true, false))
                        .remarks())
                .extracting(Remark::code)
                .containsExactly(RemarkCode.SUBSTITUTION_REFUSED);
        assertThat(AssessedFixture.assess(submission, Policy.goodFaith().withAcceptance("p", false, true))
                        .remarks())
                .extracting(Remark::code)
                .containsExactly(RemarkCode.EXCLUSION_REFUSED);
    }

    @Test
    void remarksInCatalogOrder() {
        Assessment assessment = AssessedFixture.assess(
                submitting()
                        .exclude(exclusion("4.2.1"))
                        .exclude(exclusion("1.1.2"))
                        .substitute(substitution(CLAIM))
                        .preparedOn("2026-04-01")
                        .build(),
                REFUSING);

        assertThat(assessment.remarks())
                .extracting(remark ->
                        remark.code() + remark.item().map(id -> " " + id).orElse(""))
                .containsExactly(
                        "EXCLUSION_REFUSED 1.1.2",
                        "SUBSTITUTION_REFUSED 3.1.1",
                        "EXCLUSION_REFUSED 4.2.1",
                        "AS_OF_BEFORE_PREPARED");
    }

    @Test
    void countsMonthOfPreparationFromItsFirstDay() {
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());
        Submission inMarch = submitting().preparedOn("2026-03").build();

        assertThat(assessor.assess(inMarch, LocalDate.parse("2026-03-01")).remarks())
                .isEmpty();
        assertThat(assessor.assess(inMarch, LocalDate.parse("2026-02-28")).remarks())
                .extracting(Remark::text)
                .containsExactly("The as-of date 2026-02-28 is before the date on which the submission was prepared,"
                        + " 2026-03.");
    }

    @Test
    void remarksThatTheSubmissionWasPreparedAfterTheAsOfDate() {
        assertThat(AssessedFixture.assess(submitting().preparedOn("2026-03-31").build())
                        .remarks())
                .isEmpty();
        assertThat(AssessedFixture.assess(submitting().preparedOn("2026-03").build())
                        .remarks())
                .isEmpty();
        assertThat(AssessedFixture.assess(submitting().preparedOn("2026-04").build())
                        .remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.code()).isEqualTo(RemarkCode.AS_OF_BEFORE_PREPARED);
                    assertThat(remark.item()).isEqualTo(Optional.empty());
                    assertThat(remark.text())
                            .isEqualTo("The as-of date 2026-03-31 is before the date on which the submission was"
                                    + " prepared, 2026-04.");
                });
    }
}
