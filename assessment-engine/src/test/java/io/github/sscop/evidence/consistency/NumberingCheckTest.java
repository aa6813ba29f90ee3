package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Claim;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.NumberingId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Submissions in a form's numbering become submissions in the catalog's. */
class NumberingCheckTest {

    private static ValidationResult validated(SubmissionBuilder submission) {
        return SubmissionValidator.of(CodeRegistry.builtIn()).validate(submission.build());
    }

    private static Submission translated(SubmissionBuilder submission) {
        assertThat(validated(submission).problems()).isEmpty();
        return validated(submission).submission();
    }

    static List<Numbering> numberings() {
        return SSCOP.numberings();
    }

    private static NumberingId named(String id) {
        return NumberingId.of(id);
    }

    /** A record for each claim that a numbering has, and a declaration for each principle. */
    private static SubmissionBuilder answering(Numbering numbering, Set<ItemId> claims) {
        SubmissionBuilder submission = submitting().numbering(numbering.id());
        claims.forEach(claim -> numbering
                .fromCatalog(claim)
                .ifPresent(written -> submission.evidence(supports("E-" + claim, written.value()))));
        SSCOP.principles()
                .forEach(principle -> submission.declare(
                        numbering.fromCatalog(principle.id()).orElseThrow().value(), DeclaredStatus.MET));
        return submission;
    }

    private static SubmissionBuilder answeringByCatalog(Numbering numbering, Set<ItemId> claims) {
        SubmissionBuilder submission = submitting();
        claims.stream()
                .filter(claim -> !numbering.lacks().contains(claim))
                .forEach(claim -> submission.evidence(supports("E-" + claim, claim.value())));
        numbering.lacks().forEach(item -> submission.notAsked(item.value()));
        SSCOP.principles()
                .forEach(principle -> submission.declare(principle.id().value(), DeclaredStatus.MET));
        return submission;
    }

    @ParameterizedTest
    @MethodSource("numberings")
    void translatesEachOfTheClaimsAndPrinciples(Numbering numbering) {
        Set<ItemId> claims = Set.copyOf(SSCOP.claims().stream().map(Claim::id).toList());

        assertThat(claims).hasSize(45);
        assertThat(translated(answering(numbering, claims)))
                .isEqualTo(answeringByCatalog(numbering, claims).build());
    }

    @Provide
    Arbitrary<Numbering> everyNumbering() {
        return Arbitraries.of(SSCOP.numberings());
    }

    @Provide
    Arbitrary<Set<ItemId>> someClaims() {
        return Arbitraries.of(SSCOP.claims().stream().map(Claim::id).toList()).set();
    }

    @Property
    void translatesToTheSubmissionWithTheCatalogsIdsAndItsDigest(
            @ForAll("everyNumbering") Numbering numbering, @ForAll("someClaims") Set<ItemId> claims) {
        Submission byCatalog = answeringByCatalog(numbering, claims).build();
        Submission translated = translated(answering(numbering, claims));

        assertThat(translated).isEqualTo(byCatalog);
        assertThat(translated.digest()).isEqualTo(byCatalog.digest());
        assertThat(translated(translated.toBuilder())).isEqualTo(translated);
    }

    @Property(tries = 10)
    void makesNoDifferenceToAnAssessment(
            @ForAll("everyNumbering") Numbering numbering, @ForAll("someClaims") Set<ItemId> claims) {
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());
        LocalDate day = LocalDate.of(2026, 3, 31);
        Assessment assessment = assessor.assess(answering(numbering, claims).build(), day);

