package io.github.sscop.evidence;

import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A review of an evidence record.
 *
 * @param by who looked
 * @param on when; before that day the review says nothing
 * @param outcome whether the record was accepted
 * @param independence how independent of the vendor the reviewer is
 */
public record Review(
        @NotBlank String by,
        @NotNull PartialDate on,
        @NotNull Outcome outcome,
        @NotNull Independence independence) implements ContractValue {

    /** What a review comes to. */
    public enum Outcome {
        /** The record shows what it is said to show. */
        ACCEPTED,
        /** It does not. */
        REJECTED
    }
}
