package io.github.sscop.code.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The parts of a JSON Schema that stand once and are referred to: one for each Java type with a form of its own. */
final class SchemaDefinitions {

    private final Map<String, Object> made = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();

    /** Refers to the schema of a type, which is made once; it may refer to itself. */
    Map<String, Object> reference(Class<?> type, Supplier<Map<String, Object>> schema) {
        String name = name(type);
        Class<?> other = types.putIfAbsent(name, type);
        if (other == null) {
            made.put(name, schema.get());
        } else if (other != type) {
            throw new IllegalStateException("A schema cannot tell " + other + " and " + type + " apart");
        }
        return object("$ref", "#/$defs/" + name);
    }

    /** The type's name, after those of the types that it stands in. */
    private static String name(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            names.add(at.getSimpleName());
        }
        Collections.reverse(names);
        return String.join("", names);
    }

    Map<String, Object> all() {
        return made;
    }

    /** The types behind the definitions, by name. */
    Map<String, Class<?>> types() {
        return types;
    }

    /** A JSON object of names and values, in this order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
