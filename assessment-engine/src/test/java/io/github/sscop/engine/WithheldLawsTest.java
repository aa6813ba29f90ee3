package io.github.sscop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Publication;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.consistency.AssessmentCheck;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.validation.SubmissionValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of submissions that withhold records, and of assessments that leave out their content. */
class WithheldLawsTest {

    private static final List<Audience> AUDIENCES = List.of(Audience.values());
    private static final CodeRegistry KNOWN = CodeRegistry.builtIn().with(SubmissionFixture.SSCOP);

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    /** A world whose records are for audiences drawn by chance. */
    private static SubmissionGenerator withAudiences(SubmissionGenerator world, long seed) {
        Random random = new Random(seed);
        List<Evidence> records = new ArrayList<>();
        for (Evidence record : world.submission().evidence()) {
            Audience audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
            records.add(record.toBuilder().audience(audience).build());
        }
        return world.with(world.submission().toBuilder().onlyEvidence(records).build());
    }

    private static Publication published(SubmissionGenerator world) {
        return Publication.of(world.submission(), List.of(world.assessment()), Audience.PUBLIC, false);
    }

    // The submission

    @Property
    void keepsTheDigestAndStaysValid(@ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);
        for (boolean links : new boolean[] {true, false}) {
            Submission published = Publication.of(world.submission(), List.of(), Audience.CUSTOMER, links)
                    .submission();

            assertThat(published.digest()).isEqualTo(world.submission().digest());
            assertThat(SubmissionValidator.of(KNOWN).validate(published).problems())
                    .isEmpty();
            assertThat(published.evidence()).allMatch(record -> record.isFor(Audience.CUSTOMER));
            assertThat(published.withheld())
                    .allMatch(record -> record.links().stream()
                            .allMatch(link -> link.argument().isEmpty()));
        }
    }

    // Assessed afresh

    @Property
    void nothingIsMetOrLeftOutWhileRecordsAreWithheld(@ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);
        Submission published = published(world).submission();
        Assume.that(!published.withheld().isEmpty());
        Assessment whole = world.assessment();

        Assessment afresh = world.with(published).assessment();

        assertThat(AssessmentCheck.problems(afresh)).isEmpty();
        assertThat(AssessedFixture.sentences(afresh)).allMatch(sentence -> !sentence.isBlank());
        assertThat(AssessedFixture.verdicts(afresh)).doesNotContain(Verdict.MET);
        for (ItemAssessment row : afresh.items()) {
            boolean appliesInBoth = row.verdict() != Verdict.NOT_APPLICABLE
                    || whole.item(row.id()).verdict() == Verdict.NOT_APPLICABLE;
            assertThat(appliesInBoth).as(row.id().value()).isTrue();
            assertThat(row.stepsToMeet()).isEmpty();
        }
        assertThat(afresh.calendar()).allMatch(change -> change.to() != Verdict.MET);
        assertThat(afresh.remarks()).anyMatch(remark -> remark.code() == RemarkCode.WITHHELD);
        Map<?, Verdict> verdicts = world.assessor().verdicts(published, world.asOf());
        afresh.items().forEach(row -> assertThat(verdicts.get(row.id())).isEqualTo(row.verdict()));
    }

    @Property
    void anAssessmentAfreshIsRepeatedFromEither(@ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);
        Submission published = published(world).submission();
        Assessment afresh = world.with(published).assessment();

        for (Submission submission : List.of(published, world.submission())) {
            VerificationResult result = world.assessor().verify(afresh, submission);

            assertThat(result.mismatches()).isEmpty();
            assertThat(result.unrepeatedItems()).isEmpty();
        }
    }

    // Published

    @Property
    void publishedAssessmentIsConsistentAndCanBeRead(@ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);
        Assessment published = published(world).assessments().get(0);

        assertThat(AssessmentCheck.problems(published)).isEmpty();
        assertThat(AssessedFixture.sentences(published)).allMatch(sentence -> !sentence.isBlank());
        assertThat(published.calendar()).allMatch(change -> !change.text().isBlank());
        assertThat(AssessedFixture.verdicts(published)).isEqualTo(AssessedFixture.verdicts(world.assessment()));
    }

    @Property
    void publishedAssessmentIsRepeatedFromTheWholeSubmission(
            @ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);

        VerificationResult result =
                world.assessor().verify(published(world).assessments().get(0), world.submission());

        assertThat(result.mismatches()).isEmpty();
        assertThat(result.isComplete()).isTrue();
        assertThat(result.unrepeatedItems()).isEmpty();
    }

    @Property
    void publishedAssessmentIsRepeatedFromThePublishedSubmissionButForWhatRestsOnWithheldRecords(
            @ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);
        Publication publication = published(world);
        Assessment whole = world.assessment();
        List<EvidenceId> withheld = publication.assessments().get(0).withheld();
        Set<EvidenceId> affected = affected(withheld, world.submission());
        List<Assessment> days = Stream.of(
                        world.asOf(), world.asOf().plusYears(1), world.asOf().plusYears(100))
                .map(day -> world.assessor().assess(world.submission(), day))
                .toList();

        for (Assessment recorded : List.of(publication.assessments().get(0), whole)) {
            VerificationResult result = world.assessor().verify(recorded, publication.submission());

            assertThat(result.mismatches()).isEmpty();
            assertThat(result.withheld()).isEqualTo(withheld);
            assertThat(result.isComplete()).isEqualTo(withheld.isEmpty());
            for (ItemAssessment row : whole.items()) {
                if (row.relevantEvidence().stream().anyMatch(withheld::contains)) {
                    assertThat(result.unrepeatedItems()).contains(row.id());
                } else if (row.notCounted().stream()
                                .noneMatch(each -> each.state() == EvidenceStatus.SUPERSEDED
                                        || each.state() == EvidenceStatus.DUPLICATE)
                        && !isEverRelevant(affected, row.id(), days)) {
                    assertThat(result.unrepeatedItems()).doesNotContain(row.id());
                }
            }
        }
    }

    /** Returns the withheld records and those that they name as superseded. */
    private static Set<EvidenceId> affected(List<EvidenceId> withheld, Submission submission) {
        Set<EvidenceId> affected = new HashSet<>(withheld);
        submission.evidence().stream()
                .filter(record -> withheld.contains(record.id()))
                .forEach(record -> affected.addAll(record.supersedes()));
        return affected;
    }

    /** Returns whether one of some records is relevant to an item now or, by a rule that depends on the day, later. */
    private static boolean isEverRelevant(Set<EvidenceId> records, ItemId item, List<Assessment> days) {
        return days.stream()
                .anyMatch(day -> day.item(item).relevantEvidence().stream().anyMatch(records::contains));
    }

    @Property
    void changedVerdictOfARowWithoutWithheldRecordsIsAMismatch(
            @ForAll("worlds") SubmissionGenerator drawn, @ForAll long seed) {
        SubmissionGenerator world = withAudiences(drawn, seed);
        Publication publication = published(world);
        Assessment recorded = publication.assessments().get(0);
        List<ItemId> unrepeated =
                world.assessor().verify(recorded, publication.submission()).unrepeatedItems();
        List<ItemAssessment> rows = recorded.claims().stream()
                .filter(row -> !unrepeated.contains(row.id()))
                .toList();
        ItemAssessment row = rows.get(Math.floorMod((int) seed, rows.size()));
        Verdict other = row.verdict() == Verdict.MET ? Verdict.NOT_MET : Verdict.MET;
        Assessment tampered = TamperedAssessment.with(TamperedAssessment.verdict(other, row), recorded);

        assertThat(world.assessor().verify(tampered, publication.submission()).isSame())
                .isFalse();
    }
}
