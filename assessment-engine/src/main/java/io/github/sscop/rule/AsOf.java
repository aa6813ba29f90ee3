package io.github.sscop.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The as-of date of an assessment, in the form in which rules can use it.
 *
 * <p>A rule learns only whether the as-of date lies after another date. The dates that it compared are recorded: until one
 * of them passes, every comparison gives the same result, and so does the rule. That makes the schedule of an assessment
 * exact.
 */
public final class AsOf {

    private final LocalDate day;
    private @Nullable LocalDate nextToPass;

    private AsOf(LocalDate day) {
        this.day = day;
    }

    /** Returns an as-of date for a day. */
    public static AsOf day(LocalDate day) {
        return new AsOf(day);
    }

    /** Returns whether the as-of date lies after another date, and records the comparison. */
    public boolean isAfter(LocalDate other) {
        if (day.isAfter(other)) {
            return true;
        }
        if (nextToPass == null || other.isBefore(nextToPass)) {
            nextToPass = other;
        }
        return false;
    }

    /** Returns the as-of date, for sentences only: a rule that reads it would change unseen. */
    LocalDate day() {
        return day;
    }

    /** Returns the first day after the as-of date on which a comparison made so far gives another result; empty if none does. */
    public Optional<LocalDate> nextChange() {
        return Optional.ofNullable(nextToPass)
                .filter(last -> last.isBefore(LocalDate.MAX))
                .map(last -> last.plusDays(1));
    }
}
