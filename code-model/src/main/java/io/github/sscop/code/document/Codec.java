package io.github.sscop.code.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader and writer of the values of one Java type in a document. */
interface Codec<T> {

    /**
     * Reads the current value.
     *
     * @return the value, or null if it was unusable, in which case the problem has been reported
     */
    @Nullable
    T read(ReadContext in);

    /** Writes a value. */
    void write(WriteContext out, T value);

    /** Returns the JSON Schema (draft 2020-12) of the values, made of maps, lists, strings, numbers and booleans. */
    Map<String, Object> schema(SchemaDefinitions definitions);

    /** Returns the value of a field that is left out, or null if the field is required. */
    default @Nullable T absent() {
        return null;
    }

    /** Returns whether a value need not be written, because a field that is left out has the same value. */
    default boolean isAbsent(T value) {
        return false;
    }
}
