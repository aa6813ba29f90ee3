package io.github.sscop.engine;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.VerdictCounts;
import io.github.sscop.assessment.verification.AssessmentReplay;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.engine.determination.VerdictRollUp;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The replay of a recorded assessment from a submission that may withhold records. Rows that rest on withheld records are taken
 * from the recorded assessment, all other rows are assessed, and what follows from the rows is computed from both.
 */
final class PartialReplay {

    private final Submission submission;
    private final SubmissionEvaluation evaluation;
    private final Set<EvidenceId> withheld;

    /** The recorded assessment and a fresh one of the records that are there, both without the content of withheld records. */
    private final Assessment recorded;

    private final Assessment fresh;

    /** The recorded assessment as it is compared: as it is, if it leaves out what the submission withholds. */
    private final Assessment compared;

    private final WithheldRowCheck rowCheck;
    private final Set<ItemId> unrepeated = new HashSet<>();
    private final List<ItemAssessment> rows = new ArrayList<>();
    private final List<ScheduledChange> changes = new ArrayList<>();

    /**
     * Creates the replay.
     *
     * @param submission the submission
     * @param evaluation the evaluation of the records that are there, as though it withheld none
     * @param basis the inputs of the replay
     */
    PartialReplay(Assessment recorded, Submission submission, SubmissionEvaluation evaluation, AssessmentBasis basis) {
        this.submission = submission;
        this.evaluation = evaluation;
        this.withheld =
                submission.withheld().stream().map(WithheldRecord::id).collect(Collectors.toCollection(TreeSet::new));
        this.recorded = recorded.withholding(withheld);
        this.compared = recorded.withheld().containsAll(withheld) ? recorded : this.recorded;
        Set<EvidenceId> leftOut = new TreeSet<>(withheld);
        leftOut.addAll(named(recorded.withheld(), submission));
        this.fresh = new AssessmentBuilder(evaluation).build(basis).withholding(leftOut);
        this.rowCheck = new WithheldRowCheck(withheld);
    }

