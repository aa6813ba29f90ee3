package io.github.sscop.engine;

import static io.github.sscop.code.StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_ONLY;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_RESELLER;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Claim;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.SubmissionFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each stakeholder group is asked, as an assessment shows it. */
class ScopeTest {

    private static Assessment assess(StakeholderGroup group, List<String> additional, Evidence... records) {
        return AssessedFixture.assess(submitting(records)
                .organisation(acme(group).with(items(additional.toArray(String[]::new))))
                .build());
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, List.of(), "1234", true),
                Arguments.of(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, List.of("3"), "1234", true),
                Arguments.of(SOFTWARE_RESELLER, List.of(), "34", true),
                Arguments.of(SOFTWARE_RESELLER, List.of("1", "2"), "1234", true),
                Arguments.of(SOFTWARE_DEVELOPER_ONLY, List.of(), "12", true),
                Arguments.of(SOFTWARE_DEVELOPER_ONLY, List.of("3"), "123", true),
                Arguments.of(SOFTWARE_DEVELOPER_ONLY, List.of("4"), "124", true),
                Arguments.of(OPEN_SOURCE_DEVELOPER_AND_MAINTAINER, List.of(), "", false),
                Arguments.of(OPEN_SOURCE_DEVELOPER_AND_MAINTAINER, List.of("3"), "3", true));
    }

    /** Every item is NOT_APPLICABLE as SCOPED_OUT outside these themes, and something else inside. */
    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("groups")
    void asksForTheThemesOfTheGroup(
            StakeholderGroup group, List<String> additional, String themes, boolean seniorResponsibleOwner) {
        Assessment assessment = assess(group, additional);

        assertThat(assessment.claims()).hasSize(45).allSatisfy(row -> {
            boolean planned = themes.contains(row.id().value().substring(0, 1));
            assertThat(AssessedFixture.reasons(row)).containsExactly(planned ? "NO_EVIDENCE[]" : "SCOPED_OUT[]");
            assertThat(row.verdict()).isEqualTo(planned ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE);
        });
        assertThat(assessment.themes())
                .hasSize(4)
                .allSatisfy(theme -> assertThat(theme.verdict())
                        .isEqualTo(
                                themes.contains(theme.id().value()) ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE));
        assertThat(AssessedFixture.row(assessment, "C-SRO").verdict())
                .isEqualTo(seniorResponsibleOwner ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE);
        assertThat(assessment.verdict()).isEqualTo(themes.isEmpty() ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED);
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("groups")
    void hasRowForEveryItemInCatalogOrderWhateverTheScope(StakeholderGroup group, List<String> additional) {
        Assessment assessment = assess(group, additional);

        assertThat(assessment.claims())
                .extracting(ItemAssessment::id)
                .containsExactlyElementsOf(
                        SubmissionFixture.SSCOP.claims().stream().map(Claim::id).toList());
        assertThat(assessment.provisions()).extracting(row -> row.id().value()).containsExactly("C-SRO");
        assertThat(assessment.principles()).hasSize(14);
    }

    @Test
    void rollsUpThemesThatAreBroughtInLikeAnyOther() {
        Assessment assessment = assess(OPEN_SOURCE_DEVELOPER_AND_MAINTAINER, List.of("4"), refutes("4.2.1"));

        assertThat(AssessedFixture.row(assessment, "4.2.1").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.theme(items("4").get(0)).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void leavesThemesThatAreNotAskedOutOfTheVerdict() {
        Assessment assessment = assess(SOFTWARE_DEVELOPER_ONLY, List.of(), refutes("4.2.1"), refutes("3.1.1"));

        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.theme(items("4").get(0)).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(assessment.reasons())
                .extracting(Reason::text)
                .singleElement()
                .asString()
                .startsWith("Undetermined, because claims 1.1.1, 1.1.2, ")
                .endsWith(", 2.2.3, 2.2.4 are undetermined.");
    }

    @Test
    void saysWhichRowOfTheTableScopesOut() {
        assertThat(AssessedFixture.row(assess(SOFTWARE_RESELLER, List.of()), "1.1.1")
                        .reasons())
                .extracting(Reason::text)
                .containsExactly("Theme 1 does not apply to SOFTWARE_RESELLER: Only themes 3 and 4 are a reseller's"
                        + " responsibility. Where they can, resellers should also encourage developers to follow the"
                        + " Code (C-RESELLER). (Code p.3, Table 1)");
        assertThat(AssessedFixture.row(assess(SOFTWARE_DEVELOPER_ONLY, List.of()), "3.1.1")
                        .reasons())
                .extracting(Reason::text)
                .containsExactly("Theme 3 does not apply to SOFTWARE_DEVELOPER_ONLY: Themes 1 and 2 are relevant."
                        + " Theme 3 is too, but only where it falls within the organisation's or individual's"
                        + " responsibility. (Code p.3, Table 1)");
        assertThat(AssessedFixture.row(assess(OPEN_SOURCE_DEVELOPER_AND_MAINTAINER, List.of()), "C-SRO")
                        .reasons())
                .extracting(Reason::text)
                .containsExactly("This statement does not apply to OPEN_SOURCE_DEVELOPER_AND_MAINTAINER: Not treated as"
                        + " the Code's primary audience. End users, or proprietary developers who use it, must manage"
                        + " the risks of open-source code (C-OSS). (Code p.3, Table 1)");
    }

    @Test
    void decidesTheSeniorResponsibleOwnerByLinkedEvidence() {
        Assessment shown = assess(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, List.of(), supports("C-SRO"));
        Assessment refuted = assess(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR, List.of(), refutes("C-SRO"));

        assertThat(AssessedFixture.row(shown, "C-SRO").verdict()).isEqualTo(Verdict.MET);
        assertThat(AssessedFixture.row(refuted, "C-SRO").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(refuted.verdict()).as("a recommendation pulls nothing down").isEqualTo(Verdict.UNDETERMINED);
    }
}
