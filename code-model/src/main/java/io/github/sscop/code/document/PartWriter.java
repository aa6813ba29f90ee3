package io.github.sscop.code.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * The writer of single values in the form that they have inside one kind of document.
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class PartWriter {

    private final Map<Class<?>, Codec<?>> codecs;
    private final boolean writesEmptyParts;

    PartWriter(CodecFactory factory, boolean writesEmptyParts) {
        this.codecs = new HashMap<>();
        factory.known().forEach((type, codec) -> {
            if (type instanceof Class<?> plain
                    && !plain.isPrimitive()
                    && !plain.getName().startsWith("java.")) {
                codecs.put(plain, codec);
            }
        });
        this.writesEmptyParts = writesEmptyParts;
    }

    /** Writes a value on one line, without the line's end; absent if the document holds no value of its type. */
    public Optional<byte[]> line(Object value) {
        return written(value, false);
    }

    /** Writes a value in the canonical form of RFC 8785; absent if the document holds no value of its type. */
    public Optional<byte[]> canonical(Object value) {
        return written(value, true);
    }

    private Optional<byte[]> written(Object value, boolean canonical) {
        Class<?> type = value.getClass();
        return Stream.concat(Stream.of(type, type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(known -> Stream.ofNullable(codecs.get(known)))
                .findFirst()
                .map(codec -> written(codec, value, canonical));
    }

    @SuppressWarnings("unchecked") // A codec is found by the type of its values.
    private <T> byte[] written(Codec<T> codec, Object value, boolean canonical) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = DocumentType.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            codec.write(new WriteContext(json, canonical, writesEmptyParts), (T) value);
        }
        return bytes.toByteArray();
    }
}
