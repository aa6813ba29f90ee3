package io.github.sscop.code.document;

import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The codecs of values that are one JSON string, number or boolean. */
final class ScalarCodecs {

    /** The largest whole number that every JSON reader keeps exactly (RFC 8785, section 3.2.2.3). */
    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    /** The end of the problem of a text or a name with a character that JSON allows and many databases refuse. */
    static final String HOLDS_NULL =
            " holds the character U+0000; expected text without it, since not every database can store it";

    private ScalarCodecs() {}

    /** Returns whether a text holds the character U+0000. */
    static boolean hasNull(String text) {
        return text.indexOf('\0') >= 0;
    }

    /** The codec of text. */
    static final Codec<String> STRING = new StringCodec<>(String.class, false, text -> text);

    /** The codec of ids, which are limited in length. */
    static final Codec<String> ID = new StringCodec<>(String.class, true, text -> text);

    static final Codec<Integer> INTEGER = new IntegerCodec<>(Integer.MAX_VALUE, Math::toIntExact);

    static final Codec<Long> LONG = new IntegerCodec<>(LARGEST_WHOLE, number -> number);

    static final Codec<Boolean> BOOLEAN = new BooleanCodec();

    /**
     * The codec of a value that is a JSON string, such as a sentence, an id or a date.
     *
     * @param type the type of the values
     * @param id whether it may be no longer than an id
     * @param of creates the value from the string
     */
    record StringCodec<T>(Class<T> type, boolean id, Function<String, T> of) implements Codec<T> {

        @Override
        public @Nullable T read(ReadContext in) {
            if (in.token() != JsonToken.VALUE_STRING) {
                in.wrong(ProblemCode.WRONG_TYPE, "text");
                return null;
            }
            String text = in.string();
            limit(in, text);
            if (hasLoneSurrogate(text)) {
                in.report(ProblemCode.MALFORMED, in.name() + " holds half of a surrogate pair; expected Unicode text");
                return null;
            }
            if (hasNull(text)) {
                in.report(ProblemCode.MALFORMED, in.name() + HOLDS_NULL);
                return null;
            }
            return create(in, text);
        }

        private void limit(ReadContext in, String text) {
            int most = in.limits().idLength();
            if (id && text.length() > most) {
                throw in.beyondLimit(in.name() + " has " + text.length() + " characters; expected at most " + most);
            }
        }

        private @Nullable T create(ReadContext in, String text) {
            try {
                return of.apply(text);
            } catch (IllegalArgumentException e) {
                in.report(ProblemCode.MALFORMED, in.name() + ": " + e.getMessage());
                return null;
            }
        }

        @Override
        public void write(WriteContext out, T value) {
            out.text(value.toString());
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            if (type == String.class) {
                Map<String, Object> text = SchemaDefinitions.object("type", "string");
                if (id) {
                    text.put("maxLength", ReadLimits.standard().idLength());
                }
                return text;
            }
            return definitions.reference(type, () -> SchemaDefinitions.object("type", "string"));
        }

        private static boolean hasLoneSurrogate(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                        return true;
                    }
                    i++;
                }
            }
            return false;
        }
    }

    /** The codec of an enum, whose constants are written by name. */
    static final class EnumCodec<E extends Enum<E>> implements Codec<E> {

        private final Class<E> type;
        private final Map<String, E> constants = new LinkedHashMap<>();
        private final Map<E, SerializableString> encoded;
        private final String expected;

        EnumCodec(Class<E> type) {
            this.type = type;
            this.encoded = new EnumMap<>(type);
            for (E value : type.getEnumConstants()) {
                constants.put(value.name(), value);
                encoded.put(value, new SerializedString(value.name()));
            }
            expected = Arrays.stream(type.getEnumConstants())
                    .map(Enum::name)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }

        @Override
        public @Nullable E read(ReadContext in) {
            E value = in.token() == JsonToken.VALUE_STRING ? constants.get(in.string()) : null;
            if (value == null) {
                in.wrong(
                        in.token() == JsonToken.VALUE_STRING ? ProblemCode.UNKNOWN_VALUE : ProblemCode.WRONG_TYPE,
                        expected);
            }
            return value;
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return definitions.reference(type, () -> SchemaDefinitions.object("enum", List.copyOf(constants.keySet())));
        }

        @Override
        public void write(WriteContext out, E value) {
            out.json().writeString(Objects.requireNonNull(encoded.get(value)));
        }
    }

    private record IntegerCodec<T extends Number>(long most, Function<Long, T> of) implements Codec<T> {

        @Override
        public @Nullable T read(ReadContext in) {
            if (!in.isInteger() || in.integer() < -most || in.integer() > most) {
                in.wrong(ProblemCode.WRONG_TYPE, "a whole number between -" + most + " and " + most);
                return null;
            }
            return of.apply(in.integer());
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return SchemaDefinitions.object("type", "integer", "minimum", -most, "maximum", most);
        }

        @Override
        public void write(WriteContext out, T value) {
            out.json().writeNumber(value.longValue());
        }
    }

    private record BooleanCodec() implements Codec<Boolean>, WriteContext.ExplicitlyEmpty {

        @Override
        public @Nullable Boolean read(ReadContext in) {
            if (in.token() != JsonToken.VALUE_TRUE && in.token() != JsonToken.VALUE_FALSE) {
                in.wrong(ProblemCode.WRONG_TYPE, "true or false");
                return null;
            }
            return in.token() == JsonToken.VALUE_TRUE;
        }

        @Override
        public Map<String, Object> schema(SchemaDefinitions definitions) {
            return SchemaDefinitions.object("type", "boolean");
        }

        @Override
        public void write(WriteContext out, Boolean value) {
            out.json().writeBoolean(value);
        }

        @Override
        public Boolean absent() {
            return false;
        }

        @Override
        public boolean isAbsent(Boolean value) {
            return !value;
        }
    }
}
