package io.github.sscop.evidence.composition;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first place in which two values of the contract differ.
 *
 * @param pointer the place in both, as a JSON Pointer
 * @param name the name of what differs, in messages; empty if the values differ as a whole
 * @param first what the first has there, in messages
 * @param second what the second has there, in messages
 */
record ValueDifference(String pointer, String name, String first, String second) {

    private static final int LONGEST_VALUE = 80;

    /** Returns the first difference between two values that are not equal. */
    static ValueDifference between(Object first, Object second) {
        return between("", "", first, second);
    }

    private static ValueDifference between(
            String pointer, String name, @Nullable Object first, @Nullable Object second) {
        Object one = content(first);
        Object other = content(second);
        if (one instanceof Record && other != null && one.getClass() == other.getClass() && !isText(one)) {
            for (RecordComponent component : one.getClass().getRecordComponents()) {
                Object left = value(component, one);
                Object right = value(component, other);
                if (!left.equals(right)) {
                    return between(pointer + "/" + component.getName(), component.getName(), left, right);
                }
            }
        }
        if (one instanceof List<?> left && other instanceof List<?> right && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                if (!left.get(i).equals(right.get(i))) {
                    return between(pointer + "/" + i, name + "[" + i + "]", left.get(i), right.get(i));
                }
            }
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            TreeSet<String> names = new TreeSet<>();
            left.keySet().forEach(each -> names.add(each.toString()));
            right.keySet().forEach(each -> names.add(each.toString()));
            for (String each : names) {
                Object mine = left.get(each);
                if (mine == null || !mine.equals(right.get(each))) {
                    String step = each.replace("~", "~0").replace("/", "~1");
                    return between(pointer + "/" + step, each, mine, right.get(each));
                }
            }
        }
        return new ValueDifference(pointer, name, worded(one), worded(other));
    }

    private static @Nullable Object content(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** Returns whether documents hold a value as one text or number. */
    private static boolean isText(Object value) {
        return value.getClass().getRecordComponents().length == 1;
    }

    private static Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String worded(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        return cut(text(value));
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ValueDifference::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return PartDocument.json(value).orElseGet(value::toString);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_VALUE) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1));
        return text.substring(0, splitsPair ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "…";
    }
}
