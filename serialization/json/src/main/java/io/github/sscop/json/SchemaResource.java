package io.github.sscop.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The JSON Schema of a kind of document, as it stands in this artifact, for editors and other validators.
 *
 * @param document the name of the kind of document, such as {@code submission}
 */
public record SchemaResource(String document) {

    private static final List<String> DOCUMENTS = List.of(
            "assessment",
            "configuration",
            "counterpart",
            "difference",
            "form-profile",
            "lapses",
            "part",
            "policy",
            "problems",
            "questionnaire",
            "request",
            "statement",
            "submission");

    /**
     * Creates the schema of a kind of document.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SchemaResource {
        if (!DOCUMENTS.contains(document)) {
            throw new IllegalArgumentException(
                    "document is " + document + "; expected one of " + String.join(", ", DOCUMENTS));
        }
    }

    /** Returns the schemas of all kinds of documents, by name. */
    public static List<SchemaResource> all() {
        return DOCUMENTS.stream().map(SchemaResource::new).toList();
    }

    /** Returns the schema as JSON. */
    public String json() {
        String file = document + ".schema.json";
        try (InputStream bytes = Objects.requireNonNull(SchemaResource.class.getResourceAsStream(file), file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
