package io.github.sscop.evidence;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement of the vendor about a principle or an item.
 *
 * @param item the principle or item
 * @param status what the vendor says
 * @param argument why
 * @param code the code whose item it is, if not the submission's first
 */
public record Declaration(
        @NotNull ItemId item,
        @NotNull DeclaredStatus status,
        Optional<@NotBlankIfGiven String> argument,
        Optional<EditionId> code)
        implements ItemStatement {

    public Declaration {
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(code, "code");
    }
}
