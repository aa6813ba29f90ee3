package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.OWN_LOCATION;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.bare;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.ledger;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static io.github.sscop.rule.Operand.fact;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.Scope;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.Comparison;
import io.github.sscop.rule.Condition;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.FactRuleBuilder;
import io.github.sscop.rule.Operand;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.rule.SampleFacts;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * The inputs of an assessment, as properties draw them: few items, places and dates, so that records meet.
 *
 * @param submission a valid submission about the 2025 Code
 * @param policy a policy
 * @param ownRules rules that the assessor runs beside the policy's
 * @param asOf the as-of date
 */
public record SubmissionGenerator(Submission submission, Policy policy, List<Rule> ownRules, LocalDate asOf) {

    /** The items to which records are relevant. */
    /** A party that no drawn record names, and for which a buyer vouches. */
    static final String TRUSTED = "Trusted Laboratory";

    static final List<String> ITEMS = List.of("1.1.1", "2.1.6", "3.1.1", "4.2.1", "C-SRO");

    private static final String SUBSTITUTED = "3.1.1";
    private static final String SUBSTITUTE = "ACME-3.1.1";
    private static final EvidenceKind REPORT = EvidenceKind.of("TEST_REPORT");
    private static final EvidenceKind DOCUMENT = EvidenceKind.of("POLICY_DOCUMENT");
    private static final EvidenceKind ACCOUNTS = EvidenceKind.of("SECOND_FACTOR_REPORT");

    /** The text that stands where a text is to come. */
    private static final String PLACEHOLDER = "TBC";

    /** The fact that dates a record of that kind, and another spelling of it. */
    static final String REPORTED_ON = "reportedOn";

    static final String MISSPELT_REPORTED_ON = "reported_on";

    /** The kind that every policy drawn accepts, and that no rule drawn reads. */
    static final EvidenceKind UNREAD = EvidenceKind.of("AUDIT_REPORT");

    /** Whether a record is of the kind that a fact dates, however that is spelt. */
    static boolean isOfAccounts(Evidence record) {
        return record.kind().value().startsWith(ACCOUNTS.value());
    }

    public Assessor assessor() {
        Assessor assessor = Assessor.of(SubmissionFixture.SSCOP, policy);
        return ownRules.isEmpty() ? assessor : assessor.withRules(ownRules.toArray(new Rule[0]));
    }

    public Assessment assessment() {
        return assessor().assess(submission, asOf);
    }

    /** The same without the check of the submission, for laws that assess by the thousand. */
    public Assessment unchecked() {
        DocumentRef none = new DocumentRef("none", SubmissionFixture.digest("none"));
        return new AssessmentBuilder(evaluation(asOf))
                .build(new AssessmentBasis(
                        SubmissionFixture.SSCOP,
                        none,
                        List.of(),
                        none,
                        Optional.empty(),
                        asOf,
                        Producer.thisLibrary()));
    }

    /** The verdicts on the items of {@link #ITEMS} on a day, computed from the evaluated evidence by a second reading of the table of verdicts, for laws that ask often. */
    public Map<ItemId, Verdict> verdictsOn(LocalDate day) {
        Scope scope = SubmissionFixture.SSCOP.scope(
                submission.organisation().stakeholderGroup(),
                submission.organisation().additionalThemes());
        Map<ItemId, Verdict> verdicts = new LinkedHashMap<>();
        evidenceOn(day)
                .forEach((item, evaluatedEvidence) -> verdicts.put(item, verdict(scope, item, evaluatedEvidence, day)));
        return verdicts;
    }

    private Verdict verdict(Scope scope, ItemId id, List<EvaluatedEvidence> evaluatedEvidence, LocalDate day) {
        boolean applies = scope.applies(SubmissionFixture.SSCOP.item(id).orElseThrow());
        if (!applies || (leavesOut(id) && evaluatedEvidence.get(0).refutations().isEmpty())) {
            return Verdict.NOT_APPLICABLE;
        }
        List<Relevance> refutations = evaluatedEvidence.stream()
                .flatMap(each -> each.refutations().stream())
                .toList();
        if (refutations.stream().anyMatch(Relevance::isDirect)) {
            return Verdict.NOT_MET;
        }
        EvaluatedEvidence support = evaluatedEvidence.get(0);
        long sufficient = support.supports().stream()
                .filter(each -> each.isSufficient(support.criterion()))
                .count();
        boolean confirmed = !support.criterion().requiresConfirmation()
                || support.supports().stream()
                        .anyMatch(each ->
                                each.isSufficient(support.criterion()) && each.isConfirmed(support.criterion(), day));
        boolean met = refutations.isEmpty()
                && confirmed
                && sufficient >= support.criterion().requirements().minimum();
        return met ? Verdict.MET : Verdict.UNDETERMINED;
    }

