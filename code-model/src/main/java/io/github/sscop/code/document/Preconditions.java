package io.github.sscop.code.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The checks that the constructors of catalog types make of their components. */
public final class Preconditions {

    /** The most characters of an id. */
    public static final int LONGEST_ID = 256;

    private Preconditions() {}

    /** Returns the text, which must not be blank. */
    public static String text(String name, String text) {
        Objects.requireNonNull(text, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank; expected text");
        }
        return text;
    }

    /** Returns the text of an id, which must have 1 to 256 characters and no white space. */
    public static String id(String name, String text) {
        Objects.requireNonNull(text, name);
        if (text.isEmpty() || text.length() > LONGEST_ID || hasWhiteSpace(text)) {
            throw new IllegalArgumentException(
                    name + " is \"" + text + "\"; expected 1 to " + LONGEST_ID + " characters without white space");
        }
        return text;
    }

    /** Returns the text of an id, which must have 1 to 256 characters and no white space but single blanks between words. */
    public static String wordedId(String name, String text) {
        Objects.requireNonNull(text, name);
        boolean blanksApart = !text.startsWith(" ") && !text.endsWith(" ") && !text.contains("  ");
        if (text.isEmpty() || text.length() > LONGEST_ID || !blanksApart || hasWhiteSpace(text.replace(' ', '.'))) {
            throw new IllegalArgumentException(name + " is \"" + text + "\"; expected 1 to " + LONGEST_ID
                    + " characters, with no white space but single blanks between words");
        }
        return text;
    }

    private static boolean hasWhiteSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text, which must not be blank if present. */
    public static Optional<String> textIfAny(String name, Optional<String> text) {
        Objects.requireNonNull(text, name);
        text.ifPresent(given -> text(name, given));
        return text;
    }

    /** Returns an unmodifiable copy of the list, which must not hold null. */
    public static <T> List<T> list(String name, List<T> list) {
        Objects.requireNonNull(list, name);
        for (int i = 0; i < list.size(); i++) {
            Objects.requireNonNull(list.get(i), name + "[" + i + "]");
        }
        return List.copyOf(list);
    }

    /** Returns an unmodifiable copy of the list, which must not be empty or hold null. */
    public static <T> List<T> some(String name, List<T> list) {
        List<T> copy = list(name, list);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty; expected at least one");
        }
        return copy;
    }
}
