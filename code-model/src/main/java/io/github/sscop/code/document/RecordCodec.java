package io.github.sscop.code.document;

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

/** A record as a JSON object: a field for each component, and none besides. */
final class RecordCodec<T> implements Codec<T> {

    /** One component; {@code shape} may be asked only once every shape is known, since records may hold themselves. */
    record Field(String name, Codec<Object> shape, Function<Object, Object> value) {}

    /** A field that is written for the reader's sake and follows from the others, so that reading passes over it. */
    record DerivedField<T>(String name, boolean first, Codec<Object> shape, Function<T, Object> value) {}

    /** So that what is known of the fields of one object fits in one number. */
    private static final int MOST_FIELDS = Long.SIZE;

    private final Class<T> type;
    private final Function<@Nullable Object[], T> constructor;
    private final List<Field> fields;
    private final List<DerivedField<T>> derived;
    private final List<OutputField<T>> inOrder;
    private final List<OutputField<T>> sorted;

    /** The shape of each component, and then of each derived field. */
    private final List<Codec<Object>> shapes;

    /** What each component's shape has for a part that is left out. */
    private final @Nullable Object[] absent;

    /** Knows the names of the fields and then of the derived ones, in this order. */
    private final PropertyNameMatcher names;

    private record OutputField<T>(String name, SerializableString encoded, Codec<Object> shape, Function<T, Object> value) {

        OutputField(String name, Codec<Object> shape, Function<T, Object> value) {
            this(name, new SerializedString(name), shape, value);
        }
    }

    RecordCodec(
            Class<T> type, Function<@Nullable Object[], T> constructor, List<Field> fields, List<DerivedField<T>> derived) {
        this.type = type;
        this.constructor = constructor;
        this.fields = fields;
        this.derived = derived;
        this.shapes = Stream.concat(
                        fields.stream().map(Field::shape), derived.stream().map(DerivedField::shape))
                .toList();
        this.absent = fields.stream().map(field -> field.shape().absent()).toArray();
        List<Named> known = Stream.concat(
                        fields.stream().map(Field::name), derived.stream().map(DerivedField::name))
                .map(Named::fromString)
                .toList();
        if (known.size() > MOST_FIELDS) {
            throw new IllegalStateException(
                    "A document cannot hold " + type.getName() + "; expected at most " + MOST_FIELDS + " fields");
        }
        this.names = new JsonFactory().constructNameMatcher(known, false);
        Map<Boolean, List<OutputField<T>>> others = derived.stream()
                .collect(Collectors.partitioningBy(
                        DerivedField::first,
                        Collectors.mapping(d -> new OutputField<>(d.name(), d.shape(), d.value()), Collectors.toList())));
        List<OutputField<T>> own = fields.stream()
                .map(f -> new OutputField<T>(f.name(), f.shape(), f.value()::apply))
                .toList();
        this.inOrder = Stream.of(others.get(true), own, others.get(false))
                .flatMap(List::stream)
                .toList();
        this.sorted =
                inOrder.stream().sorted(Comparator.comparing(OutputField::name)).toList();
    }

    /** The parts of a record, before it is made of them. */
    private static final class RecordParts {

        /** A part for each component, or null if it is missing or unusable. */
        private final @Nullable Object[] values;

        /** Whether there is every part. */
        private final boolean complete;

        /** Whether something was wrong with them. */
        private final boolean reported;

        private RecordParts(@Nullable Object[] values, boolean complete, boolean reported) {
            this.values = values;
            this.complete = complete;
            this.reported = reported;
        }
    }

    @Override
    public @Nullable T read(ReadContext in) {
        RecordParts parts = readObject(in);
        return parts == null ? null : make(in, parts);
    }

    /**
     * Reads what stands under the record's name where it is one of several: its only component, or else its object.
     *
     * @return makes the record, and is to be called once, where a refusal is to be reported
     */
    Supplier<@Nullable T> readTagged(ReadContext in) {
        if (fields.size() > 1) {
            RecordParts parts = readObject(in);
            return () -> parts == null ? null : make(in, parts);
        }
        int problemsBefore = in.problems().size();
        Object part = fields.get(0).shape().read(in);
        return () -> part == null ? null : in.made(problemsBefore, () -> constructor.apply(new Object[] {part}));
    }