    /** The evaluated evidence for those items on a day: for a substitute first, where there is one. */
    public Map<ItemId, List<EvaluatedEvidence>> evidenceOn(LocalDate day) {
        SubmissionEvaluation evaluation = evaluation(day);
        Map<ItemId, List<EvaluatedEvidence>> evaluatedEvidence = new LinkedHashMap<>();
        for (ItemId id : SubmissionFixture.items(ITEMS.toArray(new String[0]))) {
            Item item = SubmissionFixture.SSCOP.item(id).orElseThrow();
            evaluatedEvidence.put(
                    id,
                    criteriaOf(id).stream()
                            .map(criterion -> EvaluatedEvidence.of(
                                    new Criterion(
                                            criterion,
                                            item,
                                            requirementsFor(id),
                                            rules().stream()
                                                    .anyMatch(rule -> rule.items()
                                                                    .contains(id)
                                                            && rule instanceof FactRule facts
                                                            && facts.supports().equals(Optional.of(Strength.DIRECT)))),
                                    evaluation.relevanceIndex().relevances(criterion),
                                    evaluation.admissibility(),
                                    day))
                            .toList());
        }
        return evaluatedEvidence;
    }

    private SubmissionEvaluation evaluation(LocalDate day) {
        return SubmissionEvaluation.of(
                new AssessmentPlan(SubmissionFixture.SSCOP, policy, rules()), trusting(), day, false);
    }

    /** The submission of a buyer who vouches for {@link #TRUSTED}, where its policy counts only such independence. */
    private JointSubmission trusting() {
        CodeRegistry codes = CodeRegistry.builtIn();
        ValidatedSubmission valid = SubmissionValidator.of(codes).validated(submission);
        boolean vouching = policy.requirements().vouched()
                || ITEMS.stream()
                        .anyMatch(item -> requirementsFor(ItemId.of(item)).vouched());
        return vouching
                ? JointSubmission.of(valid, Counterpart.trusting(submission, List.of(TRUSTED)), codes)
                : JointSubmission.of(valid);
    }

    /** The assessment for a buyer who vouches for {@link #TRUSTED}. */
    public Assessment trustingAssessment() {
        return assessor().assess(submission, Counterpart.trusting(submission, List.of(TRUSTED)), asOf);
    }

    /** Whether the vendor leaves an item out, and the policy accepts that. */
    public boolean leavesOut(ItemId id) {
        return policy.acceptsExclusions()
                && submission.exclusions().stream()
                        .filter(exclusion -> !exclusion.approvedBy().equals(PLACEHOLDER))
                        .anyMatch(exclusion -> exclusion.item().equals(id));
    }

    /** The rules that run: the policy's and the assessor's own. */
    public List<Rule> rules() {
        return Stream.concat(policy.rulesFor(SubmissionFixture.SSCOP.id()).stream(), ownRules.stream())
                .toList();
    }

    public EvidenceRequirements requirementsFor(ItemId item) {
        return policy.requirementsFor(SubmissionFixture.SSCOP.id(), item);
    }

    public SubmissionGenerator with(Submission other) {
        return new SubmissionGenerator(other, policy, ownRules, asOf);
    }

    public SubmissionGenerator under(Policy other) {
        return new SubmissionGenerator(submission, other, ownRules, asOf);
    }

    public SubmissionGenerator with(List<Rule> otherRules) {
        return new SubmissionGenerator(submission, policy, otherRules, asOf);
    }

    public SubmissionGenerator on(LocalDate day) {
        return new SubmissionGenerator(submission, policy, ownRules, day);
    }

    /** The same with one more record, which may come before all others or after them. */
    public SubmissionGenerator with(Evidence record) {
        boolean hasSubstitute = !submission.substitutions().isEmpty();
        Evidence fitting = hasSubstitute ? record : withoutLinksTo(SUBSTITUTE, record);
        return with(submission.toBuilder().evidence(fitting).build());
    }

    private static Evidence withoutLinksTo(String item, Evidence record) {
        List<Link> links = record.links().stream()
                .filter(link -> !link.item().value().equals(item))
                .toList();
        return withLinks(record, links);
    }

    /** The same without a record, whom nothing names any more. */
    public SubmissionGenerator without(EvidenceId record) {
        return with(submission.toBuilder()
                .onlyEvidence(submission.evidence().stream()
                        .filter(other -> !other.id().equals(record))
                        .map(other -> superseding(
                                other,
                                other.supersedes().stream()
                                        .filter(named -> !named.equals(record))
                                        .toList()))
                        .toList())
                .build());
    }

