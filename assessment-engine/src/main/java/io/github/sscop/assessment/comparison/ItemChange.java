package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * A changed verdict on an item, with its causes.
 *
 * @param id the item
 * @param from the verdict before
 * @param to the verdict now
 * @param causes the causes, in the order of {@link ChangeCauseCode}; at least one
 */
public record ItemChange(ItemId id, Verdict from, Verdict to, List<ChangeCause> causes) implements ContractValue {

    /**
     * Creates a change.
     *
     * @throws IllegalArgumentException if there is no cause
     */
    public ItemChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("causes of the change of " + id + " is empty; expected at least one");
        }
    }

    /** Returns whether the verdict is better than before; not applicable is neither better nor worse. */
    public boolean isImprovement() {
        return applies() && from.worse(to) == from;
    }

    /** Returns whether the verdict is worse than before. */
    public boolean isWorsening() {
        return applies() && from.worse(to) == to;
    }

    private boolean applies() {
        return from != to && from != Verdict.NOT_APPLICABLE && to != Verdict.NOT_APPLICABLE;
    }

    /** Returns the change as a sentence. */
    public String text() {
        return VerdictChange.sentence(id, from, to);
    }
}
