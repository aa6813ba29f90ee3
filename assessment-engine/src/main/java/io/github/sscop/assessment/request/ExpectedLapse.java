package io.github.sscop.assessment.request;

import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An item that is met and will not be on the last day for an answer, if nothing is added.
 *
 * @param on the first day on which it is no longer met
 * @param item the item
 * @param statement what the item says
 * @param evidence the record that ceases to count; absent if it is not shown to the supplier
 * @param title the title of that record, where it is known
 * @param cause what happens to the record
 */
public record ExpectedLapse(
        LocalDate on,
        ItemId item,
        String statement,
        Optional<EvidenceId> evidence,
        Optional<String> title,
        ScheduleCause cause)
        implements ContractValue {

    public ExpectedLapse {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(cause, "cause");
    }

    /** Returns what happens, in a sentence. */
    public String text() {
        String key = switch (cause) {
            case EXPIRED, STALE, REJECTED, SUPERSEDED, REASSESSED -> cause.name();
            default -> "other";
        };
        return evidence.map(id -> RequestWording.of(
                        "lapse." + key, Map.of("on", on.toString(), "record", RequestWording.record(id, title))))
                .orElseGet(() -> RequestWording.of("lapse.hidden", Map.of("on", on.toString())));
    }
}
