package io.github.sscop.engine.relevance;

import java.time.LocalDate;
import java.util.List;

/**
 * The resolved relevance of a record on some days.
 *
 * @param from the first of the days
 * @param until the day after the last of them
 * @param ruleRuns the runs of the rules that read the record
 * @param relevances the relevance of the record to each criterion
 * @param contradictions the contradictions between links and rules
 */
public record ResolvedPeriod(
        LocalDate from,
        LocalDate until,
        List<RuleRun> ruleRuns,
        List<ItemRelevance> relevances,
        List<StanceContradiction> contradictions) {}
