package io.github.sscop.policy;

import io.github.sscop.evidence.Sample;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Optional;

/**
 * What sample a policy demands of support for an item that is about a population.
 *
 * @param selections the ways of choosing that it accepts; empty if it demands no sample
 * @param atLeast how many members must have been examined, or all of them if the population is smaller
 */
public record SampleRequirement(List<Sample.Selection> selections, int atLeast) implements ContractValue {

    /** No sample is demanded. */
    public static final SampleRequirement NONE = new SampleRequirement(List.of(), 0);

    public SampleRequirement {
        selections = selections.stream().distinct().sorted().toList();
        if (atLeast < 0) {
            throw new IllegalArgumentException("atLeast is " + atLeast + "; expected zero or more");
        }
        if (selections.isEmpty() && atLeast > 0) {
            throw new IllegalArgumentException(
                    "atLeast is " + atLeast + " without a way of choosing; expected selections such as ALL or RANDOM");
        }
    }

    /** Whether a record with this sample, or with none, satisfies the demand; to have looked at nothing never does. */
    public boolean isMetBy(Optional<Sample> sample) {
        return selections.isEmpty()
                || sample.filter(s -> selections.contains(s.selection())
                                && s.examined() >= Math.max(1, Math.min(atLeast, s.population())))
                        .isPresent();
    }
}