        assertThat(assessment)
                .isEqualTo(assessor.assess(answeringByCatalog(numbering, claims).build(), day));
    }

    @Test
    void translatesWhereverAnItemIsNamed() {
        Submission translated = translated(submitting(supports("E-1", "Claim 1.1.1"))
                .numbering(named("apc-1.0-prefixed"))
                .notAsked("Claim 2.1.6")
                .declare("Principle 1.1", DeclaredStatus.MET)
                .declare("C-SRO", DeclaredStatus.MET)
                .substitute(new Substitution(
                        ItemId.of("Claim 3.1.1"), ItemId.of("ACME-1"), "Other words.", "A reason.", Optional.empty()))
                .exclude(exclusion("Claim 4.2.1"))
                .accept(acceptedRisk("Claim 4.3.1")));

        assertThat(translated)
                .isEqualTo(submitting(supports("E-1", "1.1.1"))
                        .notAsked("2.1.6")
                        .declare("1.1", DeclaredStatus.MET)
                        .declare("C-SRO", DeclaredStatus.MET)
                        .substitute(new Substitution(
                                ItemId.of("3.1.1"), ItemId.of("ACME-1"), "Other words.", "A reason.", Optional.empty()))
                        .exclude(exclusion("4.2.1"))
                        .accept(acceptedRisk("4.3.1"))
                        .build());
    }

    /** The words are the same, the claims are not. */
    @Test
    void readsTheSameWordsByTheNumberingThatIsNamed() {
        assertThat(linked("apc-1.0-prefixed", "Claim 4.3.1")).isEqualTo(ItemId.of("4.3.1"));
        assertThat(linked("template-0.4-prefixed", "Claim 4.3.1")).isEqualTo(ItemId.of("4.3.2"));
    }

    private static ItemId linked(String numbering, String item) {
        Link link = translated(submitting(supports("E-1", item)).numbering(named(numbering)))
                .evidence()
                .get(0)
                .links()
                .get(0);
        return link.item();
    }

    @ParameterizedTest
    @CsvSource({
        "apc-1.0-padded, 1.1.1, APC-1.1-01",
        "apc-1.0-padded, APC-9.9-09, APC-1.1-01",
        "apc-1.0-prefixed, 1.1.1, Claim 1.1.1",
        "apc-1.0-prefixed, Claim 9.9.9, Claim 1.1.1",
        "apc-1.0-prefixed, Principle 9.9, Claim 1.1.1",
        "template-0.4-prefixed, 4.3.1, Claim 1.1.1",
        "template-0.4-prefixed, Claim 2.1.6, Claim 1.1.1",
        "template-0.4-prefixed, Claim 4.3.2, Claim 1.1.1"
    })
    void refusesIdThatTheNumberingDoesNotHave(String numbering, String item, String example) {
        assertThat(validated(submitting(supports("E-1", item)).numbering(named(numbering)))
                        .problems())
                .containsExactly(new Problem(
                        "/evidence/0/links/0/item",
                        ProblemCode.UNKNOWN_ITEM,
                        "item is " + item + ", which numbering " + numbering
                                + " does not have; expected an item of it, such as " + example));
    }

    @Test
    void refusesWhatWasNotAskedInAnotherNumbering() {
        assertThat(validated(submitting().numbering(named("apc-1.0-padded")).notAsked("2.1.6"))
                        .problems())
                .containsExactly(new Problem(
                        "/notAsked/0",
                        ProblemCode.UNKNOWN_ITEM,
                        "notAsked names 2.1.6, which numbering apc-1.0-padded does not have; expected an item of it, such as"
                                + " APC-1.1-01"));
    }

    /** A link to such a substitute would be read as one to the claim itself. */
    @Test
    void refusesSubstituteWithTheIdOfAClaimInTheNumbering() {
        Substitution substitution = new Substitution(
                ItemId.of("APC-3.1-01"), ItemId.of("APC-1.1-01"), "Other words.", "A reason.", Optional.empty());

        assertThat(validated(submitting().numbering(named("apc-1.0-padded")).substitute(substitution))
                        .problems())
                .containsExactly(new Problem(
                        "/substitutions/0/id",
                        ProblemCode.DUPLICATE,
                        "substitute APC-1.1-01 has the id of an element of a code; expected an id of its own"));
    }

    /** A reader, or another part of the submission, would take such a substitute for the claim. */
    @Test
    void refusesSubstituteWithTheIdOfAClaimInAnotherNumbering() {
        Substitution substitution = new Substitution(
                ItemId.of("3.1.1"), ItemId.of("APC-1.1-01"), "Other words.", "A reason.", Optional.empty());

        assertThat(validated(submitting().numbering(named("apc-1.0")).substitute(substitution))
                        .problems())
                .containsExactly(new Problem(
                        "/substitutions/0/id",
                        ProblemCode.DUPLICATE,
                        "substitute APC-1.1-01 has the id of an element of a code; expected an id of its own"));
    }

    @Test
    void refusesSubstituteWithBlankInItsId() {
        Substitution substitution = new Substitution(
                ItemId.of("3.1.1"), ItemId.of("Our claim"), "Other words.", "A reason.", Optional.empty());

        assertThat(validated(submitting().substitute(substitution)).problems())
                .containsExactly(new Problem(
                        "/substitutions/0/id",
                        ProblemCode.MALFORMED,
                        "substitute id is \"Our claim\"; expected an id without blanks"));
        assertThat(validated(submitting().substitute(substitution("3.1.1"))).problems())
                .isEmpty();
    }

    @Test
    void listsWhatAFormDoesNotAskAndNothingForOneThatAsksAll() {
        assertThat(translated(submitting().numbering(named("template-0.4-prefixed")))
                        .notAsked())
                .isEqualTo(items("2.1.6", "4.3.1"));
        assertThat(translated(submitting().numbering(named("apc-1.0-padded"))).notAsked())
                .isEmpty();
    }
}
