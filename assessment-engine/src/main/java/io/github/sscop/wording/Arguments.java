package io.github.sscop.wording;

import java.util.Map;

/** The factory of the arguments of sentences, by name. */
public final class Arguments {

    private Arguments() {}

    /** Returns a copy that cannot be changed, in the order of the names. */
    public static Map<String, String> of(Map<String, String> arguments) {
        if (arguments.isEmpty()) {
            return Map.of();
        }
        return arguments instanceof ArgumentRow ? arguments : ArgumentRow.of(arguments);
    }

    /** Returns two arguments whose names are in order. */
    public static Map<String, String> of(String name, String value, String laterName, String laterValue) {
        return ArgumentRow.of(name, value, laterName, laterValue);
    }

    /** Returns three arguments whose names are in order. */
    public static Map<String, String> of(
            String name, String value, String laterName, String laterValue, String lastName, String lastValue) {
        return ArgumentRow.of(name, value, laterName, laterValue, lastName, lastValue);
    }
}
