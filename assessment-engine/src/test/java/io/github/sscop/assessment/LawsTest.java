package io.github.sscop.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.code.Codes;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.rule.Demands;
import io.github.sscop.rule.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

/** The laws of "What an assessment means", section 9, by their numbers there. */
class LawsTest {

    private static final Codes KNOWN = Codes.builtIn().with(SubmissionFixture.SSCOP);

    @Provide
    Arbitrary<World> worlds() {
        return World.any();
    }

    @Provide
    Arbitrary<Evidence> newRecords() {
        return World.newRecord();
    }

    @Provide
    Arbitrary<UnaryOperator<Demands>> tightenings() {
        return World.tightenings();
    }

    @Provide
    Arbitrary<List<Verdict>> verdicts() {
        return Arbitraries.of(Verdict.class).list().ofMaxSize(6);
    }

    /** What the laws rest on: that the worlds drawn are rich enough. */
    @Example
    void worldsReachEveryStateAndReason() {
        Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
        Set<EvidenceState> states = EnumSet.noneOf(EvidenceState.class);
        World.any().sampleStream().limit(600).map(World::assessment).forEach(assessment -> {
            for (ItemAssessment row : assessment.items()) {
                row.reasons().forEach(reason -> reasons.add(reason.code()));
                row.notCounted().forEach(each -> states.add(each.state()));
                if (!row.counted().isEmpty()) {
                    states.add(EvidenceState.COUNTED);
                }
            }
            assessment.principles().forEach(row -> row.reasons().forEach(reason -> reasons.add(reason.code())));
        });

        assertThat(reasons).containsExactlyInAnyOrder(ReasonCode.values());
        assertThat(states).containsExactlyInAnyOrder(EvidenceState.values());
    }

    // Law 10, first half

    @Property(tries = 300)
    void everyValidSubmissionGivesAnAssessment(@ForAll("worlds") World world) {
        assertThat(world.submission().check(KNOWN).problems()).isEmpty();

        Assessment assessment = world.assessment();

        assertThat(assessment.items()).hasSize(46);
        assertThat(Assessed.sentences(assessment)).allMatch(sentence -> !sentence.isBlank());
    }

    // Law 1

    @Property(tries = 300)
    void orderChangesNothing(@ForAll("worlds") World world, @ForAll long seed) {
        World shuffled = world.with(shuffled(world.submission(), new Random(seed)));

        Assessment expected = world.assessment();
        Assessment found = shuffled.assessment();

        assertThat(of(found, expected.submission())).isEqualTo(expected);
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
                                .map(record -> World.withLinks(record, shuffled(record.links(), random)))
                                .toList(),
                        random),
                shuffled(submission.substitutions(), random),
                shuffled(submission.exclusions(), random),
                shuffled(submission.acceptedRisks(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The assessment as though it were of that document. */
    private static Assessment of(Assessment assessment, InputId submission) {
        return new Assessment(
                assessment.code(),
                assessment.policy(),
                submission,
                assessment.asOf(),
                assessment.producedBy(),
                assessment.subject(),
                assessment.seniorResponsibleOwner(),
                assessment.verdict(),
                assessment.reasons(),
                assessment.counts(),
                assessment.themes(),
                assessment.principles(),
                assessment.claims(),
                assessment.provisions(),
                assessment.findings());
    }

    // Laws 2 and 3

    @Property(tries = 400)
    void oneMoreRecordMovesVerdictsTheWayItSpeaks(
            @ForAll("worlds") World world, @ForAll("newRecords") Evidence drawn, @ForAll @IntRange(max = 9) int place) {
        List<Evidence> others = world.submission().evidence();
        Evidence record = place < others.size() ? World.inThePlaceOf(others.get(place), drawn) : drawn;
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
        List<Verdict> low = Assessed.verdicts(worse);
        List<Verdict> high = Assessed.verdicts(better);
        for (int i = 0; i < low.size(); i++) {
            assertThat(high.get(i)).isGreaterThanOrEqualTo(low.get(i));
        }
    }

    // Law 4

    /** Records that others supersede are left out: nobody supersedes their copies. */
    @Property(tries = 300)
    void copyOfCountedRecordChangesNoVerdict(@ForAll("worlds") World world, @ForAll int which, @ForAll boolean first) {
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
        boolean keyed = original.digest().isPresent() || original.location().isPresent();
        Evidence copy =
                original.toBuilder().id(EvidenceId.of(first ? "A-1" : "Z-1")).build();

        Assessment after = world.with(copy).assessment();

        for (ItemAssessment row : after.items()) {
            if (keyed || world.policy().demandsOf(row.id()).minimum() == 1) {
                assertThat(row.verdict())
                        .as(row.id().value())
                        .isEqualTo(before.item(row.id()).verdict());
            }
        }
        if (keyed) {
            assertThat(Assessed.verdicts(after)).isEqualTo(Assessed.verdicts(before));
        }
    }

    // Law 6

    @Property(tries = 300)
    void tighterPolicyNeverImprovesVerdict(
            @ForAll("worlds") World world, @ForAll("tightenings") UnaryOperator<Demands> tighten) {
        Policy policy = world.policy();
        Policy tighter = policy.demanding("t", tighten.apply(policy.demands()))
                .demanding("t", ItemId.of("1.1.1"), tighten.apply(policy.demandsOf(ItemId.of("1.1.1"))));

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

    @Property(tries = 200)
    void everyLevelIsTheWorstOfWhatRollsUpToIt(@ForAll("worlds") World world) {
        Assessment assessment = world.assessment();
        Map<ItemId, List<Verdict>> byPrinciple = assessment.claims().stream()
                .collect(Collectors.groupingBy(
                        row -> row.principle().orElseThrow(),
                        Collectors.mapping(ItemAssessment::verdict, Collectors.toList())));

        assertThat(assessment.principles())
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.worst(byPrinciple.get(row.id()))));
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

    // Law 10, second half

    @Property(tries = 300)
    void everySpoiltPartIsNamed(@ForAll("worlds") World world, @ForAll Random random) {
        Spoilt spoilt = Spoilt.once(world.submission(), random);

        List<Problem> problems = spoilt.submission().check(KNOWN).problems();

        assertThat(problems).extracting(Problem::pointer).contains(spoilt.pointer());
        assertRefused(world.with(spoilt.submission()), problems);
    }

    @Property(tries = 300)
    void everySubmissionSpoiltInSeveralWaysIsRefusedWithPlaces(@ForAll("worlds") World world, @ForAll Random random) {
        Submission submission = Spoilt.often(world.submission(), random);

        List<Problem> problems = submission.check(KNOWN).problems();

        assertThat(problems).isNotEmpty();
        assertRefused(world.with(submission), problems);
    }

    private static void assertRefused(World world, List<Problem> problems) {
        assertThat(problems)
                .extracting(Problem::pointer)
                .doesNotHaveDuplicates()
                .allSatisfy(pointer -> assertThat(Spoilt.has(world.submission(), pointer))
                        .as(pointer + " is a part of the submission")
                        .isTrue());
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, world::assessment);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problems()).isEqualTo(problems);
    }
}
