package io.github.sscop.assessment.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the difference between any two assessments. */
class AssessmentComparisonLawsTest {

    private static final Set<ChangeCauseCode> OF_EVIDENCE =
            EnumSet.range(ChangeCauseCode.EVIDENCE_ADDED, ChangeCauseCode.EVIDENCE_CHANGED);

    static {
        OF_EVIDENCE.add(ChangeCauseCode.SUBJECT_CHANGED);
    }

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return SubmissionGenerator.policies();
    }

    @Provide
    Arbitrary<Evidence> newRecords() {
        return SubmissionGenerator.newRecord();
    }

    /** What the laws rest on: that pairs of worlds differ in every way in which worlds can. */
    @Example
    void worldsDifferByEveryCauseThatWorldsHave() {
        Set<ChangeCauseCode> found = EnumSet.noneOf(ChangeCauseCode.class);
        List<Assessment> assessments = SubmissionGenerator.any()
                .sampleStream()
                .limit(80)
                .map(SubmissionGenerator::assessment)
                .toList();
        for (Assessment before : assessments) {
            for (Assessment after : assessments) {
                AssessmentComparison.between(before, after)
                        .items()
                        .forEach(change -> change.causes().forEach(cause -> found.add(cause.code())));
            }
        }

        assertThat(found)
                .containsAll(EnumSet.range(ChangeCauseCode.SCOPE_CHANGED, ChangeCauseCode.POLICY_CHANGED))
                .contains(ChangeCauseCode.RULES_CHANGED)
                .doesNotContain(
                        ChangeCauseCode.COUNTERPART_CHANGED,
                        ChangeCauseCode.CODE_CHANGED,
                        ChangeCauseCode.PRODUCER_CHANGED,
                        ChangeCauseCode.UNEXPLAINED);
    }

    @Property
    void everyChangedVerdictIsListedWithACause(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("worlds") SubmissionGenerator other) {
        Assessment before = world.assessment();
        Assessment after = other.assessment();

        AssessmentComparison difference = AssessmentComparison.between(before, after);

        List<String> expected = new ArrayList<>();
        for (ItemAssessment row : before.items()) {
            if (after.item(row.id()).verdict() != row.verdict()) {
                expected.add(row.id() + " " + row.verdict() + " "
                        + after.item(row.id()).verdict());
            }
        }
        assertThat(difference.items())
                .extracting(change -> change.id() + " " + change.from() + " " + change.to())
                .isEqualTo(expected);
        for (ItemChange change : difference.items()) {
            assertThat(change.causes())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .extracting(ChangeCause::code)
                    .doesNotContain(
                            ChangeCauseCode.UNEXPLAINED, ChangeCauseCode.PRODUCER_CHANGED, ChangeCauseCode.CODE_CHANGED)
                    .isSorted();
            Set<EvidenceId> bearing = bearing(before.item(change.id()));
            bearing.addAll(bearing(after.item(change.id())));
            for (ChangeCause cause : change.causes()) {
                assertThat(cause.text()).isNotBlank();
                assertThat(bearing).containsAll(cause.evidence());
                assertThat(cause.evidence().isEmpty()).isNotEqualTo(OF_EVIDENCE.contains(cause.code()));
            }
        }
        assertThat(difference.verdict().isPresent()).isEqualTo(before.verdict() != after.verdict());
        assertThat(difference.themes())
                .extracting(change -> change.id().orElseThrow())
                .isEqualTo(before.themes().stream()
                        .filter(row -> after.theme(row.id()).verdict() != row.verdict())
                        .map(ThemeAssessment::id)
                        .toList());
        assertThat(difference.principles())
                .extracting(change -> change.id().orElseThrow())
                .isEqualTo(before.principles().stream()
                        .filter(row -> after.principle(row.id()).verdict() != row.verdict())
                        .map(PrincipleAssessment::id)
                        .toList());
    }

    private static Set<EvidenceId> bearing(ItemAssessment row) {
        Set<EvidenceId> bearing = new HashSet<>(row.counted());
        bearing.addAll(row.refutedBy());
        row.notCounted().forEach(each -> bearing.add(each.evidence()));
        return bearing;
    }

    @Property
    void nothingDiffersFromItself(@ForAll("worlds") SubmissionGenerator world) {
        AssessmentComparison difference = AssessmentComparison.between(world.assessment(), world.assessment());

        assertThat(difference.isComparable()).isTrue();
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.before()).isEqualTo(difference.after());
    }

    @Property
    void differenceTheOtherWayRoundIsTurnedRound(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("worlds") SubmissionGenerator other) {
        AssessmentComparison there = AssessmentComparison.between(world.assessment(), other.assessment());
        AssessmentComparison back = AssessmentComparison.between(other.assessment(), world.assessment());

        assertThat(back.items())
                .extracting(change -> change.id() + " " + change.to() + " " + change.from())
                .isEqualTo(there.items().stream()
                        .map(change -> change.id() + " " + change.from() + " " + change.to())
                        .toList());
        assertThat(turned(back.themes())).isEqualTo(there.themes());
        assertThat(turned(back.principles())).isEqualTo(there.principles());
        assertThat(turned(back.verdict().stream().toList()))
                .isEqualTo(there.verdict().stream().toList());
        assertThat(back.summary().improved()).isEqualTo(there.summary().worsened());
        assertThat(back.summary().worsened()).isEqualTo(there.summary().improved());
        assertThat(back.before()).isEqualTo(there.after());
    }

    private static List<VerdictChange> turned(List<VerdictChange> changes) {
        return changes.stream()
                .map(change -> new VerdictChange(change.id(), change.to(), change.from()))
                .toList();
    }

    @Property
    void policyIsNamedWhereNothingElseChanged(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("policies") Policy other) {
        AssessmentComparison difference = AssessmentComparison.between(
                world.assessment(), world.under(other).assessment());

        assertThat(difference.items())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(ChangeCause::code)
                        .contains(ChangeCauseCode.POLICY_CHANGED));
    }

    @Property
    void policyIsNotNamedWhereItIsTheSame(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("worlds") SubmissionGenerator other) {
        AssessmentComparison difference = AssessmentComparison.between(
                world.assessment(), other.under(world.policy()).assessment());

        assertThat(difference.items())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(ChangeCause::code)
                        .doesNotContain(ChangeCauseCode.POLICY_CHANGED));
    }

    @Property
    void rulesOfOnesOwnAreNamedWhereNothingElseChanged(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("worlds") SubmissionGenerator other) {
        AssessmentComparison difference = AssessmentComparison.between(
                world.assessment(), world.with(other.ownRules()).assessment());

        assertThat(difference.items())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(ChangeCause::code)
                        .contains(ChangeCauseCode.RULES_CHANGED));
    }

    @Property
    void timeAloneChangesOnlyWhatRecordsWeigh(
            @ForAll("worlds") SubmissionGenerator world, @ForAll @IntRange(min = -400, max = 800) int days) {
        LocalDate later = world.asOf().plusDays(days);
        AssessmentComparison difference =
                AssessmentComparison.between(world.assessment(), world.on(later).assessment());

        assertThat(difference.items())
                .allSatisfy(change -> assertThat(change.causes())
                        .extracting(ChangeCause::code)
                        .isSubsetOf(OF_EVIDENCE));
    }

    @Property
    void oneMoreRecordIsAllThatIsNamed(
            @ForAll("worlds") SubmissionGenerator world, @ForAll("newRecords") Evidence record) {
        Assessment without = world.assessment();
        Assessment with = world.with(record).assessment();

        assertThat(AssessmentComparison.between(without, with).items())
                .allSatisfy(change -> assertThat(change.causes())
                        .singleElement()
                        .satisfies(cause -> {
                            assertThat(cause.code()).isEqualTo(ChangeCauseCode.EVIDENCE_ADDED);
                            assertThat(cause.evidence()).containsExactly(record.id());
                        }));
        assertThat(AssessmentComparison.between(with, without).items())
                .allSatisfy(change -> assertThat(change.causes())
                        .singleElement()
                        .satisfies(cause -> {
                            assertThat(cause.code()).isEqualTo(ChangeCauseCode.EVIDENCE_REMOVED);
                            assertThat(cause.evidence()).containsExactly(record.id());
                        }));
    }

    /**
     * What is named accounts for the change: without it, the verdict would not be what it is.
     *
     * <p>Two submissions hold different records of the same world, none of which supersedes another, so that the changes
     * named can be undone.
     */
    @Property
    void undoingWhatIsNamedUndoesTheChange(
            @ForAll("worlds") SubmissionGenerator world,
            @ForAll @IntRange(max = 63) int first,
            @ForAll @IntRange(max = 63) int second) {
        List<Evidence> all = world.submission().evidence().stream()
                .map(record -> SubmissionGenerator.superseding(record, List.of()))
                .toList();
        Assessment before = holding(some(all, first), world);
        Assessment after = holding(some(all, second), world);

        for (ItemChange change : AssessmentComparison.between(before, after).items()) {
            Set<Evidence> undone = new HashSet<>(some(all, second));
            for (ChangeCause cause : change.causes()) {
                if (cause.code() == ChangeCauseCode.EVIDENCE_ADDED) {
                    undone.removeIf(record ->
                            cause.evidence().contains(record.id()) || isCopyOf(cause, record, after.item(change.id())));
                } else if (cause.code() == ChangeCauseCode.EVIDENCE_REMOVED) {
                    all.stream()
                            .filter(record -> cause.evidence().contains(record.id()))
                            .forEach(undone::add);
                }
            }

            assertThat(holding(undone, world).item(change.id()).verdict())
                    .as(change.text())
                    .isNotEqualTo(change.to());
        }
    }

    /** Whether a record would say, in the place of those named, what they are named for. */
    private static boolean isCopyOf(ChangeCause cause, Evidence copy, ItemAssessment row) {
        return row.notCounted().stream()
                .filter(each -> each.evidence().equals(copy.id()) && each.state() == EvidenceStatus.DUPLICATE)
                .filter(each -> each.stance()
                        .map(Enum::name)
                        .equals(Optional.of(cause.arguments().get(ChangeCause.STANCE))))
                .anyMatch(each -> cause.evidence().stream()
                        .anyMatch(id -> id.value().equals(each.arguments().get("of"))));
    }

    private static List<Evidence> some(List<Evidence> all, int which) {
        return IntStream.range(0, all.size())
                .filter(i -> (which >> i & 1) == 1)
                .mapToObj(all::get)
                .toList();
    }

    private static Assessment holding(Collection<Evidence> records, SubmissionGenerator world) {
        return world.with(world.submission().toBuilder().onlyEvidence(records).build())
                .assessment();
    }
}
