package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an operand comes to: a value, or the part that says why there is none.
 *
 * @param name what it is called
 * @param value the value, if there is one
 * @param missing why there is none, given what is expected
 */
record Found(Supplier<String> name, Optional<? extends FactValue> value, Function<String, Part> missing) {

    /** A value, or none where it says itself that it is not known. */
    static Found known(Supplier<String> name, Optional<? extends FactValue> value) {
        if (value.isEmpty()) {
            return new Found(name, value, expected -> Part.missing(name.get(), expected));
        }
        FactValue found = value.get();
        return Operands.isNotKnown(found)
                ? new Found(name, Optional.empty(), expected -> notKnown(name.get(), found, expected))
                : there(name, found);
    }

    /** A value that is there. */
    static Found there(Supplier<String> name, FactValue value) {
        return new Found(name, Optional.of(value), expected -> {
            throw new IllegalStateException("A value that is there is not missing");
        });
    }

    private static Part notKnown(String name, FactValue found, String expected) {
        return new Part(
                Part.Code.NOT_KNOWN, Map.of("fact", name, "found", Operands.words(found), "expected", expected));
    }

    static Part unreadable(String name, FactValue found, String expected) {
        return new Part(
                Part.Code.UNREADABLE, Map.of("fact", name, "found", Operands.words(found), "expected", expected));
    }

    /** What is told where there is no value, or one of another type than expected. */
    Told untold(Supplier<String> expected) {
        return Told.of(
                Answer.UNKNOWN,
                () -> value.isPresent()
                        ? unreadable(name.get(), value.get(), expected.get())
                        : missing.apply(expected.get()));
    }

    Told untold(String expected) {
        return untold(() -> expected);
    }

    /** The value in words, or the name of the operand that has none. */
    String words() {
        return value.isPresent() ? Operands.words(value.get()) : name.get();
    }
}
