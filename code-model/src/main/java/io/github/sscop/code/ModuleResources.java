package io.github.sscop.code;

import java.io.IOException;
import java.io.InputStream;

/** The documents that this module carries. */
final class ModuleResources {

    private ModuleResources() {}

    interface ResourceReader<T> {
        T read(InputStream json) throws IOException;
    }

    static <T> T read(String name, ResourceReader<T> reader) {
        try (InputStream json = ModuleResources.class.getResourceAsStream(name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The library lacks its document " + name);
            }
            return reader.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its document " + name, e);
        }
    }
}
