package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes steps that may make an item met, for real, and finds the fewest that do by trying them all. */
final class StepSets {

    private static final Set<EvidenceStatus> OUT_OF_DATE =
            EnumSet.of(EvidenceStatus.UNDATED, EvidenceStatus.EXPIRED, EvidenceStatus.STALE);

    /** With more steps to choose from than this, trying them all takes too long. */
    private static final int MOST_STEPS = 9;

    private final SubmissionGenerator world;
    private final ItemId item;
    private final List<RemediationStep> possible = new ArrayList<>();

    StepSets(SubmissionGenerator world, ItemAssessment row) {
        this.world = world;
        this.item = row.id();
        if (world.leavesOut(row.id())) {
            possible.add(new RemediationStep(RemediationStep.Action.WITHDRAW_EXCLUSION, Optional.empty()));
        }
        row.refutedBy().forEach(id -> possible.add(new RemediationStep(RemediationStep.Action.CLEAR, Optional.of(id))));
        world.submission().evidence().stream()
                .filter(record -> isOnlyOutOfDate(row, record))
                .forEach(record ->
                        possible.add(new RemediationStep(RemediationStep.Action.REFRESH, Optional.of(record.id()))));
        if (world.requirementsFor(item).confirmed()) {
            row.counted()
                    .forEach(id -> possible.add(new RemediationStep(RemediationStep.Action.CONFIRM, Optional.of(id))));
        }
        for (int i = 0; i < world.requirementsFor(item).minimum(); i++) {
            possible.add(new RemediationStep(RemediationStep.Action.ADD, Optional.empty()));
        }
    }

    /**
     * Whether all steps are there to take: where the as-of date lies before the submission was prepared, nothing dated that
     * day can supersede an undated record.
     */
    public static boolean canBeTaken(SubmissionGenerator world, ItemAssessment row) {
        boolean early = world.submission()
                .preparedOn()
                .filter(prepared -> prepared.firstDay().isAfter(world.asOf()))
                .isPresent();
        boolean undated = world.submission().evidence().stream()
                .anyMatch(record ->
                        row.refutedBy().contains(record.id()) && record.date().isEmpty());
        return !(early && undated) && new StepSets(world, row).possible.size() <= MOST_STEPS;
    }

    /**
     * Whether a rule may hold the age of a record against it, or nothing but its age keeps it from counting as support, wherever it is relevant to the item, and it counts for
     * nothing else. One that names others is left out: renewed, it may come to supersede them.
     */
    private static boolean isOnlyOutOfDate(ItemAssessment row, Evidence record) {
        List<DisregardedEvidence> there = row.notCounted().stream()
                .filter(each -> each.evidence().equals(record.id()))
                .toList();
        if (row.refutedBy().contains(record.id())) {
            return record.supersedes().isEmpty();
        }
        return !there.isEmpty()
                && record.supersedes().isEmpty()
                && !row.counted().contains(record.id())
                && there.stream()
                        .allMatch(each -> each.stance().equals(Optional.of(Stance.SUPPORTS))
                                && OUT_OF_DATE.contains(each.state())
                                && OUT_OF_DATE.containsAll(each.otherStates()));
    }

    /**
     * A smallest set of steps that makes the item met, and of several one that adds least.
     *
     * @param steps the steps
     */
    public record Best(List<RemediationStep> steps) {}

    public Best best() {
        List<RemediationStep> best = null;
        for (int size = 0; best == null && size <= possible.size(); size++) {
            for (int set = 0; set < 1 << possible.size(); set++) {
                if (Integer.bitCount(set) == size) {
                    List<RemediationStep> steps = chosen(set);
                    if ((best == null || adding(steps) < adding(best)) && meets(steps)) {
                        best = steps;
                    }
                }
            }
        }
        return new Best(best == null ? List.of() : best);
    }

    public static long adding(List<RemediationStep> steps) {
        return steps.stream()
                .filter(step -> step.action() == RemediationStep.Action.ADD)
                .count();
    }

    private List<RemediationStep> chosen(int set) {
        List<RemediationStep> chosen = new ArrayList<>();
        for (int i = 0; i < possible.size(); i++) {
            if ((set & (1 << i)) != 0) {
                chosen.add(possible.get(i));
            }
        }
        return chosen;
    }

