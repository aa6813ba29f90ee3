package io.github.sscop.engine;

import static io.github.sscop.assessment.Agreement.AGREED;
import static io.github.sscop.assessment.Agreement.NOT_ASKED;
import static io.github.sscop.assessment.Agreement.NOT_COMPARED;
import static io.github.sscop.assessment.Agreement.OVERCLAIMED;
import static io.github.sscop.assessment.Agreement.UNDECLARED;
import static io.github.sscop.assessment.Agreement.UNDERCLAIMED;
import static io.github.sscop.assessment.Agreement.UNEVIDENCED;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_ONLY;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.SubmissionBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the vendor declares against what is assessed. */
class AgreementTest {

    /** Declared, in rows; assessed NOT_MET, UNDETERMINED with a record, without one, for lack of asking, MET, NOT_APPLICABLE. */
    static Stream<Arguments> matrix() {
        return Stream.of(
                        row(null, UNDECLARED, UNDECLARED, UNDECLARED, UNDECLARED, UNDECLARED, NOT_COMPARED),
                        row(
                                DeclaredStatus.NOT_MET,
                                AGREED,
                                UNDERCLAIMED,
                                UNEVIDENCED,
                                NOT_ASKED,
                                UNDERCLAIMED,
                                NOT_COMPARED),
                        row(
                                DeclaredStatus.PARTLY_MET,
                                OVERCLAIMED,
                                AGREED,
                                UNEVIDENCED,
                                NOT_ASKED,
                                UNDERCLAIMED,
                                NOT_COMPARED),
                        row(DeclaredStatus.MET, OVERCLAIMED, OVERCLAIMED, OVERCLAIMED, NOT_ASKED, AGREED, NOT_COMPARED),
                        row(
                                DeclaredStatus.NOT_APPLICABLE,
                                OVERCLAIMED,
                                OVERCLAIMED,
                                OVERCLAIMED,
                                OVERCLAIMED,
                                OVERCLAIMED,
                                AGREED))
                .flatMap(s -> s);
    }

    private static Stream<Arguments> row(
            DeclaredStatus declared,
            Agreement notMet,
            Agreement undetermined,
            Agreement unevidenced,
            Agreement notAsked,
            Agreement met,
            Agreement notApplicable) {
        return Stream.of(
                Arguments.of(declared, "NOT_MET", submitting(refutes("4.2.1")), notMet),
                Arguments.of(declared, "UNDETERMINED", submitting(hintsAt("E-1", "4.2.1")), undetermined),
                Arguments.of(declared, "UNDETERMINED without a record", submitting(), unevidenced),
                Arguments.of(declared, "not asked", submitting().notAsked("4.2.1"), notAsked),
                Arguments.of(declared, "MET", submitting(supports("4.2.1")), met),
                Arguments.of(
                        declared,
                        "NOT_APPLICABLE",
                        submitting().organisation(acme(SOFTWARE_DEVELOPER_ONLY)),
                        notApplicable));
    }

    @ParameterizedTest(name = "{0} of a principle that is {1}")
    @MethodSource("matrix")
    void comparesPrinciples(
            DeclaredStatus declared, String assessed, SubmissionBuilder submission, Agreement expected) {
        if (declared != null) {
            submission.declare("4.2", declared);
        }
        PrincipleAssessment principle =
                AssessedFixture.assess(submission.build()).principle(ItemId.of("4.2"));

        assertThat(principle.declared()).isEqualTo(Optional.ofNullable(declared));
        assertThat(principle.agreement()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} of a claim that is {1}")
    @MethodSource("matrix")
    void comparesItemsThatCarryDeclaration(
            DeclaredStatus declared, String assessed, SubmissionBuilder submission, Agreement expected) {
        if (declared != null) {
            submission.declare("4.2.1", declared);
        }
        ItemAssessment item = AssessedFixture.row(AssessedFixture.assess(submission.build()), "4.2.1");

        assertThat(item.declared()).isEqualTo(Optional.ofNullable(declared));
        assertThat(item.agreement()).isEqualTo(Optional.of(expected).filter(a -> declared != null));
    }

    @Test
    void hasCaseForEveryAgreement() {
        assertThat(matrix().map(arguments -> (Agreement) arguments.get()[3]))
                .containsAll(EnumSet.allOf(Agreement.class));
    }

    /** An excluded item does not apply; its principle does, since it cannot be excluded. */
    @Test
    void agreesToTheExclusionOfItemsButNotOfPrinciples() {
        Assessment assessment = AssessedFixture.assess(submitting()
                .exclude(exclusion("4.2.1"))
                .declare("4.2.1", DeclaredStatus.NOT_APPLICABLE)
                .declare("4.2", DeclaredStatus.NOT_APPLICABLE)
                .build());

        assertThat(AssessedFixture.row(assessment, "4.2.1").agreement()).contains(AGREED);
        assertThat(assessment.principle(ItemId.of("4.2")).agreement()).isEqualTo(OVERCLAIMED);
    }

    private static Agreement of43(SubmissionBuilder submission) {
        return AssessedFixture.assess(submission
                        .notAsked("4.3.1")
                        .declare("4.3", DeclaredStatus.MET)
                        .build())
                .principle(ItemId.of("4.3"))
                .agreement();
    }

    /** NOT_ASKED where only unasked claims keep the principle from MET. */
    @Test
    void blamesTheFormOnlyWhereNothingElseIsOpen() {
        assertThat(of43(submitting(supports("4.3.2")))).isEqualTo(NOT_ASKED);
        assertThat(of43(submitting())).isEqualTo(OVERCLAIMED);
        assertThat(of43(submitting(refutes("4.3.2")))).isEqualTo(OVERCLAIMED);
        assertThat(of43(submitting().exclude(exclusion("4.3.2")))).isEqualTo(NOT_ASKED);
        assertThat(of43(submitting(supports("4.3.2"), supports("4.3.1")))).isEqualTo(AGREED);
        assertThat(of43(submitting(supports("4.3.2"), refutes("4.3.1")))).isEqualTo(OVERCLAIMED);
    }

    /** A refutation of the original keeps the claim from MET, whether or not the form asked. */
    @Test
    void doesNotBlameTheFormForRefutedOriginalOfSubstitute() {
        for (Evidence against : List.of(refutes("E-1", "4.3.1"), hintsAgainst("E-1", "4.3.1"))) {
            assertThat(of43(submitting(supports("4.3.2"), against).substitute(substitution("4.3.1"))))
                    .isEqualTo(OVERCLAIMED);
        }
    }

    /** Not asked means that no record bears on the claim either, in its own words or in others. */
    @Test
    void doesNotBlameTheFormForSubstituteOfClaimThatHasRecords() {
        assertThat(of43(submitting(supports("4.3.2")).substitute(substitution("4.3.1"))))
                .isEqualTo(NOT_ASKED);
        assertThat(of43(submitting(supports("4.3.2"), supports("4.3.1")).substitute(substitution("4.3.1"))))
                .isEqualTo(OVERCLAIMED);
        assertThat(of43(submitting(supports("4.3.2"), supports("E-1", "ACME-4.3.1"))
                        .substitute(substitution("4.3.1"))))
                .isEqualTo(AGREED);
    }
}
