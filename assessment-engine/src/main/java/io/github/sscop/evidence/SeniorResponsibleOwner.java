package io.github.sscop.evidence;

import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.Optional;

/**
 * The senior leader whom the organisation holds accountable for the Code's principles (Code p.6).
 *
 * @param name who
 * @param role in what role
 * @param appointedOn since when
 */
public record SeniorResponsibleOwner(
        @NotBlank String name, @NotBlank String role, Optional<PartialDate> appointedOn) implements ContractValue {

    public SeniorResponsibleOwner {
        Objects.requireNonNull(appointedOn, "appointedOn");
    }
}
