/**
 * The step that decides which relevant records are admissible. It takes the relevance of each record to a criterion, and gives
 * the statuses that keep the record from counting on a day, and the days on which none does. Internal.
 */
@NullMarked
package io.github.sscop.engine.admissibility;

import org.jspecify.annotations.NullMarked;
