package io.github.sscop.code.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The copies of what was received.
 *
 * <p>A part that is missing although it is required stays null until validation names it, so that one
 * missing part does not hide what is wrong with the others; so does an unusable element of a list.
 */
public final class NullTolerantCopies {

    private NullTolerantCopies() {}

    /** Returns an unmodifiable copy of a list, in which elements may be missing. */
    public static <T> List<T> list(List<T> values) {
        for (T value : values) {
            if (value == null) {
                return Collections.unmodifiableList(new ArrayList<>(values));
            }
        }
        return List.copyOf(values); // Which is no copy where there is no need of one.
    }

    /** Returns an unmodifiable copy of a map in the same order. */
    public static <K, V> Map<K, V> map(Map<K, V> values) {
        return values.isEmpty() ? Collections.emptyMap() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
