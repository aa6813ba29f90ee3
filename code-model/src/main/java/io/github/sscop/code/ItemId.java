package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.math.BigInteger;

/**
 * The id of a theme, principle, provision, claim or statement within one code, such as {@code 2.1.6}.
 *
 * <p>Ids are the publisher's where it prints them. The claims of the 2025 Code are numbered in the order of the body of
 * NCSC's Assurance Principles and Claims 1.0.
 *
 * <p>The ids of catalogs have no blanks. Submissions may name items as a form writes them, such as {@code Claim 2.1.6}, and
 * are translated by their {@link Numbering}.
 *
 * @param value the id as text: 1 to 256 characters without white space other than single blanks after letters
 */
public record ItemId(String value) implements Comparable<ItemId>, ContractValue {

    public ItemId {
        Preconditions.wordedId("item id", value);
    }

    /**
     * Returns the id with that text.
     *
     * @throws IllegalArgumentException if it is not 1 to 256 characters without white space other than single blanks after letters
     */
    public static ItemId of(String value) {
        return new ItemId(value);
    }

    /**
     * Compares ids in catalog order: {@code 1.2} before {@code 1.10}, and {@code 4.3.6} before {@code C-SRO}.
     *
     * <p>An id is taken as runs of ASCII digits and runs of other characters, which are compared one by one. Digits are
     * compared as numbers and come before other characters; other characters are compared by UTF-16 code unit; an id comes
     * before those that it begins. Ids that differ only in leading zeros are compared as text, so that the order is
     * consistent with equals.
     *
     * <p>In every built-in code the items, principles, claims and provisions are in this order. Themes, general statements
     * and guidance need not be, since some of their ids are words: their order is that of {@link Code#elements()}.
     */
    @Override
    public int compareTo(ItemId other) {
        int at = 0;
        int otherAt = 0;
        while (at < value.length() && otherAt < other.value.length()) {
            int end = endOfRun(value, at);
            int otherEnd = endOfRun(other.value, otherAt);
            int order = compareRuns(value.substring(at, end), other.value.substring(otherAt, otherEnd));
            if (order != 0) {
                return order;
            }
            at = end;
            otherAt = otherEnd;
        }
        int order = Integer.compare(value.length() - at, other.value.length() - otherAt);
        return order != 0 ? order : value.compareTo(other.value);
    }

    private static int endOfRun(String text, int start) {
        boolean digits = isDigit(text.charAt(start));
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static int compareRuns(String run, String other) {
        boolean digits = isDigit(run.charAt(0));
        boolean otherDigits = isDigit(other.charAt(0));
        if (digits != otherDigits) {
            return digits ? -1 : 1;
        }
        return digits ? new BigInteger(run).compareTo(new BigInteger(other)) : run.compareTo(other);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
