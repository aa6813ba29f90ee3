package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * An item on which the verdict is another in the later assessment, and why.
 *
 * @param id the item
 * @param from the verdict before
 * @param to the verdict now
 * @param causes what it changed by, in the order of {@link ChangeCauseCode}; at least one
 */
public record ItemChange(ItemId id, Verdict from, Verdict to, List<ChangeCause> causes) implements ContractValue {

    /** Makes a change; one without a cause is refused. */
    public ItemChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("causes of the change of " + id + " is empty; expected at least one");
        }
    }

    /** Whether the verdict is better than before; what is or becomes not applicable is neither better nor worse. */
    public boolean isImprovement() {
        return applies() && from.worse(to) == from;
    }

    /** Whether the verdict is worse than before. */
    public boolean isWorsening() {
        return applies() && from.worse(to) == to;
    }

    private boolean applies() {
        return from != to && from != Verdict.NOT_APPLICABLE && to != Verdict.NOT_APPLICABLE;
    }

    /** The change in a sentence. */
    public String text() {
        return VerdictChange.sentence(id, from, to);
    }
}
