package io.github.sscop.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What bears on a target on a day, each with the states that keep it from counting; in the order of the records' ids.
 *
 * @param target the target
 * @param all everything that bears on it
 * @param supports the supports that count
 * @param refutations the refutations that count
 */
record Weighing(Target target, List<Weighed> all, List<Bearing> supports, List<Bearing> refutations) {

    /**
     * A bearing and the states that keep it from counting.
     *
     * @param bearing the bearing
     * @param states the states that hold; none if it counts
     * @param arguments what the sentence about the first of them speaks of
     */
    record Weighed(Bearing bearing, List<EvidenceState> states, Map<String, String> arguments) {

        boolean counts() {
            return states.isEmpty();
        }

        /** Whether it would count if no other record said the same. */
        boolean mayCount() {
            return states.isEmpty() || states.get(0) == EvidenceState.DUPLICATE;
        }

        /** Whether it is one of those of which, counting, enough make the target met. */
        boolean mayMeet(Target target) {
            return mayCount() && bearing.supports() && bearing.suffices(target);
        }

        NotCounted notCounted() {
            return new NotCounted(
                    bearing.id(), bearing.stance(), states.get(0), states.subList(1, states.size()), arguments);
        }
    }

    static Weighing of(Target target, List<Bearing> bearings, EvidenceStates states, LocalDate on) {
        List<Weighed> weighed = new ArrayList<>(bearings.size());
        for (Bearing bearing : bearings) {
            List<EvidenceState> held = states.of(bearing, target, on);
            Map<String, String> arguments =
                    held.isEmpty() ? Map.of() : states.arguments(held.get(0), bearing, target, on);
            weighed.add(new Weighed(bearing, held, arguments));
        }
        findDuplicates(target, weighed);
        List<Bearing> supports = new ArrayList<>();
        List<Bearing> refutations = new ArrayList<>();
        for (Weighed each : weighed) {
            if (each.counts() && each.bearing().supports()) {
                supports.add(each.bearing());
            } else if (each.counts() && each.bearing().refutes()) {
                refutations.add(each.bearing());
            }
        }
        return new Weighing(target, weighed, supports, refutations);
    }

    /** Of supports that say the same, leaves the one that does most for sufficiency; ties go to the lowest id. */
    private static void findDuplicates(Target target, List<Weighed> weighed) {
        Map<EvidenceKey, Bearing> best = new HashMap<>();
        for (Weighed each : weighed) {
            if (isCountedSupport(each)) {
                Bearing bearing = each.bearing();
                Bearing other = best.get(bearing.candidate().says());
                if (other == null || doesMore(bearing, other, target)) {
                    best.put(bearing.candidate().says(), bearing);
                }
            }
        }
        for (int i = 0; i < weighed.size(); i++) {
            Weighed each = weighed.get(i);
            if (isCountedSupport(each)) {
                Bearing counted = best.get(each.bearing().candidate().says());
                if (counted != null && !counted.id().equals(each.bearing().id())) {
                    weighed.set(i, duplicate(each.bearing(), counted));
                }
            }
        }
    }

    private static boolean isCountedSupport(Weighed each) {
        return each.counts() && each.bearing().supports();
    }

    private static boolean doesMore(Bearing one, Bearing other, Target target) {
        int more = Boolean.compare(one.suffices(target), other.suffices(target));
        more = more == 0 ? Boolean.compare(one.isDirect(target), other.isDirect(target)) : more;
        more = more == 0 ? Boolean.compare(one.isArgued(target), other.isArgued(target)) : more;
        return (more == 0 ? Boolean.compare(one.isSampled(target), other.isSampled(target)) : more) > 0;
    }

    private static Weighed duplicate(Bearing bearing, Bearing counted) {
        return new Weighed(
                bearing,
                List.of(EvidenceState.DUPLICATE),
                Map.of("of", counted.id().value()));
    }
}
