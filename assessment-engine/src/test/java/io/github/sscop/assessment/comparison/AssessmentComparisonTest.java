package io.github.sscop.assessment.comparison;

import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.hintsAgainst;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refutes;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.rejected;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.verification.MismatchCode;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.engine.TamperedAssessment;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.FactRuleBuilder;
import io.github.sscop.rule.Operand;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentComparisonTest {

    private static final String ITEM = "1.1.1";
    private static final UnaryOperator<EvidenceRequirements> AS_IS = UnaryOperator.identity();

    private static Assessment on(String day, Submission submission) {
        return Assessor.of(SSCOP, Policy.goodFaith()).assess(submission, LocalDate.parse(day));
    }

    private static Assessment by(UnaryOperator<EvidenceRequirements> change, SubmissionBuilder submission) {
        return AssessedFixture.assess(submission.build(), AssessedFixture.asking(change));
    }

    private static Assessment of(SubmissionBuilder submission) {
        return AssessedFixture.assess(submission.build());
    }

    private static Assessment refusing(SubmissionBuilder submission) {
        return AssessedFixture.assess(submission.build(), Policy.goodFaith().withAcceptance("strict", false, false));
    }

    /** What became of an item, as {@code FROM to TO}, and why. */
    private static List<String> causeTexts(Assessment before, Assessment after, String item) {
        return AssessmentComparison.between(before, after).items().stream()
                .filter(change -> change.id().value().equals(item))
                .flatMap(change -> Stream.concat(
                        Stream.of(change.from() + " to " + change.to()),
                        change.causes().stream().map(cause -> cause.code() + ": " + cause.text())))
                .toList();
    }

    // Evidence

    static Stream<Arguments> evidence() {
        Submission lapsing =
                submission(supporting("E-1", ITEM).validUntil("2026-03-30").build());
        Submission ageing =
                submission(supporting("E-1", ITEM).occurredOn("2024-03-30").build());
        Submission coming =
                submission(supporting("E-1", ITEM).occurredOn("2026-03-31").build());
        return Stream.of(
                Arguments.of(
                        "support added",
                        of(submitting()),
                        of(submitting(supports("E-1", ITEM))),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_ADDED: Support that was not relevant before is now counted: E-1.")),
                Arguments.of(
                        "support removed",
                        of(submitting(supports("E-1", ITEM), supports("E-2", ITEM))),
                        of(submitting()),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-1, E-2.")),
                Arguments.of(
                        "refutation added, which makes what else changed irrelevant",
                        of(submitting(supports("E-1", ITEM))),
                        of(submitting(refutes("E-2", ITEM), hintsAgainst("E-3", ITEM))),
                        List.of(
                                "MET to NOT_MET",
                                "EVIDENCE_ADDED: Refuting evidence that was not relevant before is now counted: E-2.")),
                Arguments.of(
                        "indirect refutation added and support removed, either of which is enough",
                        of(submitting(supports("E-1", ITEM))),
                        of(submitting(hintsAgainst("E-3", ITEM))),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_ADDED: Refuting evidence that was not relevant before is now counted: E-3.",
                                "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-1.")),
                Arguments.of(
                        "refutations removed and support added, both of which it took",
                        of(submitting(refutes("E-2", ITEM), hintsAgainst("E-3", ITEM))),
                        of(submitting(supports("E-1", ITEM))),
                        List.of(
                                "NOT_MET to MET",
                                "EVIDENCE_ADDED: Support that was not relevant before is now counted: E-1.",
                                "EVIDENCE_REMOVED: Refuting evidence that was counted before is no longer relevant:"
                                        + " E-2, E-3.")),
                Arguments.of(
                        "refutation removed where there was enough support before",
                        of(submitting(refutes("E-2", ITEM), supports("E-3", ITEM))),
                        of(submitting(supports("E-1", ITEM))),
                        List.of(
                                "NOT_MET to MET",
                                "EVIDENCE_REMOVED: Refuting evidence that was counted before is no longer relevant:"
                                        + " E-2.")),
                Arguments.of(
                        "direct refutation removed, and not the indirect one",
                        of(submitting(refutes("E-2", ITEM), hintsAgainst("E-3", ITEM))),
                        of(submitting(hintsAgainst("E-3", ITEM))),
                        List.of(
                                "NOT_MET to UNDETERMINED",
                                "EVIDENCE_REMOVED: Refuting evidence that was counted before is no longer relevant:"
                                        + " E-2.")),
                Arguments.of(
                        "expired",
                        on("2026-03-30", lapsing),
                        on("2026-03-31", lapsing),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_EXPIRED: Support that was counted before is now out" + " of date: E-1.")),
                Arguments.of(
                        "gone stale",
                        on("2026-03-30", ageing),
                        on("2026-03-31", ageing),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_EXPIRED: Support that was counted before is now out" + " of date: E-1.")),
                Arguments.of(
                        "not stale yet, looked at on an earlier day",
                        on("2026-03-31", ageing),
                        on("2026-03-30", ageing),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from STALE to SUFFICIENT.")),
                Arguments.of(
                        "come due",
                        on("2026-03-30", coming),
                        on("2026-03-31", coming),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_CAME_DUE: Support that was dated in the future"
                                        + " before is now counted: E-1.")),
                Arguments.of(
                        "superseded refutation",
                        of(submitting(refutes("E-1", ITEM), supports("E-3", ITEM))),
                        of(submitting(
                                refutes("E-1", ITEM),
                                supporting("E-2", ITEM)
                                        .supersedes(EvidenceId.of("E-1"))
                                        .build(),
                                supports("E-3", ITEM))),
                        List.of(
                                "NOT_MET to MET",
                                "EVIDENCE_SUPERSEDED: Refuting evidence that was counted before is now superseded:"
                                        + " E-1, by E-2.")),
                Arguments.of(
                        "superseded support",
                        of(submitting(supports("E-1", ITEM))),
                        of(submitting(
                                supports("E-1", ITEM),
                                record("E-2").supersedes(EvidenceId.of("E-1")).build())),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_SUPERSEDED: Support that was counted before is now superseded: E-1, by"
                                        + " E-2.")),
                Arguments.of(
                        "stand-in replaced",
                        of(submitting(supporting("E-1", ITEM).title("TBC").build())),
                        of(submitting(supports("E-1", ITEM))),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from PLACEHOLDER to"
                                        + " SUFFICIENT.")),
                Arguments.of(
                        "argument given",
                        of(submitting(record("E-1")
                                .link(unargued(ITEM, Strength.DIRECT))
                                .build())),
                        of(submitting(supports("E-1", ITEM))),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from COUNTED to SUFFICIENT.")),
                Arguments.of(
                        "refutation strengthened",
                        of(submitting(hintsAgainst("E-1", ITEM))),
                        of(submitting(refutes("E-1", ITEM))),
                        List.of(
                                "UNDETERMINED to NOT_MET",
                                "EVIDENCE_CHANGED: The effect of refuting evidence changed: E-1, from INDIRECT to"
                                        + " DIRECT.")),
                Arguments.of(
                        "stance turned",
                        of(submitting(supports("E-1", ITEM))),
                        of(submitting(refutes("E-1", ITEM))),
                        List.of(
                                "MET to NOT_MET",
                                "EVIDENCE_CHANGED: The effect of refuting evidence changed: E-1, from OTHER_STANCE to"
                                        + " DIRECT.")),
                Arguments.of(
                        "refutation rejected",
                        of(submitting(refutes("E-1", ITEM))),
                        of(submitting(refuting("E-1", ITEM)
                                .review(rejected("2026-03-01", Independence.CUSTOMER))
                                .build())),
                        List.of(
                                "NOT_MET to UNDETERMINED",
                                "EVIDENCE_CHANGED: The effect of refuting evidence changed: E-1, from DIRECT to"
                                        + " REJECTED.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("evidence")
    void namesTheRecordsThatDecide(String name, Assessment before, Assessment after, List<String> expected) {
        assertThat(causeTexts(before, after, ITEM)).isEqualTo(expected);
    }

    // Policy

    static Stream<Arguments> policies() {
        SubmissionBuilder one = submitting(supports("E-1", ITEM));
        SubmissionBuilder unargued =
                submitting(record("E-1").link(unargued(ITEM, Strength.DIRECT)).build());
        String policy = "POLICY_CHANGED: The policy changed from good-faith to p.";
        String back = "POLICY_CHANGED: The policy changed from p to good-faith.";
        UnaryOperator<EvidenceRequirements> ofAYear = d -> d.withFreshness(Optional.of(Period.ofYears(1)));
        SubmissionBuilder old =
                submitting(supporting("E-1", ITEM).occurredOn("2025-03-30").build());
        SubmissionBuilder fresh =
                submitting(supporting("E-1", ITEM).occurredOn("2025-03-31").build());
        return Stream.of(
                Arguments.of(
                        "more records asked for",
                        of(one),
                        by(d -> d.withMinimum(2), one),
                        List.of("MET to UNDETERMINED", policy)),
                Arguments.of(
                        "other kinds",
                        of(one),
                        by(d -> d.withKinds(List.of(EvidenceKind.of("SBOM"))), one),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from SUFFICIENT to"
                                        + " UNACCEPTED_KIND.",
                                policy)),
                Arguments.of(
                        "other kinds before",
                        by(d -> d.withKinds(List.of(EvidenceKind.of("SBOM"))), one),
                        of(one),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from UNACCEPTED_KIND to"
                                        + " SUFFICIENT.",
                                back)),
                Arguments.of(
                        "an argument asked for",
                        by(d -> d.withArgued(false), unargued),
                        of(unargued),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from SUFFICIENT to COUNTED.",
                                back)),
                Arguments.of(
                        "stand-in replaced, which no policy would have counted",
                        by(
                                AS_IS,
                                submitting(supporting("E-1", ITEM).title("TBC").build())),
                        of(one),
                        List.of(
                                "UNDETERMINED to MET",
                                "EVIDENCE_CHANGED: The effect of support changed: E-1, from PLACEHOLDER to"
                                        + " SUFFICIENT.")),
                Arguments.of(
                        "superseded support, which no policy brings back",
                        by(AS_IS, one),
                        of(submitting(
                                supports("E-1", ITEM),
                                record("E-2").supersedes(EvidenceId.of("E-1")).build())),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_SUPERSEDED: Support that was counted before is now superseded: E-1, by"
                                        + " E-2.")),
                Arguments.of(
                        "more than the record that goes is asked for",
                        of(submitting(supports("E-1", ITEM), supports("E-2", ITEM))),
                        by(d -> d.withMinimum(2), one),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-2.",
                                policy)),
                Arguments.of(
                        "stale by the later policy on the earlier day as well",
                        on("2026-03-31", old.build()),
                        by(ofAYear, old),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_EXPIRED: Support that was counted before is now out of date: E-1.",
                                policy)),
                Arguments.of(
                        "stale by time alone, whatever else the policy asks",
                        Assessor.of(SSCOP, AssessedFixture.asking(ofAYear))
                                .assess(fresh.build(), AssessedFixture.AS_OF),
                        Assessor.of(
                                        SSCOP,
                                        AssessedFixture.asking(ofAYear)
                                                .withRequirements(
                                                        "q",
                                                        SSCOP.id(),
                                                        ItemId.of("1.1.2"),
                                                        Policy.buyer().requirements()))
                                .assess(fresh.build(), LocalDate.parse("2026-04-01")),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_EXPIRED: Support that was counted before is now out" + " of date: E-1.")),
                Arguments.of(
                        "a record that another policy would refuse is gone",
                        of(one),
                        by(d -> d.withIndependence(Independence.CUSTOMER), submitting()),
                        List.of(
                                "MET to UNDETERMINED",
                                "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-1.")),
                Arguments.of(
                        "refutation added, which no policy makes disappear",
                        of(one),
                        by(d -> d.withMinimum(2), submitting(supports("E-1", ITEM), refutes("E-2", ITEM))),
                        List.of(
                                "MET to NOT_MET",
                                "EVIDENCE_ADDED: Refuting evidence that was not relevant before is now counted:"
                                        + " E-2.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void namesThePolicyWhereItBearsOnTheVerdict(
            String name, Assessment before, Assessment after, List<String> expected) {
        assertThat(causeTexts(before, after, ITEM)).isEqualTo(expected);
    }

    @Test
    void namesNoSupportThatStillCountsBesideRefutation() {
        UnaryOperator<EvidenceRequirements> two = d -> d.withMinimum(2);

        assertThat(causeTexts(
                        by(two, submitting(supports("E-1", ITEM), supports("E-2", ITEM))),
                        by(two, submitting(supports("E-1", ITEM), hintsAgainst("E-3", ITEM))),
                        ITEM))
                .containsExactly(
                        "MET to UNDETERMINED",
                        "EVIDENCE_ADDED: Refuting evidence that was not relevant before is now counted: E-3.",
                        "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-2.");
    }

    @Test
    void namesThePolicyIfItAloneLetsOneRecordClearAnother() {
        SubmissionBuilder cleared = submitting(
                refutes("E-1", ITEM),
                supporting("E-2", ITEM).supersedes(EvidenceId.of("E-1")).build());

        assertThat(causeTexts(by(d -> d.withKinds(List.of(EvidenceKind.of("SBOM"))), cleared), of(cleared), ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "EVIDENCE_SUPERSEDED: Refuting evidence that was counted before is now superseded: E-1, by"
                                + " E-2.",
                        "EVIDENCE_CHANGED: The effect of support changed: E-2, from UNACCEPTED_KIND to SUFFICIENT.",
                        "POLICY_CHANGED: The policy changed from p to good-faith.");
    }

    /** Another record is enough, so that the one that clears is not named for what it weighs itself. */
    @Test
    void namesThePolicyThatLetsOneRecordClearAnotherBesideEnoughSupport() {
        SubmissionBuilder cleared = submitting(
                refutes("E-1", ITEM),
                supporting("E-2", ITEM).supersedes(EvidenceId.of("E-1")).build(),
                supporting("E-3", ITEM).kind(EvidenceKind.of("SBOM")).build());

        assertThat(causeTexts(by(d -> d.withKinds(List.of(EvidenceKind.of("SBOM"))), cleared), of(cleared), ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "EVIDENCE_SUPERSEDED: Refuting evidence that was counted before is now superseded: E-1, by"
                                + " E-2.",
                        "POLICY_CHANGED: The policy changed from p to good-faith.");
    }

    @Test
    void doesNotNameThePolicyIfTheRecordThatClearsAnotherIsNew() {
        assertThat(causeTexts(
                        of(submitting(refutes("E-1", ITEM), supports("E-3", ITEM))),
                        refusing(submitting(
                                refutes("E-1", ITEM),
                                supporting("E-2", ITEM)
                                        .supersedes(EvidenceId.of("E-1"))
                                        .build(),
                                supports("E-3", ITEM))),
                        ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "EVIDENCE_SUPERSEDED: Refuting evidence that was counted before is now superseded: E-1, by"
                                + " E-2.");
    }

    @Test
    void tellsTextsOfOnePolicyApartByTheirDigests() {
        SubmissionBuilder one = submitting(supports("E-1", ITEM));
        Assessment before = by(AS_IS, one);
        Assessment after = by(d -> d.withMinimum(2), one);

        assertThat(causeTexts(before, after, ITEM))
                .containsExactly(
                        "MET to UNDETERMINED",
                        "POLICY_CHANGED: The policy changed from p ("
                                + before.policy().digest() + ") to p ("
                                + after.policy().digest() + ").");
    }

    // Scope, exclusions, substitutions, rules, the catalog

    static Stream<Arguments> others() {
        SubmissionBuilder plain = submitting(supports("E-1", "3.1.1"));
        SubmissionBuilder excluding = submitting(supports("E-1", "3.1.1")).exclude(exclusion("3.1.1"));
        SubmissionBuilder refuted =
                submitting(supports("E-1", "3.1.1"), refutes("E-2", "3.1.1")).exclude(exclusion("3.1.1"));
        SubmissionBuilder substituting =
                submitting(supports("E-1", "3.1.1"), record("E-2").build()).substitute(substitution("3.1.1"));
        SubmissionBuilder developer =
                submitting(supports("E-1", "3.1.1")).organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY));
        SubmissionBuilder developerOfAll = submitting(supports("E-1", "3.1.1"))
                .organisation(acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY).with(items("3")));
        String policy = "POLICY_CHANGED: The policy changed from good-faith to strict.";
        return Stream.of(
                Arguments.of(
                        "scoped out",
                        of(developerOfAll),
                        of(developer),
                        List.of("MET to NOT_APPLICABLE", "SCOPE_CHANGED: The item is now out of scope.")),
                Arguments.of(
                        "brought in",
                        of(developer),
                        of(developerOfAll),
                        List.of("NOT_APPLICABLE to MET", "SCOPE_CHANGED: The item is now in scope.")),
                Arguments.of(
                        "excluded",
                        of(plain),
                        of(excluding),
                        List.of("MET to NOT_APPLICABLE", "EXCLUSION_CHANGED: The vendor now excludes the item.")),
                Arguments.of(
                        "excluded, where something else was remarked on",
                        of(submitting(supports("E-1", "3.1.1")).preparedOn("2026-04-01")),
                        of(excluding),
                        List.of("MET to NOT_APPLICABLE", "EXCLUSION_CHANGED: The vendor now excludes the item.")),
                Arguments.of(
                        "exclusion withdrawn",
                        of(excluding),
                        of(plain),
                        List.of("NOT_APPLICABLE to MET", "EXCLUSION_CHANGED: The vendor no longer excludes the item.")),
                Arguments.of(
                        "exclusion refused",
                        of(excluding),
                        refusing(excluding),
                        List.of("NOT_APPLICABLE to MET", policy)),
                Arguments.of(
                        "exclusion refused, and the item refuted",
                        of(excluding),
                        refusing(refuted),
                        List.of(
                                "NOT_APPLICABLE to NOT_MET",
                                "EVIDENCE_ADDED: Refuting evidence that was not relevant before is now counted: E-2.",
                                policy)),
                Arguments.of(
                        "exclusion refuted",
                        of(excluding),
                        of(refuted),
                        List.of(
                                "NOT_APPLICABLE to NOT_MET",
                                "EVIDENCE_ADDED: Refuting evidence that was not relevant before is now counted: E-2.")),
                Arguments.of(
                        "exclusion not refuted any more",
                        of(refuted),
                        of(excluding),
                        List.of(
                                "NOT_MET to NOT_APPLICABLE",
                                "EVIDENCE_REMOVED: Refuting evidence that was counted before is no longer relevant:"
                                        + " E-2.")),
                Arguments.of(
                        "substituted",
                        of(plain),
                        of(substituting),
                        List.of(
                                "MET to UNDETERMINED",
                                "SUBSTITUTION_CHANGED: The item is now assessed in a different wording by the"
                                        + " vendor.")),
                Arguments.of(
                        "substitution withdrawn",
                        of(substituting),
                        of(plain),
                        List.of(
                                "UNDETERMINED to MET",
                                "SUBSTITUTION_CHANGED: The item is now assessed in the code's" + " own wording.")),
                Arguments.of(
                        "substitution refused",
                        of(substituting),
                        refusing(substituting),
                        List.of("UNDETERMINED to MET", policy)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void namesWhatTheVendorAndThePolicySayOfTheItem(
            String name, Assessment before, Assessment after, List<String> expected) {
        assertThat(causeTexts(before, after, "3.1.1")).isEqualTo(expected);
    }

    /** Supports the item by every test report. */
    private record Vouching(String id) implements Rule {

        @Override
        public List<ItemId> items() {
            return List.of(ItemId.of(ITEM));
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.of("TEST_REPORT");
        }

        @Override
        public String should() {
            return "Tests should be reported.";
        }

        @Override
        public String because() {
            return "Reports are read.";
        }

        @Override
        public RuleOutcome outcome(Evidence record, AsOf asOf) {
            return RuleOutcome.supports(Strength.DIRECT);
        }
    }

    @Test
    void namesRulesOfOnesOwnThatMakeRecordsBear() {
        Submission unlinked = submission(record("E-1").build());
        Assessor plain = Assessor.of(SSCOP, Policy.goodFaith());

        assertThat(causeTexts(
                        plain.assess(unlinked, AssessedFixture.AS_OF),
                        plain.withRules(new Vouching("VOUCH"), new Vouching("VOUCH-2"))
                                .assess(unlinked, AssessedFixture.AS_OF),
                        ITEM))
                .containsExactly(
                        "UNDETERMINED to MET",
                        "EVIDENCE_ADDED: Support that was not relevant before is now counted: E-1.",
                        "RULES_CHANGED: The rules added to those of the policy changed from none to VOUCH, VOUCH-2.");
    }

    @Test
    void namesRulesOfOnesOwnThatLetOneRecordClearAnother() {
        EvidenceKind scan = EvidenceKind.of("SCAN");
        Submission unlinked = submission(
                refuting("E-1", ITEM).kind(scan).build(),
                record("E-2").supersedes(EvidenceId.of("E-1")).build(),
                supporting("E-3", ITEM).kind(scan).build());
        Assessor plain = Assessor.of(SSCOP, Policy.goodFaith());

        assertThat(causeTexts(
                        plain.assess(unlinked, AssessedFixture.AS_OF),
                        plain.withRules(new Vouching("VOUCH")).assess(unlinked, AssessedFixture.AS_OF),
                        ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "EVIDENCE_SUPERSEDED: Refuting evidence that was counted before is now superseded: E-1, by"
                                + " E-2.",
                        "RULES_CHANGED: The rules added to those of the policy changed from none to VOUCH.");
    }

    private static FactRuleBuilder rule(String item) {
        return FactRule.of("RULE", "TEST_REPORT", item).should("It should.").because("It must.");
    }

    @Test
    void namesNoRulesOfOnesOwnAboutOtherItems() {
        Assessor plain = Assessor.of(SSCOP, Policy.goodFaith());
        Rule elsewhere = rule("1.1.2")
                .holds(Condition.not(new Condition.Present("failed")))
                .supports(Strength.DIRECT)
                .build();
        Submission standIn = submission(supporting("E-1", ITEM).title("TBC").build());

        assertThat(causeTexts(
                        plain.assess(standIn, AssessedFixture.AS_OF),
                        plain.withRules(elsewhere).assess(submission(supports("E-1", ITEM)), AssessedFixture.AS_OF),
                        ITEM))
                .containsExactly(
                        "UNDETERMINED to MET",
                        "EVIDENCE_CHANGED: The effect of support changed: E-1, from PLACEHOLDER to SUFFICIENT.");
    }

    @Test
    void namesNoRulesThatCannotTell() {
        Assessor inconclusive = Assessor.of(SSCOP, Policy.goodFaith())
                .withRules(rule(ITEM)
                        .holds(Operand.fact("passed").isTrue())
                        .supports(Strength.DIRECT)
                        .build());

        assertThat(causeTexts(
                        inconclusive.assess(submission(supports("E-1", ITEM)), AssessedFixture.AS_OF),
                        inconclusive.assess(submission(), AssessedFixture.AS_OF),
                        ITEM))
                .containsExactly(
                        "MET to UNDETERMINED",
                        "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-1.");
    }

    // Rules that depend on the day

    /** Runs a rule of which a record supports the item for a year after its date. */
    private static Assessment recent(FactRuleBuilder recent, String day, SubmissionBuilder submission) {
        FactRule rule = recent.holds(Operand.asOf().isAtMost(Period.ofYears(1), Operand.recordDate()))
                .supports(Strength.DIRECT)
                .build();
        return Assessor.of(SSCOP, Policy.goodFaith()).withRules(rule).assess(submission.build(), LocalDate.parse(day));
    }

    private static SubmissionBuilder unlinked() {
        return submitting(record("E-1").occurredOn("2026-01-01").build());
    }

    @Test
    void namesRecordsOfWhichTimeAloneEndsTheSupport() {
        assertThat(causeTexts(
                        recent(rule(ITEM), "2027-01-01", unlinked()),
                        recent(rule(ITEM), "2027-01-02", unlinked()),
                        ITEM))
                .containsExactly(
                        "MET to UNDETERMINED",
                        "EVIDENCE_EXPIRED: Support that was counted before is now out" + " of date: E-1.");
        assertThat(causeTexts(
                        recent(rule(ITEM).refutes(Strength.DIRECT), "2027-01-01", unlinked()),
                        recent(rule(ITEM).refutes(Strength.DIRECT), "2027-01-02", unlinked()),
                        ITEM))
                .containsExactly(
                        "MET to NOT_MET",
                        "EVIDENCE_CHANGED: The effect of refuting evidence changed: E-1, from OTHER_STANCE to DIRECT.");
    }

    @Test
    void namesRecordsThatSupportOnAnEarlierDay() {
        assertThat(causeTexts(
                        recent(rule(ITEM), "2027-01-02", unlinked()),
                        recent(rule(ITEM), "2027-01-01", unlinked()),
                        ITEM))
                .containsExactly(
                        "UNDETERMINED to MET",
                        "EVIDENCE_CHANGED: The effect of support changed: E-1, from ABSENT to SUFFICIENT.");
    }

    /** The record may have changed as well. */
    @Test
    void doesNotSayThatTimeAloneEndedSupportOfAnotherSubmission() {
        assertThat(causeTexts(
                        recent(rule(ITEM), "2027-01-01", unlinked()),
                        recent(rule(ITEM), "2027-01-02", unlinked().location("https://acme.example/sscop")),
                        ITEM))
                .containsExactly(
                        "MET to UNDETERMINED",
                        "EVIDENCE_REMOVED: Support that was counted before is no longer relevant: E-1.");
    }

    private static Code with(String pattern, String replacement) throws IOException {
        String catalog = new String(SSCOP.toJson(), UTF_8);
        return Code.read(new ByteArrayInputStream(
                catalog.replaceAll(pattern, replacement).getBytes(UTF_8)));
    }

    private static Code withoutPopulations() throws IOException {
        return with("\"population\": true", "\"population\": false");
    }

    @Test
    void namesTheCatalogThatScopesTheItemOut() throws IOException {
        Submission ofReseller = submitting(supports("E-1", "3.1.1"))
                .organisation(acme(StakeholderGroup.SOFTWARE_RESELLER))
                .build();
        Code other = with("(?s)(\"SOFTWARE_RESELLER\",\\s*\"themes\": \\[\\s*)\"3\",", "$1");

        assertThat(causeTexts(
                        Assessor.of(SSCOP, Policy.goodFaith()).assess(ofReseller, AssessedFixture.AS_OF),
                        Assessor.of(other, Policy.goodFaith()).assess(ofReseller, AssessedFixture.AS_OF),
                        "3.1.1"))
                .containsExactly(
                        "MET to NOT_APPLICABLE",
                        "SCOPE_CHANGED: The item is now out of scope.",
                        "CODE_CHANGED: The catalog of the code changed from " + SSCOP.digest() + " to " + other.digest()
                                + ".");
    }

    @Test
    void namesTheCatalogThatAsksForOtherThings() throws IOException {
        Submission one = submission(supports("E-1", "2.1.6"));
        Policy sampled =
                AssessedFixture.asking(d -> d.withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1)));
        Code other = withoutPopulations();

        assertThat(causeTexts(
                        Assessor.of(SSCOP, sampled).assess(one, AssessedFixture.AS_OF),
                        Assessor.of(other, sampled).assess(one, AssessedFixture.AS_OF),
                        "2.1.6"))
                .containsExactly(
                        "UNDETERMINED to MET",
                        "EVIDENCE_CHANGED: The effect of support changed: E-1, from COUNTED to SUFFICIENT.",
                        "CODE_CHANGED: The catalog of the code changed from " + SSCOP.digest() + " to " + other.digest()
                                + ".");
    }

    // Sentences

    @Test
    void hasASentenceForEveryCode() {
        Set<String> keys = ResourceBundle.getBundle("io.github.sscop.wording.assessment", Locale.ROOT)
                .keySet();

        assertThat(ChangeCauseCode.values())
                .allMatch(code -> keys.stream()
                        .anyMatch(key -> key.equals("cause." + code) || key.startsWith("cause." + code + ".")));
        assertThat(IncomparabilityReason.IncomparabilityCode.values())
                .allMatch(code -> keys.contains("incomparable." + code));
        assertThat(MismatchCode.values()).allMatch(code -> keys.contains("mismatch." + code));
    }

    // What nothing accounts for

    @Test
    void namesTheProgramIfNoInputAccountsForTheChange() {
        Assessment made = of(submitting(supports("E-1", ITEM)));
        Assessment other = TamperedAssessment.producedBy(
                "0.0.1",
                TamperedAssessment.with(
                        TamperedAssessment.verdict(Verdict.NOT_MET, AssessedFixture.row(made, ITEM)), made));

        assertThat(causeTexts(other, made, ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "PRODUCER_CHANGED: The producer of the assessment changed from SSCoP for Java 0.0.1 to"
                                + " SSCoP for Java " + Producer.thisLibrary().version() + ".");
    }

    /** The records weigh the same in both, so that the verdict cannot follow from them. */
    @Test
    void namesWhateverElseDiffersIfNoRecordAccountsForTheChange() throws IOException {
        Submission one = submission(supports("E-1", ITEM));
        Assessor plain = Assessor.of(SSCOP, Policy.goodFaith());
        Assessment made = plain.assess(one, AssessedFixture.AS_OF);
        Assessment other = TamperedAssessment.with(
                TamperedAssessment.verdict(Verdict.NOT_MET, AssessedFixture.row(made, ITEM)), made);
        Code catalog = withoutPopulations();

        assertThat(causeTexts(other, refusing(submitting(supports("E-1", ITEM))), ITEM))
                .containsExactly("NOT_MET to MET", "POLICY_CHANGED: The policy changed from good-faith to strict.");
        assertThat(causeTexts(other, plain.withRules(new Vouching("VOUCH")).assess(one, AssessedFixture.AS_OF), ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "RULES_CHANGED: The rules added to those of the policy changed" + " from none to VOUCH.");
        assertThat(causeTexts(other, Assessor.of(catalog, Policy.goodFaith()).assess(one, AssessedFixture.AS_OF), ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "CODE_CHANGED: The catalog of the code changed from " + SSCOP.digest() + " to "
                                + catalog.digest() + ".");
    }

    @Test
    void saysSoIfNothingAccountsForTheChange() {
        Assessment made = of(submitting(supports("E-1", ITEM)));
        Assessment other = TamperedAssessment.with(
                TamperedAssessment.verdict(Verdict.NOT_MET, AssessedFixture.row(made, ITEM)), made);

        assertThat(causeTexts(other, made, ITEM))
                .containsExactly(
                        "NOT_MET to MET",
                        "UNEXPLAINED: No difference recorded in the two assessments explains the change; verify both.");
    }

    // The whole

    @Test
    void listsChangedVerdictsOfEveryLevel() {
        Submission plain = submission(supports("1.1.1"), supports("1.1.2"), refutes("2.1.6"));
        Submission changed = submitting(supports("1.1.1"), refutes("1.1.2"), supports("2.1.6"))
                .exclude(exclusion("4.2.1"))
                .build();

        AssessmentComparison difference =
                AssessmentComparison.between(AssessedFixture.assess(plain), AssessedFixture.assess(changed));

        assertThat(difference.items())
                .extracting(ItemChange::text)
                .containsExactly(
                        "1.1.2 changed from MET to NOT_MET.",
                        "2.1.6 changed from NOT_MET to MET.",
                        "4.2.1 changed from UNDETERMINED to NOT_APPLICABLE.");
        assertThat(difference.principles())
                .extracting(VerdictChange::text)
                .containsExactly(
                        "1.1 changed from UNDETERMINED to NOT_MET.", "2.1 changed from NOT_MET to UNDETERMINED.");
        assertThat(difference.themes())
                .extracting(VerdictChange::text)
                .containsExactly("1 changed from UNDETERMINED to NOT_MET.", "2 changed from NOT_MET to UNDETERMINED.");
        assertThat(difference.verdict()).isEmpty();
        assertThat(difference.summary()).isEqualTo(new AssessmentComparison.Summary(items("2.1.6"), items("1.1.2")));
        assertThat(difference.isComparable()).isTrue();
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void saysWhatBecameOfTheCode() {
        AssessmentComparison difference =
                AssessmentComparison.between(of(submitting()), of(submitting(refutes("E-1", ITEM))));

        assertThat(difference.verdict().map(VerdictChange::text))
                .contains("The code as a whole changed from UNDETERMINED to NOT_MET.");
    }

    @Test
    void namesTheInputsOfBoth() {
        Assessment before = of(submitting());
        Assessment after = on("2026-04-01", submission(supports("E-1", ITEM)));

        AssessmentComparison difference = AssessmentComparison.between(before, after);

        assertThat(difference.before())
                .isEqualTo(new AssessmentBasis(
                        SSCOP,
                        before.policy(),
                        List.of(),
                        before.submission(),
                        Optional.empty(),
                        before.asOf(),
                        before.producedBy()));
        assertThat(difference.after().submission()).isEqualTo(after.submission());
        assertThat(difference.after().asOf()).isEqualTo("2026-04-01");
    }

    // What cannot be compared

    private static List<String> reasons(Assessment before, Assessment after) {
        AssessmentComparison difference = AssessmentComparison.between(before, after);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.isComparable())
                .isEqualTo(difference.notComparable().isEmpty());
        return difference.notComparable().stream()
                .map(reason -> reason.code() + ": " + reason.text())
                .toList();
    }

    private static Assessment assessedAgainst(String edition) {
        Code code = code(edition);
        return Assessor.of(code, Policy.goodFaith()).assess(about(code).build(), AssessedFixture.AS_OF);
    }

    private static Subject subject(String organisation, String product, String version) {
        return new Subject(
                Optional.of(organisation),
                Optional.of(product).filter(name -> !name.isEmpty()),
                Optional.of(version),
                Optional.empty());
    }

    @Test
    void comparesNoOtherCode() {
        assertThat(reasons(of(submitting()), assessedAgainst("uk-ai-cyber/2025-01")))
                .containsExactly("OTHER_CODE: The assessments are about different codes, uk-sscop/2025-05 and"
                        + " uk-ai-cyber/2025-01, which have different items.");
    }

    @Test
    void comparesNoOtherEdition() throws IOException {
        Code next = Code.read(new ByteArrayInputStream(new String(SSCOP.toJson(), UTF_8)
                .replace("\"edition\": \"2025-05\"", "\"edition\": \"2027-01\"")
                .getBytes(UTF_8)));
        Assessment before = of(submitting());

        assertThat(reasons(before, TamperedAssessment.about(next, before)))
                .containsExactly("OTHER_EDITION: The assessments are about different editions, uk-sscop/2025-05 and"
                        + " uk-sscop/2027-01, in which the same id may name a different item; migrate the earlier"
                        + " submission to the later edition and assess it there.");
    }

    @Test
    void comparesNoCatalogWithOtherElements() throws IOException {
        Policy withoutRules = SubmissionGenerator.checking(List.of(), Policy.goodFaith());
        Code other = Code.read(new ByteArrayInputStream(new String(SSCOP.toJson(), UTF_8)
                .replace("\"4.2.1\"", "\"4.2.9\"")
                .getBytes(UTF_8)));
        Assessment before = Assessor.of(SSCOP, withoutRules).assess(submission(), AssessedFixture.AS_OF);
        Assessment after = Assessor.of(other, withoutRules).assess(about(other).build(), AssessedFixture.AS_OF);

        assertThat(reasons(before, after))
                .containsExactly("OTHER_ITEMS: The two catalogs of uk-sscop/2025-05 have different elements; only one"
                        + " of them has 4.2.1, 4.2.9.");
    }

    @Test
    void comparesNoCatalogWithOtherPrinciples() throws IOException {
        Policy withoutRules = SubmissionGenerator.checking(List.of(), Policy.goodFaith());
        Code other = with("\"4.2\"", "\"4.9\"");
        Assessment before = Assessor.of(SSCOP, withoutRules).assess(submission(), AssessedFixture.AS_OF);
        Assessment after = Assessor.of(other, withoutRules).assess(about(other).build(), AssessedFixture.AS_OF);

        assertThat(reasons(before, after))
                .containsExactly("OTHER_ITEMS: The two catalogs of uk-sscop/2025-05 have different elements; only one"
                        + " of them has 4.2, 4.9.");
    }

    static Stream<Arguments> subjects() {
        String organisation =
                "OTHER_ORGANISATION: The assessments are about different organisations, Acme Ltd and" + " Bolt Ltd.";
        String product = "OTHER_PRODUCT: The assessments are about different products, Acme Ledger and Bolt Bridge;"
                + " only versions of one product can be compared.";
        return Stream.of(
                Arguments.of(subject("Acme Ltd", "Acme Ledger", "9"), List.of()),
                Arguments.of(subject("Acme Ltd", "", "9"), List.of()),
                Arguments.of(subject("Bolt Ltd", "Acme Ledger", "4.2.0"), List.of(organisation)),
                Arguments.of(subject("Acme Ltd", "Bolt Bridge", "4.2.0"), List.of(product)),
                Arguments.of(subject("Bolt Ltd", "Bolt Bridge", "4.2.0"), List.of(organisation, product)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void comparesVersionsOfOneProductOnly(Subject subject, List<String> expected) {
        Assessment before = of(submitting());

        assertThat(reasons(before, TamperedAssessment.about(subject, before))).isEqualTo(expected);
    }

    private static Subject identified(String product, String version, String purl) {
        return new Subject(
                Optional.of("Acme Ltd"),
                Optional.of(product),
                Optional.of(version),
                Optional.empty(),
                Optional.of(PackageUrl.of(purl)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void comparesProductsByTheirPurlsWhereBothHaveOne() {
        Assessment assessment = of(submitting());
        Assessment before = TamperedAssessment.about(
                identified("Acme Ledger", "4.2.0", "pkg:maven/org.acme/ledger@4.2.0"), assessment);
        Assessment renamed =
                TamperedAssessment.about(identified("Acme Books", "5", "pkg:maven/org.acme/ledger@5"), assessment);
        Assessment other = TamperedAssessment.about(
                identified("Acme Books", "4.2.0", "pkg:maven/org.acme/books@4.2.0"), assessment);

        assertThat(reasons(before, renamed)).isEmpty();
        assertThat(AssessmentComparison.between(before, renamed).subject())
                .extracting(SubjectChange::text)
                .containsExactly(
                        "The product was Acme Ledger and is Acme Books.",
                        "The version was 4.2.0 and is 5.",
                        "The purl was pkg:maven/org.acme/ledger@4.2.0 and is pkg:maven/org.acme/ledger@5.");
        assertThat(reasons(before, other))
                .containsExactly("OTHER_PRODUCT: The assessments are about different products,"
                        + " pkg:maven/org.acme/ledger@4.2.0 and pkg:maven/org.acme/books@4.2.0; only versions of one"
                        + " product can be compared.");
    }

    @Test
    void namesThePartOfTheSubjectThatCausesAChange() {
        Evidence bound = supporting("E-1", ITEM)
                .subject(Subject.ofProduct("Acme Ledger", "4.2.0"))
                .build();
        Assessment before = of(submitting(bound).product(Product.of("Acme Ledger", "4.2.0")));
        Assessment after = of(submitting(bound).product(Product.of("Acme Ledger", "4.3.0")));

        assertThat(causeTexts(before, after, ITEM))
                .containsExactly(
                        "MET to UNDETERMINED",
                        "SUBJECT_CHANGED: The submission is about another version, which decides whether records are"
                                + " about its subject: E-1.");
    }

    @Test
    void refusesChangesBetweenWhatCannotBeCompared() {
        AssessmentBasis inputs = AssessmentBasis.of(of(submitting()));

        assertThatThrownBy(() -> new AssessmentComparison(
                        inputs,
                        inputs,
                        List.of(new IncomparabilityReason(
                                IncomparabilityReason.IncomparabilityCode.OTHER_ITEMS, Map.of())),
                        List.of(),
                        Optional.of(new VerdictChange(Optional.empty(), Verdict.MET, Verdict.NOT_MET)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("changes are listed between what cannot be compared; expected none");
    }

    @Test
    void refusesChangesWithoutCause() {
        assertThatThrownBy(() -> new ItemChange(ItemId.of(ITEM), Verdict.MET, Verdict.NOT_MET, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("causes of the change of 1.1.1 is empty; expected at least one");
    }
}
