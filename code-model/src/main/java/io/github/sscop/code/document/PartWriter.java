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
        Class<?> type = value.getClass();
        return Stream.concat(Stream.of(type, type.getSuperclass()), Stream.of(type.getInterfaces()))
                .flatMap(known -> Stream.ofNullable(codecs.get(known)))
                .findFirst()
                .map(codec -> written(codec, value));
    }

    @SuppressWarnings("unchecked") // A codec is found by the type of its values.
    private <T> byte[] written(Codec<T> codec, Object value) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator json = DocumentType.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            codec.write(new WriteContext(json, false, writesEmptyParts), (T) value);
        }
        return bytes.toByteArray();
    }
}
