package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.migration.MigratedSubmission;
import org.junit.jupiter.api.Test;

class MigrateASubmissionTest {

    /** The submission of docs/migration.md. */
    private static Submission aboutTheDraft() {
        Evidence plan = Evidence.builder(
                        "E-001",
                        "SUPPORT_PLAN",
                        "How we support customers in an incident",
                        Method.DOCUMENT_INSPECTION,
                        Originator.vendor("Acme Ltd"))
                .location("https://acme.example/incidents")
                .occurredOn("2025-02-03")
                .link(Link.supports("4.5", Strength.DIRECT, "The page names the plan and its owner."))
                .link(Link.supports("3.2", Strength.DIRECT, "It says how to report a vulnerability."))
                .build();
        return Submission.builder(
                        "acme-2025-03",
                        CodeRegistry.builtIn().get(EditionId.of("uk-software-vendors/2024-05-draft")),
                        Organisation.of("Acme Ltd", StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))
                .declare("3.2", DeclaredStatus.MET)
                .declare("4.4", DeclaredStatus.NOT_MET)
                .evidence(plan)
                .build();
    }

    @Test
    void carriesSubmissionAndSaysWhatIsToDo() {
        MigratedSubmission carried = MigrateASubmission.carry(aboutTheDraft());

        assertThat(carried.submission().code()).isEqualTo(EditionId.of("uk-sscop/2025-05"));
        assertThat(MigrateASubmission.toDo(carried))
                .containsExactly(
                        "/declarations/1 DECLARATION_NOT_CARRIED: The declaration on 4.4 is left out, for the vendor to"
                                + " declare again, since 4.4 was dropped.",
                        "/evidence/0/links/0 WEAKENED: E-001 bears on 4.3.1 only indirectly, since 4.5 became claim"
                                + " 4.3.1, which covers less.",
                        "/evidence/0/links/1 STANCE_LEFT_OPEN: E-001 is linked to 3.2.1, 3.2.2 without a stance, for"
                                + " the vendor to say what it shows of each, since 3.2 became principle 3.2.");
    }
}
