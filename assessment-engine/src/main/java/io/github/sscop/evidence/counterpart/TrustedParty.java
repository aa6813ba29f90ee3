package io.github.sscop.evidence.counterpart;

import io.github.sscop.evidence.Independence;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A party for whose independence of the vendor the buyer vouches.
 *
 * @param name the name by which the submission names it as an originator or a reviewer
 * @param independence how independent of the vendor it is at most, whatever the submission claims
 */
public record TrustedParty(@NotBlank String name, @NotNull Independence independence) implements ContractValue {

    /** Returns a party that is as independent as a submission claims. */
    public static TrustedParty of(String name) {
        return new TrustedParty(name, Independence.INDEPENDENT);
    }
}
