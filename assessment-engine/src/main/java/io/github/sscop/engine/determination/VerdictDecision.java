package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The rows of the table of verdicts that decide the verdict on an item.
 *
 * @param row the row that holds of the criterion by which support is assessed
 * @param ownRefutation the row by which the item in its own words is refuted, where a substitute is assessed in its place
 */
public record VerdictDecision(VerdictRow row, Optional<VerdictRow> ownRefutation) {

    /**
     * Decides the verdict on an item.
     *
     * @param tallies the evidence that counts, in the order of {@link ItemContext#criteria()}
     */
    public static VerdictDecision of(ItemContext context, List<EvidenceTally> tallies) {
        VerdictRow row = VerdictRow.of(context, tallies.get(0));
        if (tallies.size() > 1 && row.verdict() != Verdict.NOT_APPLICABLE) {
            VerdictRow own = VerdictRow.of(context, tallies.get(1));
            if (own.isRefutation()) {
                return new VerdictDecision(row, Optional.of(own));
            }
        }
        return new VerdictDecision(row, Optional.empty());
    }

    /** Returns the verdict: the worse one where two rows decide. */
    public Verdict verdict() {
        return ownRefutation.isPresent()
                ? row.verdict().worse(ownRefutation.get().verdict())
                : row.verdict();
    }

    /** Returns whether the row of the criterion by which support is assessed has the verdict of the item. */
    boolean isDecidedByRow() {
        return row.verdict() == verdict();
    }

    /** Returns whether a refutation of the item in its own words has the verdict of the item. */
    boolean isDecidedByOwnRefutation() {
        return ownRefutation.isPresent() && ownRefutation.get().verdict() == verdict();
    }
}
