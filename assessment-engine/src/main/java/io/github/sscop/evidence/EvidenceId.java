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

    /** With this begins, in an assessment, the id of a record of a counterpart, and of none of a submission. */
    private static final String COUNTERPART = "counterpart/";

    /** The number of characters that the id of a record of a counterpart can have, so that an assessment can name it. */
    public static final int LONGEST_OF_COUNTERPART = LONGEST - COUNTERPART.length();

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

    /**
     * Returns the id that the record of a counterpart with this id has in an assessment.
     *
     * @throws IllegalArgumentException if the id is too long for that
     */
    public EvidenceId ofCounterpart() {
        return new EvidenceId(COUNTERPART + value);
    }

    /** Returns whether this is, in an assessment, the id of a record of a counterpart. */
    public boolean isOfCounterpart() {
        return value.startsWith(COUNTERPART);
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
