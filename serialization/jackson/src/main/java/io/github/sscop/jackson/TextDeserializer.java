package io.github.sscop.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** The deserializer of a value whose form is text, such as an id or a date. */
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
