package io.github.sscop.engine;

import static io.github.sscop.assessment.Verdict.MET;
import static io.github.sscop.assessment.Verdict.NOT_APPLICABLE;
import static io.github.sscop.assessment.Verdict.NOT_MET;
import static io.github.sscop.assessment.Verdict.UNDETERMINED;
import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.Obligation;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.policy.Policy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes whose items are provisions or whole principles. */
class CodesWithoutClaimsTest {

    private static final Code AI = code("uk-ai-cyber/2025-01");
    private static final Code APP_STORES = code("uk-app-stores/2023-10");
    private static final Code DRAFT = code("uk-software-vendors/2024-05-draft");
    private static final Code IOT = code("uk-consumer-iot/2018-10");

    private static Assessment assess(Code code, Submission submission) {
        return Assessor.of(code, Policy.goodFaith()).assess(submission, AssessedFixture.AS_OF);
    }

    private static Evidence[] supportsRequired(Code code) {
        return code.items().stream()
                .filter(Item::rollsUp)
                .map(item -> supports(item.id().value()))
                .toArray(Evidence[]::new);
    }

    private static Verdict ofPrinciple(Assessment assessment, String id) {
        return assessment.principle(ItemId.of(id)).verdict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uk-software-vendors/2024-05-draft",
                "uk-ai-cyber/2025-01",
                "uk-cyber-governance/2025-04",
                "uk-consumer-iot/2018-10",
                "uk-app-stores/2023-10"
            })
    void hasRowForEveryItemAndNoneForClaims(String edition) {
        Code code = code(edition);

        Assessment assessment = assess(code, about(code).build());

        assertThat(assessment.claims()).isEmpty();
        assertThat(assessment.counts().claims())
                .isEqualTo(Map.of(NOT_MET, 0, UNDETERMINED, 0, MET, 0, NOT_APPLICABLE, 0));
        assertThat(assessment.provisions())
                .extracting(ItemAssessment::id)
                .containsExactlyElementsOf(code.items().stream().map(Item::id).toList());
        assertThat(assessment.provisions())
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(UNDETERMINED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uk-software-vendors/2024-05-draft",
                "uk-ai-cyber/2025-01",
                "uk-cyber-governance/2025-04",
                "uk-consumer-iot/2018-10",
                "uk-app-stores/2023-10"
            })
    void isMetByWhatIsRequiredAlone(String edition) {
        Code code = code(edition);

        Assessment assessment = assess(code, about(code, supportsRequired(code)).build());

        assertThat(assessment.verdict()).isEqualTo(MET);
        assertThat(assessment.principles())
                .extracting(PrincipleAssessment::verdict)
                .isSubsetOf(MET, NOT_APPLICABLE);
    }

    /** Recommendations are assessed and shown, and never pull a roll-up down. */
    @ParameterizedTest
    @ValueSource(strings = {"uk-software-vendors/2024-05-draft", "uk-ai-cyber/2025-01", "uk-consumer-iot/2018-10"})
    void showsRefutedRecommendationsWithoutPullingAnythingDown(String edition) {
        Code code = code(edition);
        SubmissionBuilder submission = about(code, supportsRequired(code));
        code.items().stream()
                .filter(item -> !item.rollsUp())
                .forEach(item -> submission.evidence(refutes(item.id().value())));

        Assessment assessment = assess(code, submission.build());

        assertThat(assessment.verdict()).isEqualTo(MET);
        assertThat(assessment.provisions())
                .filteredOn(row -> row.obligation().equals(Optional.of(Obligation.SHOULD)))
                .hasSize((int)
                        code.items().stream().filter(item -> !item.rollsUp()).count())
                .hasSizeGreaterThan(7)
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(NOT_MET));
    }

    @Test
    void has23RecommendationsOfTheAiCodeAnd8OfTheDraft() {
        assertThat(AI.items()).filteredOn(item -> !item.rollsUp()).hasSize(23);
        assertThat(DRAFT.items())
                .hasSize(21)
                .filteredOn(item -> !item.rollsUp())
                .hasSize(8);
    }

    @Test
    void wordsTheRiskOfRecommendationAsSuch() {
        ItemAssessment row = assess(AI, about(AI, refutes("1.2.1")).build()).item(ItemId.of("1.2.1"));

        assertThat(row.risk())
                .contains("A recommendation under principle 1 ("
                        + AI.principle(ItemId.of("1")).orElseThrow().title()
                        + ") is not shown to be followed: provision 1.2.1. It does not lower any verdict.");
    }

    /** Nested provisions roll up straight to their principle. */
    @Test
    void rollsNestedProvisionUpToItsPrincipleOnly() {
        Assessment assessment = assess(
                AI, about(AI, supportsRequired(AI)).evidence(refutes("1.1.1")).build());

        assertThat(assessment.item(ItemId.of("1.1.1")).verdict()).isEqualTo(NOT_MET);
        assertThat(assessment.item(ItemId.of("1.1")).verdict())
                .as("the provision that holds it")
                .isEqualTo(MET);
        assertThat(ofPrinciple(assessment, "1")).isEqualTo(NOT_MET);
        assertThat(assessment.principle(ItemId.of("1")).reasons())
                .extracting(Reason::text)
                .containsExactly("Not met, because provision 1.1.1 is refuted.");
        assertThat(assessment.theme(ItemId.of("secure-design")).verdict()).isEqualTo(NOT_MET);
        assertThat(assessment.theme(ItemId.of("secure-development")).verdict()).isEqualTo(MET);
        assertThat(assessment.verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void requiresNothingOfPrincipleThatOnlyRecommends() {
        Assessment assessment = assess(IOT, about(IOT, refutes("5.a")).build());

        assertThat(ofPrinciple(assessment, "5")).isEqualTo(NOT_APPLICABLE);
        assertThat(assessment.principle(ItemId.of("5")).reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.NOTHING_REQUIRED);
        assertThat(assessment.item(ItemId.of("5.a")).verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void takesPrinciplesOfTheAppStoreCodeAsItems() {
        Assessment assessment = assess(
                APP_STORES,
                about(APP_STORES, supports("1"), refutes("2"))
                        .declare("1", DeclaredStatus.MET)
                        .build());

        assertThat(assessment.provisions())
                .extracting(row -> row.id() + " of " + row.principle().orElseThrow() + " " + row.verdict())
                .startsWith("1 of 1 MET", "2 of 2 NOT_MET", "3 of 3 UNDETERMINED")
                .hasSize(8);
        assertThat(ofPrinciple(assessment, "1")).isEqualTo(MET);
        assertThat(assessment.principle(ItemId.of("2")).reasons())
                .extracting(Reason::text)
                .containsExactly("Not met, because principle 2 is refuted.");
        assertThat(assessment.principle(ItemId.of("1")).agreement()).isEqualTo(Agreement.AGREED);
        assertThat(assessment.item(ItemId.of("1")).agreement()).contains(Agreement.AGREED);
    }

    @ParameterizedTest
    @EnumSource(StakeholderGroup.class)
    void asksEveryGroupForTheWholeOfCodeWithoutTable(StakeholderGroup group) {
        Assessment assessment = assess(AI, about(AI).organisation(acme(group)).build());

        assertThat(assessment.provisions())
                .allSatisfy(row -> assertThat(AssessedFixture.reasons(row)).containsExactly("NO_EVIDENCE[]"));
    }

    // One submission, several codes

    private static Submission twoCodes() {
        Evidence both = record("E-1")
                .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                .link(Link.refutes("1.1.1", Strength.DIRECT, BECAUSE).in(AI.id()))
                .build();
        return submitting(both)
                .furtherCode(AI.id())
                .notAsked("1.1.2")
                .organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY).with(items("3")))
                .declare("1.1", DeclaredStatus.MET)
                .declare(new Declaration(
                        ItemId.of("1"), DeclaredStatus.PARTLY_MET, Optional.empty(), Optional.of(AI.id())))
                .build();
    }

    @Test
    void readsWhatIsSaidAboutTheFirstCode() {
        Assessment assessment = assess(SSCOP, twoCodes());

        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.1")))
                .containsExactly("SUFFICIENT[E-1]", "UNCONFIRMED[E-1]");
        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.2")))
                .containsExactly("NOT_ASKED[]");
        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "3.1.1")))
                .containsExactly("NO_EVIDENCE[]");
        assertThat(assessment.principle(ItemId.of("1.1")).declared()).contains(DeclaredStatus.MET);
    }

    @Test
    void readsWhatIsSaidAboutFurtherCodeWhereItIsNamed() {
        Assessment assessment = assess(AI, twoCodes());

        assertThat(AssessedFixture.reasons(assessment.item(ItemId.of("1.1.1")))).containsExactly("REFUTED[E-1]");
        assertThat(assessment.principle(ItemId.of("1")).declared()).contains(DeclaredStatus.PARTLY_MET);
        assertThat(assessment.item(ItemId.of("1.1")).declared()).isEqualTo(Optional.empty());
    }

    @Test
    void readsThemesForTheCodeThatTellsGroupsApart() {
        Submission submission = about(AI)
                .furtherCode(SSCOP.id())
                .numbering(NumberingId.of("apc-1.0"))
                .organisation(acme(StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER)
                        .with(items("4")))
                .build();

        assertThat(assess(SSCOP, submission).themes())
                .extracting(theme -> theme.id() + " " + theme.verdict())
                .containsExactly("1 NOT_APPLICABLE", "2 NOT_APPLICABLE", "3 NOT_APPLICABLE", "4 UNDETERMINED");
        assertThat(assess(AI, submission).themes())
                .extracting(ThemeAssessment::verdict)
                .containsOnly(UNDETERMINED);
    }

    @Test
    void readsNotAskedForTheCodeThatFormsAreAbout() {
        Submission submission = about(AI)
                .furtherCode(SSCOP.id())
                .numbering(NumberingId.of("apc-1.0"))
                .notAsked("1.1.1")
                .build();

        assertThat(AssessedFixture.reasons(assess(SSCOP, submission).item(ItemId.of("1.1.1"))))
                .containsExactly("NOT_ASKED[]");
        assertThat(AssessedFixture.reasons(assess(AI, submission).item(ItemId.of("1.1.1"))))
                .containsExactly("NO_EVIDENCE[]");
    }

    @Test
    void readsNotAskedForTheFirstCodeWhereNoneHasForms() {
        Submission submission =
                about(AI).furtherCode(IOT.id()).notAsked("1.1.1").build();

        assertThat(AssessedFixture.reasons(assess(AI, submission).item(ItemId.of("1.1.1"))))
                .containsExactly("NOT_ASKED[]");
        assertThat(assess(IOT, submission).provisions())
                .allSatisfy(row -> assertThat(AssessedFixture.reasons(row)).containsExactly("NO_EVIDENCE[]"));
    }
}
