package io.github.sscop.engine;

import static io.github.sscop.engine.AssessedFixture.verdicts;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.LABORATORY;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.counterpart;
import static io.github.sscop.evidence.counterpart.CounterpartFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartReview;
import io.github.sscop.evidence.counterpart.TrustedParty;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What no supplier can do against a buyer, and what a counterpart never changes. */
class CounterpartLawsTest {

    private static final List<Verdict> FROM_WORST = List.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET);

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    /** The world under its own policy, which counts only independence that is vouched for, on every item. */
    private static SubmissionGenerator vouching(SubmissionGenerator world, Independence required) {
        EvidenceRequirements requirements =
                world.policy().requirements().withIndependence(required).withVouched(true);
        Policy policy = world.policy().withRequirements("vouched", requirements);
        for (Map.Entry<ItemId, EvidenceRequirements> ofItem : world.policy()
                .itemRequirements()
                .getOrDefault(SubmissionFixture.SSCOP.id(), Map.of())
                .entrySet()) {
            policy = policy.withRequirements(
                    "vouched",
                    SubmissionFixture.SSCOP.id(),
                    ofItem.getKey(),
                    ofItem.getValue().withIndependence(required).withVouched(true));
        }
        return world.under(policy);
    }

    private static Counterpart trusting(Submission submission) {
        Counterpart of = counterpart();
        Counterpart about = Counterpart.empty(
                of.id(), Subject.ofOrganisation(submission.organisation().name()));
        return about.withTrusted(TrustedParty.of(LABORATORY));
    }

    private static void assertNoneImproves(Assessment before, Assessment after) {
        List<Verdict> from = verdicts(before);
        List<Verdict> to = verdicts(after);
        for (int i = 0; i < from.size(); i++) {
            assertThat(FROM_WORST.indexOf(to.get(i)))
                    .as(from + "\n" + to)
                    .isLessThanOrEqualTo(FROM_WORST.indexOf(from.get(i)));
        }
    }

    private static Submission changed(Submission submission, UnaryOperator<Evidence> change) {
        return submission.toBuilder()
                .onlyEvidence(submission.evidence().stream().map(change).toList())
                .build();
    }

    /** The same record, as though its vendor made it, so that relabelling starts from the least claim. */
    private static Evidence byVendor(Evidence record) {
        return record.toBuilder()
                .originator(new Originator(record.originator().name(), Independence.VENDOR))
                .build();
    }

    @Property
    void relabellingWhoMadeARecordImprovesNothing(@ForAll("worlds") SubmissionGenerator drawn, @ForAll Random random) {
        Independence required = random.nextBoolean() ? Independence.CUSTOMER : Independence.INDEPENDENT;
        SubmissionGenerator world = vouching(drawn, required);
        // A refutation is as independent as it says, and its review must match it: so only supports are relabelled.
        Submission honest = changed(world.submission(), record -> isRefuting(record) ? record : byVendor(record));
        Submission relabelled = changed(
                honest,
                record -> isRefuting(record) || random.nextInt(3) == 0
                        ? record
                        : record.toBuilder()
                                .originator(new Originator(
                                        random.nextBoolean()
                                                ? "Northern Laboratory"
                                                : record.originator().name(),
                                        Independence.INDEPENDENT))
                                .build());
        Assessor assessor = world.assessor();

        assertNoneImproves(assessor.assess(honest, world.asOf()), assessor.assess(relabelled, world.asOf()));
        assertNoneImproves(
                assessor.assess(honest, trusting(honest), world.asOf()),
                assessor.assess(relabelled, trusting(relabelled), world.asOf()));
    }

    private static boolean isRefuting(Evidence record) {
        return record.links().stream().anyMatch(link -> link.stance().equals(Optional.of(Stance.REFUTES)));
    }

    @Property
    void aReviewThatTheSupplierWritesImprovesNothing(
            @ForAll("worlds") SubmissionGenerator drawn, @ForAll Random random) {
        SubmissionGenerator world = vouching(drawn, Independence.CUSTOMER);
        Submission honest = changed(
                world.submission(), record -> record.toBuilder().withoutReview().build());
        Submission reviewed = changed(honest, record -> random.nextInt(3) == 0 ? record : reviewed(record, random));
        Assessor assessor = world.assessor();
        // A review that rejects a support could reinstate what that record supersedes: outside this law, as of law 2.
        if (honest.evidence().stream().allMatch(record -> record.supersedes().isEmpty())) {
            assertNoneImproves(
                    assessor.assess(honest, trusting(honest), world.asOf()),
                    assessor.assess(reviewed, trusting(reviewed), world.asOf()));
        }
    }

    private static Evidence reviewed(Evidence record, Random random) {
        // Refutations by the vendor itself are rejected by whom it likes: only those of others are protected.
        boolean own = record.originator().independence() == Independence.VENDOR;
        Review.Outcome outcome = random.nextBoolean() || own ? Review.Outcome.ACCEPTED : Review.Outcome.REJECTED;
        return record.toBuilder()
                .review(new Review(
                        "Northern Laboratory", PartialDate.of("2026-03-01"), outcome, Independence.INDEPENDENT))
                .build();
    }

    @Property
    void whatTheBuyerFindsStandsWhateverTheSupplierWrites(
            @ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        String item = SubmissionGenerator.ITEMS.get(random.nextInt(SubmissionGenerator.ITEMS.size()));
        Evidence found = record("B-1")
                .occurredOn("2020-01-01")
                .link(Link.refutes(item, random.nextBoolean() ? Strength.DIRECT : Strength.INDIRECT, "Seen."))
                .build();
        Submission submission = world.submission();
        Counterpart counterpart = trusting(submission).withEvidence(found);
        Set<String> inScope = world.assessor().assess(submission, world.asOf()).items().stream()
                .filter(row -> row.verdict() != Verdict.NOT_APPLICABLE
                        || row.reasons().get(0).code().name().equals("EXCLUDED"))
                .map(row -> row.id().value())
                .collect(Collectors.toSet());

        Assessment assessment = world.assessor().assess(submission, counterpart, world.asOf());

        if (inScope.contains(item)) {
            assertThat(assessment.item(ItemId.of(item)).refutedBy()).contains(EvidenceId.of("counterpart/B-1"));
            assertThat(assessment.item(ItemId.of(item)).verdict()).isNotEqualTo(Verdict.MET);
        }
    }

    @Property
    void aBuyersRefutationOrRejectionOfASupportImprovesNothing(
            @ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        Submission submission = world.submission();
        List<CounterpartReview> rejections = new ArrayList<>();
        for (Evidence record : submission.evidence()) {
            if (!isRefuting(record) && record.supersedes().isEmpty() && random.nextBoolean()) {
                rejections.add(CounterpartReview.of(
                        record,
                        "Borough Council",
                        PartialDate.of("2026-03-01"),
                        Review.Outcome.REJECTED,
                        // Not more independent than it takes, so that no refutation that a rule derives is rejected.
                        Independence.VENDOR));
            }
        }
        Counterpart counterpart = trusting(submission)
                .withEvidence(record("B-1")
                        .kind(EvidenceKind.of("OBSERVATION")) // No rule reads it.
                        .link(Link.refutes(SubmissionGenerator.ITEMS.get(0), Strength.INDIRECT, "Seen."))
                        .build())
                .withReviews(rejections.toArray(CounterpartReview[]::new));
        boolean reinstates = submission.evidence().stream()
                .anyMatch(record ->
                        record.review().isPresent() || !record.supersedes().isEmpty());

        if (!reinstates && !hasVendorRefutations(submission)) {
            assertNoneImproves(
                    world.assessor().assess(submission, trusting(submission), world.asOf()),
                    world.assessor().assess(submission, counterpart, world.asOf()));
        }
    }

    private static boolean hasVendorRefutations(Submission submission) {
        return submission.evidence().stream()
                .anyMatch(record -> record.originator().independence() == Independence.VENDOR
                        && !record.facts().isEmpty());
    }

    @Property
    void recordedAssessmentsWithACounterpartRepeat(@ForAll("worlds") SubmissionGenerator world) {
        Submission submission = world.submission();
        Counterpart counterpart = trusting(submission)
                .withEvidence(record("B-1")
                        .link(Link.supports(SubmissionGenerator.ITEMS.get(0), Strength.DIRECT, "Seen."))
                        .build());
        Assessment recorded = world.assessor().assess(submission, counterpart, world.asOf());

        assertThat(world.assessor().verify(recorded, submission, counterpart).isSame())
                .isTrue();
    }

    @Property
    void anEmptyCounterpartChangesNothingButItsName(@ForAll("worlds") SubmissionGenerator world) {
        Submission submission = world.submission();
        Counterpart empty = trusting(submission);
        Assessment with = world.assessor().assess(submission, empty, world.asOf());
        Assessment without = world.assessor().assess(submission, world.asOf());

        assertThat(with.items()).isEqualTo(without.items());
        assertThat(with.calendar()).isEqualTo(without.calendar());
        assertThat(with.remarks()).isEqualTo(without.remarks());
    }
}
