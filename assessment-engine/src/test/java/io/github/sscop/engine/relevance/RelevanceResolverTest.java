package io.github.sscop.engine.relevance;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.rejected;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static io.github.sscop.rule.Operand.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.FactRuleBuilder;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.rule.SampleFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How what people assert and what rules derive go together. */
class RelevanceResolverTest {

    private static final EvidenceId E_1 = EvidenceId.of("E-1");

    private static FactRuleBuilder rule(String id, String... items) {
        return FactRule.of(id, "TEST_REPORT", items)
                .should("It is signed.")
                .because("It matters.")
                .holds(fact("signed").isTrue());
    }

    private static FactRule signed(Strength strength) {
        return rule("signed", "1.1.1").supports(strength).refutes(strength).build();
    }

    private static EvidenceBuilder with(FactValue signed) {
        return record("E-1").fact("signed", signed);
    }

    private static EvidenceBuilder signed() {
        return with(new FactValue.Flag(true));
    }

    private static EvidenceBuilder unsigned() {
        return with(new FactValue.Flag(false));
    }

    private static Assessment assess(List<FactRule> rules, Evidence... records) {
        return AssessedFixture.assess(submission(records), SubmissionGenerator.checking(rules, Policy.goodFaith()));
    }

    private static ItemAssessment row(FactRule rule, EvidenceBuilder record) {
        return AssessedFixture.row(assess(List.of(rule), record.build()), "1.1.1");
    }

    private static List<String> remarks(Assessment assessment) {
        return assessment.remarks().stream().map(Remark::text).toList();
    }

    // They agree

