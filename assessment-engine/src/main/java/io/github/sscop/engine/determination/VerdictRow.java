package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Verdict;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A row of the table of verdicts: a condition, and the verdict on an item if this is the first row whose condition holds.
 *
 * <p>The constants are in the order of the table. This is the only place that decides a verdict from evidence.
 */
@SuppressWarnings("ImmutableEnumChecker") // The conditions have no state.
public enum VerdictRow {
    /** The item does not apply to the stakeholder group. */
    SCOPED_OUT(Verdict.NOT_APPLICABLE, (context, tally) -> !context.inScope()),
    /** The vendor excludes the item, the policy accepts that, and no refutation counts. */
    EXCLUDED(Verdict.NOT_APPLICABLE, (context, tally) -> context.exclusion().isPresent() && !tally.isRefuted()),
    /** At least one direct refutation counts. */
    DIRECTLY_REFUTED(Verdict.NOT_MET, (context, tally) -> tally.isDirectlyRefuted()),
    /** At least one refutation counts, and none of them is direct. */
    INDIRECTLY_REFUTED(Verdict.UNDETERMINED, (context, tally) -> tally.isRefuted()),
    /** The support is sufficient, and records are withheld, any of which may refute the item. */
    WITHHELD(Verdict.UNDETERMINED, (context, tally) -> context.withheldRecords() > 0 && tally.hasSufficientSupport()),
    /** As many sufficient supports count as the policy requires, and one is confirmed where it requires that. */
    SUFFICIENT(Verdict.MET, (context, tally) -> tally.hasSufficientSupport()),
    /** None of the above holds. */
    INSUFFICIENT(Verdict.UNDETERMINED, (context, tally) -> true);

    private static final List<VerdictRow> TABLE = List.of(values());

    private final Verdict verdict;
    private final BiPredicate<ItemContext, EvidenceTally> condition;

    VerdictRow(Verdict verdict, BiPredicate<ItemContext, EvidenceTally> condition) {
        this.verdict = verdict;
        this.condition = condition;
    }

    /** Returns the first row that holds of an item, by the evidence that counts for one of its criteria. */
    static VerdictRow of(ItemContext context, EvidenceTally tally) {
        for (VerdictRow row : TABLE) {
            if (row.condition.test(context, tally)) {
                return row;
            }
        }
        return INSUFFICIENT;
    }

    /** Returns the verdict of this row. */
    Verdict verdict() {
        return verdict;
    }

    /** Returns whether refutations decide by this row. */
    boolean isRefutation() {
        return this == DIRECTLY_REFUTED || this == INDIRECTLY_REFUTED;
    }
}
