package io.github.sscop.vocabulary;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The definition of a kind of evidence.
 *
 * @param title what records of the kind are, in a few words
 * @param nature how they age
 * @param reach how much they are usually about
 * @param usualFor the items, by code, for which a record of the kind is the usual evidence; it says nothing about what counts
 * @param datedBy the fact that gives the date of the event, where there is one
 * @param facts the facts that rules read, or by which the record can contradict itself, by name
 */
public record KindDefinition(
        String title,
        KindNature nature,
        KindReach reach,
        Map<EditionId, List<ItemId>> usualFor,
        Optional<String> datedBy,
        Map<String, FactDefinition> facts)
        implements ContractValue {

    public KindDefinition {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(reach, "reach");
        Map<EditionId, List<ItemId>> usual = new LinkedHashMap<>();
        usualFor.forEach((code, items) -> usual.put(code, List.copyOf(items)));
        usualFor = Collections.unmodifiableMap(usual);
        Objects.requireNonNull(datedBy, "datedBy");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Returns whether a record of the kind is the usual evidence for an item of a code. */
    public boolean isUsualFor(EditionId code, ItemId item) {
        return usualFor.getOrDefault(code, List.of()).contains(item);
    }

    /** Returns the facts to be filled in: each with a placeholder, which counts as not known. */
    public Map<String, FactValue> skeleton() {
        return FactSkeleton.of(this);
    }

    /**
     * Returns the facts to be filled in as YAML, with what each means as a comment.
     *
     * @param indent the spaces before each line
     */
    public String skeletonYaml(String indent) {
        return FactSkeleton.yaml(this, indent);
    }
}
