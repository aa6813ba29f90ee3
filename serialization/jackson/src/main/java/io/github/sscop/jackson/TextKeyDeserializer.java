package io.github.sscop.jackson;

import java.util.function.Function;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads a key of a map that stands as text. */
final class TextKeyDeserializer extends KeyDeserializer {

    private final Class<?> type;
    private final Function<String, ?> of;

    TextKeyDeserializer(Class<?> type, Function<String, ?> of) {
        this.type = type;
        this.of = of;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return of.apply(key);
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(type, e);
        }
    }
}