    public boolean meets(List<RemediationStep> steps) {
        return taken(steps).verdictsOn(world.asOf()).get(item) == Verdict.MET;
    }

    public SubmissionGenerator taken(List<RemediationStep> steps) {
        SubmissionGenerator changed = world;
        for (int i = 0; i < steps.size(); i++) {
            changed = taken(changed, steps.get(i), i);
        }
        return changed;
    }

    private SubmissionGenerator taken(SubmissionGenerator before, RemediationStep step, int number) {
        Submission submission = before.submission();
        return switch (step.action()) {
            case WITHDRAW_EXCLUSION ->
                before.with(new Submission(
                        submission.id(),
                        submission.code(),
                        submission.furtherCodes(),
                        submission.numbering(),
                        submission.notAsked(),
                        submission.organisation(),
                        submission.product(),
                        submission.preparedOn(),
                        submission.preparedBy(),
                        submission.location(),
                        submission.declarations(),
                        submission.evidence(),
                        submission.substitutions(),
                        submission.exclusions().stream()
                                .filter(exclusion -> !exclusion.item().equals(item))
                                .toList(),
                        submission.acceptedRisks(),
                        submission.includes(),
                        submission.withheld()));
            case CLEAR -> before.with(clearing(step.evidence().orElseThrow()));
            case REFRESH ->
                before.with(submission.toBuilder()
                        .onlyEvidence(submission.evidence().stream()
                                .map(record ->
                                        record.id().equals(step.evidence().orElseThrow()) ? refreshed(record) : record)
                                .toList())
                        .build());
            case CONFIRM ->
                before.with(submission.toBuilder()
                        .onlyEvidence(submission.evidence().stream()
                                .map(record ->
                                        record.id().equals(step.evidence().orElseThrow()) ? confirmed(record) : record)
                                .toList())
                        .build());
            case ADD ->
                before.with(enough("ADDED-" + number)
                        .link(Link.supports(world.criteriaOf(item).get(0).value(), Strength.DIRECT, BECAUSE))
                        .build());
        };
    }

    /** A record that supersedes another wherever it is relevant to the item, and is not sufficient to meet it. */
    private Evidence clearing(EvidenceId refuting) {
        EvidenceBuilder record = enough("CLEARED-" + refuting).supersedes(refuting);
        world.criteriaOf(item)
                .forEach(criterion -> record.link(Link.supports(criterion.value(), Strength.INDIRECT, BECAUSE)));
        return record.build();
    }

    private Evidence refreshed(Evidence record) {
        EvidenceBuilder edition = record.toBuilder()
                .occurredOn(world.asOf().toString())
                .recordedOn(world.asOf().toString())
                .validWithoutEnd();
        boolean dated = SubmissionGenerator.isOfAccounts(record)
                && Stream.of(SubmissionGenerator.REPORTED_ON, SubmissionGenerator.MISSPELT_REPORTED_ON)
                        .anyMatch(record.facts()::containsKey);
        return dated
                ? edition.fact(
                                SubmissionGenerator.REPORTED_ON,
                                new FactValue.Text(world.asOf().toString()))
                        .build()
                : edition.build();
    }

    private Evidence confirmed(Evidence record) {
        return record.toBuilder()
                .review(new Review(
                        SubmissionGenerator.TRUSTED,
                        PartialDate.of(world.asOf().toString()),
                        Review.Outcome.ACCEPTED,
                        Independence.CUSTOMER))
                .build();
    }

    /** A record of today that meets every requirement, but is not relevant to any item yet. */
    private EvidenceBuilder enough(String id) {
        return Evidence.builder(
                        id,
                        SubmissionGenerator.UNREAD.value(),
                        "Report " + id,
                        Method.AUDIT,
                        new Originator(SubmissionGenerator.TRUSTED, Independence.INDEPENDENT))
                .location("https://lab.example/" + id)
                .occurredOn(world.asOf().toString())
                .recordedOn(world.asOf().toString())
                .sample(new Sample(12, 12, Sample.Selection.ALL));
    }
}
