package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verdicts of a hearing, told from what counts alone. */
final class Verdicts {

    private final Hearing hearing;

    Verdicts(Hearing hearing) {
        this.hearing = hearing;
    }

    /** The verdict on every item, in catalog order. */
    Map<ItemId, Verdict> all() {
        Map<ItemId, Verdict> verdicts = new LinkedHashMap<>();
        for (Plan.Asked asked : hearing.plan().asked()) {
            verdicts.put(asked.target().id(), on(asked.target()));
        }
        return Collections.unmodifiableMap(verdicts);
    }

    private Verdict on(Target own) {
        List<Bearing> bearing = hearing.bearings().on(own.id());
        Question question = hearing.question(own, bearing);
        List<Tally> tallies = new ArrayList<>(1);
        for (Target target : question.targets()) {
            tallies.add(tally(target, target.isSubstitute() ? hearing.bearings().on(target.id()) : bearing));
        }
        return question.verdict(tallies.get(0), tallies.subList(1, tallies.size()));
    }

    private Tally tally(Target target, List<Bearing> bearings) {
        Tally tally = new Tally(target);
        for (Bearing bearing : bearings) {
            if (Tally.matters(bearing, target) && hearing.states().mayCount(bearing, target, hearing.asOf())) {
                tally.count(bearing, 1);
            }
        }
        return tally;
    }
}
