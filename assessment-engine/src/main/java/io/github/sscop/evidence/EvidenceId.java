package io.github.sscop.evidence;

import io.github.sscop.problem.ContractValue;

/**
 * The id of an evidence record within its submission, such as {@code E-001}.
 *
 * <p>Ids are ordered as text, by UTF-16 code unit, which settles ties whatever the locale.
 *
 * @param value the id as text: 1 to 256 characters without white space
 */
public record EvidenceId(String value) implements Comparable<EvidenceId>, ContractValue {

    private static final int LONGEST = 256;

    public EvidenceId {
        if (value.isEmpty() || value.length() > LONGEST || hasWhiteSpace(value)) {
            throw new IllegalArgumentException(
                    "evidence id is \"" + value + "\"; expected 1 to " + LONGEST + " characters without white space");
        }
    }

    private static boolean hasWhiteSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the id with a text.
     *
     * @throws IllegalArgumentException if it is not 1 to 256 characters without white space
     */
    public static EvidenceId of(String value) {
        return new EvidenceId(value);
    }

    @Override
    public int compareTo(EvidenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
