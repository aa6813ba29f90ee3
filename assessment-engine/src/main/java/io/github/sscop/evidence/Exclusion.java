package io.github.sscop.evidence;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * An item that the vendor leaves out.
 *
 * @param item the item
 * @param reason why it does not apply
 * @param approvedBy who approved leaving it out
 * @param code the code whose item it is, if not the submission's first
 */
public record Exclusion(
        @NotNull ItemId item,
        @NotBlank String reason,
        @NotBlank String approvedBy,
        Optional<EditionId> code) implements ItemStatement {

    public Exclusion {
        Objects.requireNonNull(code, "code");
    }
}
