package io.github.sscop.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.AccessPattern;

/** The deserializer of one kind of document: passes a copy of what the application's parser gives to the library's reader. */
final class DocumentDeserializer<T> extends ValueDeserializer<T> {

    /** Does not complete a copy that is cut short, and has no limit on nesting, which the reader checks. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The reader of one kind of document. */
    interface ValueReader<T> {
        T read(InputStream json) throws IOException;
    }

    private final Class<T> type;
    private final ValueReader<T> reader;
    private final ReadLimits limits;

    DocumentDeserializer(Class<T> type, ValueReader<T> reader, ReadLimits limits) {
        this.type = type;
        this.reader = reader;
        this.limits = limits;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        return read(copied(parser, context), context);
    }

    /** Refuses null, which is no document; an {@code Optional} asks for it also where its field is absent. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        JsonToken token = parser == null ? null : parser.currentToken();
        return token != null && token.isStructEnd() ? null : read("null".getBytes(UTF_8), context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    /** Returns null: the application's type decides whether a document may be absent. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    private T read(byte[] json, DeserializationContext context) {
        try {
            return reader.read(new ByteArrayInputStream(json));
        } catch (InvalidDocumentException e) {
            throw context.instantiationException(type, withoutPlaces(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory can always be read.
        }
    }

    /** Copies the current value as JSON, up to where it exceeds a limit: the reader finds the same there. */
    private byte[] copied(JsonParser parser, DeserializationContext context) {
        BoundedBytes json = new BoundedBytes(limits.documentBytes());
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            int depth = 0;
            JsonToken token = parser.currentToken();
            do {
                copy(token, parser, copy, context);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            } while (depth > 0 && depth <= limits.nesting() && !json.isFull() && (token = parser.nextToken()) != null);
        }
        return json.bytes();
    }

    private void copy(JsonToken token, JsonParser parser, JsonGenerator copy, DeserializationContext context) {
        switch (token) {
            // As text, because a double would change numbers that it cannot hold.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> copy.writeNumber(parser.getString());
            // Bytes or a Java object, which formats other than JSON may hold.
            case VALUE_EMBEDDED_OBJECT ->
                context.reportInputMismatch(
                        type, "%s holds bytes or a Java object; expected a JSON value", parser.currentName());
            default -> copy.copyCurrentEvent(parser);
        }
    }

    /** Removes the places, which are those of the copy and not of the application's text. */
    private static InvalidDocumentException withoutPlaces(InvalidDocumentException refusal) {
        return new InvalidDocumentException(
                refusal.document(),
                refusal.problems().stream()
                        .map(problem -> new Problem(problem.pointer(), problem.code(), problem.text()))
                        .toList());
    }
}
