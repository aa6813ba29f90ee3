package io.github.sscop.portal.store;

import java.time.LocalDate;

/**
 * What one nightly run came to.
 *
 * @param asOf the date
 * @param skipped how many suppliers could not have changed
 * @param assessed how many were assessed once more
 * @param changed how many of those had a changed verdict
 * @param failed how many could not be assessed
 * @param millis how long it took, in milliseconds
 */
public record NightlyRow(LocalDate asOf, int skipped, int assessed, int changed, int failed, long millis) {}
