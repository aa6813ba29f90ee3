package io.github.sscop.wording;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The wording of values in sentences. */
public final class ValueWording {

    private static final int LONGEST_QUOTE = 60;

    /** The number of values that a sentence lists; it counts any further ones. */
    private static final int MOST_LISTED = 12;

    private ValueWording() {}

    /** Returns a period in words, such as {@code 2 years}. */
    public static String of(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return parts.isEmpty() ? "0 days" : String.join(" and ", parts);
    }

    private static void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    /** Returns a text in quotation marks, cut off where it is too long for a sentence. */
    public static String quoted(String text) {
        return '"' + cut(text) + '"';
    }

    /** Returns a text, cut off where it is too long for a sentence. */
    public static String cut(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1));
        return text.substring(0, splitsPair ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + "…";
    }

    /** Returns a list of values, of which only the first are named where there are too many for a sentence. */
    public static String listed(List<?> words) {
        if (words.size() == 1) {
            return words.get(0).toString();
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < Math.min(words.size(), MOST_LISTED); i++) {
            names.append(i == 0 ? "" : ", ").append(words.get(i));
        }
        int more = words.size() - MOST_LISTED;
        return more > 0 ? names.append(" and ").append(more).append(" more").toString() : names.toString();
    }
}
