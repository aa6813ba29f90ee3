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
        return id(name, text, false);
    }

    /** Returns the text of an id, which may also have single blanks after letters, as in {@code Claim 2.1.6}. */
    public static String wordedId(String name, String text) {
        return id(name, text, true);
    }

    private static String id(String name, String text, boolean worded) {
        Objects.requireNonNull(text, name);
        if (text.isEmpty() || text.length() > LONGEST_ID || hasWhiteSpace(text, worded)) {
            throw new IllegalArgumentException(
                    name + " is \"" + text + "\"; expected 1 to " + LONGEST_ID + " characters without white space");
        }
        return text;
    }

    private static boolean hasWhiteSpace(String text, boolean besideWords) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) && !(besideWords && isBlankAfterLetter(text, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlankAfterLetter(String text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        boolean letter = (before >= 'A' && before <= 'Z') || (before >= 'a' && before <= 'z');
        return text.charAt(i) == ' ' && letter && i < text.length() - 1;
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
