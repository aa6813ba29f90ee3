package io.github.sscop.code.document;

import io.github.sscop.problem.ProblemCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A sealed interface whose records each hold one value of another JSON type, which tells them apart. */
final class Union<T> implements Shape<T> {

    /** One of the records, with how to wrap and unwrap its value. */
    record Variant<T>(Class<?> type, Shape<Object> shape, Function<Object, T> wrap, Function<T, Object> unwrap) {}

    /** The JSON types, as a sentence calls them. */
    enum Kind {
        TEXT("text"),
        NUMBER("a whole number"),
        TRUTH("true or false"),
        LIST("a list"),
        OBJECT("an object");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final Class<T> type;
    private final Map<Kind, Variant<T>> variants;

    Union(Class<T> type, Map<Kind, Variant<T>> variants) {
        this.type = type;
        this.variants = new EnumMap<>(variants);
    }

    @Override
    public @Nullable T read(Reading in) {
        Kind kind = kind(in.token());
        Variant<T> variant = kind == null ? null : variants.get(kind);
        if (variant == null) {
            in.wrong(
                    ProblemCode.WRONG_TYPE,
                    variants.keySet().stream().map(k -> k.words).collect(Collectors.joining(", or ")));
            return null;
        }
        int problemsBefore = in.problems().size();
        Object value = variant.shape().read(in);
        return value == null
                ? null
                : in.made(problemsBefore, () -> variant.wrap().apply(value));
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(
                type,
                () -> Definitions.object(
                        "anyOf",
                        variants.values().stream()
                                .map(variant -> variant.shape().schema(definitions))
                                .toList()));
    }

    @Override
    public void write(Writing out, T value) {
        for (Variant<T> variant : variants.values()) {
            if (variant.type().isInstance(value)) {
                variant.shape().write(out, variant.unwrap().apply(value));
                return;
            }
        }
        throw new IllegalArgumentException("No variant for " + value.getClass().getSimpleName());
    }

    private static @Nullable Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.TRUTH;
            case START_ARRAY -> Kind.LIST;
            case START_OBJECT -> Kind.OBJECT;
            default -> null;
        };
    }
}
