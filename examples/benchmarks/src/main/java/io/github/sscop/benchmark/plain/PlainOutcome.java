package io.github.sscop.benchmark.plain;

import io.github.sscop.evidence.Stance;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a rule for a record.
 *
 * @param items the items that the rule is about
 * @param stance which way the record speaks, if the rule says so
 * @param direct whether it then does so directly
 * @param excludesSupport whether what is known rules support out, whatever is missing
 */
public record PlainOutcome(List<String> items, Optional<Stance> stance, boolean direct, boolean excludesSupport) {

    /** Whether it says so about an item. */
    boolean of(String item, Stance which) {
        return stance.isPresent() && stance.get() == which && items.contains(item);
    }
}
