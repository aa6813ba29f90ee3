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
     * Reads a resource in JSON.
     *
     * @param name the name of its file, without folder and suffix
     */
    public static <T> T read(String name, ResourceReader<T> reader) {
        return read(name, "json", reader);
    }

    /**
     * Reads a resource.
     *
     * @param name the name of its file, without folder and suffix
     * @param suffix the suffix
     */
    public static <T> T read(String name, String suffix, ResourceReader<T> reader) {
        String file = name + "." + suffix;
        try (InputStream in = ModuleResources.class.getResourceAsStream("/io/github/sscop/code/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The resource " + file + " is missing from the library; expected it beside the classes");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new IllegalStateException("The resource " + file + " of the library cannot be read", e);
        }
    }
}