    @Test
    void takesTheRulesStrengthWhereItAgrees() {
        EvidenceBuilder saidIndirect = signed().link(Link.supports("1.1.1", Strength.INDIRECT, BECAUSE));
        EvidenceBuilder saidDirect = signed().link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));
        EvidenceBuilder againstDirectly = unsigned().link(Link.refutes("1.1.1", Strength.DIRECT, BECAUSE));
        EvidenceBuilder againstIndirectly = unsigned().link(Link.refutes("1.1.1", Strength.INDIRECT, BECAUSE));

        assertThat(AssessedFixture.reasons(row(signed(Strength.DIRECT), saidIndirect)))
                .containsExactly("SUFFICIENT[E-1]");
        assertThat(AssessedFixture.reasons(row(signed(Strength.INDIRECT), saidDirect)))
                .containsExactly("ONLY_INDIRECT[E-1]");
        assertThat(AssessedFixture.reasons(row(signed(Strength.DIRECT), againstIndirectly)))
                .containsExactly("REFUTED[E-1]");
        assertThat(AssessedFixture.reasons(row(signed(Strength.INDIRECT), againstDirectly)))
                .containsExactly("INDIRECTLY_REFUTED[E-1]");
        assertThat(remarks(assess(List.of(signed(Strength.INDIRECT)), saidDirect.build())))
                .isEmpty();
    }

    @Test
    void takesTheRulesSentenceForAnArgumentOnlyWhereNoneIsGiven() {
        EvidenceBuilder unargued = signed().link(unargued("1.1.1", Strength.DIRECT));
        EvidenceBuilder placeholder = signed().link(Link.supports("1.1.1", Strength.DIRECT, "TBC"));

        assertThat(row(signed(Strength.DIRECT), unargued).verdict()).isEqualTo(Verdict.MET);
        assertThat(AssessedFixture.states(row(signed(Strength.DIRECT), placeholder), "E-1"))
                .containsExactly(EvidenceStatus.PLACEHOLDER);
        assertThat(AssessedFixture.reasons(row(
                        rule("signed", "1.1.1").refutes(Strength.DIRECT).build(),
                        signed().link(unargued("1.1.1", Strength.DIRECT)))))
                .as("a rule that has nothing to say lends no sentence")
                .containsExactly("NO_ARGUMENT[E-1]");
    }

    // They differ

    @Test
    void weighsBothWhereTheyDifferAndSaysSo() {
        Assessment assessment = assess(
                List.of(signed(Strength.INDIRECT)),
                unsigned()
                        .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                        .build());
        ItemAssessment row = AssessedFixture.row(assessment, "1.1.1");

        assertThat(row.counted()).containsExactly(E_1);
        assertThat(row.refutedBy()).containsExactly(E_1);
        assertThat(AssessedFixture.reasons(row)).containsExactly("INDIRECTLY_REFUTED[E-1]");
        assertThat(assessment.remarks())
                .containsExactly(new Remark(
                        RemarkCode.STANCE_CONTRADICTED,
                        Optional.of(ItemId.of("1.1.1")),
                        List.of(E_1),
                        Map.of("item", "1.1.1", "stance", "SUPPORTS", "rules", "signed")));
        assertThat(remarks(assessment))
                .containsExactly("The link of E-1 to 1.1.1 states SUPPORTS, but its facts show the opposite according"
                        + " to signed; both are taken into account.");
    }

    @Test
    void doesNotLetRulesOutweighWhatPeopleSayAgainst() {
        Assessment assessment = assess(
                List.of(signed(Strength.DIRECT)),
                signed().link(Link.refutes("1.1.1", Strength.DIRECT, BECAUSE)).build());
        ItemAssessment row = AssessedFixture.row(assessment, "1.1.1");

        assertThat(row.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(row.counted()).containsExactly(E_1);
        assertThat(remarks(assessment))
                .containsExactly("The link of E-1 to 1.1.1 states REFUTES, but its facts show the opposite according"
                        + " to signed; both are taken into account.");
    }

    // The rule is inconclusive or not relevant

    @Test
    void leavesTheAssertedStanceWhereTheRuleCannotTell() {
        for (FactValue unknown : List.of(new FactValue.Text("?"), new FactValue.Text("yes"), new FactValue.Whole(-1))) {
            EvidenceBuilder record = with(unknown).link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));

            assertThat(AssessedFixture.reasons(row(signed(Strength.DIRECT), record)))
                    .containsExactly("SUFFICIENT[E-1]", "UNCONFIRMED[E-1]", "INCONCLUSIVE[E-1]");
        }
        Assessment missing = assess(
                List.of(signed(Strength.INDIRECT)),
                record("E-1")
                        .link(Link.refutes("1.1.1", Strength.DIRECT, BECAUSE))
                        .build());
        assertThat(AssessedFixture.row(missing, "1.1.1").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(missing.remarks()).isEmpty();
        assertThat(missing.rules()).singleElement().satisfies(trace -> {
            assertThat(trace.result()).isEqualTo(RuleOutcome.Result.INCONCLUSIVE);
            assertThat(trace.parts())
                    .extracting(ConditionResult::text)
                    .containsExactly("signed is missing; expected" + " true.");
        });
    }

    @Test
    void leavesTheAssertedStanceWhereTheRuleHasNothingToSay() {
        FactRule onlyOfReleases = rule("signed", "1.1.1")
                .when(fact("about").is("release"))
                .refutes(Strength.DIRECT)
                .build();
        EvidenceBuilder ofBuild = unsigned()
                .fact("about", new FactValue.Text("build"))
                .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));
        EvidenceBuilder ofUnknown = unsigned().link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));

        assertThat(row(onlyOfReleases, ofBuild).verdict()).isEqualTo(Verdict.MET);
        assertThat(row(onlyOfReleases, ofUnknown).verdict()).isEqualTo(Verdict.MET);
        assertThat(assess(List.of(onlyOfReleases), ofBuild.build()).rules())
                .extracting(RuleResult::result)
                .containsExactly(RuleOutcome.Result.NOT_RELEVANT);
        assertThat(assess(List.of(onlyOfReleases), ofUnknown.build()).rules())
                .extracting(RuleResult::result)
                .containsExactly(RuleOutcome.Result.INCONCLUSIVE);
    }

    @Test
    void asksNoRuleOfAnotherKind() {
        Assessment assessment = assess(
                List.of(signed(Strength.DIRECT)),
                signed().kind(EvidenceKind.of("AUDIT_REPORT")).build());

        assertThat(assessment.rules()).isEmpty();
        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.1")))
                .containsExactly("NO_EVIDENCE[]");
    }

    // Links without a stance, and no links

    @Test
    void givesStanceToLinksThatHaveNone() {
        EvidenceBuilder resolved = signed().link(linkedOnly("1.1.1"));
        EvidenceBuilder untold = record("E-1").link(linkedOnly("1.1.1"));

        assertThat(row(signed(Strength.DIRECT), resolved).verdict()).isEqualTo(Verdict.MET);
        assertThat(row(signed(Strength.DIRECT), unsigned().link(linkedOnly("1.1.1")))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(AssessedFixture.states(row(signed(Strength.DIRECT), untold), "E-1"))
                .containsExactly(EvidenceStatus.NO_STANCE);
        assertThat(remarks(assess(List.of(signed(Strength.DIRECT)), resolved.build())))
                .isEmpty();
    }

    @Test
    void keepsTheArgumentOfLinksWithoutStance() {
        EvidenceBuilder record = signed().link(new Link(
                ItemId.of("1.1.1"), Optional.empty(), Optional.empty(), Optional.of("TBC"), Optional.empty()));

        assertThat(AssessedFixture.states(row(signed(Strength.DIRECT), record), "E-1"))
                .containsExactly(EvidenceStatus.PLACEHOLDER);
    }

    @Test
    void bearsOnItemsToWhichNobodyLinks() {
        assertThat(AssessedFixture.reasons(row(signed(Strength.DIRECT), signed())))
                .containsExactly("SUFFICIENT[E-1]");
        assertThat(AssessedFixture.reasons(row(signed(Strength.DIRECT), unsigned())))
                .containsExactly("REFUTED[E-1]");
        assertThat(AssessedFixture.reasons(row(signed(Strength.DIRECT), record("E-1"))))
                .containsExactly("NO_EVIDENCE[]");
    }

    @Test
    void bearsOnEveryItemOfTheRuleAndOnNoOther() {
        Assessment assessment = assess(
                List.of(rule("signed", "1.1.1", "4.2.1")
                        .supports(Strength.DIRECT)
                        .build()),
                signed().build());

        assertThat(assessment.items().stream().filter(row -> row.verdict() == Verdict.MET))
                .extracting(row -> row.id().value())
                .containsExactly("1.1.1", "4.2.1");
    }

    @Test
    void saysNothingOfSubstitutes() {
        Assessment assessment = AssessedFixture.assess(
                submitting(signed().link(linkedOnly("ACME-3.1.1")).build())
                        .substitute(substitution("3.1.1"))
                        .build(),
                SubmissionGenerator.checking(
                        List.of(rule("signed", "3.1.1")
                                .supports(Strength.DIRECT)
                                .build()),
                        Policy.goodFaith()));
        ItemAssessment row = AssessedFixture.row(assessment, "3.1.1");

        assertThat(AssessedFixture.reasons(row)).containsExactly("SUBSTITUTED[]", "ONLY_NOT_COUNTED[E-1]");
        assertThat(row.notCounted()).extracting(DisregardedEvidence::state).contains(EvidenceStatus.NO_STANCE);
    }

    @Test
    void judgesDerivedSupportLikeAnyOther() {
        EvidenceBuilder stale = signed().occurredOn("2020-01-01");

        assertThat(AssessedFixture.states(row(signed(Strength.DIRECT), stale), "E-1"))
                .containsExactly(EvidenceStatus.STALE);
        assertThat(row(signed(Strength.DIRECT), unsigned().occurredOn("2020-01-01"))
                        .verdict())
                .as("refutations do not grow old")
                .isEqualTo(Verdict.NOT_MET);
    }

    // Several rules

    private static FactRule saying(String id, boolean supports, Strength strength) {
        FactRuleBuilder rule = rule(id, "1.1.1").should("By " + id + ".");
        return supports
                ? rule.supports(strength).build()
                : rule.holds(fact("signed").isFalse()).refutes(strength).build();
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void takesTheStrongestOfRulesThatAgree(Strength first) {
        Strength other = first == Strength.DIRECT ? Strength.INDIRECT : Strength.DIRECT;

        Assessment assessment = assess(List.of(saying("a", true, first), saying("b", true, other)), signed().build());

        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.1")))
                .containsExactly("SUFFICIENT[E-1]");
    }

    @Test
    void weighsRulesThatDisagreeAmongThemselves() {
        List<FactRule> rules = List.of(saying("a", true, Strength.DIRECT), saying("b", false, Strength.INDIRECT));
        Assessment unlinked = assess(rules, signed().build());
        Assessment linked = assess(
                rules,
                signed().link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)).build());

        for (Assessment assessment : List.of(unlinked, linked)) {
            ItemAssessment row = AssessedFixture.row(assessment, "1.1.1");
            assertThat(row.counted()).containsExactly(E_1);
            assertThat(row.refutedBy()).containsExactly(E_1);
            assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        }
        assertThat(remarks(unlinked)).as("there is no stance to contradict").isEmpty();
        assertThat(remarks(linked))
                .containsExactly(
                        "The link of E-1 to 1.1.1 states SUPPORTS, but its facts show the opposite according to b;"
                                + " both are taken into account.");
    }

    @Test
    void namesEveryRuleThatContradicts() {
        Assessment assessment = assess(
                List.of(saying("b", false, Strength.DIRECT), saying("a", false, Strength.INDIRECT)),
                signed().link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)).build());

        assertThat(remarks(assessment))
                .containsExactly(
                        "The link of E-1 to 1.1.1 states SUPPORTS, but its facts show the opposite according to a, b;"
                                + " both are taken into account.");
    }

    @Test
    void takesTheStrengthOfRulesAboutTheItemOnly() {
        FactRule elsewhere =
                rule("elsewhere", "1.1.2").supports(Strength.DIRECT).build();

        Assessment assessment = assess(List.of(signed(Strength.INDIRECT), elsewhere), signed().build());

        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.1")))
                .containsExactly("ONLY_INDIRECT[E-1]");
        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.2")))
                .containsExactly("SUFFICIENT[E-1]");
    }

    @Test
    void tellsWhatEveryRuleMadeOfEveryRecord() {
        FactRule a = signed(Strength.DIRECT);
        FactRule b = rule("about", "1.1.2").supports(Strength.INDIRECT).build();

        Assessment assessment = assess(
                List.of(a, b),
                record("E-2").build(),
                signed().link(Link.supports("4.1.1", Strength.DIRECT, BECAUSE)).build());

        assertThat(assessment.rules())
                .extracting(trace -> trace.evidence() + " " + trace.rule() + " " + trace.result())
                .containsExactly(
                        "E-1 about SUPPORTS",
                        "E-1 signed SUPPORTS",
                        "E-2 about INCONCLUSIVE",
                        "E-2 signed INCONCLUSIVE");
        assertThat(assessment.rules().get(1))
                .isEqualTo(new RuleResult(
                        "signed",
                        E_1,
                        items("1.1.1"),
                        "It is signed.",
                        "It matters.",
                        RuleOutcome.Result.SUPPORTS,
                        Optional.of(Strength.DIRECT),
                        List.of(ConditionResult.held("signed", "true", "true"))));
    }

    // Rules in Java

    /** A rule about 1.1.1 that does what a test says. */
    record OwnRule(String id, BiFunction<Evidence, AsOf, RuleOutcome> does) implements Rule {

        @Override
        public List<ItemId> items() {
            return SSCOP.items().stream()
                    .map(item -> item.id())
                    .filter(item -> item.value().equals("1.1.1"))
                    .toList();
        }

        @Override
        public EvidenceKind kind() {
            return EvidenceKind.of("TEST_REPORT");
        }

        @Override
        public String should() {
            return "It does.";
        }

        @Override
        public String because() {
            return "It matters.";
        }

        @Override
        public RuleOutcome outcome(Evidence record, AsOf asOf) {
            return does.apply(record, asOf);
        }
    }

    private static Assessment assess(Rule own, Evidence... records) {
        return Assessor.of(SSCOP, SubmissionGenerator.checking(List.of(signed(Strength.DIRECT)), Policy.goodFaith()))
                .withRules(own)
                .assess(submission(records), AssessedFixture.AS_OF);
    }

    @Test
    void runsRulesOfOnesOwnBesideThePolicys() {
        OwnRule own = new OwnRule("own", (record, asOf) -> RuleOutcome.refutes(Strength.INDIRECT));

        Assessment assessment = assess(own, signed().build());

        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.1")))
                .containsExactly("INDIRECTLY_REFUTED[E-1]");
        assertThat(assessment.rules()).extracting(RuleResult::rule).containsExactly("own", "signed");
    }

    @Test
    void reportsRulesThatFailAndRunsTheOthers() {
        OwnRule failing = new OwnRule("own", (record, asOf) -> {
            throw new IllegalStateException("no score in " + record.id());
        });

        Assessment assessment = assess(failing, record("E-2").build(), signed().build());

        assertThat(AssessedFixture.row(assessment, "1.1.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(remarks(assessment))
                .containsExactly("Rule own failed on E-1, E-2 and is inconclusive for it: IllegalStateException: no"
                        + " score in E-1");
        assertThat(assessment.rules().get(0).result()).isEqualTo(RuleOutcome.Result.INCONCLUSIVE);
        assertThat(assessment.rules().get(0).parts())
                .extracting(ConditionResult::text)
                .containsExactly("The rule failed: IllegalStateException: no score in E-1.");
    }

    @Test
    void reportsRulesThatGiveNoOutcome() {
        Assessment assessment = assess(new OwnRule("own", (record, asOf) -> null), signed().build());

        assertThat(remarks(assessment))
                .containsExactly("Rule own failed on E-1 and is inconclusive for it: it gave no outcome");
    }

    @Test
    void namesTheKindOfFailureWhereItSaysNothingElse() {
        Assessment assessment = assess(
                new OwnRule("own", (record, asOf) -> {
                    throw new IllegalStateException();
                }),
                signed().build());

        assertThat(remarks(assessment))
                .containsExactly("Rule own failed on E-1 and is inconclusive for it: IllegalStateException");
    }

    @Test
    void foretellsRulesOfOnesOwnByTheDatesThatTheyAskAbout() {
        LocalDate until = LocalDate.parse("2026-06-30");
        OwnRule own = new OwnRule(
                "own",
                (record, asOf) -> asOf.isAfter(until)
                        ? RuleOutcome.refutes(Strength.DIRECT)
                        : RuleOutcome.supports(Strength.DIRECT));

        assertThat(assess(own, record("E-1").build()).calendar())
                .extracting(ScheduledChange::text)
                .containsExactly(
                        "1.1.1 changes from MET to NOT_MET on 2026-07-01, when a rule gives another result for E-1 (Report E-1).");
    }

    @Test
    void letsRulesAskAboutTheEndOfTime() {
        OwnRule own = new OwnRule(
                "own",
                (record, asOf) -> asOf.isAfter(LocalDate.MAX)
                        ? RuleOutcome.refutes(Strength.DIRECT)
                        : RuleOutcome.supports(Strength.DIRECT));

        assertThat(remarks(assess(own, record("E-1").build()))).isEmpty();
    }

    @Test
    void reportsRulesThatAskAboutMoreDaysThanAnybodyNeeds() {
        OwnRule restless = new OwnRule("own", (record, asOf) -> {
            LocalDate day = AssessedFixture.AS_OF;
            for (int i = 0; i < 1_001; i++) {
                asOf.isAfter(day.plusDays(i));
            }
            return RuleOutcome.supports(Strength.DIRECT);
        });

        Assessment assessment = assess(
                restless,
                record("E-1").build(),
                record("E-2").fact("signed", new FactValue.Flag(true)).build());

        assertThat(remarks(assessment))
                .containsExactly("Rule own failed on E-1, E-2 and is inconclusive for it: it asks about more than 1000"
                        + " days to come; expected at most so many, since it runs again on each");
        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "1.1.1")))
                .as("the other rule runs")
                .containsExactly("SUFFICIENT[E-2]");
    }

    @Test
    void foretellsRulesThatAskAboutAsManyDaysAsTheyMay() {
        LocalDate last = AssessedFixture.AS_OF.plusDays(999);
        OwnRule own = new OwnRule("own", (record, asOf) -> {
            for (LocalDate day = AssessedFixture.AS_OF; !day.isAfter(last); day = day.plusDays(1)) {
                asOf.isAfter(day);
            }
            return asOf.isAfter(last) ? RuleOutcome.refutes(Strength.DIRECT) : RuleOutcome.notRelevant();
        });

        Assessment assessment = assess(own, record("E-1").build());

        assertThat(remarks(assessment)).isEmpty();
        assertThat(assessment.calendar())
                .extracting(ScheduledChange::text)
                .containsExactly(
                        "1.1.1 changes from UNDETERMINED to NOT_MET on 2028-12-25, when a rule gives another result for E-1 (Report E-1).");
    }

    // Strength by kind

    private static final EvidenceKind CERTIFICATE = EvidenceKind.of("CERTIFICATE");

    private static EvidenceBuilder certificate() {
        return record("E-1").kind(CERTIFICATE);
    }

    private static Policy takingCertificatesAsDirect(Policy policy) {
        return policy.withRequirements("p", policy.requirements().withStrongest(CERTIFICATE, Strength.DIRECT));
    }

    static Stream<Policy> builtIn() {
        return Policy.builtIn().stream()
                .map(policy -> policy.withRequirements(
                        policy.id(), policy.requirements().withVouched(false)));
    }

    /** On 1.4.1 there is no rule about certificates; on 2.1.4 there is one that lacks its facts, and supports indirectly at most. */
    @ParameterizedTest
    @MethodSource("builtIn")
    void takesNoCertificateForDirectWhateverItsLinkSays(Policy policy) {
        Evidence record = certificate()
                .originator(new Originator("Lab", Independence.INDEPENDENT))
                .link(Link.supports("1.4.1", Strength.DIRECT, BECAUSE))
                .link(Link.supports("2.1.4", Strength.DIRECT, BECAUSE))
                .build();
        Assessment capped = AssessedFixture.assess(submission(record), policy);
        Assessment trusting = AssessedFixture.assess(submission(record), takingCertificatesAsDirect(policy));

        assertThat(AssessedFixture.row(capped, "1.4.1").reasons())
                .extracting(Reason::text)
                .containsExactly("All admissible support is indirect: E-1; the policy accepts kind CERTIFICATE as"
                        + " indirect support at most.");
        assertThat(AssessedFixture.row(trusting, "1.4.1").verdict()).isEqualTo(Verdict.MET);
        for (Assessment assessment : List.of(capped, trusting)) {
            assertThat(AssessedFixture.row(assessment, "2.1.4").reasons())
                    .extracting(Reason::text)
                    .containsExactly(
                            "All admissible support is indirect: E-1.",
                            "Rules could not decide on E-1, so that their links stand: cyber-essentials-certificate on E-1:"
                                    + " scheme is missing; expected one of \"CYBER_ESSENTIALS\", \"CYBER_ESSENTIALS_PLUS\".");
        }
    }

    @Test
    void takesNoCertificateForDirectOfSubstitutes() {
        Assessment assessment = AssessedFixture.assess(submitting(certificate()
                        .link(Link.supports("ACME-3.1.1", Strength.DIRECT, BECAUSE))
                        .build())
                .substitute(substitution("3.1.1"))
                .build());

        assertThat(AssessedFixture.reasons(AssessedFixture.row(assessment, "3.1.1")))
                .containsExactly("SUBSTITUTED[]", "ONLY_INDIRECT[E-1]");
    }

    @Test
    void takesWhatRulesDeriveForNoStrongerThanThePolicyTakesItsKind() {
        Policy policy = SubmissionGenerator.checking(List.of(signed(Strength.DIRECT)), Policy.goodFaith());
        Policy capping = policy.withRequirements(
                "p", policy.requirements().withStrongest(EvidenceKind.of("TEST_REPORT"), Strength.INDIRECT));
        ItemAssessment row =
                AssessedFixture.row(AssessedFixture.assess(submission(signed().build()), capping), "1.1.1");

        assertThat(AssessedFixture.reasons(row)).containsExactly("ONLY_INDIRECT[E-1]");
        assertThat(row.nextAction().orElseThrow()).doesNotContain("TEST_REPORT");
    }

    /** No policy setting makes a refutation disappear, or weaker. */
    @Test
    void leavesRefutationsAsStrongAsTheyAre() {
        EvidenceBuilder against = certificate().link(Link.refutes("1.4.1", Strength.DIRECT, BECAUSE));

        assertThat(AssessedFixture.row("1.4.1", against.build()).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    // Samples and facts that count the same

    private static final FactRule REVIEWED = FactRule.of("reviewed", "TEST_REPORT", "2.1.6")
            .should("It is reviewed.")
            .because("It matters.")
            .holds(fact("reviewed").isAtLeast(1))
            .supports(Strength.DIRECT)
            .sample(new SampleFacts(Optional.of("accounts"), Optional.of("reviewed")))
            .build();

    private static Assessment reviewing(long accounts, long reviewed) {
        Policy policy = SubmissionGenerator.checking(List.of(REVIEWED), Policy.buyer());
        return AssessedFixture.assess(
                submission(record("E-1")
                        .sample(new Sample(40, 40, Sample.Selection.ALL))
                        .fact("accounts", new FactValue.Whole(accounts))
                        .fact("reviewed", new FactValue.Whole(reviewed))
                        .build()),
                policy);
    }

    @Test
    void takesSamplesThatAgreeWithTheFacts() {
        assertThat(AssessedFixture.reasons(AssessedFixture.row(reviewing(40, 40), "2.1.6")))
                .containsExactly("SUFFICIENT[E-1]");
        assertThat(remarks(reviewing(40, 40))).isEmpty();
    }

    @Test
    void takesSamplesForNoneThatTheFactsContradict() {
        Assessment assessment = reviewing(41, 12);

        assertThat(AssessedFixture.row(assessment, "2.1.6").reasons())
                .extracting(Reason::text)
                .containsExactly("No sufficient sample: the item concerns every member of a population, and the policy"
                        + " requires a sample (selection ALL or RANDOM) of at least 25 members, or of all; found:"
                        + " E-1 with 40 of 40 (selection ALL), contradicted by its facts.");
        assertThat(remarks(assessment))
                .containsExactly("The sample of E-1 is disregarded for 2.1.6, because the facts that rule reviewed"
                        + " reads give other numbers: accounts is 41; expected 40, the population of the"
                        + " record's sample. reviewed"
                        + " is 12; expected 40, the number examined in the record's sample.");
    }

    @Test
    void takesSamplesAsTheyAreWhereTheFactsDoNotCount() {
        assertThat(remarks(reviewing(-1, 40))).isEmpty();
    }

    @Test
    void refusesToCompareSamplesWithNoFact() {
        assertThatThrownBy(() -> new SampleFacts(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample names no fact; expected population, examined or both");
    }

    // What speaks only against items

    /** Else a vendor could bring its own support back by rejecting what an independent tester found. */
    @ParameterizedTest
    @EnumSource(Independence.class)
    void keepsSupersededWhatARecordReplacesThatRefutesUnlessSomebodyAsIndependentRejectsIt(Independence reviewer) {
        FactRule onAnother = rule("signed", "2.1.6").refutes(Strength.DIRECT).build();
        Evidence old = supporting("E-1", "1.1.1")
                .kind(EvidenceKind.of("POLICY_DOCUMENT"))
                .build();
        Evidence found = record("E-2")
                .originator(new Originator("Lab", Independence.CUSTOMER))
                .fact("signed", new FactValue.Flag(false))
                .review(rejected("2026-03-01", reviewer))
                .supersedes(E_1)
                .build();

        Assessment assessment = assess(List.of(onAnother), old, found);

        boolean undone = reviewer.compareTo(Independence.CUSTOMER) >= 0;
        assertThat(AssessedFixture.row(assessment, "1.1.1").verdict())
                .isEqualTo(undone ? Verdict.MET : Verdict.UNDETERMINED);
        assertThat(AssessedFixture.row(assessment, "2.1.6").verdict())
                .isEqualTo(undone ? Verdict.UNDETERMINED : Verdict.NOT_MET);
    }

    /** Else a penetration test would count for more once it is old. */
    @Test
    void countsNoRecordForMoreOnceARuleThatTakesItForIndirectDoesNotHold() {
        FactRule rule = rule("signed", "1.1.1").supports(Strength.INDIRECT).build();

        assertThat(AssessedFixture.reasons(
                        row(rule, unsigned().link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)))))
                .containsExactly("ONLY_INDIRECT[E-1]");
        assertThat(AssessedFixture.reasons(
                        row(rule, record("E-1").link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)))))
                .as("leaving the fact out makes it no stronger")
                .containsExactly("ONLY_INDIRECT[E-1]", "INCONCLUSIVE[E-1]");
    }

    /** What a link may assert is bounded by what rules that support can derive; a rule that only refutes bounds nothing. */
    @Test
    void takesLinksForNoStrongerThanRulesCouldDerive() {
        FactRule indirect =
                rule("indirect", "1.1.1").supports(Strength.INDIRECT).build();
        FactRule direct = rule("direct", "1.1.1").supports(Strength.DIRECT).build();
        FactRule refuting = rule("refuting", "1.1.1").refutes(Strength.DIRECT).build();
        FactRule elsewhere =
                rule("elsewhere", "1.1.2").supports(Strength.INDIRECT).build();
        Evidence record = supporting("E-1", "1.1.1").build();

        assertThat(AssessedFixture.row(assess(List.of(indirect, refuting), record), "1.1.1")
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(AssessedFixture.row(assess(List.of(indirect, direct), record), "1.1.1")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(AssessedFixture.row(assess(List.of(refuting), record), "1.1.1")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(AssessedFixture.row(assess(List.of(elsewhere), record), "1.1.1")
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    /** What is missing cannot make a false condition true. */
    @Test
    void takesLinksForIndirectWhereTheConditionIsFalseWhateverIsMissing() {
        FactRule both = FactRule.of("both", "TEST_REPORT", "1.1.1")
                .should("It is signed.")
                .because("It matters.")
                .when(fact("about").is("release"))
                .holds(Condition.all(fact("signed").isTrue(), fact("counted").isAtLeast(1)))
                .supports(Strength.DIRECT)
                .build();
        EvidenceBuilder linked = unsigned().link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE));

        assertThat(AssessedFixture.reasons(row(both, linked)))
                .containsExactly("ONLY_INDIRECT[E-1]", "INCONCLUSIVE[E-1]");
    }

    // Spelling

    private static EvidenceBuilder misspelt(FactValue signed) {
        return record("E-1").kind(EvidenceKind.of("TEST_REPROT")).fact("signed", signed);
    }

    @Test
    void readsMisspeltKindsForRefutationsOnly() {
        Assessment against = assess(
                List.of(signed(Strength.DIRECT)),
                misspelt(new FactValue.Flag(false)).build());
        Assessment inFavour = assess(
                List.of(signed(Strength.DIRECT)),
                misspelt(new FactValue.Flag(true))
                        .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                        .build());

        assertThat(AssessedFixture.reasons(AssessedFixture.row(against, "1.1.1")))
                .containsExactly("REFUTED[E-1]");
        assertThat(AssessedFixture.reasons(AssessedFixture.row(inFavour, "1.1.1")))
                .containsExactly("ONLY_INDIRECT[E-1]");
        assertThat(remarks(against))
                .isEqualTo(remarks(inFavour))
                .containsExactly("Kinds are not in the vocabulary but like kinds that are; such records are indirect"
                        + " support at most, and are read as the known kind where they speak against the vendor: E-1"
                        + " has kind TEST_REPROT, like TEST_REPORT.");
    }

    @Test
    void readsMisspeltFactsForRefutationsOnly() {
        Evidence twoFactors = record("E-1")
                .kind(EvidenceKind.of("SECOND_FACTOR_REPORT"))
                .fact("accounts", new FactValue.Whole(4))
                .fact("withSecondFactors", new FactValue.Whole(4))
                .build();
        Evidence oneFactor = twoFactors.toBuilder()
                .fact("withSecondFactors", new FactValue.Whole(3))
                .build();

        assertThat(AssessedFixture.reasons(AssessedFixture.row("2.1.5", twoFactors)))
                .containsExactly("NO_EVIDENCE[]");
        assertThat(AssessedFixture.reasons(AssessedFixture.row("2.1.5", oneFactor)))
                .containsExactly("REFUTED[E-1]");
        assertThat(remarks(AssessedFixture.assess(submission(oneFactor))))
                .containsExactly(
                        "Facts are not in the vocabulary but like facts that are; they are read only where they"
                                + " speak against the vendor: E-1 has withSecondFactors (like withSecondFactor).");
    }
}
