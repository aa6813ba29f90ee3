package io.github.sscop.code;

import io.github.sscop.problem.ContractValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a month whose day is not known: {@code 2026-03-31} or {@code 2026-03}.
 *
 * <p>A month begins on its {@link #firstDay()} and is over after its {@link #lastDay()}; a day is both.
 */
public final class PartialDate implements ContractValue {

    private static final String DAY = "dddd-dd-dd";
    private static final String MONTH = "dddd-dd";

    private static final int LAST_YEAR = 9999;

    private final LocalDate firstDay;
    private final LocalDate lastDay;

    private PartialDate(LocalDate firstDay, LocalDate lastDay) {
        if (firstDay.getYear() < 0 || firstDay.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "the year of a date is " + firstDay.getYear() + "; expected 0 to " + LAST_YEAR);
        }
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** Creates the date of a day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /** Creates the date of a month whose day is not known. */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Parses a day or a month.
     *
     * @throws IllegalArgumentException if it is not a date of the calendar as {@code YYYY-MM-DD} or {@code YYYY-MM}
     */
    public static PartialDate of(String text) {
        boolean day = hasForm(DAY, text);
        if (!day && !hasForm(MONTH, text)) {
            throw notADate(text, null);
        }
        try {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            return day ? of(LocalDate.of(year, month, number(text, 8, 10))) : of(YearMonth.of(year, month));
        } catch (DateTimeException e) {
            throw notADate(text, e);
        }
    }

    /** Returns whether a text has digits where the form has a {@code d}, and the characters of the form elsewhere. */
    private static boolean hasForm(String form, String text) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char c = text.charAt(i);
            if (form.charAt(i) == 'd' ? c < '0' || c > '9' : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int until) {
        return Integer.parseInt(text, from, until, 10);
    }

    private static IllegalArgumentException notADate(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException("\"" + text + "\" is not a date; expected YYYY-MM-DD or YYYY-MM", cause);
    }

    /** Returns the day itself, or the first of the month. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Returns the day itself, or the last of the month. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Returns whether only the month is known. */
    public boolean isMonth() {
        return !firstDay.equals(lastDay);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate date && firstDay.equals(date.firstDay) && lastDay.equals(date.lastDay);
    }

    @Override
    public int hashCode() {
        return 31 * firstDay.hashCode() + lastDay.hashCode();
    }

    /** Formats the date as {@link #of(String)} parses it. */
    @Override
    public String toString() {
        return isMonth() ? YearMonth.from(firstDay).toString() : firstDay.toString();
    }

    /** Returns whether documents can hold that day: years 0 to 9999. */
    public static boolean isRepresentable(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }
}
