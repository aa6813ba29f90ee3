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
 * @param confirmable whether a rule can derive direct support for the item
 */
public record Criterion(ItemId id, Item item, EvidenceRequirements requirements, boolean confirmable) {

    /** Returns whether one of the supports has to be confirmed. */
    public boolean requiresConfirmation() {
        return requirements.confirmed() && confirmable;
    }

    /** Returns whether this is a substitute. */
    public boolean isSubstitute() {
        return !id.equals(item.id());
    }
}
