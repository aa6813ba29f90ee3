package io.github.sscop.vocabulary;

import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The definition of a fact: what it means, and which values are possible.
 *
 * @param type the type
 * @param meaning what it means, in words that follow its name and a colon
 * @param unit the unit of a number, such as hours
 * @param atLeast the smallest possible number, where that is not zero
 * @param partOf the facts that it cannot exceed; each is one fact beside it, or several whose sum counts, joined by
 *     {@code " + "}
 * @param shareOf two facts beside it, part and whole, of which it is the percentage; may be empty
 * @param remainderOf two facts beside it, part and whole, of which this list names the rest; may be empty
 * @param notAfter the fact beside it before which, or on the day of which, this date has to be
 * @param past whether the date cannot be after the as-of date; absent if it can
 * @param identifiedBy the fact by which the elements of a list differ, so that no two elements can have the same
 * @param facts the facts of the elements of a list
 */
public record FactDefinition(
        FactType type,
        String meaning,
        Optional<String> unit,
        Optional<Integer> atLeast,
        List<String> partOf,
        List<String> shareOf,
        List<String> remainderOf,
        Optional<String> notAfter,
        Optional<Boolean> past,
        Optional<String> identifiedBy,
        Map<String, FactDefinition> facts)
        implements ContractValue {

    public FactDefinition {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(atLeast, "atLeast");
        partOf = List.copyOf(partOf);
        shareOf = List.copyOf(shareOf);
        remainderOf = List.copyOf(remainderOf);
        Objects.requireNonNull(notAfter, "notAfter");
        Objects.requireNonNull(past, "past");
        Objects.requireNonNull(identifiedBy, "identifiedBy");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
