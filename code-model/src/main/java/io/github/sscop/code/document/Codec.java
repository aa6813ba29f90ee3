package io.github.sscop.code.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the values of one Java type stand in a document. */
interface Codec<T> {

    /**
     * Reads the value at which the reading stands.
     *
     * @return the value, or null if it was unusable, in which case the problem has been reported
     */
    @Nullable
    T read(ReadContext in);

    /** Writes a value. */
    void write(WriteContext out, T value);

    /** The schema of the values in JSON Schema (draft 2020-12), as JSON made of maps, lists, texts, numbers and truths. */
    Map<String, Object> schema(SchemaDefinitions definitions);

    /** What stands in for a part that is left out, or null if the part is required. */
    default @Nullable T absent() {
        return null;
    }

    /** Whether a value need not be written, because leaving it out says the same. */
    default boolean isAbsent(T value) {
        return false;
    }
}
