package io.github.sscop.evidence;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * Other words for a claim, where its own do not suit the vendor's case.
 *
 * <p>NCSC's Principles Based Assurance lets claims at the bottom be varied with a reason.
 *
 * @param item the claim
 * @param id the substitute's own id, to which evidence links
 * @param statement the substitute's words
 * @param reason why the claim's own words do not suit
 * @param code the code whose claim it is, if not the submission's first
 */
public record Substitution(
        @NotNull ItemId item,
        @NotNull ItemId id,
        @NotBlank String statement,
        @NotBlank String reason,
        Optional<EditionId> code)
        implements ItemStatement {

    public Substitution {
        Objects.requireNonNull(code, "code");
    }
}
