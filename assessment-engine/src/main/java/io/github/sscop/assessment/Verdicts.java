package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdicts of a hearing, told from what counts alone.
 *
 * <p>It goes through the records once, and not through what bears on each item: of many records, each is at hand then.
 */
final class Verdicts {

    private final Hearing hearing;
    private final List<Question> questions = new ArrayList<>();
    private final Map<ItemId, Tally> tallies = new HashMap<>();

    private Verdicts(Hearing hearing) {
        this.hearing = hearing;
        for (Plan.Asked asked : hearing.plan().asked()) {
            // Whether anything bears on it only makes a difference to the reasons.
            Question question = hearing.question(asked.target(), true);
            questions.add(question);
            for (Target target : question.targets()) {
                tallies.put(target.id(), new Tally(target));
            }
        }
    }

    /** The verdict on every item, in catalog order. */
    static Map<ItemId, Verdict> of(Hearing hearing) {
        Verdicts verdicts = new Verdicts(hearing);
        for (Bearings.Told told : hearing.bearings().records()) {
            for (Derivation.On on : told.derived().bearings()) {
                verdicts.count(on);
            }
        }
        return verdicts.all();
    }

    private void count(Derivation.On on) {
        Tally tally = tallies.get(on.target());
        if (tally != null
                && Tally.matters(on.bearing(), tally.target())
                && hearing.states().mayCount(on.bearing(), tally.target(), hearing.asOf())) {
            tally.count(on.bearing(), 1);
        }
    }

    private Map<ItemId, Verdict> all() {
        Map<ItemId, Verdict> verdicts = new LinkedHashMap<>();
        for (Question question : questions) {
            List<Tally> its = new ArrayList<>(1);
            for (Target target : question.targets()) {
                its.add(tallies.get(target.id()));
            }
            verdicts.put(question.item().id(), question.verdict(its.get(0), its.subList(1, its.size())));
        }
        return Collections.unmodifiableMap(verdicts);
    }
}
