package io.github.sscop.engine.determination;

import static io.github.sscop.assessment.Verdict.MET;
import static io.github.sscop.assessment.Verdict.NOT_APPLICABLE;
import static io.github.sscop.assessment.Verdict.NOT_MET;
import static io.github.sscop.assessment.Verdict.UNDETERMINED;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_ONLY;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.subject.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictRollUpTest {

    private static SubmissionBuilder allMet() {
        return submitting(
                SSCOP.items().stream().map(item -> supports(item.id().value())).toArray(Evidence[]::new));
    }

    private static PrincipleAssessment principle11(SubmissionBuilder submission) {
        return AssessedFixture.assess(submission.build()).principle(ItemId.of("1.1"));
    }

    @Test
    void meetsTheCodeWhereEveryClaimIsMet() {
        Assessment assessment = AssessedFixture.assess(allMet().build());

        assertThat(AssessedFixture.verdicts(assessment)).containsOnly(MET);
        assertThat(assessment.reasons())
                .extracting(Reason::text)
                .containsExactly("Met, because every required item" + " in scope is met.");
        assertThat(assessment.counts()).isEqualTo(new VerdictCounts(Map.of(MET, 45), Map.of(MET, 1), Map.of(MET, 14)));
        assertThat(assessment.counts().claims())
                .isEqualTo(Map.of(NOT_MET, 0, UNDETERMINED, 0, MET, 45, NOT_APPLICABLE, 0));
    }

    @Test
    void takesTheWorstVerdictAtEveryLevel() {
        Assessment assessment = AssessedFixture.assess(allMet().evidence(refutes("2.1.6"))
                .evidence(hintsAgainst("D-1", "3.1.1"))
                .exclude(exclusion("4.2.1"))
                .build());

        assertThat(assessment.verdict()).isEqualTo(NOT_MET);
        assertThat(assessment.themes())
                .extracting(ThemeAssessment::verdict)
                .containsExactly(MET, NOT_MET, UNDETERMINED, UNDETERMINED);
        assertThat(assessment.principles())
                .filteredOn(principle -> principle.verdict() != MET)
                .extracting(principle -> principle.id() + " of theme " + principle.theme() + " " + principle.verdict())
                .containsExactly(
                        "2.1 of theme 2 NOT_MET", "3.1 of theme 3 UNDETERMINED", "4.2 of theme 4 UNDETERMINED");
        assertThat(assessment.counts())
                .isEqualTo(new VerdictCounts(
                        Map.of(NOT_MET, 1, UNDETERMINED, 1, MET, 42, NOT_APPLICABLE, 1),
                        Map.of(MET, 1),
                        Map.of(NOT_MET, 1, UNDETERMINED, 2, MET, 11)));
    }

    @Test
    void wordsRefutedPrincipleAsNotShown() {
        assertThat(principle11(allMet().evidence(refutes("1.1.2"))).reasons())
                .extracting(Reason::text)
                .containsExactly("Not met, because claim 1.1.2 is refuted.");
        assertThat(principle11(allMet().evidence(refutes("1.1.4")).evidence(refutes("1.1.2")))
                        .reasons())
                .extracting(Reason::text)
                .containsExactly("Not met, because claims 1.1.2, 1.1.4 are refuted.");
    }

    @Test
    void namesOnlyTheDecisiveClaims() {
        assertThat(principle11(submitting(refutes("1.1.2"), supports("1.1.1"))).reasons())
                .extracting(Reason::text)
                .containsExactly("Not met, because claim 1.1.2 is refuted.");
        assertThat(principle11(submitting(supports("1.1.1"), supports("1.1.2")).exclude(exclusion("1.1.3")))
                        .reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because claims 1.1.4, 1.1.5, 1.1.6 are undetermined.");
        assertThat(principle11(allMet().evidence(hintsAgainst("D-1", "1.1.6"))).reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because claim 1.1.6 is undetermined.");
    }

    @Test
    void requiresNothingWhereNothingIsInScope() {
        PrincipleAssessment principle = AssessedFixture.assess(
                        submitting().organisation(acme(SOFTWARE_DEVELOPER_ONLY)).build())
                .principle(ItemId.of("4.2"));

        assertThat(principle.verdict()).isEqualTo(NOT_APPLICABLE);
        assertThat(principle.reasons())
                .extracting(Reason::text)
                .containsExactly("Not applicable, because no required item is in scope.");
    }

    @Test
    void letsNoPrincipleBeExcludedAway() {
        Assessment assessment =
                AssessedFixture.assess(allMet().exclude(exclusion("4.2.1")).build());

        PrincipleAssessment principle = assessment.principle(ItemId.of("4.2"));
        assertThat(principle.verdict()).isEqualTo(UNDETERMINED);
        assertThat(principle.reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Undetermined, because every required item in scope is excluded, and a principle cannot be"
                                + " excluded.");
        assertThat(assessment.theme(ItemId.of("4")).reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because principle 4.2 is undetermined.");
        assertThat(assessment.verdict()).isEqualTo(UNDETERMINED);
        assertThat(assessment.reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because principle 4.2 is undetermined.");
    }

    @Test
    void namesExcludedPrinciplesBesideUndeterminedClaims() {
        Assessment assessment = AssessedFixture.assess(allMet().exclude(exclusion("4.2.1"))
                .evidence(hintsAgainst("D-1", "4.3.1"))
                .build());

        assertThat(assessment.theme(ItemId.of("4")).reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because claim 4.3.1 and principle 4.2 are undetermined.");
    }

    // The subject

    private static Assessment named(UnaryOperator<SubmissionBuilder> change) {
        return AssessedFixture.assess(change.apply(allMet()).build());
    }

    private static Organisation organisation(String name, Optional<String> identifier) {
        return new Organisation(name, identifier, SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, List.of(), Optional.empty());
    }

    private static Product product(String name) {
        return new Product(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void meetsNoCodeForNobody() {
        Assessment noOrganisation = named(s -> s.organisation(organisation("TBC", Optional.empty())));
        Assessment noProduct = named(s -> s.product(product("[insert product]")));
        Assessment neither = named(
                s -> s.organisation(organisation("n/a", Optional.of("pending"))).product(product("-")));

        assertThat(noOrganisation.verdict()).isEqualTo(UNDETERMINED);
        assertThat(noOrganisation.themes()).extracting(ThemeAssessment::verdict).containsOnly(MET);
        assertThat(noOrganisation.reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because the organisation has neither an identifier nor a name.");
        assertThat(noProduct.reasons())
                .extracting(Reason::text)
                .containsExactly("Undetermined, because the product has neither an identifier nor a name.");
        assertThat(neither.reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "Undetermined, because organisation and product have neither an identifier nor a name.");
    }

    @Test
    void meetsTheCodeForSubjectsWithNameOrIdentifier() {
        assertThat(named(s -> s.organisation(organisation("TBC", Optional.of("GB-COH-01234567"))))
                        .verdict())
                .isEqualTo(MET);
        assertThat(named(s -> s.organisation(organisation("Acme", Optional.empty())))
                        .verdict())
                .isEqualTo(MET);
        assertThat(named(s -> s.product(new Product(
                                "To Do",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(SubmissionFixture.digest("d")))))
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void namesRefutedItemsBeforeTheMissingSubject() {
        Assessment assessment =
                named(s -> s.organisation(organisation("TBC", Optional.empty())).evidence(refutes("1.1.2")));

        assertThat(assessment.reasons())
                .extracting(Reason::text)
                .containsExactly("Not met, because claim 1.1.2 is refuted.");
    }

    @Test
    void leavesRecommendationsOutOfTheVerdict() {
        Assessment assessment =
                AssessedFixture.assess(allMet().evidence(refutes("C-SRO")).build());

        assertThat(AssessedFixture.row(assessment, "C-SRO").verdict()).isEqualTo(NOT_MET);
        assertThat(assessment.verdict()).isEqualTo(MET);
        assertThat(assessment.advisory()).contains(NOT_MET);
        assertThat(assessment.themes()).extracting(ThemeAssessment::advisory).containsOnly(Optional.empty());
        assertThat(assessment.principles())
                .extracting(PrincipleAssessment::advisory)
                .containsOnly(Optional.empty());
        assertThat(assessment.counts().provisions()).containsEntry(NOT_MET, 1);
    }

    /** The table of {@link Verdict#worse} in full: the lower of a pair by this order. */
    @Test
    void ordersVerdictsFromWorstToNeutral() {
        List<Verdict> fromWorst = List.of(NOT_MET, UNDETERMINED, MET, NOT_APPLICABLE);

        for (Verdict a : Verdict.values()) {
            for (Verdict b : Verdict.values()) {
                Verdict expected = fromWorst.get(Math.min(fromWorst.indexOf(a), fromWorst.indexOf(b)));
                assertThat(a.worse(b)).as(a + " and " + b).isEqualTo(expected);
            }
        }
    }

    @Test
    void takesNothingAsNotApplicable() {
        assertThat(Verdict.worst(List.of())).isEqualTo(NOT_APPLICABLE);
        assertThat(Verdict.worst(List.of(NOT_APPLICABLE, MET))).isEqualTo(MET);
        assertThat(Stream.of(Verdict.values()).map(List::of).map(Verdict::worst))
                .containsExactly(Verdict.values());
    }

    @Test
    void countsNothingWhereThereIsNothing() {
        Assessment assessment = AssessedFixture.assess(submission());

        assertThat(assessment.counts())
                .isEqualTo(
                        new VerdictCounts(Map.of(UNDETERMINED, 45), Map.of(UNDETERMINED, 1), Map.of(UNDETERMINED, 14)));
    }
}
