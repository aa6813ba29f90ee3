package io.github.sscop.engine.criteria;

import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.policy.EvidenceRequirements;

/**
 * The criterion by which evidence is assessed: an item in its own words, or its substitute.
 *
 * @param id the id that links give: the item's, or the substitute's
 * @param item the item
 * @param requirements the policy's requirements for the evidence
 */
public record Criterion(ItemId id, Item item, EvidenceRequirements requirements) {

    /** Returns whether this is a substitute. */
    public boolean isSubstitute() {
        return !id.equals(item.id());
    }
}
