package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A change on a day after the as-of date, if nothing is added: of the verdict on an item, or the end of an accepted risk.
 *
 * @param on the first day of the new verdict, or the first on which the risk is no longer accepted
 * @param item the item
 * @param from the verdict until the day before
 * @param to the new verdict; the same as before where an accepted risk ends
 * @param evidence the records that begin or cease to count on that day, in the order of their ids
 * @param cause what happens: to the first of the records, where there are several
 * @param title the title of that record, or the accepted risk; empty where the record is withheld
 * @param kind the kind of that record; absent where it is withheld, or an accepted risk ends
 * @param otherTitles the titles of the other records, in the order of their ids; each empty where the record is withheld
 */
public record ScheduledChange(
        LocalDate on,
        ItemId item,
        Verdict from,
        Verdict to,
        List<EvidenceId> evidence,
        ScheduleCause cause,
        String title,
        Optional<EvidenceKind> kind,
        List<String> otherTitles)
        implements ContractValue {

    public ScheduledChange {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        evidence = SortedIds.distinct(evidence);
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        otherTitles = List.copyOf(otherTitles);
    }

    /** Returns whether the verdict gets worse. */
    public boolean isLapse() {
        return from != to && from.worse(to) == to;
    }

    /** Returns the change as a sentence. */
    public String text() {
        boolean several = evidence.size() > 1;
        Map<String, String> arguments = Map.of(
                "on", on.toString(),
                "item", item.value(),
                "from", from.name(),
                "to", to.name(),
                "title", ValueWording.cut(title.strip()),
                "record", evidence.isEmpty() ? "" : evidence.get(0).value(),
                "others", several ? AssessmentMessages.of("calendar.others", Map.of(), evidence) : "");
        return AssessmentMessages.of("calendar." + cause, arguments, evidence);
    }
}
