/**
 * The step that decides whether the evidence is sufficient. It takes the evidence that counts for the criteria of an item, and
 * gives the verdict by the table in {@link io.github.sscop.engine.determination.VerdictRow}, its reasons, the days on which it
 * changes, and the roll-up to principles, themes and the code. Internal.
 */
@NullMarked
package io.github.sscop.engine.determination;

import org.jspecify.annotations.NullMarked;
