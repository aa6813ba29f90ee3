package io.github.sscop.rule;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Independence;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a buyer or an assessor takes as enough.
 *
 * @param id the policy's id, such as {@code good-faith}
 * @param title what it is, in a sentence
 * @param demands what it demands for every item
 * @param demandsOfItem what it demands for items that it treats otherwise
 * @param acceptsExclusions whether a vendor may leave items out
 * @param acceptsSubstitutions whether a vendor may put a claim in other words
 */
public record Policy(
        String id,
        String title,
        Demands demands,
        Map<ItemId, Demands> demandsOfItem,
        boolean acceptsExclusions,
        boolean acceptsSubstitutions) {

    private static final Policy GOOD_FAITH = new Policy(
            "good-faith",
            "A vendor says in good faith, with an argument and somewhere to look, that its claims hold.",
            new Demands(
                    1,
                    true,
                    true,
                    false,
                    Optional.of(Period.ofYears(2)),
                    Map.of(),
                    List.of(),
                    SampleDemand.NONE,
                    Independence.VENDOR),
            Map.of(),
            true,
            true);

    public Policy {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("id is \"" + id + "\" and title is \"" + title + "\"; expected text");
        }
        Objects.requireNonNull(demands, "demands");
        demandsOfItem = Collections.unmodifiableMap(new LinkedHashMap<>(demandsOfItem));
    }

    /**
     * The default policy: what a vendor can say in good faith (APC 1.0, about this document).
     *
     * <p>One direct, argued record that says where to look, dated within two years if it is dated; vendors' own records,
     * exclusions and substitutions are accepted.
     */
    public static Policy goodFaith() {
        return GOOD_FAITH;
    }

    /** The policies that the library brings. */
    public static List<Policy> builtIn() {
        return List.of(GOOD_FAITH);
    }

    /** What it demands for an item. */
    public Demands demandsOf(ItemId item) {
        return demandsOfItem.getOrDefault(item, demands);
    }

    /** A policy of another name that demands something else for every item. */
    public Policy demanding(String newId, Demands value) {
        return new Policy(
                newId, "Made from " + id + ".", value, demandsOfItem, acceptsExclusions, acceptsSubstitutions);
    }

    /** A policy of another name that demands something else for one item. */
    public Policy demanding(String newId, ItemId item, Demands value) {
        Map<ItemId, Demands> ofItem = new LinkedHashMap<>(demandsOfItem);
        ofItem.put(item, value);
        return new Policy(newId, "Made from " + id + ".", demands, ofItem, acceptsExclusions, acceptsSubstitutions);
    }

    /** A policy of another name that accepts exclusions and substitutions, or does not. */
    public Policy accepting(String newId, boolean exclusions, boolean substitutions) {
        return new Policy(newId, "Made from " + id + ".", demands, demandsOfItem, exclusions, substitutions);
    }
}
