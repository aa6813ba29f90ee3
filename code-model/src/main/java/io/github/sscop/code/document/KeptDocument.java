package io.github.sscop.code.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A document of the library that recorded assessments may name: a line of an index, which lists the current documents and every
 * one that they have superseded.
 *
 * @param id its id, such as {@code uk-sscop/2025-05} or {@code buyer}
 * @param digest the digest of its canonical form
 */
public record KeptDocument(String id, String digest) {

    private static final String FOLDER = "kept/";

    public KeptDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(digest, "digest");
    }

    /**
     * Reads an index: a line for each document with its id, a space and its digest; lines that begin with # are comments.
     *
     * @throws IOException if the bytes cannot be read
     */
    public static List<KeptDocument> index(InputStream text) throws IOException {
        Set<KeptDocument> documents = new LinkedHashSet<>();
        for (String line :
                new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split(" ", -1);
            if (parts.length != 2) {
                throw new IllegalStateException(
                        "A line of the index of kept documents is \"" + line + "\"; expected an id and a digest");
            }
            if (!documents.add(new KeptDocument(parts[0], parts[1]))) {
                throw new IllegalStateException(
                        "The index of kept documents has \"" + line + "\" twice; expected once");
            }
        }
        return List.copyOf(documents);
    }

    /** Returns the name of its file once it is superseded, without suffix: the digits of its digest in the folder of kept documents. */
    public String resource() {
        return FOLDER + digest.substring(digest.indexOf(':') + 1);
    }

    /**
     * Reads the superseded documents of an index.
     *
     * @param index the index
     * @param current the digests of the current documents, which are not read again
     * @param reader reads the document of a resource by its name
     * @param digest computes the digest of a document
     * @throws IllegalStateException if a document is not the one that the index lists
     */
    public static <T> List<T> read(
            List<KeptDocument> index, Set<String> current, Function<String, T> reader, Function<T, String> digest) {
        List<T> documents = new ArrayList<>();
        for (KeptDocument kept : index) {
            if (current.contains(kept.digest)) {
                continue;
            }
            T document = reader.apply(kept.resource());
            String found = digest.apply(document);
            if (!found.equals(kept.digest)) {
                throw new IllegalStateException(
                        "The digest of the kept document " + kept.id + " is " + found + "; expected " + kept.digest);
            }
            documents.add(document);
        }
        return List.copyOf(documents);
    }
}
