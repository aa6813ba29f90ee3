package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What changed from one assessment to another of the same organisation and product against the same edition of a code.
 *
 * <p>It rests on what the two assessments say, and needs no submission.
 *
 * @param before what the earlier assessment was made from
 * @param after what the later assessment was made from
 * @param notComparable why the two cannot be compared; if there is a reason, nothing is listed as changed
 * @param verdict the change of the verdict on the code; absent if it is the same
 * @param themes the changed verdicts on themes, in catalog order
 * @param principles the changed verdicts on principles, in catalog order
 * @param items the changed verdicts on items with their causes, in the order claims, provisions
 */
public record AssessmentComparison(
        AssessmentBasis before,
        AssessmentBasis after,
        List<IncomparabilityReason> notComparable,
        Optional<VerdictChange> verdict,
        List<VerdictChange> themes,
        List<VerdictChange> principles,
        List<ItemChange> items) implements ContractValue {

    /**
     * Which items went which way; one that is or becomes not applicable is in neither list.
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

    /** Makes a difference; changes between what cannot be compared are refused. */
    public AssessmentComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        notComparable = List.copyOf(notComparable);
        Objects.requireNonNull(verdict, "verdict");
        themes = List.copyOf(themes);
        principles = List.copyOf(principles);
        items = List.copyOf(items);
        if (!notComparable.isEmpty()
                && !(verdict.isEmpty() && themes.isEmpty() && principles.isEmpty() && items.isEmpty())) {
            throw new IllegalArgumentException("changes are listed between what cannot be compared; expected none");
        }
    }

    /** What changed from one assessment to another. */
    public static AssessmentComparison between(Assessment before, Assessment after) {
        AssessmentBasis was = AssessmentBasis.of(before);
        AssessmentBasis is = AssessmentBasis.of(after);
        List<IncomparabilityReason> notComparable = ComparabilityCheck.of(before, after);
        if (!notComparable.isEmpty()) {
            return new AssessmentComparison(was, is, notComparable, Optional.empty(), List.of(), List.of(), List.of());
        }
        IndexedAssessment earlier = IndexedAssessment.of(before);
        IndexedAssessment later = IndexedAssessment.of(after);
        return new AssessmentComparison(
                was,
                is,
                List.of(),
                change(Optional.empty(), before.verdict(), after.verdict()),
                changes(
                        before.themes(),
                        row -> after.theme(row.id()),
                        (a, b) -> change(Optional.of(a.id()), a.verdict(), b.verdict())),
                changes(
                        before.principles(),
                        row -> after.principle(row.id()),
                        (a, b) -> change(Optional.of(a.id()), a.verdict(), b.verdict())),
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

    private static Optional<ItemChange> change(IndexedAssessment before, ItemAssessment was, IndexedAssessment after, ItemAssessment is) {
        return was.verdict() == is.verdict()
                ? Optional.empty()
                : Optional.of(new ItemChange(
                        was.id(), was.verdict(), is.verdict(), ItemChangeExplainer.between(before, was, after, is)));
    }

    /** Whether the two can be compared. */
    public boolean isComparable() {
        return notComparable.isEmpty();
    }

    /** Whether no verdict changed, as far as they can be compared. */
    public boolean isEmpty() {
        return verdict.isEmpty() && themes.isEmpty() && principles.isEmpty() && items.isEmpty();
    }

    /** Which items went which way. */
    public Summary summary() {
        return new Summary(ids(ItemChange::isImprovement), ids(ItemChange::isWorsening));
    }

    private List<ItemId> ids(Predicate<ItemChange> which) {
        return items.stream().filter(which).map(ItemChange::id).toList();
    }
}
