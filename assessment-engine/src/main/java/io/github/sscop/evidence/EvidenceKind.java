package io.github.sscop.evidence;

import io.github.sscop.problem.ContractValue;

/**
 * What kind of evidence a record is, such as {@code TEST_REPORT}: an open vocabulary of upper-case words.
 *
 * @param value the kind as text: upper-case letters, digits and underscores, of at most 256 characters
 */
public record EvidenceKind(String value) implements Comparable<EvidenceKind>, ContractValue {

    private static final int LONGEST = 256;

    public EvidenceKind {
        if (!isKind(value)) {
            throw new IllegalArgumentException("evidence kind is \"" + value
                    + "\"; expected upper-case letters, digits and underscores, such as TEST_REPORT");
        }
    }

    private static boolean isKind(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /**
     * Returns the kind with a text.
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
