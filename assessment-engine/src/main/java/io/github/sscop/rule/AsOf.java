package io.github.sscop.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The date on which evidence is looked at, as rules may ask about it.
 *
 * <p>It tells only whether it lies after another date, and remembers what it was asked: so long as none of those dates
 * passes, every answer stays the same, and with it the outcome. That makes the calendar of an assessment exact.
 */
public final class AsOf {

    private final LocalDate day;
    private @Nullable LocalDate nextToPass;

    private AsOf(LocalDate day) {
        this.day = day;
    }

    /** A day as the as-of date. */
    public static AsOf day(LocalDate day) {
        return new AsOf(day);
    }

    /** Whether the as-of date lies after another date. */
    public boolean isAfter(LocalDate other) {
        if (day.isAfter(other)) {
            return true;
        }
        if (nextToPass == null || other.isBefore(nextToPass)) {
            nextToPass = other;
        }
        return false;
    }

    /** The as-of date, for sentences only. */
    LocalDate day() {
        return day;
    }

    /** The first day after the as-of date on which an answer given so far would be another one. */
    public Optional<LocalDate> nextChange() {
        return Optional.ofNullable(nextToPass)
                .filter(last -> last.isBefore(LocalDate.MAX))
                .map(last -> last.plusDays(1));
    }
}
