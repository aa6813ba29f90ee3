package io.github.sscop.code.document;

import io.github.sscop.problem.ProblemCode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A record as a JSON object: a field for each component, and none besides. */
final class RecordShape<T> implements Shape<T> {

    /** One component; {@code shape} may be asked only once every shape is known, since records may hold themselves. */
    record Field(String name, Shape<Object> shape, Function<Object, Object> value) {}

    /** A field that is written for the reader's sake and follows from the others, so that reading passes over it. */
    record Derived<T>(String name, boolean first, Shape<Object> shape, Function<T, Object> value) {}

    private final Class<T> type;
    private final Function<@Nullable Object[], T> constructor;
    private final List<Field> fields;
    private final List<Derived<T>> derived;
    private final List<Output<T>> inOrder;
    private final List<Output<T>> sorted;
    private final Map<String, Integer> places = new HashMap<>();

    private record Output<T>(String name, SerializableString encoded, Shape<Object> shape, Function<T, Object> value) {

        Output(String name, Shape<Object> shape, Function<T, Object> value) {
            this(name, new SerializedString(name), shape, value);
        }
    }

    RecordShape(
            Class<T> type, Function<@Nullable Object[], T> constructor, List<Field> fields, List<Derived<T>> derived) {
        this.type = type;
        this.constructor = constructor;
        this.fields = fields;
        this.derived = derived;
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i).name(), i);
        }
        Map<Boolean, List<Output<T>>> others = derived.stream()
                .collect(Collectors.partitioningBy(
                        Derived::first,
                        Collectors.mapping(d -> new Output<>(d.name(), d.shape(), d.value()), Collectors.toList())));
        List<Output<T>> own = fields.stream()
                .map(f -> new Output<T>(f.name(), f.shape(), f.value()::apply))
                .toList();
        this.inOrder = Stream.of(others.get(true), own, others.get(false))
                .flatMap(List::stream)
                .toList();
        this.sorted =
                inOrder.stream().sorted(Comparator.comparing(Output::name)).toList();
    }

    @Override
    public @Nullable T read(Reading in) {
        return readObject(in).get();
    }

    /**
     * Reads what stands under the record's name where it is one of several: its only component, or else its object.
     *
     * @return makes the record, and is to be called once, where a refusal is to be reported
     */
    Supplier<@Nullable T> readTagged(Reading in) {
        if (fields.size() > 1) {
            return readObject(in);
        }
        int problemsBefore = in.problems().size();
        Object part = fields.get(0).shape().read(in);
        return () -> part == null ? null : in.made(problemsBefore, () -> constructor.apply(new Object[] {part}));
    }

    private Supplier<@Nullable T> readObject(Reading in) {
        if (in.token() != JsonToken.START_OBJECT) {
            in.wrong(ProblemCode.WRONG_TYPE, "an object");
            return () -> null;
        }
        int problemsBefore = in.problems().size();
        @Nullable Object[] parts = new @Nullable Object[fields.size()];
        boolean[] given = new boolean[fields.size()];
        Set<String> passedOver = new HashSet<>();
        String name;
        while ((name = in.enterField()) != null) {
            readField(in, name, parts, given, passedOver);
            in.leave();
        }
        boolean complete = true;
        for (int i = 0; i < parts.length; i++) {
            Field field = fields.get(i);
            if (!given[i] && field.shape().absent() == null) {
                in.reportAt(
                        field.name(), ProblemCode.MISSING, field.name() + " is missing; expected it in " + in.name());
            }
            if (parts[i] == null) {
                parts[i] = field.shape().absent();
                complete &= !given[i] && parts[i] != null;
            }
        }
        boolean all = complete;
        boolean reported = in.problems().size() > problemsBefore;
        return () -> make(in, parts, all, reported);
    }

    private void readField(Reading in, String name, @Nullable Object[] parts, boolean[] given, Set<String> passedOver) {
        Integer place = places.get(name);
        Optional<Derived<T>> follows = place != null
                ? Optional.empty()
                : derived.stream().filter(d -> d.name().equals(name)).findFirst();
        if (place == null && follows.isEmpty()) {
            in.report(ProblemCode.UNKNOWN_FIELD, name + " is not a field here; expected " + expectedFields());
            in.skip();
        } else if (place == null ? !passedOver.add(name) : given[place]) {
            in.report(ProblemCode.DUPLICATE_FIELD, name + " is given twice; expected once");
            in.skip();
        } else if (place == null) {
            follows.ifPresent(each -> each.shape().read(in)); // It has to have its form, whatever it says.
        } else {
            given[place] = true;
            parts[place] = readPart(in, fields.get(place).shape());
        }
    }

    /** The part, or null if it was unusable, even where the shape has an empty value for that. */
    private static @Nullable Object readPart(Reading in, Shape<Object> shape) {
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
    private @Nullable T make(Reading in, @Nullable Object[] parts, boolean complete, boolean reported) {
        try {
            T made = constructor.apply(parts);
            if (complete) {
                derived.forEach(each -> Objects.requireNonNull(each.value().apply(made), each.name()));
            }
            return made;
        } catch (IllegalArgumentException | NullPointerException e) {
            if (complete && !(e instanceof NullPointerException && reported)) {
                in.report(ProblemCode.INVALID, in.name() + ": " + e.getMessage());
            }
            return null;
        }
    }

    @Override
    public Map<String, Object> schema(Definitions definitions) {
        return definitions.reference(type, () -> objectSchema(Map.of(), definitions));
    }

    /**
     * The schema of the object itself.
     *
     * @param fixed the schemas of required fields that go before the record's own
     */
    Map<String, Object> objectSchema(Map<String, Object> fixed, Definitions definitions) {
        Map<String, Object> properties = new LinkedHashMap<>(fixed);
        inOrder.forEach(
                output -> properties.putIfAbsent(output.name(), output.shape().schema(definitions)));
        List<String> required = Stream.concat(
                        fixed.keySet().stream(),
                        fields.stream()
                                .filter(field -> field.shape().absent() == null)
                                .map(Field::name))
                .toList();
        Map<String, Object> object = Definitions.object("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    /** The schema of what {@link #readTagged} reads. */
    Map<String, Object> taggedSchema(Definitions definitions) {
        return fields.size() > 1 ? schema(definitions) : fields.get(0).shape().schema(definitions);
    }

    @Override
    public void write(Writing out, T value) {
        out.json().writeStartObject();
        writeFields(out, value);
        out.json().writeEndObject();
    }

    /** Writes what {@link #readTagged} reads. */
    void writeTagged(Writing out, T value) {
        if (fields.size() > 1) {
            write(out, value);
        } else {
            Field only = fields.get(0);
            only.shape().write(out, only.value().apply(value));
        }
    }

    private void writeFields(Writing out, T value) {
        for (Output<T> output : out.sorted() ? sorted : inOrder) {
            Object part = output.value().apply(value);
            if (!out.leavesOut(output.shape(), part)) {
                out.json().writeName(output.encoded());
                output.shape().write(out, part);
            }
        }
    }
}
