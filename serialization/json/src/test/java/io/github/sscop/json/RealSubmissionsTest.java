package io.github.sscop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two vendors wrote into the self-assessment form, where their files may be had. */
class RealSubmissionsTest {

    @BeforeEach
    void needsTheirFiles() {
        assumeTrue(
                Files.isDirectory(Given.REAL),
                "Skipped: the real submissions are not part of the repository and are not at "
                        + Given.REAL.toAbsolutePath().normalize());
    }

    private static Assessment vendorB() {
        Submission submission = Given.read(Given.REAL.resolve("vendor-b-2026-04.json"));
        return Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                .assess(submission, LocalDate.of(2026, 4, 27));
    }

    @Test
    void assessesEveryClaimOfVendorB() {
        Assessment assessment = vendorB();

        assertThat(assessment.claims()).hasSize(45);
        assertThat(assessment.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.counts().claims())
                .isEqualTo(Map.of(
                        Verdict.MET, 0, Verdict.NOT_MET, 8, Verdict.UNDETERMINED, 37, Verdict.NOT_APPLICABLE, 0));
    }

    @Test
    void doesNotBlameVendorBForWhatTheFormDidNotAsk() {
        for (String id : List.of("2.1.6", "4.3.1")) {
            ItemAssessment row = vendorB().item(ItemId.of(id));

            assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
            assertThat(row.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(ReasonCode.NOT_ASKED);
                assertThat(reason.text())
                        .isEqualTo("No evidence is relevant to the item; the form behind the submission did not ask"
                                + " about it.");
            });
        }
        assertThat(vendorB().claims())
                .filteredOn(row -> row.has(ReasonCode.NOT_ASKED))
                .hasSize(2);
    }

    @Test
    void findsTheFormsLastClaimWhereTheCatalogHasIt() {
        Submission submission = Given.read(Given.REAL.resolve("vendor-b-2026-04.json"));
        Evidence email = submission.evidence().stream()
                .filter(record -> record.id().equals(EvidenceId.of("E-043-email")))
                .findFirst()
                .orElseThrow();

        assertThat(email.links()).extracting(Link::item).containsExactly(ItemId.of("4.3.2"));
        assertThat(vendorB().item(ItemId.of("4.3.2")).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(vendorB().item(ItemId.of("4.3.2")).refutedBy()).containsExactly(EvidenceId.of("E-043-email"));
    }

    /** The fourteen numbers are no principles of the Code, and the file does not say whose they are. */
    @Test
    void refusesVendorCInOneSentenceOnItsNumberingAndOneOnItsItems() throws IOException {
        assertThat(Given.problems(Files.readAllBytes(Given.REAL.resolve("vendor-c-2026-04.json"))))
                .containsExactly(
                        new Problem(
                                "/numbering",
                                ProblemCode.UNKNOWN_NUMBERING,
                                "numbering is flat-1-14; expected one of apc-1.0, template-0.4, apc-1.0-padded,"
                                        + " apc-1.0-prefixed, template-0.4-prefixed"),
                        new Problem(
                                "/declarations",
                                ProblemCode.UNKNOWN_ITEM,
                                "the items named in declarations are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more, none of"
                                        + " which is a principle or an item of uk-sscop/2025-05, which has 4 themes"
                                        + " (1, 2, 3, 4), 14 principles (1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 3.1, 3.2, 3.3, 3.4,"
                                        + " 3.5, 4.1, 4.2, 4.3) and 45 claims (1.1.1 to 4.3.2); expected its claims, or its"
                                        + " principles in declarations, by these ids, since numbers of another list are"
                                        + " never translated by their position"));
    }
}
