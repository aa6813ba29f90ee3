package io.github.sscop.code.document;

import io.github.sscop.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The codec of a sealed interface whose records are distinguished by name: an object with one field, named after the record. */
final class TaggedUnionCodec<T> implements Codec<T> {

    /** One of the records, with the codec of its field. */
    record TaggedVariant<T>(Class<?> type, RecordCodec<T> codec) {}

    private final Class<T> type;
    private final Map<String, TaggedVariant<T>> variants;
    private final String expected;

    TaggedUnionCodec(Class<T> type, Map<String, TaggedVariant<T>> variants) {
        this.type = type;
        this.variants = new LinkedHashMap<>(variants);
        this.expected = (variants.size() == 1 ? "" : "one of ") + String.join(", ", variants.keySet());
    }

    @Override
    public @Nullable T read(ReadContext in) {
        if (in.token() != JsonToken.START_OBJECT) {
            in.wrong(ProblemCode.WRONG_TYPE, "an object with " + expected);
            return null;
        }
        int problemsBefore = in.problems().size();
        String tag = null;
        Supplier<@Nullable T> value = () -> null;
        String name;
        while ((name = in.enterField()) != null) {
            TaggedVariant<T> variant = variants.get(name);
            if (variant != null && tag == null) {
                tag = name;
                value = variant.codec().readTagged(in);
            } else {
                refuse(in, name, tag);
            }
            in.leave();
        }
        if (tag == null && in.problems().size() == problemsBefore) {
            in.report(ProblemCode.MISSING, in.name() + " has no field; expected " + expected);
        }
        return value.get();
    }

    private void refuse(ReadContext in, String name, @Nullable String tag) {
        if (!variants.containsKey(name)) {
            in.report(ProblemCode.UNKNOWN_FIELD, name + " is not a field here; expected " + expected);
        } else if (name.equals(tag)) {
            in.report(ProblemCode.DUPLICATE_FIELD, name + " is given twice; expected once");
        } else {
            in.report(ProblemCode.INVALID, name + " is given beside " + tag + "; expected only " + expected);
        }
        in.skip();
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference(type, () -> {
            Map<String, Object> properties = new TreeMap<>();
            variants.forEach(
                    (tag, variant) -> properties.put(tag, variant.codec().taggedSchema(definitions)));
            return SchemaDefinitions.object(
                    "type",
                    "object",
                    "properties",
                    properties,
                    "minProperties",
                    1,
                    "maxProperties",
                    1,
                    "additionalProperties",
                    false);
        });
    }

    @Override
    public void write(WriteContext out, T value) {
        for (Map.Entry<String, TaggedVariant<T>> entry : variants.entrySet()) {
            TaggedVariant<T> variant = entry.getValue();
            if (variant.type().isInstance(value)) {
                out.json().writeStartObject();
                out.json().writeName(entry.getKey());
                variant.codec().writeTagged(out, value);
                out.json().writeEndObject();
                return;
            }
        }
        throw new IllegalArgumentException("No variant for " + value.getClass().getSimpleName());
    }
}
