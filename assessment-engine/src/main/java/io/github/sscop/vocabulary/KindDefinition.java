package io.github.sscop.vocabulary;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.rule.Condition;
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
 * @param datedBy the fact that gives the date of the event, where there is one
 * @param facts the facts that rules read, or by which the record can contradict itself, by name
 * @param possible conditions that hold of every record whose facts can be true together
 */
public record KindDefinition(
        String title,
        KindNature nature,
        Optional<String> datedBy,
        Map<String, FactDefinition> facts,
        List<Condition> possible)
        implements ContractValue {

    public KindDefinition {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(nature, "nature");
        Objects.requireNonNull(datedBy, "datedBy");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        possible = List.copyOf(possible);
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
