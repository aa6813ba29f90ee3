package io.github.sscop.evidence.migration;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Migration.Change;
import io.github.sscop.code.relation.Migration.Extent;
import io.github.sscop.code.relation.Migration.MigrationRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the provisions of an earlier edition became: items of the later one, and what stands below its principles. */
final class SuccessorIndex {

    private static final Set<Level> SUBSTITUTABLE = Set.of(Level.CLAIM, Level.PROVISION);

    private final Migration migration;
    private final Code later;
    private final Map<ItemId, Set<ItemId>> named = new HashMap<>();
    private final Map<ItemId, Set<ItemId>> below = new HashMap<>();

    SuccessorIndex(Migration migration, Code later) {
        this.migration = migration;
        this.later = later;
        for (MigrationRow row : migration.rows()) {
            Set<ItemId> items = named.computeIfAbsent(row.from(), from -> new LinkedHashSet<>());
            Set<ItemId> principles = new HashSet<>();
            for (ItemId to : row.to()) {
                if (later.item(to).isPresent()) {
                    items.add(to);
                } else {
                    principles.add(to);
                }
            }
            Set<ItemId> under = below.computeIfAbsent(row.from(), from -> new LinkedHashSet<>());
            later.items().stream()
                    .filter(item ->
                            item.principle().filter(principles::contains).isPresent())
                    .map(Item::id)
                    .filter(id -> !items.contains(id))
                    .forEach(under::add);
        }
    }

    Code later() {
        return later;
    }

    /** The items that a provision's row names. */
    Set<ItemId> named(ItemId provision) {
        return named.getOrDefault(provision, Set.of());
    }

    /** The items of the principles that a provision's row names, but for those that it names itself. */
    Set<ItemId> below(ItemId provision) {
        return below.getOrDefault(provision, Set.of());
    }

    /** Whether a provision's row leads to an item, directly or by way of a principle. */
    boolean leads(ItemId provision, ItemId item) {
        return named(provision).contains(item) || below(provision).contains(item);
    }

    /** What an unchanged provision became. */
    Optional<ItemId> unchanged(ItemId provision) {
        return migration
                .became(provision)
                .filter(row -> row.to().size() == 1
                        && row.extent().filter(extent -> extent == Extent.SAME).isPresent()
                        && sharing(row).isEmpty())
                .map(row -> row.to().get(0));
    }

    /** The item that an unchanged provision became. */
    Optional<ItemId> unchangedItem(ItemId provision) {
        return unchanged(provision).filter(to -> later.item(to).isPresent());
    }

    /** The item that an unchanged provision became, if other words may stand for it. */
    Optional<ItemId> substitutable(ItemId provision) {
        return unchangedItem(provision)
                .filter(to -> later.item(to)
                        .map(Item::level)
                        .filter(SUBSTITUTABLE::contains)
                        .isPresent());
    }

    /** The item that an unchanged provision became, if it asks no more strongly than the text that was signed for. */
    Optional<ItemId> signedFor(ItemId provision) {
        return unchangedItem(provision)
                .filter(to -> migration
                        .became(provision)
                        .filter(row -> !row.changes().contains(Change.STRENGTHENED))
                        .isPresent());
    }

    /** The items to which no row leads, but for rows of provisions that were not asked. */
    List<ItemId> notAsked(Collection<ItemId> notAsked) {
        return later.items().stream()
                .map(Item::id)
                .filter(id -> migration.rows().stream()
                        .noneMatch(row -> !notAsked.contains(row.from()) && leads(row.from(), id)))
                .toList();
    }

    /** What became of a provision, as words that follow its name. */
    String inWords(ItemId provision) {
        return migration
                .became(provision)
                .map(row -> MigrationMessages.became(row, sharing(row), later))
                .orElseGet(MigrationMessages::unknown);
    }

    /** The other provisions whose rows name what this one names. */
    private List<ItemId> sharing(MigrationRow row) {
        return migration.rows().stream()
                .filter(other -> !other.from().equals(row.from()))
                .filter(other -> other.to().stream().anyMatch(row.to()::contains))
                .map(MigrationRow::from)
                .toList();
    }
}
