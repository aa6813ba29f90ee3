package io.github.sscop.engine.relevance;

import java.time.LocalDate;

/**
 * The days on which a record bears on a target in one way; a rule that looks at the as-of date may end them.
 *
 * @param relevance the way in which it bears
 * @param from the first day
 * @param until the day after the last
 */
public record RelevancePeriod(Relevance relevance, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
