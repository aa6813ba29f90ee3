package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A change of the verdict on an item on a day after the as-of date, if nothing is added.
 *
 * @param on the first day of the new verdict
 * @param item the item
 * @param from the verdict until the day before
 * @param to the new verdict
 * @param evidence the records that begin or cease to count on that day, in the order of their ids
 */
public record ScheduledChange(LocalDate on, ItemId item, Verdict from, Verdict to, List<EvidenceId> evidence)
        implements ContractValue {

    public ScheduledChange {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        evidence = SortedIds.distinct(evidence);
    }

    /** Returns whether the verdict gets worse. */
    public boolean isLapse() {
        return from != to && from.worse(to) == to;
    }

    /** Returns the change as a sentence. */
    public String text() {
        return AssessmentMessages.of(
                "calendar",
                Map.of("on", on.toString(), "item", item.value(), "from", from.name(), "to", to.name()),
                evidence);
    }
}
