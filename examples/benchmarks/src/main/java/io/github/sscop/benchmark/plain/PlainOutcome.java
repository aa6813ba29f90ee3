package io.github.sscop.benchmark.plain;

import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a rule for a record.
 *
 * @param items the items that the rule is about
 * @param stance which way the record speaks, if the rule says so
 * @param direct whether it then does so directly
 * @param atMost how strong the support of such a record is at most, where the rule has nothing to say of this one
 */
public record PlainOutcome(List<String> items, Optional<Stance> stance, boolean direct, Optional<Strength> atMost) {

    /** Whether it says so about an item. */
    boolean of(String item, Stance which) {
        return stance.isPresent() && stance.get() == which && items.contains(item);
    }
}
