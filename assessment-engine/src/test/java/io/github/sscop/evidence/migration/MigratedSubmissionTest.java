package io.github.sscop.evidence.migration;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.hintsAt;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Migration.Change;
import io.github.sscop.code.relation.Migration.Extent;
import io.github.sscop.code.relation.Migration.MigrationRow;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigratedSubmissionTest {

    private static final Code DRAFT = code("uk-software-vendors/2024-05-draft");
    private static final Code AI = code("uk-ai-cyber/2025-01");
    private static final Migration BUILT_IN = Migration.builtIn().get(0);

    private static MigratedSubmission carry(SubmissionBuilder submission) {
        return carry(submission, BUILT_IN);
    }

    private static MigratedSubmission carry(SubmissionBuilder submission, Migration migration) {
        MigratedSubmission carried = MigratedSubmission.of(submission.build(), migration, CodeRegistry.builtIn());
        assertThat(SubmissionValidator.of(CodeRegistry.builtIn())
                        .validate(carried.submission())
                        .problems())
                .isEmpty();
        return carried;
    }

    private static MigrationRow row(String from, Change change, Extent extent, String... to) {
        return new MigrationRow(ItemId.of(from), items(to), List.of(change), Optional.of(extent), List.of(), "A note.");
    }

    private static Migration migration(MigrationRow... rows) {
        return new Migration(DRAFT.id(), code("uk-sscop/2025-05").id(), "A test.", List.of(rows), List.of(), List.of());
    }

    private static final Migration SAME = migration(row("1.1", Change.KEPT, Extent.SAME, "1.1.2"));

    private static List<String> links(MigratedSubmission carried, int record) {
        return carried.submission().evidence().get(record).links().stream()
                .map(link -> Stream.of(Optional.of(link.item()), link.stance(), link.strength(), link.code())
                        .flatMap(Optional::stream)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> said(MigratedSubmission carried) {
        return carried.issues().stream()
                .map(each -> each.pointer() + " " + each.code() + ": " + each.text())
                .toList();
    }

    // Links

    @Test
    void keepsDirectLinkToTheOneItemThatSaysTheSame() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "1.1"), refutes("E-2", "1.1")), SAME);

        assertThat(links(carried, 0)).containsExactly("1.1.2 SUPPORTS DIRECT");
        assertThat(links(carried, 1)).containsExactly("1.1.2 REFUTES DIRECT");
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void weakensDirectLinkToClaimThatCoversLess() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "4.5"), refutes("E-2", "4.6")));

        assertThat(links(carried, 0)).containsExactly("4.3.1 SUPPORTS INDIRECT");
        assertThat(links(carried, 1)).containsExactly("4.1.3 REFUTES INDIRECT");
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 WEAKENED: E-1 bears on 4.3.1 only indirectly, since 4.5 became claim 4.3.1,"
                                + " which covers less.",
                        "/evidence/1/links/0 WEAKENED: E-2 bears on 4.1.3 only indirectly, since 4.6 became claim 4.1.3,"
                                + " which covers less.");
    }

    @Test
    void weakensDirectLinkToSeveralClaims() {
        Migration split = migration(row("1.1", Change.KEPT, Extent.SAME, "1.1.2", "C-SRO"));
        MigratedSubmission carried = carry(about(DRAFT, refutes("E-1", "1.1")), split);

        assertThat(links(carried, 0)).containsExactly("1.1.2 REFUTES INDIRECT", "C-SRO REFUTES INDIRECT");
        assertThat(said(carried))
                .containsExactly("/evidence/0/links/0 WEAKENED: E-1 bears on 1.1.2, C-SRO only indirectly, since 1.1"
                        + " became claim 1.1.2 and statement C-SRO.");
    }

    @Test
    void weakensDirectLinkToClaimThatAnotherProvisionBecameToo() {
        Migration shared = migration(
                row("1.1", Change.KEPT, Extent.SAME, "1.1.2"), row("1.2", Change.MERGED, Extent.WIDER, "1.1.2"));
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "1.1"), supports("E-2", "1.2")), shared);

        assertThat(links(carried, 0)).containsExactly("1.1.2 SUPPORTS INDIRECT");
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 WEAKENED: E-1 bears on 1.1.2 only indirectly, since 1.1 became claim 1.1.2,"
                                + " together with 1.2.",
                        "/evidence/1/links/0 WEAKENED: E-2 bears on 1.1.2 only indirectly, since 1.2 became claim 1.1.2,"
                                + " which covers more, together with 1.1.");
    }

    @Test
    void saysNothingOfIndirectLinkThatStaysIndirect() {
        MigratedSubmission carried = carry(about(DRAFT, hintsAt("E-1", "4.5"), hintsAgainst("E-2", "4.6")));

        assertThat(links(carried, 0)).containsExactly("4.3.1 SUPPORTS INDIRECT");
        assertThat(links(carried, 1)).containsExactly("4.1.3 REFUTES INDIRECT");
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void leavesTheStanceOfSupportOpenAtTheClaimsOfPrinciple() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "3.5")));

        assertThat(carried.submission().evidence().get(0).links())
                .extracting(Link::argument)
                .containsExactly(Optional.of(BECAUSE), Optional.of(BECAUSE));
        assertThat(links(carried, 0)).containsExactly("3.5.1", "3.5.2");
        assertThat(said(carried))
                .containsExactly("/evidence/0/links/0 STANCE_LEFT_OPEN: E-1 is linked to 3.5.1, 3.5.2 without a stance,"
                        + " for the vendor to say what it shows of each, since 3.5 became principle 3.5.");
    }

    /** Its one claim is not taken for the principle either. */
    @Test
    void leavesTheStanceOpenEvenAtTheOnlyClaimOfPrinciple() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "4.2")));

        assertThat(links(carried, 0)).containsExactly("4.2.1");
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 STANCE_LEFT_OPEN: E-1 is linked to 4.2.1 without a stance, for"
                                + " the vendor to say what it shows of each, since 4.2 became principle 4.2, which covers less.");
    }

    @Test
    void spreadsRefutationOverTheClaimsOfPrinciple() {
        MigratedSubmission carried = carry(about(DRAFT, refutes("E-1", "2.2")));

        assertThat(links(carried, 0))
                .containsExactly(
                        "2.2.1 REFUTES INDIRECT",
                        "2.2.2 REFUTES INDIRECT",
                        "2.2.3 REFUTES INDIRECT",
                        "2.2.4 REFUTES INDIRECT");
        assertThat(said(carried))
                .containsExactly("/evidence/0/links/0 REFUTATION_SPREAD: E-1 refutes 2.2.1, 2.2.2, 2.2.3, 2.2.4"
                        + " indirectly, for the vendor to say which of them it is about, since 2.2 became principle 2.2, a"
                        + " requirement where it was a recommendation.");
    }

    @Test
    void tellsClaimsThatTheRowNamesFromOthersOfTheirPrinciple() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "3.3"), refutes("E-2", "3.4")));

        assertThat(links(carried, 0)).containsExactly("3.3.2 SUPPORTS INDIRECT", "3.3.1");
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 WEAKENED: E-1 bears on 3.3.2 only indirectly, since 3.3 became principle"
                                + " 3.3 and claim 3.3.2, which covers less.",
                        "/evidence/0/links/0 STANCE_LEFT_OPEN: E-1 is linked to 3.3.1 without a stance, for the vendor to"
                                + " say what it shows of each, since 3.3 became principle 3.3 and claim 3.3.2, which"
                                + " covers less.",
                        "/evidence/1/links/0 REFUTATION_SPREAD: E-2 refutes 3.4.1, 3.4.2 indirectly, for the vendor to say"
                                + " which of them it is about, since 3.4 became principle 3.4, which has a condition.");
    }

    @Test
    void keepsRecordWhoseProvisionWasDropped() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "1.6")));

        assertThat(carried.submission().evidence())
                .containsExactly(record("E-1").build());
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 LINK_NOT_CARRIED: E-1 no longer bears on 1.6, since 1.6 was dropped.");
    }

    @Test
    void saysThatMigrationHasNoRow() {
        assertThat(said(carry(about(DRAFT, supports("E-1", "1.2")), SAME)))
                .containsExactly("/evidence/0/links/0 LINK_NOT_CARRIED: E-1 no longer bears on 1.2, since 1.2 is not in"
                        + " the migration.");
    }

    @Test
    void keepsLinkWithoutStance() {
        MigratedSubmission carried = carry(about(
                DRAFT,
                record("E-1").link(linkedOnly("4.5")).link(linkedOnly("3.5")).build()));

        assertThat(links(carried, 0)).containsExactly("4.3.1", "3.5.1", "3.5.2");
        assertThat(said(carried))
                .containsExactly("/evidence/0/links/1 STANCE_LEFT_OPEN: E-1 is linked to 3.5.1, 3.5.2 without a stance,"
                        + " for the vendor to say what it shows of each, since 3.5 became principle 3.5.");
    }

    @Test
    void readsFirstCodeThatIsNamedOutright() {
        Evidence named = record("E-1")
                .link(Link.supports("4.5", Strength.INDIRECT, BECAUSE).in(DRAFT.id()))
                .build();

        assertThat(links(carry(about(DRAFT, named)), 0)).containsExactly("4.3.1 SUPPORTS INDIRECT");
    }

    // Links of one record that meet

    @Test
    void mergesLinksThatLeadToOneClaim() {
        Evidence both = supporting("E-1", "4.3")
                .link(Link.supports("4.5", Strength.DIRECT, "Another reason."))
                .build();
        MigratedSubmission carried = carry(about(DRAFT, both));

        assertThat(links(carried, 0)).containsExactly("4.3.2 SUPPORTS INDIRECT", "4.3.1 SUPPORTS INDIRECT");
        assertThat(carried.submission().evidence().get(0).links().get(1).argument())
                .contains("Another reason.");
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 WEAKENED: E-1 bears on 4.3.2 only indirectly, since 4.3 became principle"
                                + " 4.3 and claim 4.3.2, which covers less.",
                        "/evidence/0/links/0 MERGED: E-1 is linked to 4.3.1 once, as it was to 4.5 and not as it was to 4.3,"
                                + " since 4.3 became principle 4.3 and claim 4.3.2, which covers less.",
                        "/evidence/0/links/1 WEAKENED: E-1 bears on 4.3.1 only indirectly, since 4.5 became claim 4.3.1,"
                                + " which covers less.");
    }

    @Test
    void keepsTheFirstOfLinksThatSayNoMoreThanEachOther() {
        Evidence both =
                record("E-1").link(linkedOnly("1.4")).link(linkedOnly("1.5")).build();

        assertThat(carry(about(DRAFT, both)).issues())
                .extracting(each -> each.pointer() + " " + each.code() + " " + each.from() + " " + each.to())
                .containsExactly(
                        "/evidence/0/links/0 STANCE_LEFT_OPEN 1.4 [1.4.1, 1.4.2, 1.4.3, 1.4.4, 1.4.5]",
                        "/evidence/0/links/1 MERGED 1.5 [1.4.1, 1.4.2, 1.4.3, 1.4.4, 1.4.5]");
    }

    @Test
    void letsRefutationGoBeforeSupport() {
        Evidence both = supporting("E-1", "4.5")
                .link(Link.refutes("4.3", Strength.DIRECT, BECAUSE))
                .build();
        MigratedSubmission carried = carry(about(DRAFT, both));

        assertThat(links(carried, 0)).containsExactly("4.3.1 REFUTES INDIRECT", "4.3.2 REFUTES INDIRECT");
        assertThat(said(carried))
                .startsWith(
                        "/evidence/0/links/0 OUTWEIGHED: E-1 refutes 4.3.1 as it did 4.3, which takes precedence over"
                                + " its link to 4.5, since 4.5 became claim 4.3.1, which covers less.");
    }

    @Test
    void letsDirectRefutationGoBeforeIndirectOne() {
        Migration spread = migration(
                row("1.1", Change.KEPT, Extent.SAME, "1.1.2"), row("1.2", Change.MERGED, Extent.NARROWER, "1.1"));
        Evidence both = refuting("E-1", "1.2")
                .link(Link.refutes("1.1", Strength.DIRECT, BECAUSE))
                .build();
        MigratedSubmission carried = carry(about(DRAFT, both), spread);

        assertThat(links(carried, 0)).contains("1.1.2 REFUTES DIRECT", "1.1.1 REFUTES INDIRECT");
        assertThat(said(carried))
                .contains(
                        "/evidence/0/links/0 MERGED: E-1 is linked to 1.1.2 once, as it was to 1.1 and not as it was to 1.2,"
                                + " since 1.2 became principle 1.1, which covers less.");
    }

    // Superseding

    /** In the draft it cleared nothing on 4.3, since it is not linked to it. */
    @Test
    void leavesStanceOpenThatWouldClearMoreThanBefore() {
        Evidence newer =
                supporting("E-2", "4.5").supersedes(EvidenceId.of("E-1")).build();
        MigratedSubmission carried = carry(about(DRAFT, refutes("E-1", "4.3"), newer));

        assertThat(links(carried, 0)).containsExactly("4.3.2 REFUTES INDIRECT", "4.3.1 REFUTES INDIRECT");
        assertThat(links(carried, 1)).containsExactly("4.3.1");
        assertThat(said(carried))
                .endsWith("/evidence/1/links/0 WOULD_CLEAR_MORE: E-2 is linked to 4.3.1 without a stance, since 4.5"
                        + " became claim 4.3.1, which covers less, where with one it would clear what a superseded record"
                        + " says against another provision.");
    }

    @Test
    void keepsStanceThatClearsWhatItClearedBefore() {
        Evidence newer =
                supporting("E-2", "4.5").supersedes(EvidenceId.of("E-1")).build();

        assertThat(links(carry(about(DRAFT, refutes("E-1", "4.5"), newer)), 1))
                .containsExactly("4.3.1 SUPPORTS INDIRECT");
    }

    @Test
    void keepsStanceThatClearsNothingWhereItLeads() {
        Evidence refutedElsewhere = refuting("E-1", "4.6")
                .link(Link.supports("4.3", Strength.DIRECT, BECAUSE))
                .build();
        Evidence newer =
                supporting("E-2", "4.5").supersedes(EvidenceId.of("E-1")).build();

        assertThat(links(carry(about(DRAFT, refutedElsewhere, newer)), 1)).containsExactly("4.3.1 SUPPORTS INDIRECT");
    }

    // Declarations, exclusions, accepted risks

    @Test
    void keepsDeclarationOnPrincipleThatSaysTheSame() {
        MigratedSubmission carried =
                carry(about(DRAFT).declare("1.1", DeclaredStatus.MET).declare("2.2", DeclaredStatus.NOT_MET));

        assertThat(carried.submission().declarations())
                .extracting(each -> each.item() + " " + each.status())
                .containsExactly("1.1 MET", "2.2 NOT_MET");
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void leavesOutDeclarationOnAnythingElse() {
        MigratedSubmission carried = carry(about(DRAFT)
                .declare("1.2", DeclaredStatus.MET)
                .declare("1.4", DeclaredStatus.MET)
                .declare("2.3", DeclaredStatus.MET)
                .declare("4", DeclaredStatus.MET));

        assertThat(carried.submission().declarations()).isEmpty();
        assertThat(said(carried))
                .containsExactly(
                        "/declarations/0 DECLARATION_NOT_CARRIED: The declaration on 1.2 is left out, for the vendor to"
                                + " declare again, since 1.2 became principle 1.2, which covers less.",
                        "/declarations/1 DECLARATION_NOT_CARRIED: The declaration on 1.4 is left out, for the vendor to"
                                + " declare again, since 1.4 became principle 1.4, which covers more, together with 1.5.",
                        "/declarations/2 DECLARATION_NOT_CARRIED: The declaration on 2.3 is left out, for the vendor to"
                                + " declare again, since 2.3 was dropped.",
                        "/declarations/3 DECLARATION_NOT_CARRIED: The declaration on 4 is left out, for the vendor to"
                                + " declare again, since 4 is not in the migration.");
    }

    @Test
    void keepsExclusionAndAcceptedRiskAtTheItemThatSaysTheSame() {
        MigratedSubmission carried =
                carry(about(DRAFT).exclude(exclusion("1.1")).accept(acceptedRisk("1.1")), SAME);

        assertThat(carried.submission().exclusions()).containsExactly(exclusion("1.1.2"));
        assertThat(carried.submission().acceptedRisks()).containsExactly(acceptedRisk("1.1.2"));
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void leavesOutWhatNobodySignedFor() {
        MigratedSubmission carried = carry(about(DRAFT)
                .exclude(exclusion("1.1"))
                .exclude(exclusion("4.6"))
                .accept(acceptedRisk("4.5"))
                .accept(acceptedRisk("4.4")));

        assertThat(carried.submission().exclusions()).isEmpty();
        assertThat(carried.submission().acceptedRisks()).isEmpty();
        assertThat(said(carried))
                .containsExactly(
                        "/exclusions/0 EXCLUSION_NOT_CARRIED: The exclusion of 1.1 is left out, for the vendor to approve"
                                + " again, since 1.1 became principle 1.1.",
                        "/exclusions/1 EXCLUSION_NOT_CARRIED: The exclusion of 4.6 is left out, for the vendor to approve"
                                + " again, since 4.6 became claim 4.1.3, which covers less.",
                        "/acceptedRisks/0 ACCEPTED_RISK_NOT_CARRIED: The accepted risk at 4.5 is left out, for the vendor"
                                + " to accept again, since 4.5 became claim 4.3.1, which covers less.",
                        "/acceptedRisks/1 ACCEPTED_RISK_NOT_CARRIED: The accepted risk at 4.4 is left out, for the vendor"
                                + " to accept again, since 4.4 was dropped.");
    }

    @Test
    void leavesOutExclusionOfRecommendationThatBecameRequirement() {
        Migration strengthened = migration(row("1.5", Change.STRENGTHENED, Extent.SAME, "1.4.1"));
        MigratedSubmission carried = carry(
                about(DRAFT, supports("E-1", "1.5"))
                        .exclude(exclusion("1.5"))
                        .declare("1.5", DeclaredStatus.NOT_APPLICABLE),
                strengthened);

        assertThat(links(carried, 0)).containsExactly("1.4.1 SUPPORTS DIRECT");
        assertThat(carried.submission().declarations()).hasSize(1);
        assertThat(said(carried))
                .containsExactly(
                        "/exclusions/0 EXCLUSION_NOT_CARRIED: The exclusion of 1.5 is left out, for the vendor to"
                                + " approve again, since 1.5 became claim 1.4.1, a requirement where it was a recommendation.");
    }

    // Substitutions

    private static Substitution called(String id, String item, String statement) {
        return new Substitution(ItemId.of(item), ItemId.of(id), statement, "Nothing is installed.", Optional.empty());
    }

    @Test
    void keepsSubstituteOfTheItemThatSaysTheSameAndLinksToIt() {
        MigratedSubmission carried =
                carry(about(DRAFT, supports("E-1", "ACME-1.1")).substitute(substitution("1.1")), SAME);

        assertThat(carried.submission().substitutions())
                .containsExactly(called("ACME-1.1", "1.1.2", "It holds for a service."));
        assertThat(links(carried, 0)).containsExactly("ACME-1.1 SUPPORTS DIRECT");
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void treatsLinkToSubstituteThatIsLeftOutAsOneToItsProvision() {
        MigratedSubmission carried = carry(about(DRAFT, supports("E-1", "ACME-4.5"), refutes("E-2", "ACME-4.5"))
                .substitute(substitution("4.5")));

        assertThat(carried.submission().substitutions()).isEmpty();
        assertThat(links(carried, 0)).containsExactly("4.3.1");
        assertThat(links(carried, 1)).containsExactly("4.3.1 REFUTES INDIRECT");
        assertThat(said(carried))
                .containsExactly(
                        "/evidence/0/links/0 STANCE_LEFT_OPEN: E-1 is linked to 4.3.1 without a stance, for the vendor to"
                                + " say what it shows of each, since 4.5 became claim 4.3.1, which covers less.",
                        "/evidence/1/links/0 WEAKENED: E-2 bears on 4.3.1 only indirectly, since 4.5 became claim 4.3.1,"
                                + " which covers less.",
                        "/substitutions/0 SUBSTITUTION_NOT_CARRIED: The substitute ACME-4.5 of 4.5 is left out, for the"
                                + " vendor to look whether other words are needed, since 4.5 became claim 4.3.1, which"
                                + " covers less.");
    }

    @Test
    void leavesOutSubstituteOfStatement() {
        Migration toStatement = migration(row("1.1", Change.KEPT, Extent.SAME, "C-SRO"));
        MigratedSubmission carried = carry(
                about(DRAFT, supports("E-1", "ACME-1.1"), supports("E-2", "1.1"))
                        .substitute(substitution("1.1")),
                toStatement);

        assertThat(carried.submission().substitutions()).isEmpty();
        assertThat(links(carried, 0)).containsExactly("C-SRO");
        assertThat(links(carried, 1)).containsExactly("C-SRO SUPPORTS DIRECT");
    }

    @Test
    void renamesSubstituteWithTheIdOfAnElementOfTheLaterEdition() {
        MigratedSubmission carried = carry(
                about(DRAFT, supports("E-1", "2.1.6"))
                        .furtherCode(AI.id())
                        .substitute(called("2.1.6", "1.1", "It holds."))
                        .substitute(new Substitution(
                                ItemId.of("1.1"),
                                ItemId.of("substitute-1"),
                                "It holds.",
                                "Nothing is installed.",
                                Optional.of(AI.id()))),
                SAME);

        assertThat(carried.submission().substitutions())
                .extracting(each -> each.id() + " of " + each.item())
                .containsExactly("substitute-2 of 1.1.2", "substitute-1 of 1.1");
        assertThat(links(carried, 0)).containsExactly("substitute-2 SUPPORTS DIRECT");
        assertThat(said(carried))
                .containsExactly("/substitutions/0/id SUBSTITUTE_RENAMED: The substitute 2.1.6 of 1.1 is called"
                        + " substitute-2, since uk-sscop/2025-05 has an element 2.1.6.");
    }

    // The rest

    @Test
    void isAboutTheLaterEditionInItsOwnNumbering() {
        Submission carried = carry(about(DRAFT)).submission();

        assertThat(carried.code()).hasToString("uk-sscop/2025-05");
        assertThat(carried.numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(carried.id()).isEqualTo("acme-2026-03");
        assertThat(carried.location()).contains(SubmissionFixture.OWN_LOCATION);
        assertThat(carried.preparedOn()).isEqualTo(about(DRAFT).build().preparedOn());
    }

    @Test
    void namesAsNotAskedWhatNoRowLeadsTo() {
        assertThat(carry(about(DRAFT)).submission().notAsked()).isEqualTo(items("C-SRO"));
        assertThat(carry(about(DRAFT), SAME).submission().notAsked())
                .hasSize(45)
                .doesNotContain(ItemId.of("1.1.2"));
    }

    /** Claim 4.3.1 stays asked by way of 4.3, where only 3.5 led to the claims of 3.5. */
    @Test
    void namesAsNotAskedWhatOnlyRowsOfProvisionsThatWereNotAskedLeadTo() {
        MigratedSubmission carried = carry(about(DRAFT).notAsked("3.5").notAsked("4.5"));

        assertThat(carried.submission().notAsked()).isEqualTo(items("3.5.1", "3.5.2", "C-SRO"));
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void leavesOutThemesThatAreNotOfTheLaterEdition() {
        MigratedSubmission carried = carry(about(DRAFT)
                .organisation(acme(StakeholderGroup.SOFTWARE_RESELLER).with(items("software-vendors"))));

        assertThat(carried.submission().organisation()).isEqualTo(acme(StakeholderGroup.SOFTWARE_RESELLER));
        assertThat(said(carried))
                .containsExactly(
                        "/organisation/additionalThemes/0 THEME_NOT_CARRIED: Additional theme software-vendors is"
                                + " left out, since themes are those of uk-sscop/2025-05 now.");
    }

    @Test
    void leavesWhatIsSaidOfFurtherCodesUntouched() {
        Evidence both = record("E-1")
                .link(Link.supports("1.1", Strength.DIRECT, BECAUSE).in(AI.id()))
                .link(Link.supports("1.6", Strength.DIRECT, BECAUSE))
                .build();
        Exclusion ofAi = new Exclusion(ItemId.of("1.1.1"), "It does not arise.", "The board", Optional.of(AI.id()));
        Declaration onAi = new Declaration(ItemId.of("1"), DeclaredStatus.MET, Optional.empty(), Optional.of(AI.id()));
        MigratedSubmission carried =
                carry(about(DRAFT, both).furtherCode(AI.id()).exclude(ofAi).declare(onAi));

        assertThat(carried.submission().furtherCodes()).containsExactly(AI.id());
        assertThat(links(carried, 0)).containsExactly("1.1 SUPPORTS DIRECT uk-ai-cyber/2025-01");
        assertThat(carried.submission().exclusions()).containsExactly(ofAi);
        assertThat(carried.submission().declarations()).containsExactly(onAi);
        assertThat(carried.issues()).extracting(MigrationIssue::pointer).containsExactly("/evidence/0/links/1");
    }

    @Test
    void givesWhatItSaysInTheOrderOfTheOriginal() {
        Evidence[] records = Stream.iterate(0, n -> n + 1)
                .limit(11)
                .map(n -> supports("E-" + n, "1.6"))
                .toArray(Evidence[]::new);

        assertThat(carry(about(DRAFT, records).declare("1.6", DeclaredStatus.MET))
                        .issues())
                .extracting(MigrationIssue::pointer)
                .startsWith("/declarations/0", "/evidence/0/links/0", "/evidence/1/links/0")
                .endsWith("/evidence/9/links/0", "/evidence/10/links/0");
    }

    // Other editions than those of the built-in migration

    /** The Code of 2025 under the name of an edition that does not exist. */
    private static Code nextEdition() throws IOException {
        String catalog = new String(SubmissionFixture.SSCOP.toJson(), StandardCharsets.UTF_8);
        String next = catalog.replace("\"edition\": \"2025-05\"", "\"edition\": \"test\"");
        return Code.read(new ByteArrayInputStream(next.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void carriesFromFormThatNumbersInItsOwnWay() throws IOException {
        Code next = nextEdition();
        Migration migration = new Migration(
                SubmissionFixture.SSCOP.id(),
                next.id(),
                "A test.",
                List.of(
                        row("4.3.1", Change.KEPT, Extent.SAME, "4.3.1"),
                        row("4.3.2", Change.KEPT, Extent.SAME, "4.3.2")),
                List.of(),
                List.of());
        Submission inForm = SubmissionFixture.submitting(supports("E-1", "4.3.1"))
                .numbering(NumberingId.of("template-0.4"))
                .build();
        MigratedSubmission carried =
                MigratedSubmission.of(inForm, migration, CodeRegistry.builtIn().with(next));

        assertThat(carried.submission().code()).hasToString("uk-sscop/test");
        assertThat(carried.submission().numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(links(carried, 0)).containsExactly("4.3.2 SUPPORTS DIRECT");
        assertThat(carried.submission().notAsked()).hasSize(45).contains(ItemId.of("4.3.1"));
        assertThat(said(carried)).isEmpty();
    }

    @Test
    void leavesOutWhatWasNotAskedOfFurtherCode() throws IOException {
        Code next = nextEdition();
        SubmissionBuilder both = about(DRAFT).furtherCode(next.id());
        CodeRegistry codes = CodeRegistry.builtIn().with(next);
        MigratedSubmission named = MigratedSubmission.of(
                both.numbering(NumberingId.of("apc-1.0")).notAsked("1.1.1").build(), BUILT_IN, codes);
        MigratedSubmission inForm = MigratedSubmission.of(
                about(DRAFT)
                        .furtherCode(next.id())
                        .numbering(NumberingId.of("template-0.4"))
                        .build(),
                BUILT_IN,
                codes);

        assertThat(named.submission().notAsked()).isEqualTo(items("C-SRO"));
        assertThat(said(named))
                .containsExactly(
                        "/notAsked/0 NOT_ASKED_NOT_CARRIED: That 1.1.1 was not asked is left out, since notAsked"
                                + " names items of uk-sscop/2025-05 now.");
        assertThat(inForm.issues())
                .extracting(each -> each.pointer() + " " + each.from())
                .containsExactly("/numbering 2.1.6", "/numbering 4.3.1");
    }

    @Test
    void keepsThemesAndWhatWasNotAskedWhereTheyAreReadAsBefore() {
        Migration toAi = new Migration(
                DRAFT.id(),
                AI.id(),
                "A test.",
                List.of(row("1.1", Change.KEPT, Extent.SAME, "1.1")),
                List.of(),
                List.of());
        MigratedSubmission carried = carry(
                about(DRAFT)
                        .furtherCode(SubmissionFixture.SSCOP.id())
                        .numbering(NumberingId.of("apc-1.0"))
                        .notAsked("2.1.6")
                        .organisation(
                                acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY).with(items("3"))),
                toAi);

        assertThat(carried.submission().code()).isEqualTo(AI.id());
        assertThat(carried.submission().numbering()).contains(NumberingId.of("apc-1.0"));
        assertThat(carried.submission().notAsked()).isEqualTo(items("2.1.6"));
        assertThat(carried.submission().organisation().additionalThemes()).isEqualTo(items("3"));
        assertThat(said(carried)).isEmpty();
    }

    // What is refused

    @Test
    void refusesSubmissionAboutAnotherEdition() {
        assertThatThrownBy(() -> MigratedSubmission.of(submission(), BUILT_IN, CodeRegistry.builtIn()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("submission acme-2026-03 is about uk-sscop/2025-05; expected"
                        + " uk-software-vendors/2024-05-draft, from which the migration leads");
    }

    @Test
    void refusesSubmissionThatNamesTheLaterEditionAlready() {
        Submission both = about(DRAFT)
                .furtherCode(EditionId.of("uk-sscop/2025-05"))
                .numbering(NumberingId.of("apc-1.0"))
                .build();

        assertThatThrownBy(() -> MigratedSubmission.of(both, BUILT_IN, CodeRegistry.builtIn()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "submission acme-2026-03 has uk-sscop/2025-05 among its furtherCodes; expected it not to name"
                                + " the edition to which the migration leads");
    }

    @Test
    void refusesInvalidSubmission() {
        Submission invalid = about(DRAFT, supports("E-1", "9.9")).build();

        assertThatThrownBy(() -> MigratedSubmission.of(invalid, BUILT_IN, CodeRegistry.builtIn()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage(
                        "The submission has 1 problem:\n  /evidence/0/links/0/item: item is 9.9; expected an item of"
                                + " uk-software-vendors/2024-05-draft or a substitute's id");
    }

    @Test
    void refusesMigrationToUnknownItem() {
        Submission valid = about(DRAFT).build();

        assertThatThrownBy(() -> MigratedSubmission.of(
                        valid, migration(row("1.1", Change.KEPT, Extent.SAME, "9.9")), CodeRegistry.builtIn()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "row 1.1 of the migration leads to 9.9; expected a principle or an item of uk-sscop/2025-05");
    }

    @Test
    void refusesMigrationOfWhatTheEditionsDoNotHaveNamingAllOfIt() {
        Submission valid = about(DRAFT).build();
        Migration.MigrationRow stranger = new Migration.MigrationRow(
                ItemId.of("8.8"),
                items("9.9", "1.1"),
                List.of(Change.KEPT),
                Optional.of(Extent.SAME),
                items("IG-9"),
                "Note.");
        Migration migration = new Migration(
                DRAFT.id(),
                EditionId.of("uk-sscop/2025-05"),
                "A test.",
                List.of(stranger),
                List.of(new Migration.Addition(items("1.1.1", "7.7.7"), "New.")),
                List.of());

        assertThatThrownBy(() -> MigratedSubmission.of(valid, migration, CodeRegistry.builtIn()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 8.8 of the migration is about 8.8; expected an element of"
                        + " uk-software-vendors/2024-05-draft. row 8.8 of the migration leads to 9.9; expected a"
                        + " principle or an item of uk-sscop/2025-05. row 8.8 of the migration names guidance IG-9;"
                        + " expected an element of uk-sscop/2025-05. an addition of the migration names 7.7.7; expected"
                        + " an element of uk-sscop/2025-05");
    }

    @Test
    void refusesToSayWhatItHasNoArgumentFor() {
        MigrationIssue bare = new MigrationIssue(
                "/exclusions/0", MigrationIssueCode.EXCLUSION_NOT_CARRIED, ItemId.of("1.1"), List.of(), Map.of());

        assertThatThrownBy(bare::text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sentence issue.EXCLUSION_NOT_CARRIED needs the argument became, which is not given");
    }
}
