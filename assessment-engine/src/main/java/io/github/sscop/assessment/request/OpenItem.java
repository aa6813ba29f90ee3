package io.github.sscop.assessment.request;

import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An item in scope that is not met, with the reason why.
 *
 * @param id the id of the item
 * @param substitute the id of the supplier's own words for it, by which it was assessed
 * @param principle its principle, where it has one
 * @param statement what it says, in the supplier's own words where these were assessed
 * @param recommended whether it is a recommendation, which lowers no verdict
 * @param verdict the verdict on it
 * @param reason the decisive reason for the verdict
 * @param text why it is open, in a sentence
 * @param shortfalls the records that were sent for it and do not count
 * @param hiddenRecords how many records that are not shown to the supplier are relevant to it
 */
public record OpenItem(
        ItemId id,
        Optional<ItemId> substitute,
        Optional<ElementTitle> principle,
        String statement,
        boolean recommended,
        Verdict verdict,
        ReasonCode reason,
        String text,
        List<RecordShortfall> shortfalls,
        int hiddenRecords)
        implements ContractValue {

    public OpenItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(substitute, "substitute");
        Objects.requireNonNull(principle, "principle");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(text, "text");
        shortfalls = List.copyOf(shortfalls);
    }
}
