package io.github.sscop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.text.Location;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The laws of "What an assessment means", section 9, by their numbers there. */
class LawsTest {

    private static final CodeRegistry KNOWN = CodeRegistry.builtIn().with(SubmissionFixture.SSCOP);

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    @Provide
    Arbitrary<Evidence> newRecords() {
        return SubmissionGenerator.newRecord();
    }

    @Provide
    Arbitrary<UnaryOperator<EvidenceRequirements>> tightenings() {
        return SubmissionGenerator.tightenings();
    }

    @Provide
    Arbitrary<List<Verdict>> verdicts() {
        return Arbitraries.of(Verdict.class).list().ofMaxSize(6);
    }

    /** What the laws rest on: that the worlds drawn are rich enough. Draws no more of them than that takes. */
    @Example
    void worldsReachEveryStateAndReason() {
        Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
        Set<EvidenceStatus> states = EnumSet.noneOf(EvidenceStatus.class);
        Set<RemarkCode> remarks = EnumSet.noneOf(RemarkCode.class);
        Set<RuleOutcome.Result> results = EnumSet.noneOf(RuleOutcome.Result.class);
        Set<ConditionResult.ConditionResultCode> parts = EnumSet.noneOf(ConditionResult.ConditionResultCode.class);
        Set<RemediationStep.Action> actions = EnumSet.noneOf(RemediationStep.Action.class);
        Set<Agreement> agreements = EnumSet.noneOf(Agreement.class);
        Set<Boolean> lapses = new HashSet<>();
        Set<Boolean> falls = new HashSet<>();
        // Every organisation that is drawn has a name, no calendar is long, and nothing is withheld.
        Set<ReasonCode> wantedReasons =
                EnumSet.complementOf(EnumSet.of(ReasonCode.SUBJECT_NOT_NAMED, ReasonCode.WITHHELD));
        Set<RemarkCode> wantedRemarks = EnumSet.complementOf(EnumSet.of(RemarkCode.CALENDAR_CUT, RemarkCode.WITHHELD));
        Set<ScheduleCause> causes = EnumSet.noneOf(ScheduleCause.class);
        Set<ScheduleCause> wantedCauses = EnumSet.complementOf(EnumSet.of(ScheduleCause.WITHHELD));
        int wanted = Stream.of(
                                wantedReasons.toArray(),
                                EvidenceStatus.values(),
                                wantedRemarks.toArray(),
                                wantedCauses.toArray(),
                                RuleOutcome.Result.values(),
                                ConditionResult.ConditionResultCode.values(),
                                RemediationStep.Action.values(),
                                Agreement.values())
                        .mapToInt(values -> values.length)
                        .sum()
                + 4;
        Stream<SubmissionGenerator> worlds = SubmissionGenerator.any()
                .sampleStream()
                .limit(5000)
                .takeWhile(world ->
                        Stream.of(reasons, states, remarks, causes, results, parts, actions, agreements, lapses, falls)
                                        .mapToInt(Set::size)
                                        .sum()
                                < wanted);
        worlds.map(SubmissionGenerator::unchecked).forEach(assessment -> {
            for (ItemAssessment row : assessment.items()) {
                row.reasons().forEach(reason -> reasons.add(reason.code()));
                row.notCounted().forEach(each -> states.add(each.state()));
                if (!row.counted().isEmpty()) {
                    states.add(EvidenceStatus.COUNTED);
                }
                row.agreement().ifPresent(agreements::add);
                row.stepsToMeet().forEach(step -> actions.add(step.action()));
                falls.add(row.indispensableEvidence().isEmpty());
            }
            assessment.principles().forEach(row -> {
                row.reasons().forEach(reason -> reasons.add(reason.code()));
                agreements.add(row.agreement());
            });
            assessment.remarks().forEach(remark -> remarks.add(remark.code()));
            assessment.rules().forEach(trace -> {
                results.add(trace.result());
                trace.parts().forEach(part -> parts.add(part.code()));
            });
            assessment.calendar().forEach(entry -> {
                lapses.add(entry.isLapse());
                causes.add(entry.cause());
            });
        });

        assertThat(reasons).containsExactlyInAnyOrderElementsOf(wantedReasons);
        assertThat(states).containsExactlyInAnyOrder(EvidenceStatus.values());
        assertThat(remarks).containsExactlyInAnyOrderElementsOf(wantedRemarks);
        assertThat(causes).containsExactlyInAnyOrderElementsOf(wantedCauses);
        assertThat(results).containsExactlyInAnyOrder(RuleOutcome.Result.values());
        assertThat(parts).containsExactlyInAnyOrder(ConditionResult.ConditionResultCode.values());
        assertThat(actions).containsExactlyInAnyOrder(RemediationStep.Action.values());
        assertThat(agreements).containsExactlyInAnyOrder(Agreement.values());
        assertThat(lapses).containsExactlyInAnyOrder(true, false);
        assertThat(falls).containsExactlyInAnyOrder(true, false);
    }

