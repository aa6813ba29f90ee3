package io.github.sscop.evidence.migration;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.relation.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Whether a migration, which is read without its codes, speaks of what the two editions have. */
final class MigrationValidator {

    private final List<String> strangers = new ArrayList<>();

    private MigrationValidator() {}

    /**
     * Checks a migration.
     *
     * @throws IllegalArgumentException naming everything that one of the editions does not have
     */
    static void check(Migration migration, Code earlier, Code later) {
        MigrationValidator checks = new MigrationValidator();
        for (Migration.MigrationRow row : migration.rows()) {
            String name = "row " + row.from() + " of the migration ";
            if (earlier.find(row.from()).isEmpty()) {
                checks.strangers.add(name + "is about " + row.from() + "; expected an element of " + earlier.id());
            }
            checks.check(
                    name + "leads to ",
                    row.to(),
                    id -> later.item(id).isPresent() || later.principle(id).isPresent(),
                    "a principle or an item of " + later.id());
            checks.check(name + "names guidance ", row.guidance(), isIn(later), "an element of " + later.id());
        }
        migration
                .additions()
                .forEach(addition -> checks.check(
                        "an addition of the migration names ",
                        addition.items(),
                        isIn(later),
                        "an element of " + later.id()));
        if (!checks.strangers.isEmpty()) {
            throw new IllegalArgumentException(String.join(". ", checks.strangers));
        }
    }

    private static Predicate<ItemId> isIn(Code code) {
        return id -> code.find(id).isPresent();
    }

    private void check(String says, List<ItemId> ids, Predicate<ItemId> isKnown, String expected) {
        ids.stream().filter(isKnown.negate()).forEach(id -> strangers.add(says + id + "; expected " + expected));
    }
}
