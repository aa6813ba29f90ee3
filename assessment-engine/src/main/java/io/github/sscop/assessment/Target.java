package io.github.sscop.assessment;

import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.rule.Demands;

/**
 * What records bear on: an item in its own words, or its substitute.
 *
 * @param id the id that links name: the item's, or the substitute's
 * @param item the item
 * @param demands what the policy demands for it
 */
record Target(ItemId id, Item item, Demands demands) {

    boolean isSubstitute() {
        return !id.equals(item.id());
    }
}
