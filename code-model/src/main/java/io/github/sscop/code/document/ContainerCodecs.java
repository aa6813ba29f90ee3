package io.github.sscop.code.document;

import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The codecs of values that hold other values. */
final class ContainerCodecs {

    private ContainerCodecs() {}

    /** The codec of a list; an unusable element is kept as null, so that the indexes of the others stay right. */
    record ListCodec<T>(Codec<T> element, ToIntFunction<ReadLimits> most)
            implements Codec<List<T>>, WriteContext.ExplicitlyEmpty {

        @Override
        public @Nullable List<T> read(ReadContext in) {
            if (in.token() != JsonToken.START_ARRAY) {
                in.wrong(ProblemCode.WRONG_TYPE, "a list");
                return null;
            }
            List<T> values = new ArrayList<>();
            int limit = most.applyAsInt(in.limits());
            while (in.next() != JsonToken.END_ARRAY) {
                if (values.size() == limit) {
                    throw in.beyondLimit(in.name() + " has more elements than allowed; expected at most " + limit);
                }
                in.enter(values.size());
                addAsRead(values, element.read(in));
                in.leave();
            }
            return values;
        }

        @SuppressWarnings("NullAway") // Null marks an element that was already reported.
        private static <T> void addAsRead(Collection<T> values, @Nullable T value) {
            values.add(value);
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            Map<String, Object> list = SchemaDefinitions.object("type", "array", "items", element.schema(definitions));
            int limit = most.applyAsInt(ReadLimits.standard());
            if (limit < Integer.MAX_VALUE) {
                list.put("maxItems", limit);
            }
            return list;
        }

        @Override
        public void write(WriteContext out, List<T> values) {
            out.json().writeStartArray();
            for (int i = 0; i < values.size(); i++) {
                element.write(out, values.get(i));
            }
            out.json().writeEndArray();
        }

        @Override
        public List<T> absent() {
            return List.of();
        }

        @Override
        public boolean isAbsent(List<T> values) {
            return values.isEmpty();
        }
    }

    /** The codec of an object whose field names are data. */
    record MapCodec<K, V>(ScalarCodecs.StringCodec<K> key, Codec<V> value) implements Codec<Map<K, V>> {

        @Override
        public @Nullable Map<K, V> read(ReadContext in) {
            if (in.token() != JsonToken.START_OBJECT) {
                in.wrong(ProblemCode.WRONG_TYPE, "an object");
                return null;
            }
            Map<K, V> entries = new LinkedHashMap<>();
            String name;
            while ((name = in.enterField()) != null) {
                readEntry(in, name, entries);
                in.leave();
            }
            return entries;
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return SchemaDefinitions.object(
                    "type",
                    "object",
                    "propertyNames",
                    key.schema(definitions),
                    "additionalProperties",
                    value.schema(definitions));
        }

        private void readEntry(ReadContext in, String name, Map<K, V> entries) {
            if (ScalarCodecs.hasNull(name)) {
                in.report(ProblemCode.MALFORMED, ReadContext.quote(name) + ScalarCodecs.HOLDS_NULL);
                in.skip();
                return;
            }
            K at;
            try {
                at = key.of().apply(name);
            } catch (IllegalArgumentException e) {
                in.report(ProblemCode.MALFORMED, ReadContext.quote(name) + ": " + e.getMessage());
                in.skip();
                return;
            }
            if (entries.containsKey(at)) {
                in.report(ProblemCode.DUPLICATE_FIELD, in.name() + " is given twice; expected once");
                in.skip();
                return;
            }
            V read = value.read(in);
            if (read != null) {
                entries.put(at, read);
            }
        }

        @Override
        public void write(WriteContext out, Map<K, V> entries) {
            out.json().writeStartObject();
            if (out.sorted()) {
                List<Map.Entry<K, V>> inOrder = new ArrayList<>(entries.entrySet());
                inOrder.sort(Comparator.comparing(entry -> entry.getKey().toString())); // By UTF-16 code unit.
                for (Map.Entry<K, V> entry : inOrder) {
                    writeEntry(out, entry.getKey(), entry.getValue());
                }
            } else {
                for (Map.Entry<K, V> entry : entries.entrySet()) {
                    writeEntry(out, entry.getKey(), entry.getValue());
                }
            }
            out.json().writeEndObject();
        }

        private void writeEntry(WriteContext out, K k, V v) {
            out.json().writeName(k.toString());
            value.write(out, v);
        }

        @Override
        public Map<K, V> absent() {
            return Map.of();
        }

        @Override
        public boolean isAbsent(Map<K, V> entries) {
            return entries.isEmpty();
        }
    }

    /** The codec of a field that may be left out. */
    record OptionalCodec<T>(Codec<T> inner) implements Codec<Optional<T>> {

        @Override
        public Optional<T> read(ReadContext in) {
            return Optional.ofNullable(inner.read(in));
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return inner.schema(definitions);
        }

        @Override
        public void write(WriteContext out, Optional<T> value) {
            inner.write(out, value.orElseThrow());
        }

        @Override
        public Optional<T> absent() {
            return Optional.empty();
        }

        @Override
        public boolean isAbsent(Optional<T> value) {
            return value.isEmpty();
        }
    }

    /** The codec of a value that documents hold as another value, such as a Code as its id, edition and digest. */
    record MappedCodec<T, D>(Codec<D> document, Function<T, D> toDocument, Function<D, T> fromDocument)
            implements Codec<T> {

        @Override
        public @Nullable T read(ReadContext in) {
            int problemsBefore = in.problems().size();
            D read = document.read(in);
            return read == null ? null : in.create(problemsBefore, () -> fromDocument.apply(read));
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return document.schema(definitions);
        }

        @Override
        public void write(WriteContext out, T value) {
            document.write(out, toDocument.apply(value));
        }
    }
}
