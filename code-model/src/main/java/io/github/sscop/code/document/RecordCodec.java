package io.github.sscop.code.document;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemCode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The codec of a record, which is a JSON object with a field for each component. */
final class RecordCodec<T> implements Codec<T> {

    /** A component; its codec may be called only once every codec is created, since records may hold themselves. */
    record Field(String name, Codec<Object> codec, Function<Object, Object> value) {}

    /** A field that is computed from the others and written for the convenience of readers; reading ignores its value. */
    record ComputedField<T>(String name, boolean first, Codec<Object> codec, Function<T, Object> value) {}

    /** The most fields whose presence fits in the bits of one number. */
    private static final int MOST_FIELDS = Long.SIZE;

    private final Class<T> type;
    private final Function<@Nullable Object[], T> constructor;
    private final List<Field> fields;
    private final List<String> fieldNames;
    private final List<ComputedField<T>> computed;
    private final List<OutputField<T>> inOrder;
    private final List<OutputField<T>> sorted;

    /** The codecs of the components, followed by those of the computed fields. */
    private final List<Codec<Object>> codecs;

    /** The value of each component when its field is left out; null where it is required. */
    private final @Nullable Object[] absent;

    /** The matcher of the names of the components, followed by those of the computed fields. */
    private final PropertyNameMatcher names;

    private record OutputField<T>(
            String name, SerializableString encoded, Codec<Object> codec, Function<T, Object> value) {

        OutputField(String name, Codec<Object> codec, Function<T, Object> value) {
            this(name, new SerializedString(name), codec, value);
        }
    }

    RecordCodec(
            Class<T> type,
            Function<@Nullable Object[], T> constructor,
            List<Field> fields,
            List<ComputedField<T>> computed) {
        this.type = type;
        this.constructor = constructor;
        this.fields = fields;
        this.fieldNames = fields.stream().map(Field::name).toList();
        this.computed = computed;
        this.codecs = Stream.concat(
                        fields.stream().map(Field::codec), computed.stream().map(ComputedField::codec))
                .toList();
        this.absent = fields.stream().map(field -> field.codec().absent()).toArray();
        List<Named> known = Stream.concat(
                        fields.stream().map(Field::name), computed.stream().map(ComputedField::name))
                .map(Named::fromString)
                .toList();
        if (known.size() > MOST_FIELDS) {
            throw new IllegalStateException(
                    "A document cannot hold " + type.getName() + "; expected at most " + MOST_FIELDS + " fields");
        }
        this.names = new JsonFactory().constructNameMatcher(known, false);
        Map<Boolean, List<OutputField<T>>> others = computed.stream()
                .collect(Collectors.partitioningBy(
                        ComputedField::first,
                        Collectors.mapping(
                                d -> new OutputField<>(d.name(), d.codec(), d.value()), Collectors.toList())));
        List<OutputField<T>> own = fields.stream()
                .map(f -> new OutputField<T>(f.name(), f.codec(), f.value()::apply))
                .toList();
        this.inOrder = Stream.of(others.get(true), own, others.get(false))
                .flatMap(List::stream)
                .toList();
        this.sorted =
                inOrder.stream().sorted(Comparator.comparing(OutputField::name)).toList();
    }

    /** The values of the components of a record that is about to be created. */
    private static final class ComponentValues {

        /** A value for each component; null if it is missing or unusable. */
        private final @Nullable Object[] values;

        /** Whether every component has a value. */
        private final boolean complete;

        /** Whether a problem with one of them was reported. */
        private final boolean reported;

        private ComponentValues(@Nullable Object[] values, boolean complete, boolean reported) {
            this.values = values;
            this.complete = complete;
            this.reported = reported;
        }
    }

    @Override
    public @Nullable T read(ReadContext in) {
        ComponentValues values = readObject(in);
        return values == null ? null : make(in, values);
    }

    /**
     * Reads the value of the field named after the record in a tagged union: its only component, or else its object.
     *
     * @return a function that creates the record; call it once, where a refusal is to be reported
     */
    Supplier<@Nullable T> readTagged(ReadContext in) {
        if (fields.size() > 1) {
            ComponentValues values = readObject(in);
            return () -> values == null ? null : make(in, values);
        }
        int problemsBefore = in.problems().size();
        Object value = fields.get(0).codec().read(in);
        return () -> value == null ? null : in.create(problemsBefore, () -> constructor.apply(new Object[] {value}));
    }

