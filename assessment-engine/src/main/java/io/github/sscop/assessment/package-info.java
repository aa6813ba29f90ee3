/**
 * The results of an assessment, as values: {@link io.github.sscop.assessment.Assessment} with a row for every item, principle and
 * theme of the code.
 *
 * <p>An {@link io.github.sscop.assessment.ItemAssessment} holds a {@link io.github.sscop.assessment.Verdict} with its
 * {@link io.github.sscop.assessment.Reason reasons}, the records that count, those that do not
 * ({@link io.github.sscop.assessment.DisregardedEvidence}), and what would change the verdict. A
 * {@link io.github.sscop.assessment.ScheduledChange} gives a later day on which a verdict changes, and a
 * {@link io.github.sscop.assessment.Remark} what else the reader should know. Reasons, statuses and remarks are stable codes with
 * arguments; {@code text()} words them.
 *
 * <pre>{@code
 * for (ItemAssessment row : assessment.items()) {
 *     if (row.verdict() == Verdict.NOT_MET) {
 *         row.reasons().forEach(reason -> System.out.println(row.id() + ": " + reason.text()));
 *     }
 * }
 * }</pre>
 *
 * <p>These types depend on nothing of the engine, and their API is stable. The verdict words are this library's own: NCSC and DSIT
 * publish none for the Code.
 */
@NullMarked
package io.github.sscop.assessment;

import org.jspecify.annotations.NullMarked;
