package io.github.sscop.evidence.fact;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The length of a period of the calendar in days, which depends on the day on which it begins.
 *
 * @param least the fewest days
 * @param most the most days
 */
public record PeriodLength(long least, long most) {

    private static final int MONTHS = 12;
    private static final int SHORT_YEAR = 365;
    private static final int LONG_YEAR = 366;

    /** The fewest days that so many months in succession have. */
    private static final int[] LEAST = {0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};

    /** The most days that so many months in succession have. */
    private static final int[] MOST = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};

    private static PeriodLength of(Period period) {
        long years = period.toTotalMonths() / MONTHS;
        int months = (int) (period.toTotalMonths() % MONTHS);
        long days = period.get(ChronoUnit.DAYS);
        return new PeriodLength(years * SHORT_YEAR + LEAST[months] + days, years * LONG_YEAR + MOST[months] + days);
    }

    /** Compares two periods; empty if one is missing, or either may be the longer one. */
    public static OptionalInt compared(Optional<Period> one, Optional<Period> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalInt.empty();
        }
        if (one.get().toTotalMonths() == other.get().toTotalMonths()) {
            return OptionalInt.of(
                    Long.compare(one.get().get(ChronoUnit.DAYS), other.get().get(ChronoUnit.DAYS)));
        }
        PeriodLength length = of(one.get());
        PeriodLength otherLength = of(other.get());
        if (length.most < otherLength.least) {
            return OptionalInt.of(-1);
        }
        return length.least > otherLength.most ? OptionalInt.of(1) : OptionalInt.empty();
    }
}
