package io.github.sscop.engine;

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

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.relation.Pathway;
import io.github.sscop.code.relation.Pathway.PathwayFact;
import io.github.sscop.code.relation.Pathway.Technology;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
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

class MultiCodeAssessorTest {

    private static final Code AI = code("uk-ai-cyber/2025-01");
    private static final EditionId GOVERNANCE = EditionId.of("uk-cyber-governance/2025-04");
    private static final EditionId DRAFT = EditionId.of("uk-software-vendors/2024-05-draft");
    private static final EditionId APPS = EditionId.of("uk-app-stores/2023-10");
    private static final String AI_ITEM = AI.items().get(0).id().value();
    private static final MultiCodeAssessor ASSESSOR = MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith());

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    private static Pathway.Advice advice(Set<PathwayFact> facts, Technology... technologies) {
        return Pathway.builtIn().follow(facts, Set.of(technologies));
    }

    private static List<EditionId> codes(MultiCodeAssessment assessed) {
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
        MultiCodeAssessment assessed = ASSESSOR.assess(shared(), AssessedFixture.AS_OF);

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

    @Property
    void assessesEachCodeAsItsOwnAssessorDoes(@ForAll("worlds") SubmissionGenerator world) {
        Submission submission =
                world.submission().toBuilder().furtherCode(AI.id()).build();

        assertThat(MultiCodeAssessor.of(CodeRegistry.builtIn(), world.policy())
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

        assertThat(ASSESSOR.assess(form, AssessedFixture.AS_OF).submission().numbering())
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

        MultiCodeAssessment assessed = ASSESSOR.withRules(AI.id(), rule).assess(shared(), AssessedFixture.AS_OF);

        assertThat(assessed.assessment(AI.id()).ownRules()).containsExactly("OWN");
        assertThat(assessed.assessment(SSCOP.id()).ownRules()).isEmpty();
    }

    // The codes that an organisation should follow

    @Test
    void addsCodesThatTheAdviceNamesAndTheSubmissionDoesNot() {
        Submission submission = submitting(supports("1.1.1")).build();

        MultiCodeAssessment assessed = ASSESSOR.assess(
                submission, advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE)), AssessedFixture.AS_OF);

        assertThat(codes(assessed)).containsExactly(SSCOP.id(), GOVERNANCE);
        assertThat(assessed.added()).containsExactly(GOVERNANCE);
        assertThat(assessed.assessment(GOVERNANCE).items()).allMatch(row -> row.has(ReasonCode.NO_EVIDENCE));
        assertThat(assessed.notAdvised()).isEmpty();
        assertThat(assessed.undecided()).isEmpty();
    }

    @Test
    void assessesWhatIsNamedAsGivenAndWhatIsAddedAsExtended() {
        Submission submission = submitting(supports("1.1.1")).build();

        MultiCodeAssessment assessed = ASSESSOR.assess(
                submission, advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE)), AssessedFixture.AS_OF);

        assertThat(assessed.assessment(SSCOP.id()))
                .isEqualTo(Assessor.of(SSCOP, Policy.goodFaith()).assess(submission, AssessedFixture.AS_OF));
        assertThat(assessed.submission()).isEqualTo(submission);
        assertThat(assessed.extended())
                .isEqualTo(submission.toBuilder().furtherCode(GOVERNANCE).build());
        assertThat(Assessor.of(CodeRegistry.builtIn().get(GOVERNANCE), Policy.goodFaith())
                        .verify(assessed.assessment(GOVERNANCE), assessed.extended())
                        .isSame())
                .isTrue();
    }

    @Test
    void addsNothingWhereTheSubmissionNamesWhatTheAdviceDoes() {
        Submission submission =
                submitting(supports("1.1.1")).furtherCode(GOVERNANCE).build();

        MultiCodeAssessment assessed = ASSESSOR.assess(
                submission, advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE)), AssessedFixture.AS_OF);

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

        MultiCodeAssessment assessed = ASSESSOR.assess(
                submission, advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE)), AssessedFixture.AS_OF);

        assertThat(assessed.extended())
                .isEqualTo(submission.toBuilder().furtherCode(GOVERNANCE).build());
    }

    @Test
    void listsWhatTheAdviceDoesNotAskForAndWhatItLeavesOpen() {
        Submission submission = submitting().furtherCode(AI.id()).build();
        Pathway.Advice open =
                advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE, PathwayFact.HAS_PRODUCT_REQUIREMENTS));
        Pathway.Advice everybodys = advice(EnumSet.noneOf(PathwayFact.class));

        MultiCodeAssessment withOpen = ASSESSOR.assess(submission, open, AssessedFixture.AS_OF);
        MultiCodeAssessment withLittle = ASSESSOR.assess(submission, everybodys, AssessedFixture.AS_OF);

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
        Pathway.Advice open =
                advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE, PathwayFact.HAS_PRODUCT_REQUIREMENTS));

        assertThat(ASSESSOR.assess(submission, open, AssessedFixture.AS_OF).notAdvised())
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

        MultiCodeAssessment assessed = ASSESSOR.assess(
                submission, advice(EnumSet.of(PathwayFact.SELLS_PRODUCTS_WITH_SOFTWARE)), AssessedFixture.AS_OF);

        assertThat(SubmissionValidator.of(CodeRegistry.builtIn())
                        .validate(assessed.extended())
                        .problems())
                .isEmpty();
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

    @Property
    void everyAssessmentCanBeVerified(
            @ForAll("worlds") SubmissionGenerator world,
            @ForAll Set<PathwayFact> facts,
            @ForAll Set<Technology> technologies) {
        MultiCodeAssessment assessed = MultiCodeAssessor.of(CodeRegistry.builtIn(), world.policy())
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
        assertThatThrownBy(() -> ASSESSOR.assess(submitting().location(" ").build(), AssessedFixture.AS_OF))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("The submission has 1 problem:\n  /location: location is blank; expected text");
    }

    @Test
    void refusesDaysThatNoDocumentCanName() {
        assertThatThrownBy(() -> ASSESSOR.assess(submitting().build(), LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asOf is +10000-01-01; expected a day of the years 0 to 9999");
        assertThatThrownBy(() -> ASSESSOR.assess(
                        submitting().build(), advice(EnumSet.noneOf(PathwayFact.class)), LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asOf is +10000-01-01; expected a day of the years 0 to 9999");
    }

    @Test
    void refusesCodesThatAreNotKnown() {
        EditionId unknown = EditionId.of("uk-cheese/2030");
        Pathway.Advice unheardOf = new Pathway.Advice(List.of(), Set.of(unknown), List.of());

        assertThatThrownBy(() -> ASSESSOR.assess(submitting().build(), unheardOf, AssessedFixture.AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("code is uk-cheese/2030; expected one of [uk-sscop/2025-05, ");
        assertThatThrownBy(() -> ASSESSOR.withRules(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("code is uk-cheese/2030; expected one of [uk-sscop/2025-05, ");
        assertThatThrownBy(() -> ASSESSOR.assess(submitting().build(), AssessedFixture.AS_OF)
                        .assessment(APPS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code is uk-app-stores/2023-10; expected one of [uk-sscop/2025-05]");
    }
}
