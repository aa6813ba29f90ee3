package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.rejected;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On whose word items rest, and whose word does not undo that of others. */
class IndependenceTest {

    private static final Originator LAB = new Originator("Lab", Independence.INDEPENDENT);
    private static final Originator CUSTOMER = new Originator("Customer", Independence.CUSTOMER);

    private static Evidence by(Originator originator, String id) {
        return supporting(id, "1.1.1").originator(originator).build();
    }

    private static boolean restsOnOne(Evidence... records) {
        return AssessedFixture.row("1.1.1", records).singleOriginator();
    }

    // One originator

    @Test
    void flagsItemsThatRestOnOneOriginator() {
        assertThat(restsOnOne(by(LAB, "E-1"))).isTrue();
        assertThat(restsOnOne(by(LAB, "E-1"), by(LAB, "E-2"))).isTrue();
        assertThat(restsOnOne(by(LAB, "E-1"), by(CUSTOMER, "E-2"))).isFalse();
    }

    @Test
    void flagsNothingWithoutSupportThatCounts() {
        assertThat(restsOnOne()).isFalse();
        assertThat(restsOnOne(refuting("R-1", "1.1.1").build())).isFalse();
        assertThat(restsOnOne(supporting("E-1", "1.1.1").title("TBC").build())).isFalse();
    }

    @Test
    void looksOnlyAtSupportThatCounts() {
        Evidence rejected = supporting("E-2", "1.1.1")
                .originator(CUSTOMER)
                .review(rejected("2026-02-01", Independence.INDEPENDENT))
                .build();
        Evidence copy = supporting("E-3", "1.1.1")
                .originator(CUSTOMER)
                .digest(digest("a"))
                .build();
        Evidence original =
                supporting("E-1", "1.1.1").originator(LAB).digest(digest("a")).build();
        Evidence against = refuting("R-1", "1.1.1").originator(CUSTOMER).build();

        assertThat(restsOnOne(by(LAB, "E-1"), rejected)).isTrue();
        assertThat(restsOnOne(original, copy)).isTrue();
        assertThat(restsOnOne(by(LAB, "E-1"), against)).isTrue();
        assertThat(restsOnOne(
                        by(LAB, "E-1"),
                        hintsAt("E-2", "1.1.1").toBuilder().originator(CUSTOMER).build()))
                .as("indirect support counts as well")
                .isFalse();
    }

    @Test
    void looksAtTheSubstituteWhereThereIsOne() {
        Assessment assessment = AssessedFixture.assess(submitting(
                        supporting("E-1", "ACME-3.1.1").originator(LAB).build(),
                        supporting("E-2", "3.1.1").build())
                .substitute(substitution("3.1.1"))
                .build());
        ItemAssessment row = AssessedFixture.row(assessment, "3.1.1");

        assertThat(row.singleOriginator()).isTrue();
        assertThat(row.vendorOnly()).isFalse();
    }

    @Test
    void flagsTheVendorsWordAlone() {
        assertThat(AssessedFixture.row("1.1.1", supports("E-1", "1.1.1")).vendorOnly())
                .isTrue();
        assertThat(AssessedFixture.row("1.1.1", supports("E-1", "1.1.1"), by(CUSTOMER, "E-2"))
                        .vendorOnly())
                .isFalse();
        assertThat(AssessedFixture.row(
                                "1.1.1",
                                supporting("E-1", "1.1.1")
                                        .review(accepted("2026-03-01", Independence.INDEPENDENT))
                                        .build())
                        .vendorOnly())
                .isFalse();
    }

    // Whose rejection undoes what a record supersedes

    private static ItemAssessment rowOfSuperseded(EvidenceBuilder naming) {
        return AssessedFixture.row(
                AssessedFixture.assess(submission(
                        supports("E-1", "1.1.2"),
                        naming.supersedes(EvidenceId.of("E-1")).build())),
                "1.1.2");
    }

    @ParameterizedTest
    @EnumSource(Independence.class)
    void letsRefutationSupersedeUnlessSomebodyAsIndependentRejectsIt(Independence reviewer) {
        EvidenceBuilder refuting =
                refuting("E-2", "1.1.1").originator(CUSTOMER).review(rejected("2026-03-01", reviewer));

        assertThat(AssessedFixture.states(rowOfSuperseded(refuting), "E-1"))
                .containsExactly(reviewer == Independence.VENDOR ? EvidenceStatus.SUPERSEDED : EvidenceStatus.COUNTED);
    }

    @ParameterizedTest
    @EnumSource(Independence.class)
    void letsNoSupportThatAnybodyRejectsSupersede(Independence reviewer) {
        EvidenceBuilder supporting =
                supporting("E-2", "1.1.1").originator(CUSTOMER).review(rejected("2026-03-01", reviewer));
        EvidenceBuilder both = refuting("E-2", "1.1.1")
                .link(Link.supports("1.1.3", Strength.DIRECT, BECAUSE))
                .originator(CUSTOMER)
                .review(rejected("2026-03-01", reviewer));
        EvidenceBuilder bare = record("E-2").originator(CUSTOMER).review(rejected("2026-03-01", reviewer));

        assertThat(AssessedFixture.states(rowOfSuperseded(supporting), "E-1")).containsExactly(EvidenceStatus.COUNTED);
        assertThat(AssessedFixture.states(rowOfSuperseded(both), "E-1")).containsExactly(EvidenceStatus.COUNTED);
        assertThat(AssessedFixture.states(rowOfSuperseded(bare), "E-1")).containsExactly(EvidenceStatus.COUNTED);
    }
}
