package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A way in which forms number a code's claims.
 *
 * <p>A bare {@code 4.3.1} is ambiguous: in NCSC's list it is the incident support plan, in the self-assessment form of
 * May 2025 it is the notification of customers.
 *
 * @param id the id, such as {@code template-0.4}
 * @param title what uses it
 * @param translates ids of this numbering that stand for other ids of the catalog
 * @param lacks claims of the catalog that this numbering leaves out
 * @param note how sure this is
 */
public record Numbering(
        NumberingId id, String title, Map<ItemId, ItemId> translates, List<ItemId> lacks, Optional<String> note)
        implements ContractValue {

    public Numbering {
        Objects.requireNonNull(id, "id");
        Preconditions.text("title", title);
        translates = Collections.unmodifiableMap(new LinkedHashMap<>(translates));
        lacks = Preconditions.list("lacks", lacks);
        Preconditions.textIfAny("note", note);
    }

    /** Returns whether its ids are those of the catalog. */
    public boolean isCatalogs() {
        return translates.isEmpty() && lacks.isEmpty();
    }

    /**
     * Returns the id in the catalog for an id of this numbering.
     *
     * @return the id, which the catalog may still not have; empty if this numbering has no such id
     */
    public Optional<ItemId> toCatalog(ItemId numbered) {
        ItemId translated = translates.get(numbered);
        if (translated != null) {
            return Optional.of(translated);
        }
        return lacks.contains(numbered) || translates.containsValue(numbered)
                ? Optional.empty()
                : Optional.of(numbered);
    }
}
