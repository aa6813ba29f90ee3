package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.vocabulary.reading.RecordReading;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The runs of a rule on a record for a day and every later one.
 *
 * @param starts the days on which the outcome changes, in order
 * @param runs the run that holds from each of those days on
 */
record RuleTimeline(List<LocalDate> starts, List<RuleRun> runs) {

    /** Far above any need; without a limit, a rule whose outcome changes every day would run for every day. */
    private static final int MOST_CHANGES = 1_000;

    /** Runs a rule for one day alone, without explanations. */
    static RuleRun runUnexplained(LocalDate day, Rule rule, RecordReading reading) {
        return run(rule, reading, AsOf.day(day), false);
    }

    /** Runs a rule for a day and for every later day on which its outcome may change. */
    static RuleTimeline startingOn(LocalDate first, Rule rule, RecordReading reading) {
        List<LocalDate> starts = new ArrayList<>(1);
        List<RuleRun> runs = new ArrayList<>(1);
        Optional<LocalDate> day = Optional.of(first);
        while (day.isPresent()) {
            if (runs.size() > MOST_CHANGES) {
                return new RuleTimeline(List.of(first), List.of(new RuleRun(rule, tooManyChanges(), false)));
            }
            AsOf asOf = AsOf.day(day.get());
            starts.add(day.get());
            // Only the outcome on the first day is ever explained.
            runs.add(run(rule, reading, asOf, runs.isEmpty()));
            day = asOf.nextChange().filter(next -> !next.isAfter(RelevanceIndex.LAST_DAY));
        }
        return new RuleTimeline(starts, runs);
    }

    private static RuleOutcome tooManyChanges() {
        return broken("it asks about more than " + MOST_CHANGES
                + " days to come; expected at most so many, since it runs again on each");
    }

    /** Returns the run that holds on a day, which is the first day or later. */
    RuleRun runOn(LocalDate day) {
        int position = Collections.binarySearch(starts, day);
        return runs.get(position >= 0 ? position : -position - 2);
    }

    /**
     * Runs a rule on a record as it is spelt and, where that is not as it is meant, as it is meant: what supports has to be
     * spelt right, what speaks against does not.
     */
    private static RuleRun run(Rule rule, RecordReading reading, AsOf asOf, boolean explained) {
        RuleOutcome meant = outcome(rule, reading.corrected(), asOf, explained);
        if (meant.result() == RuleOutcome.Result.REFUTES && readsImpossibleFacts(rule, reading)) {
            return new RuleRun(rule, RuleOutcome.notRelevant(), true);
        }
        boolean excludesSupport =
                rule instanceof FactRule facts && facts.excludesSupport(meant, reading.corrected(), asOf);
        if (!reading.isMisspelt() || meant.result() == RuleOutcome.Result.REFUTES) {
            return new RuleRun(rule, meant, excludesSupport);
        }
        if (reading.isKindMisspelt()) {
            return new RuleRun(rule, RuleOutcome.notRelevant(), excludesSupport);
        }
        RuleOutcome spelt = outcome(rule, reading.record(), asOf, explained);
        boolean supportsAsSpelt = spelt.result() == RuleOutcome.Result.SUPPORTS;
        return new RuleRun(rule, supportsAsSpelt ? meant : spelt, excludesSupport);
    }

    /** Returns whether a rule reads a number that cannot be, such as a negative count, so that it can show nothing. */
    private static boolean readsImpossibleFacts(Rule rule, RecordReading reading) {
        return !reading.impossibleFacts().isEmpty()
                && rule instanceof FactRule facts
                && !Collections.disjoint(facts.factNames(), reading.impossibleFacts());
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
