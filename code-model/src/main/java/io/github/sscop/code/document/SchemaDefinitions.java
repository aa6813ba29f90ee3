package io.github.sscop.code.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The definitions of a JSON Schema, to which its other parts refer: one for each Java type that is a record, enum or string. */
final class SchemaDefinitions {

    private final Map<String, Object> definitions = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();

    /** Whether objects may have further properties, as a later version may add some to what the library writes. */
    private final boolean open;

    SchemaDefinitions(boolean open) {
        this.open = open;
    }

    boolean areOpen() {
        return open;
    }

    /** Returns a reference to the schema of a type, which is created once and may refer to itself. */
    Map<String, Object> reference(Class<?> type, Supplier<Map<String, Object>> schema) {
        String name = name(type);
        Class<?> other = types.putIfAbsent(name, type);
        if (other == null) {
            definitions.put(name, schema.get());
        } else if (other != type) {
            throw new IllegalStateException("A schema cannot distinguish " + other + " and " + type);
        }
        return object("$ref", "#/$defs/" + name);
    }

    /** Returns the names of the enclosing types and the type, joined. */
    private static String name(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            names.add(at.getSimpleName());
        }
        Collections.reverse(names);
        return String.join("", names);
    }

    Map<String, Object> all() {
        return definitions;
    }

    /** Returns the types of the definitions, by name. */
    Map<String, Class<?>> types() {
        return types;
    }

    /** Creates a JSON object of names and values, in this order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
