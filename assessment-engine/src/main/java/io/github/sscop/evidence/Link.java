package io.github.sscop.evidence;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * What ties an evidence record to an item.
 *
 * @param item the item, or the id of a substitute
 * @param stance which way the record speaks; absent where a rule is to derive it
 * @param strength how close it is to what the item is about; present with a stance, and only then
 * @param argument why the record shows what it is said to show
 * @param code the code whose item it is, if not the submission's first
 */
public record Link(
        @NotNull ItemId item,
        Optional<Stance> stance,
        Optional<Strength> strength,
        Optional<@NotBlankIfGiven String> argument,
        Optional<EditionId> code)
        implements ItemStatement {

    public Link {
        Objects.requireNonNull(stance, "stance");
        Objects.requireNonNull(strength, "strength");
        Objects.requireNonNull(argument, "argument");
        Objects.requireNonNull(code, "code");
    }

    /** A link that supports an item of the first code. */
    public static Link supports(String item, Strength strength, String argument) {
        return of(item, Stance.SUPPORTS, strength, argument);
    }

    /** A link that refutes an item of the first code. */
    public static Link refutes(String item, Strength strength, String argument) {
        return of(item, Stance.REFUTES, strength, argument);
    }

    private static Link of(String item, Stance stance, Strength strength, String argument) {
        return new Link(
                ItemId.of(item), Optional.of(stance), Optional.of(strength), Optional.of(argument), Optional.empty());
    }

    /** Returns the same link without its argument. */
    public Link withoutArgument() {
        return new Link(item, stance, strength, Optional.empty(), code);
    }

    /** The same link to an item of another of the submission's codes. */
    public Link in(EditionId other) {
        return new Link(item, stance, strength, argument, Optional.of(other));
    }
}
