package io.github.sscop.source.content;

import io.github.sscop.code.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of times as tools write them: with a zone, as the day in UTC; without one, as it is written.
 *
 * <p>The zero times of programming languages, such as the year 1 of Go and the first second of 1970, are unknown times.
 */
public final class DayText {

    /** Longer than any time, so that no text takes long. */
    private static final int LONGEST = 64;

    private static final int FIRST_YEAR = 1971;
    private static final long MILLIS = 100_000_000_000L;
    private static final int MILLIS_A_SECOND = 1000;

    private static final Pattern FORM =
            Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\s*(\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?\\s*"
                    + "(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?\\s*");

    private static final Pattern NUMBER = Pattern.compile("\\d{9,13}");

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendPattern("HH:mm[:ss]").toFormatter(Locale.ROOT);

    private DayText() {}

    /** Returns the day of a time as ISO 8601 writes it, or nearly so; empty if it is none, or a zero time. */
    public static Optional<PartialDate> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return NUMBER.matcher(text.strip()).matches() ? ofEpoch(Long.parseLong(text.strip())) : Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(form.group(1));
            if (form.group(2) == null) {
                return known(day);
            }
            LocalDateTime time = day.atTime(java.time.LocalTime.parse(form.group(2), TIME));
            return known(time.atOffset(offset(form.group(3)))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone == null || !(zone.startsWith("+") || zone.startsWith("-")) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    /** Returns the day of a text, if there is one. */
    public static Optional<PartialDate> of(DataNode node) {
        return node.text().flatMap(DayText::of);
    }

    /** Returns the day of a number of seconds since 1970, or of milliseconds where it is too large for these. */
    public static Optional<PartialDate> ofEpoch(long number) {
        if (number < 0 || number > MILLIS * MILLIS_A_SECOND) {
            return Optional.empty();
        }
        Instant instant = number >= MILLIS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return known(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    private static Optional<PartialDate> known(LocalDate day) {
        return day.getYear() < FIRST_YEAR || !PartialDate.isRepresentable(day)
                ? Optional.empty()
                : Optional.of(PartialDate.of(day));
    }
}
