package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The comparison of two assessments of the same organisation and product against the same edition of a code.
 *
 * <p>It is made from the two assessments alone, without their submissions.
 *
 * @param before the basis of the earlier assessment
 * @param after the basis of the later assessment
 * @param notComparable the reasons why the two cannot be compared; if there is one, no changes are listed
 * @param subject the parts of the subject that differ, such as the version
 * @param verdict the change of the verdict on the code; absent if it is the same
 * @param themes the changed verdicts on themes, in catalog order
 * @param principles the changed verdicts on principles, in catalog order
 * @param acceptedRisks the changes of accepted risks, those no longer listed first
 * @param items the changed verdicts on items with their causes, in the order claims, provisions
 */
public record AssessmentComparison(
        AssessmentBasis before,
        AssessmentBasis after,
        List<IncomparabilityReason> notComparable,
        List<SubjectChange> subject,
        Optional<VerdictChange> verdict,
        List<VerdictChange> themes,
        List<VerdictChange> principles,
        List<AcceptedRiskChange> acceptedRisks,
        List<ItemChange> items)
        implements ContractValue {

    /**
     * The summary of the changed items; an item that is or becomes not applicable is in neither list.
     *
     * @param improved the items with a better verdict than before
     * @param worsened the items with a worse verdict than before
     */
    public record Summary(List<ItemId> improved, List<ItemId> worsened) implements ContractValue {

        public Summary {
            improved = List.copyOf(improved);
            worsened = List.copyOf(worsened);
        }
    }

    /**
     * Creates a comparison.
     *
     * @throws IllegalArgumentException if there are changes although the two cannot be compared
     */
    public AssessmentComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        notComparable = List.copyOf(notComparable);
        subject = List.copyOf(subject);
        Objects.requireNonNull(verdict, "verdict");
        themes = List.copyOf(themes);
        principles = List.copyOf(principles);
        acceptedRisks = List.copyOf(acceptedRisks);
        items = List.copyOf(items);
        if (!notComparable.isEmpty()
                && !(verdict.isEmpty() && themes.isEmpty() && principles.isEmpty() && items.isEmpty())) {
            throw new IllegalArgumentException("changes are listed between what cannot be compared; expected none");
        }
    }

    /** Compares two assessments. */
    public static AssessmentComparison between(Assessment before, Assessment after) {
        AssessmentBasis basisBefore = AssessmentBasis.of(before);
        AssessmentBasis basisAfter = AssessmentBasis.of(after);
        List<IncomparabilityReason> notComparable = ComparabilityCheck.of(before, after);
        if (!notComparable.isEmpty()) {
            return new AssessmentComparison(
                    basisBefore,
                    basisAfter,
                    notComparable,
                    SubjectChange.between(before.subject(), after.subject()),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        IndexedAssessment earlier = IndexedAssessment.of(before);
        IndexedAssessment later = IndexedAssessment.of(after);
        return new AssessmentComparison(
                basisBefore,
                basisAfter,
                List.of(),
                SubjectChange.between(before.subject(), after.subject()),
                change(Optional.empty(), before.verdict(), after.verdict()),
                changes(
                        before.themes(),
                        row -> after.theme(row.id()),
                        (a, b) -> change(Optional.of(a.id()), a.verdict(), b.verdict())),
                changes(
                        before.principles(),
                        row -> after.principle(row.id()),
                        (a, b) -> change(Optional.of(a.id()), a.verdict(), b.verdict())),
                AcceptedRiskChange.between(before, after),
                changes(before.items(), row -> after.item(row.id()), (a, b) -> change(earlier, a, later, b)));
    }

    private static <R, C> List<C> changes(List<R> rows, UnaryOperator<R> later, BiFunction<R, R, Optional<C>> change) {
        List<C> changes = new ArrayList<>();
        rows.forEach(row -> change.apply(row, later.apply(row)).ifPresent(changes::add));
        return changes;
    }

    private static Optional<VerdictChange> change(Optional<ItemId> id, Verdict from, Verdict to) {
        return from == to ? Optional.empty() : Optional.of(new VerdictChange(id, from, to));
    }

    private static Optional<ItemChange> change(
            IndexedAssessment before, ItemAssessment rowBefore, IndexedAssessment after, ItemAssessment rowAfter) {
        return rowBefore.verdict() == rowAfter.verdict()
                ? Optional.empty()
                : Optional.of(new ItemChange(
                        rowBefore.id(),
                        rowBefore.verdict(),
                        rowAfter.verdict(),
                        ItemChangeExplainer.between(before, rowBefore, after, rowAfter)));
    }

    /** Returns whether the later assessment is of an earlier date than the other. */
    public boolean isBackwards() {
        return after.asOf().isBefore(before.asOf());
    }

    /** Returns the notice that the later assessment is of an earlier date, if it is. */
    public Optional<String> dateNotice() {
        return isBackwards()
                ? Optional.of(AssessmentMessages.of(
                        "difference.backwards",
                        Map.of(
                                "before",
                                before.asOf().toString(),
                                "after",
                                after.asOf().toString())))
                : Optional.empty();
    }

    /** Returns whether the two can be compared. */
    public boolean isComparable() {
        return notComparable.isEmpty();
    }

    /** Returns whether no verdict changed, as far as the two can be compared. */
    public boolean isEmpty() {
        return verdict.isEmpty() && themes.isEmpty() && principles.isEmpty() && items.isEmpty();
    }

    /** Returns the summary of the changed items. */
    public Summary summary() {
        return new Summary(ids(ItemChange::isImprovement), ids(ItemChange::isWorsening));
    }

    private List<ItemId> ids(Predicate<ItemChange> which) {
        return items.stream().filter(which).map(ItemChange::id).toList();
    }
}
