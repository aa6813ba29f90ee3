package io.github.sscop.evidence;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private static final EditionId AI = EditionId.of("uk-ai-cyber/2025-01");

    private static EvidenceBuilder everyPart() {
        return supporting("E-1", "1.1.1")
                .digest(digest("a"))
                .subject(Subject.ofProduct("Acme Ledger", "4.2.0"))
                .recordedOn("2026-01-11")
                .validUntil("2027-01")
                .review(accepted("2026-02-01", Independence.CUSTOMER))
                .supersedes(EvidenceId.of("E-0"))
                .sample(new Sample(2, 2, Sample.Selection.ALL))
                .fact("release", new FactValue.Text("3"));
    }

    @Test
    void isBuiltLikeAnother() {
        Submission every = submitting(everyPart().build())
                .furtherCode(AI)
                .preparedBy(new Person("Ada", Optional.of("CTO")))
                .notAsked("4.3.1")
                .declare("1.1", DeclaredStatus.MET)
                .substitute(substitution("3.1.1"))
                .exclude(exclusion("4.2.1"))
                .accept(acceptedRisk("2.1.6"))
                .build();

        assertThat(every.toBuilder().build()).isEqualTo(every);
        assertThat(every.evidence().get(0).toBuilder().build())
                .isEqualTo(every.evidence().get(0));
    }

    @Test
    void changesOnlyWhatIsToldOfRecord() {
        Evidence record = everyPart().build();

        assertThat(record.toBuilder().id(EvidenceId.of("E-2")).build().id()).hasToString("E-2");
        assertThat(record.toBuilder().kind(EvidenceKind.of("SBOM")).build().kind())
                .hasToString("SBOM");
        assertThat(record.toBuilder().title("T").build().title()).isEqualTo("T");
        assertThat(record.toBuilder().method(Method.AUDIT).build().method()).isEqualTo(Method.AUDIT);
        assertThat(record.toBuilder()
                        .originator(new Originator("Lab", Independence.INDEPENDENT))
                        .build()
                        .originator())
                .isEqualTo(new Originator("Lab", Independence.INDEPENDENT));
        assertThat(record.toBuilder().id(EvidenceId.of("E-2")).id(record.id()).build())
                .isEqualTo(record);
    }

    @Test
    void reliesOnRecordWithoutEnd() {
        assertThat(everyPart().validWithoutEnd().build().validUntil()).isEqualTo(Optional.empty());
    }

    @Test
    void keepsBuilderAndRecordApart() {
        EvidenceBuilder builder = record("E-1");
        Evidence before = builder.build();
        builder.supersedes(EvidenceId.of("E-0")).link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));

        assertThat(before).isEqualTo(record("E-1").build());
    }

    @Test
    void takesTheCatalogsNumberingWhereThereIsOne() {
        assertThat(submission().numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(about(code("uk-ai-cyber/2025-01")).build().numbering()).isEqualTo(Optional.empty());
        assertThat(submitting()
                        .numbering(NumberingId.of("template-0.4"))
                        .build()
                        .numbering())
                .contains(NumberingId.of("template-0.4"));
    }

    @Test
    void putsRecordsInThePlaceOfOthers() {
        assertThat(submitting(supports("E-1", "1.1.1"))
                        .onlyEvidence(List.of(supports("E-2", "1.1.1")))
                        .evidence(supports("E-3", "1.1.1"))
                        .build()
                        .evidence())
                .extracting(record -> record.id().value())
                .containsExactly("E-2", "E-3");
    }

    @Test
    void namesTheFirstCodeFirst() {
        assertThat(submitting().furtherCode(AI).build().codes()).containsExactly(SSCOP.id(), AI);
    }

    @Test
    void isAboutTheFirstCodeUnlessItSaysOtherwise() {
        Submission submission = submission();
        Link link = Link.supports("1.1.1", Strength.DIRECT, BECAUSE);

        assertThat(submission.isAbout(SSCOP.id(), link)).isTrue();
        assertThat(submission.isAbout(AI, link)).isFalse();
        assertThat(submission.isAbout(AI, link.in(AI))).isTrue();
        assertThat(submission.isAbout(SSCOP.id(), link.in(AI))).isFalse();
    }

    @Test
    void datesRecordByWhatHappenedElseByWhenItWasWrittenDown() {
        assertThat(record("E-1").recordedOn("2026-02-01").build().date()).contains(PartialDate.of("2026-01-10"));
        assertThat(SubmissionFixture.bare("E-1").recordedOn("2026-02").build().date())
                .contains(PartialDate.of("2026-02"));
        assertThat(SubmissionFixture.bare("E-1").validUntil("2026-02").build().date())
                .isEqualTo(Optional.empty());
    }

    @Test
    void copiesTheListsThatItIsGiven() {
        List<FactValue> values = new ArrayList<>(List.of(new FactValue.Whole(1)));
        FactValue.Sequence sequence = new FactValue.Sequence(values);
        values.add(new FactValue.Flag(true));

        assertThat(sequence.values()).containsExactly(new FactValue.Whole(1));
        assertThatThrownBy(() -> sequence.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> submission().evidence().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() ->
                        new FactValue.Structure(Map.of("a", sequence)).values().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesWhoAnswersForTheOrganisation() {
        SeniorResponsibleOwner ada = new SeniorResponsibleOwner("Ada", "CTO", Optional.empty());
        Organisation acme = SubmissionFixture.acme(StakeholderGroup.SOFTWARE_RESELLER);

        assertThat(acme.ownedBy(ada))
                .isEqualTo(new Organisation(
                        acme.name(),
                        acme.identifier(),
                        acme.stakeholderGroup(),
                        acme.additionalThemes(),
                        Optional.of(ada)));
    }

    @Test
    void namesSubjectsByWhatIsKnown() {
        assertThat(Subject.ofOrganisation("Acme Ltd"))
                .isEqualTo(new Subject(Optional.of("Acme Ltd"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(Subject.ofProduct("Acme Ledger", "4"))
                .isEqualTo(
                        new Subject(Optional.empty(), Optional.of("Acme Ledger"), Optional.of("4"), Optional.empty()));
        assertThat(Product.of("Acme Ledger", "4"))
                .isEqualTo(new Product("Acme Ledger", Optional.of("4"), Optional.empty(), Optional.empty()));
    }
}
