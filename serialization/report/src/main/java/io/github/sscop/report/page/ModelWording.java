package io.github.sscop.report.page;

import io.github.sscop.code.ItemId;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words for names and values of the model. */
public final class ModelWording {

    private ModelWording() {}

    /** Returns a name in words, such as {@code training records} for {@code TRAINING_RECORDS}. */
    public static String of(Enum<?> name) {
        return of(name.name());
    }

    /** Returns a name in words, such as {@code training records} for {@code TRAINING_RECORDS}. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the words with a capital letter in front. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns a number of things in words, such as {@code 3 claims}. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** Returns a period in words, such as {@code 18 months}. */
    public static String period(Period period) {
        Period whole = period.normalized();
        List<String> parts = new ArrayList<>();
        if (whole.getYears() > 0) {
            parts.add(count(whole.getYears(), "year"));
        }
        if (whole.getMonths() > 0) {
            parts.add(count(whole.getMonths(), "month"));
        }
        if (whole.get(ChronoUnit.DAYS) > 0) {
            parts.add(count((int) whole.get(ChronoUnit.DAYS), "day"));
        }
        return String.join(" and ", parts);
    }

    /** Returns the anchor of the section on an item; its id may hold any character. */
    public static String anchor(ItemId id) {
        StringBuilder anchor = new StringBuilder("item-");
        id.value().chars().forEach(c -> {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean plain = letter || c == '.' || c == '-';
            anchor.append(plain ? String.valueOf((char) c) : "_" + Integer.toHexString(c));
        });
        return anchor.toString();
    }
}
