package io.github.sscop.evidence.composition;

import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * A place in a part.
 *
 * @param location the location of the part
 * @param pointer the place inside it, as a JSON Pointer
 */
public record PartPlace(String location, String pointer) implements ContractValue {

    public PartPlace {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** Returns a place inside this one. */
    PartPlace to(String rest) {
        return new PartPlace(location, pointer + rest);
    }

    /** Formats the place for messages. */
    @Override
    public String toString() {
        return location + " at " + pointer;
    }
}