    private @Nullable ComponentValues readObject(ReadContext in) {
        if (in.token() != JsonToken.START_OBJECT) {
            in.wrong(ProblemCode.WRONG_TYPE, "an object");
            return null;
        }
        int problemsBefore = in.problems().size();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        long given = 0; // A bit for each field, and then for each computed one.
        int field;
        while ((field = in.enterField(names)) != ReadContext.END) {
            if (field == ReadContext.UNKNOWN) {
                in.skipUnknown(fieldNames);
            } else if ((given & (1L << field)) != 0) {
                in.report(ProblemCode.DUPLICATE_FIELD, in.name() + " is given twice; expected once");
                in.skip();
            } else {
                Object value =
                        readValue(in, codecs.get(field)); // A computed field must have the right form, with any value.
                if (field < values.length) {
                    values[field] = value;
                }
                given |= 1L << field;
            }
            in.leave();
        }
        boolean complete = true;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                boolean isGiven = (given & (1L << i)) != 0;
                if (!isGiven && absent[i] == null) {
                    String name = fields.get(i).name();
                    in.reportAt(name, ProblemCode.MISSING, name + " is missing; expected it in " + in.name());
                }
                values[i] = absent[i];
                complete &= !isGiven && absent[i] != null;
            }
        }
        return new ComponentValues(values, complete, in.problems().size() > problemsBefore);
    }

    /** Reads a value, or returns null if it was unusable, even where the codec makes an empty value of that. */
    private static @Nullable Object readValue(ReadContext in, Codec<Object> codec) {
        int problemsBefore = in.problems().size();
        Object value = codec.read(in);
        boolean reported = in.problems().size() > problemsBefore;
        return value != null && reported && codec.isAbsent(value) ? null : value;
    }

    /**
     * Creates the record even where values are missing or unusable, so that a type that accepts them can be validated
     * further. The refusal of a stricter type is not reported if the missing value was. A record whose computed fields cannot
     * be computed is refused as well, since it could not be written again.
     */
    private @Nullable T make(ReadContext in, ComponentValues values) {
        try {
            T made = constructor.apply(values.values);
            if (values.complete) {
                for (int i = 0; i < computed.size(); i++) {
                    Objects.requireNonNull(
                            computed.get(i).value().apply(made), computed.get(i).name());
                }
            }
            return made;
        } catch (InvalidDocumentException e) {
            if (values.complete) {
                e.problems().forEach(in::reportWithin);
            }
            return null;
        } catch (IllegalArgumentException | NullPointerException e) {
            if (values.complete && !(e instanceof NullPointerException && values.reported)) {
                in.report(ProblemCode.INVALID, in.name() + ": " + e.getMessage());
            }
            return null;
        }
    }

    @Override
    public Map<String, Object> schema(SchemaDefinitions definitions) {
        return definitions.reference(type, () -> objectSchema(Map.of(), definitions));
    }

    /**
     * Returns the schema of the object itself.
     *
     * @param fixed the schemas of required fields that precede those of the record
     */
    Map<String, Object> objectSchema(Map<String, Object> fixed, SchemaDefinitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>(fixed);
        inOrder.forEach(
                output -> properties.putIfAbsent(output.name(), output.codec().schema(definitions)));
        List<String> required = Stream.concat(
                        fixed.keySet().stream(),
                        fields.stream()
                                .filter(field -> field.codec().absent() == null)
                                .map(Field::name))
                .toList();
        Map<String, Object> object = SchemaDefinitions.object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (!definitions.areOpen()) {
            object.put("additionalProperties", false);
        }
        return object;
    }

    /** Returns the schema of the values that {@link #readTagged} reads. */
    Map<String, Object> taggedSchema(SchemaDefinitions definitions) {
        return fields.size() > 1 ? schema(definitions) : fields.get(0).codec().schema(definitions);
    }

    @Override
    public void write(WriteContext out, T value) {
        out.json().writeStartObject();
        writeFields(out, value);
        out.json().writeEndObject();
    }

    /** Writes a value in the form that {@link #readTagged} reads. */
    void writeTagged(WriteContext out, T value) {
        if (fields.size() > 1) {
            write(out, value);
        } else {
            Field only = fields.get(0);
            only.codec().write(out, only.value().apply(value));
        }
    }

    private void writeFields(WriteContext out, T value) {
        List<OutputField<T>> outputs = out.sorted() ? sorted : inOrder;
        // An iterator for each record would be thousands of objects.
        for (int i = 0; i < outputs.size(); i++) {
            OutputField<T> output = outputs.get(i);
            Object component = output.value().apply(value);
            if (!out.leavesOut(output.codec(), component)) {
                out.json().writeName(output.encoded());
                output.codec().write(out, component);
            }
        }
    }
}
