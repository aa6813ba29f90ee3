package io.github.sscop.portfolio;

import io.github.sscop.assessment.Verdict;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A verdict that gets worse on a day to come if nothing is added.
 *
 * @param on the first day of the worse verdict
 * @param item the item
 * @param supplier whose
 * @param from the verdict until the day before
 * @param to the worse verdict
 */
record Lapse(LocalDate on, String item, Supplier supplier, Verdict from, Verdict to) implements Serializable {}
