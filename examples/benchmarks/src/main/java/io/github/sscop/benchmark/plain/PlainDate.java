package io.github.sscop.benchmark.plain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, or a month whose day is not known.
 *
 * @param firstDay the day itself, or the first of the month
 * @param lastDay the day itself, or the last of the month
 */
public record PlainDate(LocalDate firstDay, LocalDate lastDay) {

    /** Parses a day or a month. */
    @JsonCreator
    public static PlainDate of(String text) {
        if (text.length() == 7) {
            YearMonth month = YearMonth.parse(text);
            return new PlainDate(month.atDay(1), month.atEndOfMonth());
        }
        LocalDate day = LocalDate.parse(text);
        return new PlainDate(day, day);
    }

    /** Returns the text of the day or month. */
    @JsonValue
    public String text() {
        return firstDay.equals(lastDay)
                ? firstDay.toString()
                : YearMonth.from(firstDay).toString();
    }
}
