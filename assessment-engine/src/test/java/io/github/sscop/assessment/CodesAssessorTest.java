package io.github.sscop.assessment;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.Pathway;
import io.github.sscop.code.Pathway.Fact;
import io.github.sscop.code.Pathway.Technology;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Policy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodesAssessorTest {

    private static final Code AI = code("uk-ai-cyber/2025-01");
    private static final EditionId GOVERNANCE = EditionId.of("uk-cyber-governance/2025-04");
    private static final EditionId DRAFT = EditionId.of("uk-software-vendors/2024-05-draft");
    private static final EditionId APPS = EditionId.of("uk-app-stores/2023-10");
    private static final String AI_ITEM = AI.items().get(0).id().value();
    private static final CodesAssessor ASSESSOR = CodesAssessor.of(Codes.builtIn(), Policy.goodFaith());

    @Provide
    Arbitrary<World> worlds() {
        return World.any();
    }

    private static Pathway.Advice advice(Set<Fact> facts, Technology... technologies) {
        return Pathway.builtIn().follow(facts, Set.of(technologies));
    }

    private static List<EditionId> codes(CodesAssessment assessed) {
        return assessed.assessments().stream()
                .map(assessment -> assessment.code().id())
                .toList();
    }

    /** One record that supports an item of each of two codes. */
    private static Submission shared() {
        return submitting(record("E-1")
                        .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                        .link(Link.supports(AI_ITEM, Strength.DIRECT, BECAUSE).in(AI.id()))
                        .build())
                .furtherCode(AI.id())
                .build();
    }

    // The codes that a submission names

    @Test
    void assessesEveryCodeThatTheSubmissionNames() {
        CodesAssessment assessed = ASSESSOR.assess(shared(), Assessed.AS_OF);

        assertThat(codes(assessed)).containsExactly(SSCOP.id(), AI.id());
        assertThat(assessed.assessment(SSCOP.id()).item(ItemId.of("1.1.1")).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(assessed.assessment(AI.id()).item(ItemId.of(AI_ITEM)).verdict())
                .isEqualTo(Verdict.MET);
        assertThat(assessed.extended()).isEqualTo(assessed.submission());
        assertThat(assessed.added()).isEmpty();
        assertThat(assessed.notAdvised()).isEmpty();
        assertThat(assessed.undecided()).isEmpty();
    }

    @Property(tries = 100)
    void assessesEachCodeAsItsOwnAssessorDoes(@ForAll("worlds") World world) {
        Submission submission =
                world.submission().toBuilder().furtherCode(AI.id()).build();

        assertThat(CodesAssessor.of(Codes.builtIn(), world.policy())
                        .assess(submission, world.asOf())
                        .assessments())
                .containsExactly(
                        Assessor.of(SSCOP, world.policy()).assess(submission, world.asOf()),
                        Assessor.of(AI, world.policy()).assess(submission, world.asOf()));
    }

    @Test
    void givesTheSubmissionInTheCatalogsNumbering() {
        Submission form = submitting(supports("E-1", "4.3.1"))
                .numbering(NumberingId.of("template-0.4"))
                .build();

        assertThat(ASSESSOR.assess(form, Assessed.AS_OF).submission().numbering())
                .contains(NumberingId.of("apc-1.0"));
    }

    @Test
    void runsRulesOfOnesOwnForTheirCode() {
        FactRule rule = FactRule.of("OWN", "TEST_REPORT", AI_ITEM)
                .should("It should pass.")
                .because("It is tested.")
                .holds(new Condition.Present("passed"))
                .supports(Strength.DIRECT)
                .refutes(Strength.DIRECT)
                .build();

        CodesAssessment assessed = ASSESSOR.with(AI.id(), rule).assess(shared(), Assessed.AS_OF);

        assertThat(assessed.assessment(AI.id()).ownRules()).containsExactly("OWN");
        assertThat(assessed.assessment(SSCOP.id()).ownRules()).isEmpty();
    }

    // The codes that an organisation should follow

    @Test
    void addsCodesThatTheAdviceNamesAndTheSubmissionDoesNot() {
        Submission submission = submitting(supports("1.1.1")).build();

        CodesAssessment assessed =
                ASSESSOR.assess(submission, advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE)), Assessed.AS_OF);

        assertThat(codes(assessed)).containsExactly(SSCOP.id(), GOVERNANCE);
        assertThat(assessed.added()).containsExactly(GOVERNANCE);
        assertThat(assessed.assessment(GOVERNANCE).items()).allMatch(row -> row.has(ReasonCode.NO_EVIDENCE));
        assertThat(assessed.notAdvised()).isEmpty();
        assertThat(assessed.undecided()).isEmpty();
    }

    @Test
    void assessesWhatIsNamedAsGivenAndWhatIsAddedAsExtended() {
        Submission submission = submitting(supports("1.1.1")).build();

        CodesAssessment assessed =
                ASSESSOR.assess(submission, advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE)), Assessed.AS_OF);

        assertThat(assessed.assessment(SSCOP.id()))
                .isEqualTo(Assessor.of(SSCOP, Policy.goodFaith()).assess(submission, Assessed.AS_OF));
        assertThat(assessed.submission()).isEqualTo(submission);
        assertThat(assessed.extended())
                .isEqualTo(submission.toBuilder().furtherCode(GOVERNANCE).build());
        assertThat(Assessor.of(Codes.builtIn().get(GOVERNANCE), Policy.goodFaith())
                        .verify(assessed.assessment(GOVERNANCE), assessed.extended())
                        .isSame())
                .isTrue();
    }

    @Test
    void addsNothingWhereTheSubmissionNamesWhatTheAdviceDoes() {
        Submission submission =
                submitting(supports("1.1.1")).furtherCode(GOVERNANCE).build();

        CodesAssessment assessed =
                ASSESSOR.assess(submission, advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE)), Assessed.AS_OF);

        assertThat(codes(assessed)).containsExactly(SSCOP.id(), GOVERNANCE);
        assertThat(assessed.added()).isEmpty();
        assertThat(assessed.extended()).isEqualTo(submission);
    }

    @Test
    void keepsWhatIsSaidOfTheCodesThatTheSubmissionNames() {
        Submission submission = submitting(supports("E-1", "ACME-3.1.1"))
                .organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY).with(items("3")))
                .notAsked("4.3.1")
                .substitute(SubmissionFixture.substitution("3.1.1"))
                .build();

        CodesAssessment assessed =
                ASSESSOR.assess(submission, advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE)), Assessed.AS_OF);

        assertThat(assessed.extended())
                .isEqualTo(submission.toBuilder().furtherCode(GOVERNANCE).build());
    }

    @Test
    void listsWhatTheAdviceDoesNotAskForAndWhatItLeavesOpen() {
        Submission submission = submitting().furtherCode(AI.id()).build();
        Pathway.Advice open = advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE, Fact.HAS_PRODUCT_REQUIREMENTS));
        Pathway.Advice everybodys = advice(EnumSet.noneOf(Fact.class));

        CodesAssessment withOpen = ASSESSOR.assess(submission, open, Assessed.AS_OF);
        CodesAssessment withLittle = ASSESSOR.assess(submission, everybodys, Assessed.AS_OF);

        assertThat(withOpen.undecided()).isEqualTo(open.undecided()).isNotEmpty();
        assertThat(withOpen.notAdvised()).isEmpty(); // AI is one of the alternatives.
        assertThat(withLittle.undecided()).isEmpty();
        assertThat(withLittle.notAdvised()).containsExactly(SSCOP.id(), AI.id());
        assertThat(codes(withLittle)).containsExactly(SSCOP.id(), AI.id(), GOVERNANCE);
    }

    @Test
    void listsWhatIsNoneOfTheAlternativesThatTheAdviceLeavesOpen() {
        Submission submission =
                submitting().furtherCode(AI.id()).furtherCode(DRAFT).build();
        Pathway.Advice open = advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE, Fact.HAS_PRODUCT_REQUIREMENTS));

        assertThat(ASSESSOR.assess(submission, open, Assessed.AS_OF).notAdvised())
                .containsExactly(DRAFT);
    }

    @Test
    void takesNothingThatIsSaidOfOneCodeAsSaidOfAnAddedOne() {
        String theme = AI.themes().get(0).id().value();
        Submission submission = about(
                        AI,
                        record("E-1")
                                .link(Link.supports("1.1.2", Strength.DIRECT, BECAUSE))
                                .link(Link.supports(AI_ITEM, Strength.DIRECT, BECAUSE))
                                .build())
                .organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY).with(items(theme)))
                .notAsked(AI.items().get(1).id().value())
                .substitute(new Substitution(
                        ItemId.of(AI_ITEM), ItemId.of("1.1.2"), "Other words.", "It suits.", Optional.empty()))
                .build();

        CodesAssessment assessed =
                ASSESSOR.assess(submission, advice(EnumSet.of(Fact.SELLS_PRODUCTS_WITH_SOFTWARE)), Assessed.AS_OF);

        assertThat(assessed.extended().check(Codes.builtIn()).problems()).isEmpty();
        assertThat(assessed.extended().numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(assessed.extended().organisation().additionalThemes()).isEmpty();
        assertThat(assessed.extended().notAsked()).isEmpty();
        assertThat(assessed.extended().substitutions()).isEmpty();
        assertThat(assessed.extended().evidence().get(0).links())
                .extracting(Link::item)
                .containsExactly(ItemId.of(AI_ITEM));
        assertThat(assessed.assessment(SSCOP.id()).claims()).noneMatch(row -> row.verdict() == Verdict.MET);
        assertThat(assessed.assessment(AI.id()).items()).anyMatch(row -> row.has(ReasonCode.NOT_ASKED));
    }

    @Property(tries = 100)
    void everyAssessmentCanBeVerified(
            @ForAll("worlds") World world, @ForAll Set<Fact> facts, @ForAll Set<Technology> technologies) {
        CodesAssessment assessed = CodesAssessor.of(Codes.builtIn(), world.policy())
                .assess(world.submission(), Pathway.builtIn().follow(facts, technologies), world.asOf());

        assertThat(Stream.concat(assessed.submission().codes().stream(), assessed.added().stream()))
                .containsExactlyElementsOf(codes(assessed));
        for (Assessment assessment : assessed.assessments()) {
            Submission its =
                    assessed.added().contains(assessment.code().id()) ? assessed.extended() : assessed.submission();
            assertThat(Assessor.of(assessment.code(), world.policy())
                            .verify(assessment, its)
                            .mismatches())
                    .isEmpty();
        }
    }

    // Refusals

    @Test
    void refusesInvalidSubmission() {
        assertThatThrownBy(() -> ASSESSOR.assess(submitting().location(" ").build(), Assessed.AS_OF))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("The submission has 1 problem:\n  /location: location is blank; expected text");
    }

    @Test
    void refusesDaysThatNoDocumentCanName() {
        assertThatThrownBy(() -> ASSESSOR.assess(submitting().build(), LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asOf is +10000-01-01; expected a day of the years 0 to 9999");
        assertThatThrownBy(() -> ASSESSOR.assess(
                        submitting().build(), advice(EnumSet.noneOf(Fact.class)), LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asOf is +10000-01-01; expected a day of the years 0 to 9999");
    }

    @Test
    void refusesCodesThatAreNotKnown() {
        EditionId unknown = EditionId.of("uk-cheese/2030");
        Pathway.Advice unheardOf = new Pathway.Advice(List.of(), Set.of(unknown), List.of());

        assertThatThrownBy(() -> ASSESSOR.assess(submitting().build(), unheardOf, Assessed.AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("code is uk-cheese/2030; expected one of [uk-sscop/2025-05, ");
        assertThatThrownBy(() -> ASSESSOR.with(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("code is uk-cheese/2030; expected one of [uk-sscop/2025-05, ");
        assertThatThrownBy(() ->
                        ASSESSOR.assess(submitting().build(), Assessed.AS_OF).assessment(APPS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code is uk-app-stores/2023-10; expected one of [uk-sscop/2025-05]");
    }
}
