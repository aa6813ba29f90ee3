package io.github.sscop.evidence;

import java.util.regex.Pattern;

/**
 * What kind of evidence a record is, such as {@code TEST_REPORT}: an open vocabulary of upper-case words.
 *
 * @param value the kind as text: upper-case letters, digits and underscores, of at most 256 characters
 */
public record EvidenceKind(String value) implements Comparable<EvidenceKind> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,255}");

    public EvidenceKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("evidence kind is \"" + value
                    + "\"; expected upper-case letters, digits and underscores, such as TEST_REPORT");
        }
    }

    /**
     * The kind that a text stands for.
     *
     * @throws IllegalArgumentException if it is not upper-case letters, digits and underscores
     */
    public static EvidenceKind of(String value) {
        return new EvidenceKind(value);
    }

    @Override
    public int compareTo(EvidenceKind other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