    private @Nullable RecordParts readObject(ReadContext in) {
        if (in.token() != JsonToken.START_OBJECT) {
            in.wrong(ProblemCode.WRONG_TYPE, "an object");
            return null;
        }
        int problemsBefore = in.problems().size();
        @Nullable Object[] parts = new @Nullable Object[fields.size()];
        long given = 0; // A bit for each field, and then for each derived one.
        int field;
        while ((field = in.enterField(names)) != ReadContext.END) {
            if (field == ReadContext.UNKNOWN) {
                in.report(ProblemCode.UNKNOWN_FIELD, in.name() + " is not a field here; expected " + expectedFields());
                in.skip();
            } else if ((given & (1L << field)) != 0) {
                in.report(ProblemCode.DUPLICATE_FIELD, in.name() + " is given twice; expected once");
                in.skip();
            } else {
                Object part = readPart(in, shapes.get(field)); // A derived one has to have its form, whatever it says.
                if (field < parts.length) {
                    parts[field] = part;
                }
                given |= 1L << field;
            }
            in.leave();
        }
        boolean complete = true;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == null) {
                boolean isGiven = (given & (1L << i)) != 0;
                if (!isGiven && absent[i] == null) {
                    String name = fields.get(i).name();
                    in.reportAt(name, ProblemCode.MISSING, name + " is missing; expected it in " + in.name());
                }
                parts[i] = absent[i];
                complete &= !isGiven && absent[i] != null;
            }
        }
        return new RecordParts(parts, complete, in.problems().size() > problemsBefore);
    }

    /** The part, or null if it was unusable, even where the shape has an empty value for that. */
    private static @Nullable Object readPart(ReadContext in, Codec<Object> shape) {
        int problemsBefore = in.problems().size();
        Object part = shape.read(in);
        boolean reported = in.problems().size() > problemsBefore;
        return part != null && reported && shape.isAbsent(part) ? null : part;
    }

    private String expectedFields() {
        List<String> names = fields.stream().map(Field::name).toList();
        return (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
    }

    /**
     * Constructs the record even where parts are missing or unusable, so that a type that holds what was received can be
     * checked further; a type that insists on its parts declines, which says nothing new after a problem was reported. So is
     * one refused of which nothing can be derived, since it could not be written again.
     */
    private @Nullable T make(ReadContext in, RecordParts parts) {
        try {
            T made = constructor.apply(parts.values);
            if (parts.complete) {
                for (int i = 0; i < derived.size(); i++) {
                    Objects.requireNonNull(
                            derived.get(i).value().apply(made), derived.get(i).name());
                }
            }
            return made;
        } catch (IllegalArgumentException | NullPointerException e) {
            if (parts.complete && !(e instanceof NullPointerException && parts.reported)) {
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
     * The schema of the object itself.
     *
     * @param fixed the schemas of required fields that go before the record's own
     */
    Map<String, Object> objectSchema(Map<String, Object> fixed, SchemaDefinitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>(fixed);
        inOrder.forEach(
                output -> properties.putIfAbsent(output.name(), output.shape().schema(definitions)));
        List<String> required = Stream.concat(
                        fixed.keySet().stream(),
                        fields.stream()
                                .filter(field -> field.shape().absent() == null)
                                .map(Field::name))
                .toList();
        Map<String, Object> object = SchemaDefinitions.object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    /** The schema of what {@link #readTaggedUnionCodec} reads. */
    Map<String, Object> taggedSchema(SchemaDefinitions definitions) {
        return fields.size() > 1 ? schema(definitions) : fields.get(0).shape().schema(definitions);
    }

    @Override
    public void write(WriteContext out, T value) {
        out.json().writeStartObject();
        writeFields(out, value);
        out.json().writeEndObject();
    }

    /** Writes what {@link #readTaggedUnionCodec} reads. */
    void writeTagged(WriteContext out, T value) {
        if (fields.size() > 1) {
            write(out, value);
        } else {
            Field only = fields.get(0);
            only.shape().write(out, only.value().apply(value));
        }
    }

    private void writeFields(WriteContext out, T value) {
        List<OutputField<T>> outputs = out.sorted() ? sorted : inOrder;
        // Without an iterator, of which there would be thousands.
        for (int i = 0; i < outputs.size(); i++) {
            OutputField<T> output = outputs.get(i);
            Object part = output.value().apply(value);
            if (!out.leavesOut(output.shape(), part)) {
                out.json().writeName(output.encoded());
                output.shape().write(out, part);
            }
        }
    }
}
