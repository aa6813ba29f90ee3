package io.github.sscop.jackson;

import io.github.sscop.json.Documents;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a value of the contract token by token, so that it takes the form of the application's generator, such as YAML. */
final class ContractSerializer extends ValueSerializer<Object> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Documents documents;

    ContractSerializer(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), written(value, out))) {
            parser.nextToken();
            out.copyCurrentStructure(parser);
        }
    }

    private byte[] written(Object value, JsonGenerator out) {
        try {
            return documents.writeValue(value);
        } catch (IllegalArgumentException e) {
            throw DatabindException.from(out, e.getMessage(), e);
        }
    }
}
