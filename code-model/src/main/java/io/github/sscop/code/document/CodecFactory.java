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

/** Finds the shape of each type that a document's record is made of, once for each kind of document. */
final class CodecFactory {

    /** The capitals inside a class name, so that a LocalDate is called a local date. */
    private static final Pattern CAPITALS = Pattern.compile("(?<!^)[A-Z]");

    private final Map<Type, Codec<?>> known = new HashMap<>();
    private final Map<Class<?>, List<RecordCodec.DerivedField<?>>> derived = new HashMap<>();
    private final Map<Type, ToIntFunction<ReadLimits>> limits = new HashMap<>();

    CodecFactory() {
        known.put(String.class, ScalarCodecs.TEXT);
        known.put(int.class, ScalarCodecs.INTEGER);
        known.put(long.class, ScalarCodecs.LONG);
        known.put(boolean.class, ScalarCodecs.TRUTH);
        known.put(Integer.class, ScalarCodecs.INTEGER);
        known.put(Long.class, ScalarCodecs.LONG);
        known.put(Boolean.class, ScalarCodecs.TRUTH);
    }

    <T, D> void map(Class<T> type, Class<D> document, Function<T, D> to, Function<D, T> from) {
        known.put(type, new ContainerCodecs.MappedCodec<>(of(document), to, from));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    <T, V> void derive(Class<T> owner, String name, Class<V> type, Function<T, V> value) {
        derived.computeIfAbsent(owner, o -> new ArrayList<>())
                .add(new RecordCodec.DerivedField(name, false, of(type), value));
    }

    void limit(Class<?> element, ToIntFunction<ReadLimits> most) {
        limits.put(element, most);
    }

    <T> Codec<T> of(Class<T> type) {
        return shape(type);
    }

    /** Returns the codec of each type that has been asked for so far, in any depth. */
    Map<Type, Codec<?>> known() {
        return known;
    }

    @SuppressWarnings("unchecked")
    private <T> Codec<T> shape(Type type) {
        Codec<?> shape = known.get(type);
        if (shape == null && type instanceof ParameterizedType) {
            shape = make(type);
            known.put(type, shape);
        } else if (shape == null) {
            DeferredCodec<T> later = new DeferredCodec<>();
            known.put(type, later);
            shape = make(type);
            later.shape = (Codec<T>) shape;
            known.put(type, shape);
        }
        return (Codec<T>) shape;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Codec<?> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return new ContainerCodecs.ListCodec<>(
                        shape(arguments[0]), limits.getOrDefault(arguments[0], any -> Integer.MAX_VALUE));
            }
            if (generic.getRawType() == Optional.class) {
                return new ContainerCodecs.OptionalCodec<>(shape(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new ContainerCodecs.MapCodec<>(key((Class<Object>) arguments[0]), shape(arguments[1]));
            }
        } else if (type instanceof Class<?> plain) {
            if (plain.isEnum()) {
                return new ScalarCodecs.EnumCodec(plain);
            }
            if (isWord(plain)) {
                return key((Class<Object>) plain);
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

    /** A type is one text if it can be made of one; a record of several components is an object all the same. */
    private static boolean isWord(Class<?> type) {
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

    private static <T> ScalarCodecs.StringCodec<T> key(Class<T> type) {
        return new ScalarCodecs.StringCodec<>(type, type != String.class, word(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Function<String, T> word(Class<T> type) {
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
        Function<String, T> made = RecordReflection.function(factory);
        return text -> {
            try {
                return made.apply(text);
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

    /** The outermost record of a document, whose object also says which contract it keeps. */
    <T> RecordCodec<T> root(String contract, Class<T> type) {
        List<RecordCodec.DerivedField<T>> extras = new ArrayList<>(derivedOf(type));
        extras.add(new RecordCodec.DerivedField<>(DocumentType.CONTRACT, true, shape(String.class), value -> contract));
        return record(type, extras);
    }

    private <T> RecordCodec<T> ofRecord(Class<T> type) {
        return record(type, derivedOf(type));
    }

    private <T> RecordCodec<T> record(Class<T> type, List<RecordCodec.DerivedField<T>> extras) {
        RecordComponent[] components = type.getRecordComponents();
        List<RecordCodec.Field> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            fields.add(new RecordCodec.Field(component.getName(), shape(component), RecordReflection.accessor(component)));
        }
        return new RecordCodec<>(type, RecordReflection.constructor(type, components), fields, extras);
    }

    private Codec<Object> shape(RecordComponent component) {
        boolean isId = component.getName().equals("id") && component.getType() == String.class;
        return isId ? shapeOfId() : shape(component.getGenericType());
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> shapeOfId() {
        return (Codec<Object>) (Codec<?>) ScalarCodecs.ID;
    }

    @SuppressWarnings("unchecked")
    private <T> List<RecordCodec.DerivedField<T>> derivedOf(Class<T> type) {
        List<RecordCodec.DerivedField<T>> found = new ArrayList<>();
        for (RecordCodec.DerivedField<?> each : derived.getOrDefault(type, List.of())) {
            found.add((RecordCodec.DerivedField<T>) each);
        }
        return found;
    }

    /** Records that each hold one value of another JSON type are told apart by that type, others by their names. */
    private <T> Codec<T> union(Class<T> type) {
        Map<JsonTypeUnionCodec.JsonKind, JsonTypeUnionCodec.TypedVariant<T>> variants = new EnumMap<>(JsonTypeUnionCodec.JsonKind.class);
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            List<RecordComponent> components = components(permitted);
            RecordComponent only = components.get(0);
            JsonTypeUnionCodec.JsonKind kind = components.size() == 1 ? kind(only.getType()) : null;
            if (kind == null || variants.containsKey(kind)) {
                return tagged(type);
            }
            Function<@Nullable Object[], ?> wrap = RecordReflection.constructor(permitted, new RecordComponent[] {only});
            Function<Object, Object> unwrap = RecordReflection.accessor(only);
            variants.put(
                    kind,
                    new JsonTypeUnionCodec.TypedVariant<T>(
                            permitted,
                            shape(only.getGenericType()),
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
            RecordCodec<T> shape = (RecordCodec<T>) ofRecord(permitted);
            if (variants.put(tag, new TaggedUnionCodec.TaggedVariant<>(permitted, shape)) != null) {
                throw new IllegalStateException(
                        "A document cannot tell the records of " + type.getName() + " named " + name + " apart");
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

    /** The JSON type of the values of a type, or null if they have several or may be absent. */
    private static JsonTypeUnionCodec.@Nullable JsonKind kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return JsonTypeUnionCodec.JsonKind.TRUTH;
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
        return type == Map.class || (type.isRecord() && !isWord(type)) ? JsonTypeUnionCodec.JsonKind.OBJECT : JsonTypeUnionCodec.JsonKind.TEXT;
    }

    /** Stands in for the shape of a record that is still being made, because the record holds itself. */
    private static final class DeferredCodec<T> implements Codec<T> {

        private @Nullable Codec<T> shape;

        @Override
        public @Nullable T read(ReadContext in) {
            return made().read(in);
        }

        @Override
        public void write(WriteContext out, T value) {
            made().write(out, value);
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return made().schema(definitions);
        }

        private Codec<T> made() {
            if (shape == null) {
                throw new IllegalStateException("A shape was used while it was being made");
            }
            return shape;
        }
    }
}