    // Law 10, first half

    @Property
    void everyValidSubmissionGivesAnAssessment(@ForAll("worlds") SubmissionGenerator world) {
        assertThat(SubmissionValidator.of(KNOWN).validate(world.submission()).problems())
                .isEmpty();

        Assessment assessment = world.assessment();

        assertThat(assessment.items()).hasSize(46);
        assertThat(AssessedFixture.sentences(assessment)).allMatch(sentence -> !sentence.isBlank());
    }

    // Law 1

    @Property
    void verdictsAloneAreThoseOfTheAssessment(@ForAll("worlds") SubmissionGenerator world) {
        Map<ItemId, Verdict> expected = new LinkedHashMap<>();
        world.assessment().items().forEach(row -> expected.put(row.id(), row.verdict()));

        assertThat(world.assessor().verdicts(world.submission(), world.asOf()))
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Property
    void orderChangesNothing(@ForAll("worlds") SubmissionGenerator world, @ForAll long seed) {
        Random random = new Random(seed);
        List<FactRule> rules = world.policy().rules().getOrDefault(SubmissionFixture.SSCOP.id(), List.of());
        SubmissionGenerator shuffled = world.with(shuffled(world.submission(), random))
                .under(SubmissionGenerator.checking(shuffled(rules, random), world.policy()))
                .with(shuffled(world.ownRules(), random));

        Assessment expected = world.assessment();
        Assessment found = shuffled.assessment();

        assertThat(of(found, expected.policy(), expected.submission())).isEqualTo(expected);
    }

    private static Submission shuffled(Submission submission, Random random) {
        Organisation organisation = submission.organisation();
        return new Submission(
                submission.id(),
                submission.code(),
                submission.furtherCodes(),
                submission.numbering(),
                shuffled(submission.notAsked(), random),
                organisation.with(shuffled(organisation.additionalThemes(), random)),
                submission.product(),
                submission.preparedOn(),
                submission.preparedBy(),
                submission.location(),
                shuffled(submission.declarations(), random),
                shuffled(
                        submission.evidence().stream()
                                .map(record -> shuffled(record, random))
                                .toList(),
                        random),
                shuffled(submission.substitutions(), random),
                shuffled(submission.exclusions(), random),
                shuffled(submission.acceptedRisks(), random),
                submission.includes(),
                submission.withheld());
    }

    private static Evidence shuffled(Evidence record, Random random) {
        Evidence changed = SubmissionGenerator.superseding(
                SubmissionGenerator.withLinks(record, shuffled(record.links(), random)),
                shuffled(record.supersedes(), random));
        boolean named = record.review()
                .flatMap(Review::of)
                .filter(record.digestWithoutReview()::equals)
                .isPresent();
        return named ? SubmissionGenerator.reviewed(changed, "its own") : changed; // The order is part of the digest.
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The assessment as though it were of those documents. */
    private static Assessment of(Assessment assessment, DocumentRef policy, DocumentRef submission) {
        return new Assessment(
                assessment.code(),
                policy,
                assessment.ownRules(),
                submission,
                assessment.counterpart(),
                assessment.asOf(),
                assessment.producedBy(),
                assessment.subject(),
                assessment.seniorResponsibleOwner(),
                assessment.verdict(),
                assessment.reasons(),
                assessment.advisory(),
                assessment.counts(),
                assessment.themes(),
                assessment.principles(),
                assessment.claims(),
                assessment.provisions(),
                assessment.acceptedRisks(),
                assessment.counterpartRisks(),
                assessment.calendar(),
                assessment.unlinked(),
                assessment.rules(),
                assessment.remarks(),
                assessment.withheld());
    }

    // Laws 2 and 3

    @Property
    void oneMoreRecordMovesVerdictsTheWayItSpeaks(
            @ForAll("worlds") SubmissionGenerator world,
            @ForAll("newRecords") Evidence drawn,
            @ForAll @IntRange(max = 9) int place) {
        List<Evidence> others = world.submission().evidence();
        Evidence record = place < others.size() ? SubmissionGenerator.inThePlaceOf(others.get(place), drawn) : drawn;
        Assessment before = world.assessment();
        Assessment after = world.with(record).assessment();

        boolean supports = false;
        boolean refutes = false;
        for (ItemAssessment row : after.items()) {
            Verdict was = before.item(row.id()).verdict();
            boolean supportsIt = row.counted().contains(record.id());
            boolean refutesIt = row.refutedBy().contains(record.id());
            supports |= supportsIt;
            refutes |= refutesIt;
            if (!refutesIt) {
                assertThat(row.verdict()).as("law 2, support of " + row.id()).isGreaterThanOrEqualTo(was);
            }
            if (!supportsIt) {
                assertThat(row.verdict()).as("laws 2 and 3, on " + row.id()).isLessThanOrEqualTo(was);
            }
        }
        if (!refutes) {
            assertNeverWorse(before, after);
        }
        if (!supports) {
            assertNeverWorse(after, before);
        }
    }

    private static void assertNeverWorse(Assessment worse, Assessment better) {
        List<Verdict> low = AssessedFixture.verdicts(worse);
        List<Verdict> high = AssessedFixture.verdicts(better);
        for (int i = 0; i < low.size(); i++) {
            assertThat(high.get(i)).isGreaterThanOrEqualTo(low.get(i));
        }
    }

    // Law 4

    /** Records that others supersede are left out: their copies are not superseded. */
    @Property
    void copyOfCountedRecordChangesNoVerdict(
            @ForAll("worlds") SubmissionGenerator world, @ForAll int which, @ForAll boolean first) {
        Assessment before = world.assessment();
        List<Evidence> counted = world.submission().evidence().stream()
                .filter(record -> before.items().stream()
                        .anyMatch(row -> row.counted().contains(record.id())
                                || row.refutedBy().contains(record.id())))
                .filter(record -> world.submission().evidence().stream()
                        .noneMatch(other -> other.supersedes().contains(record.id())))
                .toList();
        Assume.that(!counted.isEmpty());
        Evidence original = counted.get(Math.floorMod(which, counted.size()));
        boolean keyed = original.digest().isPresent()
                || original.location().flatMap(Location::of).isPresent();
        Evidence copy =
                original.toBuilder().id(EvidenceId.of(first ? "A-1" : "Z-1")).build();

        Assessment after = world.with(copy).assessment();

        for (ItemAssessment row : after.items()) {
            if (keyed || world.requirementsFor(row.id()).minimum() == 1) {
                assertThat(row.verdict())
                        .as(row.id().value())
                        .isEqualTo(before.item(row.id()).verdict());
            }
        }
        if (keyed) {
            assertThat(AssessedFixture.verdicts(after)).isEqualTo(AssessedFixture.verdicts(before));
        }
    }

    // Law 5

    @Property(tries = 60)
    void calendarForetellsEveryDayOfTwoYears(@ForAll("worlds") SubmissionGenerator world) {
        Foretold foretold = new Foretold(world.assessment());

        LocalDate last = world.asOf().plusDays(731);
        for (LocalDate day = world.asOf(); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate on = day;
            world.verdictsOn(day).forEach((item, verdict) -> foretold.assertOn(on, item, verdict));
        }
    }

    @Property
    void calendarForetellsTheDaysItNamesAndAnyOther(
            @ForAll("worlds") SubmissionGenerator world,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 4400) Integer> others) {
        Assessment now = world.assessment();
        Foretold foretold = new Foretold(now);

        for (ScheduledChange entry : now.calendar()) {
            foretold.assertOn(
                    entry.on().minusDays(1), world.on(entry.on().minusDays(1)).unchecked());
            foretold.assertOn(entry.on(), world.on(entry.on()).unchecked());
        }
        for (int days : others) {
            LocalDate day = world.asOf().plusDays(days);
            Assessment fresh = world.on(day).unchecked();
            foretold.assertOn(day, fresh);
            world.verdictsOn(day)
                    .forEach((item, verdict) -> assertThat(verdict)
                            .as("the quick way, of " + item)
                            .isEqualTo(fresh.item(item).verdict()));
        }
    }

    @Property
    void calendarIsInOrderAndEachEntryGoesOnFromTheOneBefore(@ForAll("worlds") SubmissionGenerator world) {
        Assessment now = world.assessment();

        assertThat(now.calendar())
                .extracting(ScheduledChange::on)
                .isSorted()
                .allSatisfy(day -> assertThat(day).isAfter(world.asOf()));
        for (ItemAssessment row : now.items()) {
            Verdict verdict = row.verdict();
            LocalDate before = world.asOf();
            for (ScheduledChange entry : entriesOf(now, row.id())) {
                assertThat(entry.on()).isAfter(before);
                assertThat(entry.from()).isEqualTo(verdict).isNotEqualTo(entry.to());
                assertThat(entry.isLapse()).isEqualTo(entry.to().compareTo(entry.from()) < 0);
                verdict = entry.to();
                before = entry.on();
            }
        }
    }

    @Property
    void calendarHasTheEndOfEveryAcceptedRiskThatLiesAhead(@ForAll("worlds") SubmissionGenerator world) {
        Assessment now = world.assessment();
        Foretold foretold = new Foretold(now);

        List<ScheduledChange> ends = now.calendar().stream()
                .filter(entry -> entry.cause() == ScheduleCause.ACCEPTED_RISK_ENDS)
                .toList();

        assertThat(ends)
                .extracting(end -> end.item() + " " + end.on() + " " + end.title())
                .containsExactlyInAnyOrderElementsOf(world.submission().acceptedRisks().stream()
                        .filter(risk -> !risk.until().lastDay().isBefore(world.asOf()))
                        .map(risk -> risk.item() + " " + risk.until().lastDay().plusDays(1) + " " + risk.risk())
                        .toList());
        for (ScheduledChange end : ends) {
            assertThat(end.from()).isEqualTo(end.to());
            assertThat(end.isLapse()).isFalse();
            assertThat(end.evidence()).isEmpty();
            foretold.assertOn(end.on(), end.item(), end.to());
        }
    }

    @Property
    void calendarNamesTheRecordsWhoseWeightChanges(@ForAll("worlds") SubmissionGenerator world) {
        for (ScheduledChange entry : world.assessment().calendar()) {
            if (entry.cause() == ScheduleCause.ACCEPTED_RISK_ENDS) {
                continue;
            }
            Set<RecordEffect> before = effects(world, entry.item(), entry.on().minusDays(1));
            Set<RecordEffect> on = effects(world, entry.item(), entry.on());
            Set<EvidenceId> changed = new TreeSet<>();
            before.stream().filter(effect -> !on.contains(effect)).forEach(effect -> changed.add(effect.record()));
            on.stream().filter(effect -> !before.contains(effect)).forEach(effect -> changed.add(effect.record()));

            assertThat(entry.evidence()).as(entry.text()).isNotEmpty().containsExactlyElementsOf(changed);
        }
    }

    private static List<ScheduledChange> entriesOf(Assessment assessment, ItemId item) {
        return assessment.calendar().stream()
                .filter(entry -> entry.item().equals(item) && entry.cause() != ScheduleCause.ACCEPTED_RISK_ENDS)
                .toList();
    }

    /** The verdicts that an assessment and its calendar foretell. */
    private record Foretold(Assessment assessment, Map<ItemId, NavigableMap<LocalDate, Verdict>> verdicts) {

        Foretold(Assessment assessment) {
            this(assessment, new HashMap<>());
            assessment
                    .items()
                    .forEach(row -> verdicts.computeIfAbsent(row.id(), id -> new TreeMap<>())
                            .put(assessment.asOf(), row.verdict()));
            assessment.calendar().forEach(entry -> verdicts.get(entry.item()).put(entry.on(), entry.to()));
        }

        void assertOn(LocalDate day, Assessment fresh) {
            for (ItemAssessment row : fresh.items()) {
                assertOn(day, row.id(), row.verdict());
            }
        }

        void assertOn(LocalDate day, ItemId item, Verdict fresh) {
            Verdict expected = verdicts.get(item).floorEntry(day).getValue();
            if (fresh != expected) {
                assertThat(fresh).as(item + " on " + day).isEqualTo(expected);
            }
        }
    }

    /** The effect of a record that counts: it refutes a criterion, directly or not, or is a sufficient support, confirmed or not. */
    private record RecordEffect(
            ItemId criterion, EvidenceId record, boolean refutes, boolean direct, boolean confirmed) {}

    private static Set<RecordEffect> effects(SubmissionGenerator world, ItemId id, LocalDate day) {
        Set<RecordEffect> effects = new HashSet<>();
        for (EvaluatedEvidence evaluated : world.evidenceOn(day).get(id)) {
            Criterion criterion = evaluated.criterion();
            evaluated.records().stream()
                    .filter(EvaluatedRecord::isAdmissible)
                    .map(EvaluatedRecord::relevance)
                    .filter(relevance ->
                            relevance.refutes() || (relevance.supports() && relevance.isSufficient(criterion)))
                    .forEach(relevance -> effects.add(new RecordEffect(
                            criterion.id(),
                            relevance.id(),
                            relevance.refutes(),
                            relevance.isDirect(),
                            criterion.requiresConfirmation()
                                    && relevance.supports()
                                    && relevance.isConfirmed(criterion, day))));
        }
        return effects;
    }

    // Law 6

    @Property
    void tighterPolicyNeverImprovesVerdict(
            @ForAll("worlds") SubmissionGenerator world,
            @ForAll("tightenings") UnaryOperator<EvidenceRequirements> tighten) {
        Policy policy = world.policy();
        Policy tighter = policy.withRequirements("t", tighten.apply(policy.requirements()))
                .withRequirements(
                        "t",
                        SubmissionFixture.SSCOP.id(),
                        ItemId.of("1.1.1"),
                        tighten.apply(world.requirementsFor(ItemId.of("1.1.1"))));

        assertNeverWorse(world.under(tighter).assessment(), world.assessment());
    }

    // Law 7

    @Property
    void rollUpIsCommutativeAssociativeAndIdempotent(
            @ForAll("verdicts") List<Verdict> some, @ForAll("verdicts") List<Verdict> others, @ForAll long seed) {
        List<Verdict> all = Stream.concat(some.stream(), others.stream()).collect(Collectors.toList());
        Verdict worst = Verdict.worst(all);
        List<Verdict> twice = Stream.concat(all.stream(), all.stream()).toList();

        assertThat(Verdict.worst(shuffled(all, new Random(seed)))).isEqualTo(worst);
        assertThat(Verdict.worst(some).worse(Verdict.worst(others))).isEqualTo(worst);
        assertThat(Verdict.worst(twice)).isEqualTo(worst);
    }

    @Property
    void notApplicableIsNeutralInRollUp(@ForAll("verdicts") List<Verdict> some) {
        List<Verdict> more = new ArrayList<>(some);
        more.add(Verdict.NOT_APPLICABLE);

        assertThat(Verdict.worst(more)).isEqualTo(Verdict.worst(some));
    }

    @Property
    void everyLevelIsTheWorstOfWhatRollsUpToIt(@ForAll("worlds") SubmissionGenerator world) {
        Assessment assessment = world.assessment();
        Map<ItemId, List<ItemAssessment>> byPrinciple = assessment.claims().stream()
                .collect(Collectors.groupingBy(row -> row.principle().orElseThrow()));

        assertThat(assessment.principles())
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(rolledUp(byPrinciple.get(row.id()))));
        assertThat(assessment.themes())
                .allSatisfy(theme -> assertThat(theme.verdict())
                        .isEqualTo(Verdict.worst(assessment.principles().stream()
                                .filter(principle -> principle.theme().equals(theme.id()))
                                .map(PrincipleAssessment::verdict)
                                .toList())));
        assertThat(assessment.verdict())
                .isEqualTo(Verdict.worst(assessment.themes().stream()
                        .map(ThemeAssessment::verdict)
                        .toList()));
    }

