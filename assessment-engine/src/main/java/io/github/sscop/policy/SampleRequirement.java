package io.github.sscop.policy;

import io.github.sscop.evidence.Sample;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Optional;

/**
 * The requirement of a policy on the sample of support for an item that concerns a population.
 *
 * @param selections the accepted ways of choosing; empty if no sample is required
 * @param atLeast how many members must have been examined, or all of them if the population is smaller
 */
public record SampleRequirement(List<Sample.Selection> selections, int atLeast) implements ContractValue {

    /** The requirement that accepts records without a sample. */
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

    /** Returns whether a sample, or the lack of one, meets the requirement; an examination of nothing never does. */
    public boolean isMetBy(Optional<Sample> sample) {
        return selections.isEmpty()
                || sample.filter(s -> selections.contains(s.selection())
                                && s.examined() >= Math.max(1, Math.min(atLeast, s.population())))
                        .isPresent();
    }
}
