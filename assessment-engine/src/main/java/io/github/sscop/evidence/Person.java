package io.github.sscop.evidence;

import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who prepared a submission.
 *
 * @param name who
 * @param role in what role
 */
public record Person(@NotBlank String name, Optional<@NotBlankIfGiven String> role) implements ContractValue {

    public Person {
        Objects.requireNonNull(role, "role");
    }
}
