package io.github.sscop.jackson;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a document with the library's own reader, whatever the application's mapper would let pass. */
final class DocumentDeserializer<T> extends ValueDeserializer<T> {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads one document. */
    interface Reader<T> {
        T read(InputStream json) throws IOException;
    }

    private final Class<T> type;
    private final Reader<T> reader;

    DocumentDeserializer(Class<T> type, Reader<T> reader) {
        this.type = type;
        this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            copy.copyCurrentStructure(parser);
        }
        try {
            return reader.read(new ByteArrayInputStream(json.toByteArray()));
        } catch (InvalidDocumentException e) {
            throw context.instantiationException(type, withoutPlaces(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // It comes from memory.
        }
    }

    /** Places in the copy say nothing of the application's text. */
    private static InvalidDocumentException withoutPlaces(InvalidDocumentException refusal) {
        return new InvalidDocumentException(
                refusal.document(),
                refusal.problems().stream()
                        .map(problem -> new Problem(problem.pointer(), problem.code(), problem.text()))
                        .toList());
    }
}