    /** Returns the records among some ids that a submission has, whether it withholds them or not. */
    static Set<EvidenceId> named(Collection<EvidenceId> ids, Submission submission) {
        Set<EvidenceId> records = Stream.concat(
                        submission.evidence().stream().map(Evidence::id),
                        submission.withheld().stream().map(WithheldRecord::id))
                .collect(Collectors.toSet());
        return ids.stream().filter(records::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    AssessmentReplay replay() {
        if (withheld.isEmpty()) {
            return AssessmentReplay.complete(recorded, fresh);
        }
        for (AssessmentPlan.PlannedItem planned : evaluation.plan().plannedItems()) {
            replay(planned);
        }
        List<ItemId> unrepeatedItems = rows.stream()
                .map(ItemAssessment::id)
                .filter(unrepeated::contains)
                .toList();
        return new AssessmentReplay(compared, assembled(), List.copyOf(withheld), unrepeatedItems);
    }

    private void replay(AssessmentPlan.PlannedItem planned) {
        ItemId id = planned.criterion().id();
        ItemAssessment freshRow = fresh.item(id);
        ItemAssessment recordedRow = recorded.item(id);
        List<ScheduledChange> recordedChanges = changes(recorded, id);
        List<ScheduledChange> freshChanges = changes(fresh, id);
        boolean isResting = rowCheck.isResting(recordedRow) && rowCheck.agrees(recordedRow, freshRow);
        rows.add(
                isResting
                        ? taken(recordedRow, freshRow, planned)
                        : WithheldRowCheck.isSupersededAsWell(recordedRow, freshRow)
                                ? withNotCounted(recordedRow.notCounted(), freshRow)
                                : freshRow);
        if (isResting
                || new WithheldCalendarCheck(withheld, freshRow.verdict()).mayRest(recordedChanges, freshChanges)) {
            unrepeated.add(id);
            changes.addAll(recordedChanges);
        } else {
            changes.addAll(freshChanges);
        }
    }

    /** Returns a recorded row with what does not depend on evidence as it is here. */
    private static ItemAssessment taken(
            ItemAssessment recorded, ItemAssessment fresh, AssessmentPlan.PlannedItem planned) {
        return new ItemAssessment(
                recorded.id(),
                fresh.principle(),
                fresh.obligation(),
                recorded.verdict(),
                recorded.reasons(),
                recorded.counted(),
                recorded.confirmed(),
                recorded.refutedBy(),
                recorded.notCounted(),
                recorded.vendorOnly(),
                recorded.singleOriginator(),
                fresh.declared(),
                recorded.agreement(),
                recorded.nextAction(),
                recorded.nextAction()
                        .flatMap(gap ->
                                Optional.ofNullable(planned.advice().risks().get(recorded.verdict()))),
                recorded.stepsToMeet(),
                recorded.indispensableEvidence());
    }

    private static ItemAssessment withNotCounted(List<DisregardedEvidence> notCounted, ItemAssessment row) {
        return new ItemAssessment(
                row.id(),
                row.principle(),
                row.obligation(),
                row.verdict(),
                row.reasons(),
                row.counted(),
                row.confirmed(),
                row.refutedBy(),
                notCounted,
                row.vendorOnly(),
                row.singleOriginator(),
                row.declared(),
                row.agreement(),
                row.nextAction(),
                row.risk(),
                row.stepsToMeet(),
                row.indispensableEvidence());
    }

    private static List<ScheduledChange> changes(Assessment assessment, ItemId item) {
        return assessment.calendar().stream()
                .filter(change -> change.item().equals(item) && change.cause() != ScheduleCause.ACCEPTED_RISK_ENDS)
                .toList();
    }

    private Assessment assembled() {
        VerdictRollUp rollUp = evaluation.plan().rollUp();
        List<PrincipleAssessment> principles =
                rollUp.assessPrinciples(rows, evaluation.statements()::declaredStatus, false);
        VerdictRollUp.RollUpVerdict code = rollUp.assessCode(rows, AssessmentBuilder.unnamed(submission));
        List<ItemAssessment> claims = rowsOf(true);
        List<ItemAssessment> provisions = rowsOf(false);
        AssessmentCalendar calendar = new AssessmentCalendar(evaluation, rows, changes);
        List<Remark> remarks = new ArrayList<>(new RemarkReplay(withheld, recorded, fresh).remarks());
        calendar.remark().ifPresent(remarks::add);
        return new Assessment(
                fresh.code(),
                fresh.policy(),
                fresh.ownRules(),
                fresh.submission(),
                fresh.counterpart(),
                fresh.asOf(),
                fresh.producedBy(),
                fresh.subject(),
                fresh.seniorResponsibleOwner(),
                code.verdict(),
                code.reasons(),
                code.advisory(),
                new VerdictCounts(
                        AssessmentBuilder.counts(claims, ItemAssessment::verdict),
                        AssessmentBuilder.counts(provisions, ItemAssessment::verdict),
                        AssessmentBuilder.counts(principles, PrincipleAssessment::verdict)),
                rollUp.assessThemes(rows),
                principles,
                claims,
                provisions,
                fresh.acceptedRisks(),
                fresh.counterpartRisks(),
                calendar.entries(),
                unlinked(),
                fresh.rules(),
                remarks,
                fresh.withheld());
    }

    private List<ItemAssessment> rowsOf(boolean claims) {
        return rows.stream()
                .filter(row -> (level(row) == Level.CLAIM) == claims)
                .toList();
    }

    private Level level(ItemAssessment row) {
        return fresh.code().item(row.id()).map(Item::level).orElseThrow();
    }

    /**
     * Returns the records on no row. Every record is either there or on a row, so that the recorded assessment cannot pass over a
     * withheld one, unless it may be on a row of another code.
     */
    private List<EvidenceId> unlinked() {
        Set<EvidenceId> unlinked = new TreeSet<>(fresh.unlinked());
        Set<EvidenceId> onRows = new HashSet<>();
        rows.forEach(row -> onRows.addAll(row.relevantEvidence()));
        boolean isOnlyCode = submission.codes().size() == 1;
        withheld.stream()
                .filter(id ->
                        isOnlyCode ? !onRows.contains(id) : recorded.unlinked().contains(id))
                .forEach(unlinked::add);
        return List.copyOf(unlinked);
    }
}
