package io.github.sscop.engine.relevance;

import java.time.LocalDate;
import java.util.List;

/**
 * What was derived of a record for some days.
 *
 * @param from the first of the days
 * @param until the day after the last of them
 * @param ran the rules that ran
 * @param relevances the ways in which it bears
 * @param contradictions where a link says one thing and rules say another
 */
public record ResolvedPeriod(
        LocalDate from, LocalDate until, List<RuleRun> ran, List<ItemRelevance> relevances, List<StanceContradiction> contradictions) {}
