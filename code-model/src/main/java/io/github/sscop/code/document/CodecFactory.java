package io.github.sscop.code.document;

import io.github.sscop.problem.ReadLimits;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The factory that derives the codec of every type in a document from its Java declaration, once for each kind of document. */
final class CodecFactory {

    /** The capitals inside a class name, so that messages call a LocalDate a local date. */
    private static final Pattern CAPITALS = Pattern.compile("(?<!^)[A-Z]");

    private final Map<Type, Codec<?>> known = new HashMap<>();
    private final Map<Class<?>, List<RecordCodec.ComputedField<?>>> computedFields = new HashMap<>();
    private final Map<Type, ToIntFunction<ReadLimits>> limits = new HashMap<>();

    CodecFactory() {
        known.put(String.class, ScalarCodecs.STRING);
        known.put(int.class, ScalarCodecs.INTEGER);
        known.put(long.class, ScalarCodecs.LONG);
        known.put(boolean.class, ScalarCodecs.BOOLEAN);
        known.put(Integer.class, ScalarCodecs.INTEGER);
        known.put(Long.class, ScalarCodecs.LONG);
        known.put(Boolean.class, ScalarCodecs.BOOLEAN);
    }

    <T, D> void map(Class<T> type, Class<D> document, Function<T, D> to, Function<D, T> from) {
        known.put(type, new ContainerCodecs.MappedCodec<>(codecOf(document), to, from));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    <T, V> void addComputedField(Class<T> owner, String name, Class<V> type, Function<T, V> value) {
        computedFields
                .computeIfAbsent(owner, o -> new ArrayList<>())
                .add(new RecordCodec.ComputedField(name, false, codecOf(type), value));
    }

    void limit(Class<?> element, ToIntFunction<ReadLimits> most) {
        limits.put(element, most);
    }

    <T> Codec<T> codec(Class<T> type) {
        return codecOf(type);
    }

    /** Returns the codec of each type that has been asked for so far, in any depth. */
    Map<Type, Codec<?>> known() {
        return known;
    }

    @SuppressWarnings("unchecked")
    private <T> Codec<T> codecOf(Type type) {
        Codec<?> codec = known.get(type);
        if (codec == null && type instanceof ParameterizedType) {
            codec = create(type);
            known.put(type, codec);
        } else if (codec == null) {
            DeferredCodec<T> deferred = new DeferredCodec<>();
            known.put(type, deferred);
            codec = create(type);
            deferred.codec = (Codec<T>) codec;
            known.put(type, codec);
        }
        return (Codec<T>) codec;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Codec<?> create(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ContainerCodecs.ListCodec<>(
                        codecOf(arguments[0]), limits.getOrDefault(arguments[0], any -> Integer.MAX_VALUE));
            }
            if (generic.getRawType() == Optional.class) {
                return new ContainerCodecs.OptionalCodec<>(codecOf(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new ContainerCodecs.MapCodec<>(stringCodec((Class<Object>) arguments[0]), codecOf(arguments[1]));
            }
        } else if (type instanceof Class<?> plain) {
            if (plain.isEnum()) {
                return new ScalarCodecs.EnumCodec(plain);
            }
            if (isString(plain)) {
                return stringCodec((Class<Object>) plain);
            }
            if (plain.isSealed()) {
                return union(plain);
            }
            if (plain.isRecord()) {
                return ofRecord(plain);
            }
        }
        throw new IllegalStateException("A document cannot hold " + type.getTypeName());
    }

    /** Returns whether values of a type are JSON strings: they have a factory method for one, and are no record of several components. */
    private static boolean isString(Class<?> type) {
        boolean object = type.isRecord() && type.getRecordComponents().length > 1;
        return !object && factory(type) != null;
    }

    private static @Nullable Method factory(Class<?> type) {
        for (String name : List.of("of", "parse")) {
            for (Method method : type.getMethods()) {
                Class<?>[] parameters = method.getParameterTypes();
                if (method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && parameters.length == 1
                        && (parameters[0] == String.class || parameters[0] == CharSequence.class)) {
                    return method;
                }
            }
        }
        return null;
    }

    private static <T> ScalarCodecs.StringCodec<T> stringCodec(Class<T> type) {
        return new ScalarCodecs.StringCodec<>(type, type != String.class, parser(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Function<String, T> parser(Class<T> type) {
        if (type == String.class) {
            return text -> (T) text;
        }
        if (type.isEnum()) {
            return text -> (T) constant((Class) type, text);
        }
        Method factory = factory(type);
        if (factory == null) {
            throw new IllegalStateException("A document cannot hold " + type.getName() + " as text");
        }
        Function<String, T> creator = RecordReflection.function(factory);
        return text -> {
            try {
                return creator.apply(text);
            } catch (DateTimeException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        ReadContext.quote(text) + " is not a "
                                + CAPITALS.matcher(type.getSimpleName())
                                        .replaceAll(" $0")
                                        .toLowerCase(Locale.ROOT),
                        e);
            }
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("expected one of " + Arrays.toString(type.getEnumConstants())));
    }

    /** Creates the codec of the outermost record of a document, which also has the contract field. */
    <T> RecordCodec<T> root(String contract, Class<T> type) {
        List<RecordCodec.ComputedField<T>> extras = new ArrayList<>(computedFieldsOf(type));
        extras.add(new RecordCodec.ComputedField<>(
                DocumentReader.CONTRACT, true, codecOf(String.class), value -> contract));
        return record(type, extras);
    }

    private <T> RecordCodec<T> ofRecord(Class<T> type) {
        return record(type, computedFieldsOf(type));
    }

    private <T> RecordCodec<T> record(Class<T> type, List<RecordCodec.ComputedField<T>> extras) {
        RecordComponent[] components = type.getRecordComponents();
        List<RecordCodec.Field> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            fields.add(new RecordCodec.Field(
                    component.getName(), componentCodec(component), RecordReflection.accessor(component)));
        }
        return new RecordCodec<>(type, RecordReflection.constructor(type, components), fields, extras);
    }

    private Codec<Object> componentCodec(RecordComponent component) {
        boolean isId = component.getName().equals("id") && component.getType() == String.class;
        return isId ? idCodec() : codecOf(component.getGenericType());
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> idCodec() {
        return (Codec<Object>) (Codec<?>) ScalarCodecs.ID;
    }

    @SuppressWarnings("unchecked")
    private <T> List<RecordCodec.ComputedField<T>> computedFieldsOf(Class<T> type) {
        List<RecordCodec.ComputedField<T>> found = new ArrayList<>();
        for (RecordCodec.ComputedField<?> each : computedFields.getOrDefault(type, List.of())) {
            found.add((RecordCodec.ComputedField<T>) each);
        }
        return found;
    }

    /** Creates the codec of a sealed interface: by JSON type if each record holds one value of another type, else by name. */
    private <T> Codec<T> union(Class<T> type) {
        Map<JsonTypeUnionCodec.JsonKind, JsonTypeUnionCodec.TypedVariant<T>> variants =
                new EnumMap<>(JsonTypeUnionCodec.JsonKind.class);
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            List<RecordComponent> components = components(permitted);
            RecordComponent only = components.get(0);
            JsonTypeUnionCodec.JsonKind kind = components.size() == 1 ? kind(only.getType()) : null;
            if (kind == null || variants.containsKey(kind)) {
                return tagged(type);
            }
            Function<@Nullable Object[], ?> wrap =
                    RecordReflection.constructor(permitted, new RecordComponent[] {only});
            Function<Object, Object> unwrap = RecordReflection.accessor(only);
            variants.put(
                    kind,
                    new JsonTypeUnionCodec.TypedVariant<T>(
                            permitted,
                            codecOf(only.getGenericType()),
                            value -> type.cast(wrap.apply(new Object[] {value})),
                            unwrap::apply));
        }
        return new JsonTypeUnionCodec<>(type, variants);
    }

    @SuppressWarnings("unchecked")
    private <T> Codec<T> tagged(Class<T> type) {
        Map<String, TaggedUnionCodec.TaggedVariant<T>> variants = new LinkedHashMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            List<RecordComponent> components = components(permitted);
            String name = permitted.getSimpleName();
            String tag = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
            if (components.size() == 1 && components.get(0).getType() == Optional.class) {
                throw new IllegalStateException("A document cannot hold " + permitted.getName()
                        + " as one of several; expected a component that is always there");
            }
            RecordCodec<T> codec = (RecordCodec<T>) ofRecord(permitted);
            if (variants.put(tag, new TaggedUnionCodec.TaggedVariant<>(permitted, codec)) != null) {
                throw new IllegalStateException(
                        "A document cannot distinguish the records of " + type.getName() + " named " + name);
            }
        }
        return new TaggedUnionCodec<>(type, variants);
    }

    private static List<RecordComponent> components(Class<?> permitted) {
        RecordComponent[] components = permitted.getRecordComponents();
        if (components == null || components.length == 0) {
            throw new IllegalStateException("A document cannot hold " + permitted.getName()
                    + " as one of several; expected a record with components");
        }
        return List.of(components);
    }

    /** Returns the JSON type of the values of a type, or null if they have several or may be absent. */
    private static JsonTypeUnionCodec.@Nullable JsonKind kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return JsonTypeUnionCodec.JsonKind.BOOLEAN;
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return JsonTypeUnionCodec.JsonKind.NUMBER;
        }
        if (type == List.class) {
            return JsonTypeUnionCodec.JsonKind.LIST;
        }
        if (type == Optional.class || (type.isSealed() && !type.isEnum())) {
            return null;
        }
        return type == Map.class || (type.isRecord() && !isString(type))
                ? JsonTypeUnionCodec.JsonKind.OBJECT
                : JsonTypeUnionCodec.JsonKind.TEXT;
    }

    /** The placeholder for the codec of a record that refers to itself, while that codec is being created. */
    private static final class DeferredCodec<T> implements Codec<T> {

        private @Nullable Codec<T> codec;

        @Override
        public @Nullable T read(ReadContext in) {
            return codec().read(in);
        }

        @Override
        public void write(WriteContext out, T value) {
            codec().write(out, value);
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return codec().schema(definitions);
        }

        private Codec<T> codec() {
            if (codec == null) {
                throw new IllegalStateException("A codec was used while it was being created");
            }
            return codec;
        }
    }
}
