package io.github.sscop.evidence;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * A risk that is accepted for a while; it never changes a verdict.
 *
 * @param item the item that is not met
 * @param risk what may happen
 * @param owner who accepts it
 * @param until the last day on which it is accepted
 * @param action what is being done about it
 * @param code the code whose item it is, if not the submission's first
 */
public record AcceptedRisk(
        @NotNull ItemId item,
        @NotBlank String risk,
        @NotBlank String owner,
        @NotNull PartialDate until,
        Optional<@NotBlankIfGiven String> action,
        Optional<EditionId> code)
        implements ItemStatement {

    public AcceptedRisk {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(code, "code");
    }
}
