package io.github.sscop.code.document;

import java.io.IOException;
import java.io.InputStream;

/** The documents that are resources of this module. */
public final class ModuleResources {

    private ModuleResources() {}

    /**
     * A reader of one kind of document.
     *
     * @param <T> the type that mirrors the resource
     */
    public interface ResourceReader<T> {
        /** Reads the resource. */
        T read(InputStream json) throws IOException;
    }

    /**
     * Reads a resource.
     *
     * @param name the name of its file, without folder and suffix
     */
    public static <T> T read(String name, ResourceReader<T> reader) {
        try (InputStream json = ModuleResources.class.getResourceAsStream("/io/github/sscop/code/" + name + ".json")) {
            if (json == null) {
                throw new IllegalStateException(
                        "The resource " + name + ".json is missing from the library; expected it beside the classes");
            }
            return reader.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("The resource " + name + ".json of the library cannot be read", e);
        }
    }
}
