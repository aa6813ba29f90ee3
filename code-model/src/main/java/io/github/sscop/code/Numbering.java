package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A way in which forms number a code's claims.
 *
 * <p>A bare {@code 4.3.1} is ambiguous: in NCSC's list it is the incident support plan, in the self-assessment form of
 * May 2025 it is the notification of customers.
 *
 * @param id the id, such as {@code template-0.4}
 * @param title what uses it
 * @param patterns how it writes ids that are numbers with dots between them, where it does not write them so: at most one pattern
 *     for each count of numbers
 * @param translates ids of this numbering, without their pattern, that stand for other ids of the catalog
 * @param lacks claims of the catalog that this numbering leaves out
 * @param note how sure this is
 */
public record Numbering(
        NumberingId id,
        String title,
        List<NumberingPattern> patterns,
        Map<ItemId, ItemId> translates,
        List<ItemId> lacks,
        Optional<String> note)
        implements ContractValue {

    public Numbering {
        Objects.requireNonNull(id, "id");
        Preconditions.text("title", title);
        patterns = Preconditions.list("patterns", patterns);
        Set<Integer> counts = new HashSet<>();
        for (NumberingPattern pattern : patterns) {
            if (!counts.add(pattern.numbers())) {
                throw new IllegalArgumentException("numbering " + id + " has two patterns for ids of "
                        + pattern.numbers() + " numbers, the second of which is " + pattern + "; expected one");
            }
        }
        translates = Collections.unmodifiableMap(new LinkedHashMap<>(translates));
        lacks = Preconditions.list("lacks", lacks);
        Preconditions.textIfAny("note", note);
    }

    /** Returns whether its ids are those of the catalog. */
    public boolean isCatalogs() {
        return patterns.isEmpty() && translates.isEmpty() && lacks.isEmpty();
    }

    /**
     * Returns the id in the catalog for an id of this numbering.
     *
     * @return the id, which the catalog may still not have; empty if this numbering has no such id
     */
    public Optional<ItemId> toCatalog(ItemId numbered) {
        return withoutPattern(numbered).flatMap(plain -> {
            ItemId translated = translates.get(plain);
            if (translated != null) {
                return Optional.of(translated);
            }
            return lacks.contains(plain) || translates.containsValue(plain) ? Optional.empty() : Optional.of(plain);
        });
    }

    /**
     * Returns the id in this numbering for an id of the catalog, for which {@link #toCatalog} gives that id back.
     *
     * @return the id; empty if this numbering has none for it
     */
    public Optional<ItemId> fromCatalog(ItemId catalogs) {
        return translates.entrySet().stream()
                .filter(translation -> translation.getValue().equals(catalogs))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(catalogs))
                .map(plain -> written(plain).orElse(plain))
                .filter(numbered -> toCatalog(numbered).filter(catalogs::equals).isPresent());
    }

    private Optional<ItemId> withoutPattern(ItemId numbered) {
        return patterns.stream()
                .flatMap(pattern -> pattern.read(numbered).stream())
                .findFirst()
                .or(() -> written(numbered).isPresent() ? Optional.empty() : Optional.of(numbered));
    }

    private Optional<ItemId> written(ItemId plain) {
        return patterns.stream()
                .flatMap(pattern -> pattern.write(plain).stream())
                .findFirst();
    }
}
