package io.github.sscop.engine.criteria;

import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.policy.EvidenceRequirements;

/**
 * What records bear on: an item in its own words, or its substitute.
 *
 * @param id the id that links name: the item's, or the substitute's
 * @param item the item
 * @param requirements what the policy demands for it
 */
public record Criterion(ItemId id, Item item, EvidenceRequirements requirements) {

    public boolean isSubstitute() {
        return !id.equals(item.id());
    }
}
