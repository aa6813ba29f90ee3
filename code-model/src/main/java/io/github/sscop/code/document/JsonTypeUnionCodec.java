package io.github.sscop.code.document;

import io.github.sscop.problem.ProblemCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The codec of a sealed interface whose records each hold one value, of a different JSON type for each record. */
final class JsonTypeUnionCodec<T> implements Codec<T> {

    /** One of the records, with the functions that wrap and unwrap its value. */
    record TypedVariant<T>(Class<?> type, Codec<Object> codec, Function<Object, T> wrap, Function<T, Object> unwrap) {}

    /** The JSON types, with their names in messages. */
    enum JsonKind {
        TEXT("text"),
        NUMBER("a whole number"),
        BOOLEAN("true or false"),
        LIST("a list"),
        OBJECT("an object");

        private final String description;

        JsonKind(String description) {
            this.description = description;
        }
    }

    private final Class<T> type;
    private final Map<JsonKind, TypedVariant<T>> variants;

    JsonTypeUnionCodec(Class<T> type, Map<JsonKind, TypedVariant<T>> variants) {
        this.type = type;
        this.variants = new EnumMap<>(variants);
    }

    @Override
    public @Nullable T read(ReadContext in) {
        JsonKind kind = kind(in.token());
        TypedVariant<T> variant = kind == null ? null : variants.get(kind);
        if (variant == null) {
            in.wrong(
                    ProblemCode.WRONG_TYPE,
                    variants.keySet().stream().map(k -> k.description).collect(Collectors.joining(", or ")));
            return null;
        }
        int problemsBefore = in.problems().size();
        Object value = variant.codec().read(in);
        return value == null
                ? null
                : in.create(problemsBefore, () -> variant.wrap().apply(value));
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference(
                type,
                () -> SchemaDefinitions.object(
                        "anyOf",
                        variants.values().stream()
                                .map(variant -> variant.codec().schema(definitions))
                                .toList()));
    }

    @Override
    public void write(WriteContext out, T value) {
        for (TypedVariant<T> variant : variants.values()) {
            if (variant.type().isInstance(value)) {
                variant.codec().write(out, variant.unwrap().apply(value));
                return;
            }
        }
        throw new IllegalArgumentException("No variant for " + value.getClass().getSimpleName());
    }

    private static @Nullable JsonKind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> JsonKind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            case START_ARRAY -> JsonKind.LIST;
            case START_OBJECT -> JsonKind.OBJECT;
            default -> null;
        };
    }
}
