package io.github.sscop.portal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as words for people. */
public final class Words {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private Words() {}

    /** Returns a word of the contract, such as {@code NOT_MET}, as words. */
    public static String of(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns a moment in the time of London. */
    public static String of(Instant moment) {
        return TIME.format(moment);
    }

    /** Returns at most so many characters of a text. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
