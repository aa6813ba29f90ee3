package io.github.sscop.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a value that stands as text, and as nothing else. */
final class TextDeserializer<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> of;

    TextDeserializer(Class<T> type, Function<String, T> of) {
        this.type = type;
        this.of = of;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        try {
            return of.apply(parser.getString());
        } catch (IllegalArgumentException e) {
            throw context.instantiationException(type, e);
        }
    }
}