    /** The worst of some claims; open where all of them that are in scope are excluded. */
    private static Verdict rolledUp(List<ItemAssessment> claims) {
        Verdict worst =
                Verdict.worst(claims.stream().map(ItemAssessment::verdict).toList());
        return claims.stream().anyMatch(claim -> claim.has(ReasonCode.EXCLUDED)) && worst == Verdict.NOT_APPLICABLE
                ? Verdict.UNDETERMINED
                : worst;
    }

    // Law 9

    @Property
    void stepsMakeTheItemMetAndNoFewerDo(@ForAll("worlds") SubmissionGenerator world) {
        for (ItemAssessment row : world.assessment().items()) {
            boolean gap = row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED;
            assertThat(row.stepsToMeet().isEmpty())
                    .as(row.id() + " needs no step")
                    .isEqualTo(!gap);
            if (gap && SubmissionGenerator.ITEMS.contains(row.id().value()) && StepSets.canBeTaken(world, row)) {
                StepSets steps = new StepSets(world, row);
                assertThat(steps.taken(row.stepsToMeet())
                                .trustingAssessment()
                                .item(row.id())
                                .verdict())
                        .as(row.id() + " by " + row.stepsToMeet())
                        .isEqualTo(Verdict.MET);
                StepSets.Best best = steps.best();
                assertThat(row.stepsToMeet())
                        .as(row.id() + " needs no more than " + best)
                        .hasSameSizeAs(best.steps());
                assertThat(StepSets.adding(row.stepsToMeet()))
                        .as(row.id() + " refreshes what can be refreshed before it adds: " + best)
                        .isLessThanOrEqualTo(StepSets.adding(best.steps()));
            }
        }
    }

