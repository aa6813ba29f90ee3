package io.github.sscop.evidence;

import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How much of a population a record looked at.
 *
 * @param population how many members there are
 * @param examined how many of them were looked at
 * @param selection how those were chosen
 */
public record Sample(
        @PositiveOrZero int population,
        @PositiveOrZero int examined,
        @NotNull Selection selection) implements ContractValue {

    /** How the members of a sample were chosen. */
    public enum Selection {
        /** All of them were looked at. */
        ALL,
        /** By chance. */
        RANDOM,
        /** By judgement. */
        JUDGEMENT
    }
}
