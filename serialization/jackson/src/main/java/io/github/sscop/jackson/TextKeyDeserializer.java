package io.github.sscop.jackson;

import java.util.function.Function;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** The deserializer of a key of a map, such as an id or a date. */
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
