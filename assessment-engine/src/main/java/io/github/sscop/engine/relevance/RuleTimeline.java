package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a rule makes of a record on a day and on every later one.
 *
 * @param starts the days on which it begins to make something else of it, in order
 * @param outcomes what the rule makes of the record from each of those days on
 */
record RuleTimeline(List<LocalDate> starts, List<RuleRun> outcomes) {

    /** Far more than any reading of facts needs; without an end, a rule that asks about every day would run for every day. */
    private static final int MOST_CHANGES = 1_000;

    /** What a rule makes of a record on one day alone, unexplained. */
    static RuleRun withoutParts(LocalDate day, Rule rule, Evidence record) {
        return new RuleRun(rule, outcome(rule, record, AsOf.day(day), false));
    }

    static RuleTimeline from(LocalDate from, Rule rule, Evidence record) {
        List<LocalDate> starts = new ArrayList<>(1);
        List<RuleRun> outcomes = new ArrayList<>(1);
        Optional<LocalDate> day = Optional.of(from);
        while (day.isPresent()) {
            if (outcomes.size() > MOST_CHANGES) {
                return new RuleTimeline(List.of(from), List.of(new RuleRun(rule, tooMany())));
            }
            AsOf asOf = AsOf.day(day.get());
            starts.add(day.get());
            // Nobody asks why a rule will make something else of it one day.
            outcomes.add(new RuleRun(rule, outcome(rule, record, asOf, outcomes.isEmpty())));
            day = asOf.nextChange().filter(next -> !next.isAfter(RelevanceIndex.LAST_DAY));
        }
        return new RuleTimeline(starts, outcomes);
    }

    private static RuleOutcome tooMany() {
        return broken("it asks about more than " + MOST_CHANGES
                + " days to come; expected at most so many, since it runs again on each");
    }

    /** What the rule makes of the record on a day from the first on. */
    RuleRun on(LocalDate day) {
        int place = Collections.binarySearch(starts, day);
        return outcomes.get(place >= 0 ? place : -place - 2);
    }

    private static RuleOutcome outcome(Rule rule, Evidence record, AsOf asOf, boolean explained) {
        try {
            RuleOutcome outcome = !explained && rule instanceof FactRule facts
                    ? facts.outcomeWithoutParts(record, asOf)
                    : rule.outcome(record, asOf);
            return outcome == null ? broken("it gave no outcome") : outcome;
        } catch (RuntimeException e) {
            String message = e.getMessage() == null ? "" : ": " + ValueWording.cut(e.getMessage());
            return broken(e.getClass().getSimpleName() + message);
        }
    }

    private static RuleOutcome broken(String cause) {
        return RuleOutcome.inconclusive(ConditionResult.broken(cause));
    }
}
