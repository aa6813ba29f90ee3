package io.github.sscop.engine.determination;

import io.github.sscop.code.Item;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Substitution;
import java.util.List;
import java.util.Optional;

/**
 * The context in which an item is assessed: whether it is in scope or excluded, and in which words it is assessed.
 *
 * @param own the item in its own words
 * @param inScope whether the item applies to the stakeholder group
 * @param exclusion the vendor's exclusion of the item, where the policy accepts it
 * @param substitution the vendor's substitute for the item, where the policy accepts it
 * @param withheldRecords the number of records that the submission withholds, each of which may refute the item
 * @param notAsked whether the form behind the submission did not ask about the item, and no record is relevant to it
 */
public record ItemContext(
        Criterion own,
        boolean inScope,
        Optional<Exclusion> exclusion,
        Optional<Substitution> substitution,
        int withheldRecords,
        boolean notAsked) {

    /** Returns the item. */
    public Item item() {
        return own.item();
    }

    /** Returns the criterion by which support is assessed: the substitute, or the item in its own words. */
    public Criterion supportCriterion() {
        return substitution.isPresent()
                ? new Criterion(substitution.get().id(), own.item(), own.requirements(), own.confirmable())
                : own;
    }

    /** Returns the criteria of the item: the one by which support is assessed first, then its own words, which may still be refuted. */
    public List<Criterion> criteria() {
        return substitution.isPresent() ? List.of(supportCriterion(), own) : List.of(own);
    }
}
