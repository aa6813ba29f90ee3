package io.github.sscop.jackson;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a document token by token, so that it comes out as whatever the application's generator writes. */
final class DocumentSerializer<T> extends ValueSerializer<T> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Function<T, byte[]> writer;

    DocumentSerializer(Function<T, byte[]> writer) {
        this.writer = writer;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializationContext context) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), writer.apply(value))) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
    }
}
