package io.github.sscop.code;

import java.io.IOException;
import java.io.InputStream;

/** The documents that this module carries. */
final class Resources {

    private Resources() {}

    interface Reader<T> {
        T read(InputStream json) throws IOException;
    }

    static <T> T read(String name, Reader<T> reader) {
        try (InputStream json = Resources.class.getResourceAsStream(name + ".json")) {
            if (json == null) {
                throw new IllegalStateException("The library lacks its document " + name);
            }
            return reader.read(json);
        } catch (IOException e) {
            throw new IllegalStateException("The library cannot read its document " + name, e);
        }
    }
}
