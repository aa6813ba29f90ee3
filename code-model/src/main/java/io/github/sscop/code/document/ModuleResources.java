package io.github.sscop.code.document;

import java.io.IOException;
import java.io.InputStream;

/** The documents that this module carries. */
public final class ModuleResources {

    private ModuleResources() {}

    public interface ResourceReader<T> {
        T read(InputStream json) throws IOException;
    }

    public static <T> T read(String name, ResourceReader<T> reader) {
        try (InputStream json = ModuleResources.class.getResourceAsStream("/io/github/sscop/code/" + name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The library lacks its document " + name);
            }
            return reader.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its document " + name, e);
        }
    }
}
