package io.github.sscop.evidence;

import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Who made the evidence.
 *
 * @param name who
 * @param independence how independent of the vendor
 */
public record Originator(@NotBlank String name, @NotNull Independence independence) implements ContractValue {

    /** The vendor itself. */
    public static Originator vendor(String name) {
        return new Originator(name, Independence.VENDOR);
    }
}
