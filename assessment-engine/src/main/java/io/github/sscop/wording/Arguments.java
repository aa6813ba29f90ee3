package io.github.sscop.wording;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What sentences speak of, by name. */
public final class Arguments {

    private Arguments() {}

    /** A copy that cannot be changed, in the order of the names. */
    public static Map<String, String> of(Map<String, String> arguments) {
        return arguments.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(arguments));
    }
}
