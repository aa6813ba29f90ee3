package io.github.sscop.evidence;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The organisation that the submission is about.
 *
 * @param name its name
 * @param identifier its identifier in a register, such as {@code GB-COH-01234567}
 * @param identifiers its identifiers in other registers, or the same one in a list
 * @param formerNames the names that it had before; evidence under them is about it as well
 * @param stakeholderGroup who it is to the software, which decides the scope (Code p.3, Table 1)
 * @param additionalThemes themes that are within its responsibility although its group's row does not say so outright
 * @param seniorResponsibleOwner who answers for the Code's principles (Code p.6)
 */
public record Organisation(
        @NotBlank String name,
        Optional<@NotBlankIfGiven String> identifier,
        List<@NotNull @Valid Identifier> identifiers,
        List<@NotBlank String> formerNames,
        @NotNull StakeholderGroup stakeholderGroup,
        List<@NotNull ItemId> additionalThemes,
        Optional<@Valid SeniorResponsibleOwner> seniorResponsibleOwner)
        implements ContractValue {

    /**
     * An identifier in a register.
     *
     * @param scheme the register, such as {@code GB-COH}
     * @param value the identifier there
     */
    public record Identifier(
            @NotBlank String scheme, @NotBlank String value) implements ContractValue {
        @Override
        public String toString() {
            return scheme + "-" + value;
        }
    }

    public Organisation {
        Objects.requireNonNull(identifier, "identifier");
        identifiers = NullTolerantCopies.list(identifiers);
        formerNames = NullTolerantCopies.list(formerNames);
        additionalThemes = NullTolerantCopies.list(additionalThemes);
        Objects.requireNonNull(seniorResponsibleOwner, "seniorResponsibleOwner");
    }

    /** Creates an organisation with one identifier at most, and without former names. */
    public Organisation(
            String name,
            Optional<String> identifier,
            StakeholderGroup stakeholderGroup,
            List<ItemId> additionalThemes,
            Optional<SeniorResponsibleOwner> seniorResponsibleOwner) {
        this(name, identifier, List.of(), List.of(), stakeholderGroup, additionalThemes, seniorResponsibleOwner);
    }

    /** An organisation of which no more is known than its name and group. */
    public static Organisation of(String name, StakeholderGroup group) {
        return new Organisation(name, Optional.empty(), group, List.of(), Optional.empty());
    }

    /** The same organisation with its Senior Responsible Owner. */
    public Organisation ownedBy(SeniorResponsibleOwner owner) {
        return new Organisation(
                name, identifier, identifiers, formerNames, stakeholderGroup, additionalThemes, Optional.of(owner));
    }

    /** The same organisation with the themes that it brings in. */
    public Organisation with(List<ItemId> themes) {
        return new Organisation(
                name, identifier, identifiers, formerNames, stakeholderGroup, themes, seniorResponsibleOwner);
    }

    /** The same organisation with the names that it had before. */
    public Organisation formerly(String... names) {
        return new Organisation(
                name,
                identifier,
                identifiers,
                List.of(names),
                stakeholderGroup,
                additionalThemes,
                seniorResponsibleOwner);
    }
}
