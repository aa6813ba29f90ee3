package io.github.sscop.assessment;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.ledger;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private static final Assessment WHOLE = AssessedFixture.assess(submission());

    private static Assessment with(
            List<ThemeAssessment> themes,
            List<PrincipleAssessment> principles,
            List<ItemAssessment> claims,
            List<ItemAssessment> provisions) {
        return new Assessment(
                WHOLE.code(),
                WHOLE.policy(),
                WHOLE.ownRules(),
                WHOLE.submission(),
                WHOLE.counterpart(),
                WHOLE.asOf(),
                WHOLE.producedBy(),
                WHOLE.subject(),
                WHOLE.seniorResponsibleOwner(),
                WHOLE.verdict(),
                WHOLE.reasons(),
                WHOLE.advisory(),
                WHOLE.counts(),
                themes,
                principles,
                claims,
                provisions,
                WHOLE.acceptedRisks(),
                WHOLE.counterpartRisks(),
                WHOLE.calendar(),
                WHOLE.unlinked(),
                WHOLE.rules(),
                WHOLE.remarks(),
                WHOLE.withheld());
    }

    private static <T> List<T> without(int index, List<T> rows) {
        List<T> some = new ArrayList<>(rows);
        some.remove(index);
        return some;
    }

    private static final List<ItemId> CLAIMS =
            SSCOP.claims().stream().map(Element::id).toList();

    @Test
    void isMadeOfEveryRow() {
        assertThat(with(WHOLE.themes(), WHOLE.principles(), WHOLE.claims(), WHOLE.provisions()))
                .isEqualTo(WHOLE);
    }

    @Test
    void refusesToBeMadeWithoutClaim() {
        for (int i : List.of(0, 15, 44)) {
            assertThatThrownBy(() ->
                            with(WHOLE.themes(), WHOLE.principles(), without(i, WHOLE.claims()), WHOLE.provisions()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The assessment has 1 problem:\n  /claims: row " + CLAIMS.get(i)
                            + " of claims is missing; expected one row");
        }
    }

    @Test
    void refusesRowsGivenTwiceOrOutOfOrder() {
        List<ItemAssessment> twice = new ArrayList<>(WHOLE.claims());
        twice.add(WHOLE.claims().get(44));
        List<ItemAssessment> reversed = new ArrayList<>(WHOLE.claims());
        Collections.reverse(reversed);

        assertThatThrownBy(() -> with(WHOLE.themes(), WHOLE.principles(), twice, WHOLE.provisions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The assessment has 1 problem:\n  /claims/45/id: row 4.3.2 of claims is given twice; expected one row");
        assertThatThrownBy(() -> with(WHOLE.themes(), WHOLE.principles(), reversed, WHOLE.provisions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The assessment has 1 problem:\n  /claims/0/id: row of claims is 4.3.2; expected 1.1.1, the next in catalog order");
    }

    @Test
    void refusesToBeMadeWithoutProvisionThemeOrPrinciple() {
        assertThatThrownBy(() -> with(WHOLE.themes(), WHOLE.principles(), WHOLE.claims(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The assessment has 1 problem:\n  /provisions: row C-SRO of provisions is missing; expected one row");
        assertThatThrownBy(
                        () -> with(without(2, WHOLE.themes()), WHOLE.principles(), WHOLE.claims(), WHOLE.provisions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The assessment has 1 problem:\n  /themes: row 3 of themes is missing; expected one row");
        assertThatThrownBy(
                        () -> with(WHOLE.themes(), without(0, WHOLE.principles()), WHOLE.claims(), WHOLE.provisions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The assessment has 1 problem:\n  /principles: row 1.1 of principles is missing; expected one row");
    }

    @Test
    void findsEachRowByItsId() {
        assertThat(WHOLE.items())
                .hasSize(46)
                .allSatisfy(row -> assertThat(WHOLE.item(row.id())).isEqualTo(row));
        assertThat(WHOLE.principles())
                .allSatisfy(row -> assertThat(WHOLE.principle(row.id())).isEqualTo(row));
        assertThat(WHOLE.themes())
                .allSatisfy(row -> assertThat(WHOLE.theme(row.id())).isEqualTo(row));
    }

    @Test
    void refusesToFindWhatTheCodeDoesNotHave() {
        assertThatThrownBy(() -> WHOLE.item(ItemId.of("9.9.9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is 9.9.9; expected one of "
                        + WHOLE.items().stream().map(ItemAssessment::id).toList());
        assertThatThrownBy(() -> WHOLE.principle(ItemId.of("1.1.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is 1.1.1; expected one of"
                        + " [1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 3.1, 3.2, 3.3, 3.4, 3.5, 4.1, 4.2, 4.3]");
        assertThatThrownBy(() -> WHOLE.theme(ItemId.of("5")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id is 5; expected one of [1, 2, 3, 4]");
    }

    @Test
    void saysThatItIsNoCertification() {
        assertThat(WHOLE.notice())
                .isEqualTo(
                        "This assessment covers the evidence for the claims of \"Software Security Code of Practice\", judged"
                                + " by the named policy. It is not a certification, and its verdict words are not those of"
                                + " the code's publishers.");
    }

    @Test
    void namesItsInputs() {
        SeniorResponsibleOwner owner = new SeniorResponsibleOwner(
                "Ada Example", "Chief Technology Officer", Optional.of(PartialDate.of("2025-09-01")));
        Assessment assessment = AssessedFixture.assess(submitting()
                .organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)
                        .ownedBy(owner))
                .build());

        assertThat(assessment.code()).isEqualTo(SSCOP);
        assertThat(assessment.policy().id()).isEqualTo("good-faith");
        assertThat(assessment.submission().id()).isEqualTo("acme-2026-03");
        assertThat(assessment.asOf()).isEqualTo("2026-03-31");
        assertThat(assessment.producedBy().name()).isEqualTo("SSCoP for Java");
        assertThat(assessment.producedBy().version()).isNotEmpty();
        assertThat(assessment.subject())
                .isEqualTo(new AssessedSubject(
                        Optional.of("Acme Ltd"),
                        List.of("GB-COH-01234567"),
                        List.of(),
                        Optional.of("Acme Ledger"),
                        List.of(),
                        Optional.of("4.2.0"),
                        ledger().digest(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(assessment.seniorResponsibleOwner()).contains(owner);
    }

    @Test
    void refusesRowWithoutReason() {
        ItemAssessment row = WHOLE.claims().get(0);

        assertThatThrownBy(() -> new ItemAssessment(
                        row.id(),
                        row.principle(),
                        row.obligation(),
                        row.verdict(),
                        List.of(),
                        row.counted(),
                        row.confirmed(),
                        row.refutedBy(),
                        row.notCounted(),
                        row.vendorOnly(),
                        row.singleOriginator(),
                        row.declared(),
                        row.agreement(),
                        row.nextAction(),
                        row.risk(),
                        row.stepsToMeet(),
                        row.indispensableEvidence()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reasons of 1.1.1 is empty; expected at least one");
    }

    @Test
    void refusesRecordThatIsSaidBothToCountAndNotTo() {
        assertThatThrownBy(() -> new DisregardedEvidence(
                        EvidenceId.of("E-1"), Optional.empty(), EvidenceStatus.COUNTED, List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the state of E-1 is COUNTED; expected any other");
    }
}
