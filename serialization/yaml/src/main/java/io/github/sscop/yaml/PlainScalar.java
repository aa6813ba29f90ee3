package io.github.sscop.yaml;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kind of a scalar without quotes.
 *
 * <p>Only what JSON writes in the same way is a number or a truth value. What is one in YAML 1.1 or YAML 1.2 but not in JSON is a
 * kind that is not text either, because two programs may read it differently.
 */
enum PlainScalar {
    /** Text in every version of YAML. */
    TEXT(""),
    /** Nothing, or a word for it. */
    NULL("null"),
    /** One of the two truth values. */
    TRUTH("a truth value"),
    /** A truth value written as JSON does not, such as {@code True}. */
    TRUTH_IN_CAPITALS("a truth value"),
    /** A word that was a truth value in YAML 1.1 and is text in YAML 1.2, such as {@code yes}. */
    TRUTH_ONCE("a truth value"),
    /** A number as JSON writes it. */
    NUMBER("a number"),
    /** A number written as JSON does not, such as {@code 0x1F}, {@code 007} or {@code 1_000}. */
    OTHER_NUMBER("a number");

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final Set<String> TRUTHS_IN_CAPITALS = Set.of("True", "TRUE", "False", "FALSE");
    private static final Set<String> TRUTHS_ONCE =
            Set.of("y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF");

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9][0-9_]*(?:\\.[0-9_]*)?|\\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern OTHER_BASE = Pattern.compile("[-+]?0(?:b[01_]+|o[0-7_]+|x[0-9a-fA-F_]+)");
    private static final Pattern NO_NUMBER = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Pattern BASE_SIXTY = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,9}(?:\\.[0-9_]*)?");

    private final String words;

    PlainScalar(String words) {
        this.words = words;
    }

    /** Returns the name of the kind in sentences. */
    String words() {
        return words;
    }

    static PlainScalar of(String scalar) {
        if (NULLS.contains(scalar)) {
            return NULL;
        }
        if (TRUTHS.contains(scalar)) {
            return TRUTH;
        }
        if (TRUTHS_IN_CAPITALS.contains(scalar)) {
            return TRUTH_IN_CAPITALS;
        }
        if (TRUTHS_ONCE.contains(scalar)) {
            return TRUTH_ONCE;
        }
        if ("+-.0123456789".indexOf(scalar.charAt(0)) < 0) {
            return TEXT;
        }
        if (JSON_NUMBER.matcher(scalar).matches()) {
            return NUMBER;
        }
        boolean other = DECIMAL.matcher(scalar).matches()
                || OTHER_BASE.matcher(scalar).matches()
                || NO_NUMBER.matcher(scalar).matches()
                || BASE_SIXTY.matcher(scalar).matches();
        return other ? OTHER_NUMBER : TEXT;
    }
}
