package io.github.sscop.engine.relevance;

import java.time.LocalDate;

/**
 * The days on which a record has one relevance to a criterion; a rule that depends on the as-of date may end them.
 *
 * @param relevance the relevance
 * @param from the first day
 * @param until the day after the last
 */
public record RelevancePeriod(Relevance relevance, LocalDate from, LocalDate until) {

    /** Returns whether a day is one of these days. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
