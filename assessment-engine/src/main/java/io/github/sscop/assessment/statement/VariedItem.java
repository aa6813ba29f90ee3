package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.Reason;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * An item that the supplier excluded, or had assessed in its own words.
 *
 * @param item the item
 * @param reason the reason that the supplier gives
 */
public record VariedItem(ItemId item, Reason reason) implements ContractValue {

    public VariedItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(reason, "reason");
    }
}