    @Property
    void itemFallsWithoutExactlyTheRecordsThatItNames(@ForAll("worlds") SubmissionGenerator world) {
        Assessment assessment = world.assessment();
        Map<ItemId, Set<EvidenceId>> without = new HashMap<>();
        for (Evidence record : world.submission().evidence()) {
            for (ItemAssessment row : world.without(record.id()).unchecked().items()) {
                if (row.verdict() != Verdict.MET) {
                    without.computeIfAbsent(row.id(), id -> new TreeSet<>()).add(record.id());
                }
            }
        }
        for (ItemAssessment row : assessment.items()) {
            Set<EvidenceId> expected = without.getOrDefault(row.id(), Set.of());
            assertThat(row.indispensableEvidence())
                    .as(row.id().value())
                    .containsExactlyElementsOf(row.verdict() == Verdict.MET ? expected : Set.of());
        }
    }

    // Law 10, second half

    @Property
    void everySpoiltPartIsNamed(@ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        InvalidSubmissionFixture spoilt = InvalidSubmissionFixture.once(world.submission(), random);

        List<Problem> problems =
                SubmissionValidator.of(KNOWN).validate(spoilt.submission()).problems();

        assertThat(problems).extracting(Problem::pointer).contains(spoilt.pointer());
        assertRefused(world.with(spoilt.submission()), problems);
    }

    @Property
    void everySubmissionSpoiltInSeveralWaysIsRefusedWithPlaces(
            @ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        Submission submission = InvalidSubmissionFixture.often(world.submission(), random);

        List<Problem> problems =
                SubmissionValidator.of(KNOWN).validate(submission).problems();

        assertThat(problems).isNotEmpty();
        assertRefused(world.with(submission), problems);
    }

    private static void assertRefused(SubmissionGenerator world, List<Problem> problems) {
        assertThat(problems)
                .extracting(Problem::pointer)
                .doesNotHaveDuplicates()
                .allSatisfy(pointer -> assertThat(InvalidSubmissionFixture.has(world.submission(), pointer))
                        .as(pointer + " is a part of the submission")
                        .isTrue());
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, world::assessment);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).isEqualTo(problems);
    }
}
