package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.Part;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.wording.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a rule makes of a record on a day and on every later one.
 *
 * @param rule the rule
 * @param outcomes what it makes of the record, by the first day on which it does
 */
record RuleSpells(Rule rule, NavigableMap<LocalDate, RuleOutcome> outcomes) {

    /** Far more than any reading of facts needs; without an end, a rule that asks about every day would run for every day. */
    private static final int MOST_CHANGES = 1_000;

    static RuleSpells of(Rule rule, Evidence record, LocalDate from) {
        NavigableMap<LocalDate, RuleOutcome> outcomes = new TreeMap<>();
        Optional<LocalDate> day = Optional.of(from);
        while (day.isPresent()) {
            if (outcomes.size() > MOST_CHANGES) {
                return new RuleSpells(rule, new TreeMap<>(Map.of(from, tooMany())));
            }
            AsOf asOf = AsOf.day(day.get());
            outcomes.put(day.get(), outcome(rule, record, asOf));
            day = asOf.nextChange().filter(next -> !next.isAfter(Bearings.LAST_DAY));
        }
        return new RuleSpells(rule, outcomes);
    }

    private static RuleOutcome tooMany() {
        return broken("it asks about more than " + MOST_CHANGES
                + " days to come; expected at most so many, since it runs again on each");
    }

    /** The first day of each spell. */
    Set<LocalDate> starts() {
        return outcomes.keySet();
    }

    /** What the rule makes of the record on a day. */
    Derivation.Ran on(LocalDate day) {
        return new Derivation.Ran(rule, outcomes.floorEntry(day).getValue());
    }

    private static RuleOutcome outcome(Rule rule, Evidence record, AsOf asOf) {
        try {
            RuleOutcome outcome = rule.outcome(record, asOf);
            return outcome == null ? broken("it gave no outcome") : outcome;
        } catch (RuntimeException e) {
            String message = e.getMessage() == null ? "" : ": " + Words.cut(e.getMessage());
            return broken(e.getClass().getSimpleName() + message);
        }
    }

    private static RuleOutcome broken(String cause) {
        return RuleOutcome.inconclusive(Part.broken(cause));
    }
}