    /** The criteria of an item: the item itself, or its substitute first. */
    public List<ItemId> criteriaOf(ItemId item) {
        return Stream.concat(
                        submission.substitutions().stream()
                                .filter(each -> policy.acceptsSubstitutions()
                                        && !each.reason().equals(PLACEHOLDER)
                                        && each.item().equals(item))
                                .map(Substitution::id),
                        Stream.of(item))
                .toList();
    }

    public static Evidence superseding(Evidence record, List<EvidenceId> named) {
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                record.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                named,
                record.sample(),
                record.facts(),
                record.links(),
                record.audience());
    }

    /** The record with the location and date of another: a duplicate by its key. */
    public static Evidence inThePlaceOf(Evidence other, Evidence record) {
        return inOrder(new Evidence(
                record.id(),
                other.kind(),
                record.title(),
                record.method(),
                other.location(),
                other.digest(),
                record.subject(),
                other.occurredOn(),
                other.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                record.supersedes(),
                record.sample(),
                record.facts(),
                record.links(),
                record.audience()));
    }

    /** The record without those dates that would lie before it occurred. */
    private static Evidence inOrder(Evidence record) {
        Optional<PartialDate> recordedOn = record.recordedOn().filter(day -> isNotBefore(record.occurredOn(), day));
        Optional<PartialDate> date = record.occurredOn().isPresent() ? record.occurredOn() : recordedOn;
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                recordedOn,
                record.validUntil().filter(day -> isNotBefore(date, day)),
                record.originator(),
                record.review(),
                record.supersedes(),
                record.sample(),
                record.facts(),
                record.links(),
                record.audience());
    }

    private static boolean isNotBefore(Optional<PartialDate> first, PartialDate day) {
        return first.filter(date -> day.lastDay().isBefore(date.firstDay())).isEmpty();
    }

    public static Evidence withLinks(Evidence record, List<Link> links) {
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                record.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                record.supersedes(),
                record.sample(),
                record.facts(),
                links,
                record.audience());
    }

    // What properties draw

    public static Arbitrary<SubmissionGenerator> any() {
        return Combinators.combine(submissions(), policies(), someOwnRules(), asOfDates())
                .as(SubmissionGenerator::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<LocalDate> asOfDates() {
        return Arbitraries.frequency(
                        Tuple.of(12, "2026-03-31"),
                        Tuple.of(1, "2026-03-01"),
                        Tuple.of(1, "2026-02-28"),
                        Tuple.of(1, "2026-04-01"))
                .map(LocalDate::parse);
    }

    public static Arbitrary<Policy> policies() {
        return Combinators.combine(
                        requirements(),
                        requirements(),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(true, true, false),
                        factRules())
                .as((requirements, ofItem, exclusions, substitutions, rules) -> checking(
                        rules,
                        Policy.goodFaith()
                                .withRequirements("p", requirements)
                                .withRequirements("p", SubmissionFixture.SSCOP.id(), ItemId.of("1.1.1"), ofItem)
                                .withAcceptance("p", exclusions, substitutions)));
    }

    /** The policy with these rules, which name no settings, in the place of the ones that it has. */
    public static Policy checking(List<FactRule> rules, Policy policy) {
        return new Policy(
                policy.id(),
                policy.title(),
                policy.requirements(),
                policy.itemRequirements(),
                policy.acceptsExclusions(),
                policy.acceptsSubstitutions(),
                Map.of(),
                rules.isEmpty() ? Map.of() : Map.of(SubmissionFixture.SSCOP.id(), rules));
    }

    // Rules: about the drawn items, on the two kinds, over facts that may be missing or not known

    private static Arbitrary<List<FactRule>> factRules() {
        return some(
                3,
                List.of(
                        rule("signed", REPORT, "1.1.1", "2.1.6")
                                .holds(fact("signed").isTrue())
                                .supports(Strength.DIRECT)
                                .refutes(Strength.DIRECT)
                                .sample(new SampleFacts(Optional.of("members"), Optional.empty()))
                                .build(),
                        rule("score", REPORT, "1.1.1", "4.2.1")
                                .holds(fact("score").isAtLeast(5))
                                .supports(Strength.INDIRECT)
                                .refutes(Strength.INDIRECT)
                                .build(),
                        rule("covered", DOCUMENT, "3.1.1", "4.2.1")
                                .when(fact("about").is("product"))
                                .holds(fact("signed").isTrue())
                                .supports(Strength.DIRECT)
                                .refutes(Strength.DIRECT)
                                .build(),
                        rule("reviewed", REPORT, "2.1.6", "3.1.1", "C-SRO")
                                .holds(within(Condition.Span.Is.AT_MOST, fact("reviewedOn"), 6))
                                .supports(Strength.DIRECT)
                                .refutes(Strength.INDIRECT)
                                .build(),
                        rule("settled", DOCUMENT, "1.1.1", "2.1.6", "4.2.1")
                                .holds(within(Condition.Span.Is.AT_LEAST, fact("reviewedOn"), 4))
                                .supports(Strength.DIRECT)
                                .build(),
                        rule("recent", REPORT, "1.1.1", "C-SRO")
                                .holds(within(Condition.Span.Is.AT_MOST, Operand.recordDate(), 12))
                                .supports(Strength.DIRECT)
                                .build(),
                        rule("renewed", REPORT, "4.2.1")
                                .holds(within(Condition.Span.Is.AT_MOST, Operand.recordDate(), 18))
                                .supports(Strength.DIRECT)
                                .refutes(Strength.INDIRECT)
                                .build(),
                        rule("two-factor", ACCOUNTS, "1.1.1", "2.1.6", "4.2.1")
                                .when(fact("accounts").isAtLeast(1))
                                .holds(fact("withSecondFactor").is(Comparison.AT_LEAST, fact("accounts")))
                                .supports(Strength.DIRECT)
                                .refutes(Strength.INDIRECT)
                                .build(),
                        rule("unbroken", DOCUMENT, "1.1.1", "C-SRO")
                                .holds(fact("findings").every(fact("open").isFalse()))
                                .refutes(Strength.DIRECT)
                                .build()));
    }

    private static FactRuleBuilder rule(String id, EvidenceKind kind, String... items) {
        return FactRule.of(id, kind.value(), items)
                .should("It should be " + id + ".")
                .because("It matters.");
    }

    private static Condition within(Condition.Span.Is is, Operand from, int months) {
        return new Condition.Span(from, Operand.asOf(), is, Operand.period(Period.ofMonths(months)));
    }

    private static Arbitrary<List<Rule>> someOwnRules() {
        return some(3, List.of(new OwnRule("own-report", REPORT), new OwnRule("own-document", DOCUMENT)));
    }

    /** Some of several, each one time in so many. */
    private static <T> Arbitrary<List<T>> some(int oneIn, List<? extends T> all) {
        List<Arbitrary<Optional<T>>> each = new ArrayList<>();
        for (T one : all) {
            each.add(Arbitraries.<Optional<T>>frequency(
                            Tuple.of(oneIn - 1, Optional.empty()), Tuple.of(1, Optional.of(one)))
                    .withoutEdgeCases());
        }
        return Combinators.combine(each)
                .as(drawn -> drawn.stream().flatMap(Optional::stream).toList());
    }

    /**
     * A rule in Java. It fails on records without a score, gives no outcome on some, and looks at the as-of date.
     *
     * @param id its id
     * @param kind the kind that it reads
     */
    record OwnRule(String id, EvidenceKind kind) implements Rule {

        @Override
        public List<ItemId> items() {
            return SubmissionFixture.items("3.1.1", "4.2.1");
        }

        @Override
        public String should() {
            return "It should score until it is reviewed.";
        }

        @Override
        public String because() {
            return "It matters.";
        }

        @Override
        public RuleOutcome outcome(Evidence record, AsOf asOf) {
            FactValue score = record.facts().get("score");
            if (score == null) {
                throw new IllegalStateException("no score");
            }
            if (!(score instanceof FactValue.Whole whole)) {
                return null;
            }
            ConditionResult part = ConditionResult.held("score", String.valueOf(whole.value()), "a number");
            if (whole.value() < 5) {
                return RuleOutcome.notRelevant(part);
            }
            return asOf.isAfter(LocalDate.parse("2026-11-30"))
                    ? RuleOutcome.refutes(Strength.INDIRECT, part)
                    : RuleOutcome.supports(Strength.DIRECT, part);
        }
    }

    private static Arbitrary<EvidenceRequirements> requirements() {
        return combined(List.of(
                        changes(asks(4, d -> d), asks(1, d -> d.withMinimum(2))),
                        changes(asks(3, d -> d), asks(1, d -> d.withArgued(false))),
                        changes(asks(3, d -> d), asks(1, d -> d.withLocated(false))),
                        changes(asks(3, d -> d), asks(1, d -> d.withDated(true))),
                        changes(asks(2, d -> d), asks(1, d -> d.withConfirmed(true))),
                        changes(asks(3, d -> d), asks(1, d -> d.withVouched(true))),
                        changes(
                                asks(4, d -> d),
                                asks(1, d -> d.withFreshness(Optional.empty())),
                                asks(1, d -> d.withFreshness(Optional.of(Period.ofMonths(3))))),
                        changes(asks(4, d -> d), asks(1, d -> d.withFreshness(DOCUMENT, Period.ofDays(60)))),
                        changes(asks(5, d -> d), asks(1, d -> d.withKinds(List.of(REPORT, UNREAD)))),
                        changes(asks(5, d -> d), asks(1, d -> d.withStrongest(DOCUMENT, Strength.INDIRECT))),
                        changes(
                                asks(1, d -> d),
                                asks(
                                        1,
                                        d -> d.withSample(new SampleRequirement(
                                                List.of(Sample.Selection.ALL, Sample.Selection.RANDOM), 5)))),
                        changes(
                                asks(5, d -> d),
                                asks(1, d -> d.withIndependence(Independence.CUSTOMER)),
                                asks(1, d -> d.withIndependence(Independence.INDEPENDENT)))))
                .map(change -> change.apply(Policy.goodFaith().requirements()));
    }

    /** What makes demands ask for more, never for less. */
    public static Arbitrary<UnaryOperator<EvidenceRequirements>> tightenings() {
        return combined(List.of(
                changes(asks(2, d -> d), asks(1, d -> d.withMinimum(d.minimum() + 1))),
                changes(asks(2, d -> d), asks(1, d -> d.withArgued(true))),
                changes(asks(2, d -> d), asks(1, d -> d.withLocated(true))),
                changes(asks(2, d -> d), asks(1, d -> d.withDated(true))),
                changes(asks(2, d -> d), asks(1, d -> d.withConfirmed(true))),
                changes(asks(2, d -> d), asks(1, d -> d.withVouched(true))),
                changes(
                        asks(2, d -> d),
                        asks(1, d -> d.freshness().isPresent() ? d : d.withFreshness(Optional.of(Period.ofYears(2))))),
                changes(asks(2, d -> d), asks(1, d -> d.withFreshness(REPORT, Period.ofDays(20)))),
                changes(
                        asks(4, d -> d),
                        asks(2, d -> d.accepts(REPORT) ? d.withKinds(List.of(REPORT)) : d),
                        asks(1, d -> d.withStrongest(REPORT, Strength.INDIRECT))),
                changes(
                        asks(2, d -> d),
                        asks(
                                1,
                                d -> d.withSample(new SampleRequirement(
                                        List.of(Sample.Selection.ALL),
                                        d.sample().atLeast())))),
                changes(asks(2, d -> d), asks(1, d -> d.withIndependence(Independence.INDEPENDENT)))));
    }

    public static Arbitrary<Submission> submissions() {
        Arbitrary<List<Evidence>> records = Arbitraries.integers()
                .between(0, 6)
                .flatMap(count -> Combinators.combine(
                                Combinators.combine(Stream.iterate(1, n -> n + 1)
                                                .limit(count)
                                                .map(SubmissionGenerator::record)
                                                .toList())
                                        .as(list -> list),
                                Arbitraries.integers().between(0, 6))
                        .as(SubmissionGenerator::firstInOnePlace));
        Arbitrary<UnaryOperator<SubmissionBuilder>> around = combined(List.of(
                changes(
                        says(5, s -> s),
                        says(1, s -> s.organisation(vendor(StakeholderGroup.SOFTWARE_RESELLER))),
                        says(
                                1,
                                s -> s.organisation(vendor(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY)
                                        .with(items("3", "4")))),
                        says(
                                1,
                                s -> s.organisation(vendor(StakeholderGroup.OPEN_SOURCE_DEVELOPER_AND_MAINTAINER)
                                        .with(items("1"))))),
                changes(says(3, s -> s.product(ledger())), says(1, s -> s)),
                changes(
                        says(4, s -> s.preparedOn("2026-03-15")),
                        says(1, s -> s.preparedOn("2024-02")),
                        says(1, s -> s.preparedOn("2026-04-02")),
                        says(2, s -> s)),
                changes(says(3, s -> s.location(OWN_LOCATION + "/")), says(1, s -> s)),
                changes(
                        says(8, s -> s.substitute(substitution(SUBSTITUTED))),
                        says(1, s -> s.substitute(unreasoned(substitution(SUBSTITUTED)))),
                        says(8, s -> s)),
                changes(
                        says(8, s -> s.exclude(exclusion("4.2.1"))),
                        says(1, s -> s.exclude(unapproved(exclusion("4.2.1")))),
                        says(16, s -> s)),
                changes(says(1, s -> s.exclude(exclusion("C-SRO"))), says(4, s -> s)),
                changes(says(1, s -> s.notAsked("2.1.6")), says(1, s -> s)),
                changes(says(1, s -> s.notAsked(SUBSTITUTED)), says(3, s -> s)),
                changes(says(1, s -> s.declare("1.1", DeclaredStatus.MET)), says(1, s -> s)),
                changes(
                        says(1, s -> s.declare("1.1.1", DeclaredStatus.MET).declare("2.1.6", DeclaredStatus.MET)),
                        says(
                                1,
                                s -> s.declare("1.1.1", DeclaredStatus.NOT_MET)
                                        .declare("2.1.6", DeclaredStatus.PARTLY_MET)),
                        says(1, s -> s)),
                changes(
                        says(
                                1,
                                s -> s.declare("4.2.1", DeclaredStatus.NOT_APPLICABLE)
                                        .declare("4.2", DeclaredStatus.PARTLY_MET)),
                        says(1, s -> s)),
                changes(says(1, s -> s.accept(acceptedRisk("2.1.6"))), says(3, s -> s)),
                changes(says(1, s -> s.accept(risk("2.1.6", "2026-03-30"))), says(3, s -> s)),
                changes(says(1, s -> s.accept(risk("1.1.1", "2026-03"))), says(3, s -> s))));
        return Combinators.combine(records, around).as((list, change) -> {
            SubmissionBuilder submission = change.apply(Submission.builder(
                    "s", SubmissionFixture.SSCOP, vendor(StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)));
            boolean hasSubstitute = !submission.build().substitutions().isEmpty();
            list.forEach(record -> submission.evidence(hasSubstitute ? record : withoutLinksTo(SUBSTITUTE, record)));
            return submission.build();
        });
    }

    /** Acme, which had another name before, with a senior responsible owner. */
    private static Organisation vendor(StakeholderGroup group) {
        return acme(group)
                .formerly("Zenith Ltd")
                .ownedBy(new SeniorResponsibleOwner("Ada Lovelace", "CTO", Optional.empty()));
    }

    private static Substitution unreasoned(Substitution substitution) {
        return new Substitution(
                substitution.item(), substitution.id(), substitution.statement(), PLACEHOLDER, substitution.code());
    }

    private static Exclusion unapproved(Exclusion exclusion) {
        return new Exclusion(exclusion.item(), exclusion.reason(), PLACEHOLDER, exclusion.code());
    }

    private static AcceptedRisk risk(String item, String until) {
        return new AcceptedRisk(
                ItemId.of(item), "It may fail.", "The CFO", PartialDate.of(until), Optional.empty(), Optional.empty());
    }

    /** The records, of which the first few are duplicates of one another by their keys. */
    private static List<Evidence> firstInOnePlace(List<Evidence> records, int copies) {
        List<Evidence> changed = new ArrayList<>(records);
        for (int i = 1; i < Math.min(copies, records.size()); i++) {
            changed.set(i, inThePlaceOf(records.get(0), records.get(i)));
        }
        return changed;
    }

    /** A record E-n that may supersede those with a lower number. */
    private static Arbitrary<Evidence> record(int number) {
        List<Arbitrary<UnaryOperator<EvidenceBuilder>>> supersedes = new ArrayList<>();
        for (int lower = 1; lower < number; lower++) {
            EvidenceId named = EvidenceId.of("E-" + lower);
            supersedes.add(changes(has(5, e -> e), has(1, e -> e.supersedes(named))));
        }
        return Combinators.combine(record("E-" + number), combined(supersedes))
                .as((record, change) -> change.apply(record.toBuilder()).build());
    }

    /** A record that supersedes nothing, with an id before or after those of the others. */
    public static Arbitrary<Evidence> newRecord() {
        return Arbitraries.of("A-1", "Z-1").flatMap(SubmissionGenerator::record);
    }

    private static Arbitrary<Evidence> record(String id) {
        List<Arbitrary<UnaryOperator<EvidenceBuilder>>> parts = new ArrayList<>(List.of(
                changes(has(24, e -> e), has(1, e -> e.title(PLACEHOLDER))),
                changes(
                        has(24, e -> e),
                        has(8, e -> e.kind(DOCUMENT)),
                        has(5, e -> e.kind(ACCOUNTS)),
                        has(1, e -> e.kind(EvidenceKind.of("TEST_REPROT"))),
                        has(1, e -> e.kind(EvidenceKind.of("SECOND_FACTOR_REPORTS")))),
                changes(has(3, e -> e), has(1, e -> e.method(Method.INTERVIEW))),
                changes(
                        has(12, e -> e.location("https://acme.example/a")),
                        has(6, e -> e.location("https://acme.example/" + id)),
                        has(1, e -> e.location(OWN_LOCATION + "#a")),
                        has(1, e -> e.location("https://docs.example.com/a")),
                        has(1, e -> e.location("HTTP://ACME.example:80/x/../a/#top")),
                        has(1, e -> e.location("n/a")),
                        has(3, e -> e)),
                changes(has(8, e -> e), has(1, e -> e.digest(digest("a"))), has(1, e -> e.digest(digest("b")))),
                changes(
                        has(14, e -> e.occurredOn("2026-01-10")),
                        has(2, e -> e.occurredOn("2026-03")),
                        has(1, e -> e.occurredOn("2024-02-29")),
                        has(1, e -> e.occurredOn("2024-03-30")),
                        has(1, e -> e.occurredOn("2025-03")),
                        has(1, e -> e.occurredOn("2025-08-31")),
                        has(1, e -> e.occurredOn("2026-04-01")),
                        has(1, e -> e.occurredOn("2026-11")),
                        has(1, e -> e.occurredOn("2027-05-17")),
                        has(3, e -> e)),
                changes(has(8, e -> e), has(2, e -> e.recordedOn("2026-02-01")), has(1, e -> e.recordedOn("2026-04"))),
                changes(
                        has(20, e -> e),
                        has(1, e -> e.validUntil("2026-03-30")),
                        has(1, e -> e.validUntil("2026-03")),
                        has(2, e -> e.validUntil("2026-12-31")),
                        has(2, e -> e.validUntil("2028-02"))),
                changes(
                        has(20, e -> e),
                        has(2, e -> e.subject(Subject.ofOrganisation("GB-COH-01234567"))),
                        has(1, e -> e.subject(Subject.ofOrganisation("Bolt Ltd"))),
                        has(1, e -> e.subject(Subject.ofOrganisation("ZENITH  Limited"))),
                        has(1, e -> e.subject(Subject.ofOrganisation("Acme plc"))),
                        has(1, e -> e.subject(Subject.ofProduct("Acme Legder", "4.2.0"))),
                        has(1, e -> e.subject(Subject.ofProduct("Acme Bridge", "1"))),
                        has(1, e -> e.subject(Subject.ofProduct("Acme Ledger", "4.1.0")))),
                changes(
                        has(16, e -> e),
                        has(4, e -> e.originator(new Originator("A customer", Independence.CUSTOMER))),
                        has(4, e -> e.originator(new Originator("A lab", Independence.INDEPENDENT))),
                        has(1, e -> e.originator(new Originator("Zenith Limited", Independence.INDEPENDENT))),
                        has(1, e -> e.originator(new Originator("ada lovelace", Independence.CUSTOMER)))),
                reviews(),
                changes(
                        has(2, e -> e),
                        has(2, e -> e.sample(new Sample(12, 12, Sample.Selection.ALL))),
                        has(1, e -> e.sample(new Sample(12, 4, Sample.Selection.RANDOM))),
                        has(1, e -> e.sample(new Sample(12, 5, Sample.Selection.RANDOM)))),
                changes(
                        has(6, e -> e),
                        has(1, e -> e.fact("members", new FactValue.Whole(12))),
                        has(1, e -> e.fact("members", new FactValue.Whole(20)))),
                changes(
                        has(12, e -> e),
                        has(4, e -> e.fact("signed", new FactValue.Flag(true))),
                        has(2, e -> e.fact("signed", new FactValue.Flag(false))),
                        has(1, e -> e.fact("Signed", new FactValue.Flag(true))),
                        has(1, e -> e.fact("Signed", new FactValue.Flag(false))),
                        has(2, e -> e.fact("signed", new FactValue.Text("?")))),
                changes(
                        has(6, e -> e.fact("accounts", new FactValue.Whole(4))),
                        has(3, e -> e),
                        has(1, e -> e.fact("account", new FactValue.Whole(4))),
                        has(1, e -> e.fact("accounts", new FactValue.Whole(-1)))),
                changes(
                        has(6, e -> e.fact("withSecondFactor", new FactValue.Whole(4))),
                        has(3, e -> e),
                        has(1, e -> e.fact("withSecondFactors", new FactValue.Whole(4))),
                        has(1, e -> e.fact("withSecondFactor", new FactValue.Text("n/a"))),
                        has(2, e -> e.fact("withSecondFactor", new FactValue.Whole(3))),
                        has(1, e -> e.fact("withSecondFactor", new FactValue.Whole(5)))),
                changes(
                        has(12, e -> e),
                        has(1, e -> e.fact(REPORTED_ON, new FactValue.Text("2026-01"))),
                        has(1, e -> e.fact(REPORTED_ON, new FactValue.Text("2024-03-30"))),
                        has(1, e -> e.fact(MISSPELT_REPORTED_ON, new FactValue.Text("2025-06-30"))),
                        has(1, e -> e.fact(REPORTED_ON, new FactValue.Text("2026-06")))),
                changes(
                        has(3, e -> e),
                        has(3, e -> e.fact("score", new FactValue.Whole(7))),
                        has(1, e -> e.fact("score", new FactValue.Whole(3))),
                        has(1, e -> e.fact("score", new FactValue.Text("Needs Review")))),
                changes(
                        has(2, e -> e),
                        has(2, e -> e.fact("about", new FactValue.Text("product"))),
                        has(1, e -> e.fact("about", new FactValue.Text("process")))),
                changes(
                        has(4, e -> e),
                        has(3, e -> e.fact("reviewedOn", new FactValue.Text("2026-01-20"))),
                        has(2, e -> e.fact("reviewedOn", new FactValue.Text("2026-03"))),
                        has(1, e -> e.fact("reviewedOn", new FactValue.Text("2025-06-30"))),
                        has(1, e -> e.fact("reviewedOn", new FactValue.Text("lately")))),
                changes(
                        has(4, e -> e),
                        has(1, e -> e.fact("findings", remarks(false))),
                        has(1, e -> e.fact("findings", remarks(false, true))),
                        has(1, e -> e.fact("findings", remarks())))));
        Stream.concat(ITEMS.stream(), Stream.of(SUBSTITUTE))
                .map(SubmissionGenerator::links)
                .forEach(parts::add);
        return Combinators.combine(combined(parts), Arbitraries.of("", "", "", "its own", "another"))
                .as((change, reviewed) ->
                        reviewed(inOrder(change.apply(bare(id)).build()), reviewed))
                .withoutEdgeCases();
    }

    /** The record, whose review names the digest of the text that was reviewed. */
    static Evidence reviewed(Evidence record, String text) {
        if (text.isEmpty() || record.review().isEmpty()) {
            return record;
        }
        Review review = record.review().get();
        return record.toBuilder()
                .review(new Review(
                        review.by(),
                        review.on(),
                        review.outcome(),
                        review.independence(),
                        Optional.of(text.equals("another") ? digest(text) : record.digestWithoutReview())))
                .build();
    }

    private static FactValue remarks(boolean... open) {
        List<FactValue> each = new ArrayList<>();
        for (boolean one : open) {
            each.add(new FactValue.Structure(Map.of("open", new FactValue.Flag(one))));
        }
        return new FactValue.Sequence(each);
    }

    private static Arbitrary<UnaryOperator<EvidenceBuilder>> reviews() {
        Arbitrary<UnaryOperator<EvidenceBuilder>> reviewed = Combinators.combine(
                        Arbitraries.of("2025-12-31", "2026-02-01", "2026-03", "2026-04-01", "2026-12-01", "2027-09"),
                        Arbitraries.of(Review.Outcome.class),
                        Arbitraries.of(Independence.class),
                        Arbitraries.frequency(
                                Tuple.of(8, "Reviewer"), Tuple.of(1, "ACME LTD"), Tuple.of(1, PLACEHOLDER)))
                .as((on, outcome, independence, by) ->
                        e -> e.review(new Review(by, PartialDate.of(on), outcome, independence)));
        Arbitrary<UnaryOperator<EvidenceBuilder>> none = Arbitraries.just(e -> e);
        return Arbitraries.frequencyOf(Tuple.of(3, none), Tuple.of(1, reviewed)).withoutEdgeCases();
    }

    private static Arbitrary<UnaryOperator<EvidenceBuilder>> links(String item) {
        return changes(
                has(10, e -> e),
                has(6, e -> e.link(Link.supports(item, Strength.DIRECT, BECAUSE))),
                has(2, e -> e.link(Link.supports(item, Strength.INDIRECT, BECAUSE))),
                has(2, e -> e.link(unargued(item, Strength.DIRECT))),
                has(1, e -> e.link(Link.supports(item, Strength.DIRECT, "TBC"))),
                has(2, e -> e.link(Link.refutes(item, Strength.DIRECT, BECAUSE))),
                has(1, e -> e.link(Link.refutes(item, Strength.INDIRECT, BECAUSE))),
                has(1, e -> e.link(linkedOnly(item))));
    }

    private static Tuple.Tuple2<Integer, UnaryOperator<EvidenceRequirements>> asks(
            int weight, UnaryOperator<EvidenceRequirements> change) {
        return Tuple.of(weight, change);
    }

    private static Tuple.Tuple2<Integer, UnaryOperator<SubmissionBuilder>> says(
            int weight, UnaryOperator<SubmissionBuilder> change) {
        return Tuple.of(weight, change);
    }

    private static Tuple.Tuple2<Integer, UnaryOperator<EvidenceBuilder>> has(
            int weight, UnaryOperator<EvidenceBuilder> change) {
        return Tuple.of(weight, change);
    }

    /** One of several changes, each as often as its weight says; the first is the simplest. */
    @SafeVarargs
    @SuppressWarnings("varargs") // Only read.
    private static <T> Arbitrary<UnaryOperator<T>> changes(Tuple.Tuple2<Integer, UnaryOperator<T>>... weighted) {
        return Arbitraries.frequency(weighted).withoutEdgeCases();
    }

    private static <T> Arbitrary<UnaryOperator<T>> combined(List<Arbitrary<UnaryOperator<T>>> changes) {
        return Combinators.combine(changes).as(each -> value -> {
            T changed = value;
            for (UnaryOperator<T> change : each) {
                changed = change.apply(changed);
            }
            return changed;
        });
    }
}
