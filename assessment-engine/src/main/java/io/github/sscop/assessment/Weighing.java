package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What bears on a target on a day, each with the states that keep it from counting; in the order of the records' ids.
 *
 * @param target the target
 * @param all everything that bears on it
 */
record Weighing(Target target, List<Weighed> all) {

    /**
     * A bearing and the states that keep it from counting.
     *
     * @param bearing the bearing
     * @param held the states that hold; none if it counts
     */
    record Weighed(Bearing bearing, List<EvidenceStates.Held> held) {

        boolean counts() {
            return held.isEmpty();
        }

        /** Whether it would count if no other record said the same. */
        boolean mayCount() {
            return held.isEmpty() || held.get(0).state() == EvidenceState.DUPLICATE;
        }

        /** Whether it is one of those of which, counting, enough make the target met. */
        boolean mayMeet(Target target) {
            return mayCount() && bearing.supports() && bearing.suffices(target);
        }

        Stream<EvidenceState> states() {
            return held.stream().map(EvidenceStates.Held::state);
        }
    }

    static Weighing of(Target target, List<Bearing> bearings, EvidenceStates states, LocalDate on) {
        List<Weighed> weighed = bearings.stream()
                .sorted(Bearing.ORDER)
                .map(bearing -> new Weighed(bearing, states.of(bearing, target, on)))
                .toList();
        return new Weighing(target, withDuplicates(target, weighed));
    }

    /** Of supports that say the same, leaves the one that does most for sufficiency; ties go to the lowest id. */
    private static List<Weighed> withDuplicates(Target target, List<Weighed> weighed) {
        Comparator<Bearing> doesMost = Comparator.<Bearing, Boolean>comparing(b -> b.suffices(target))
                .thenComparing(b -> b.isDirect(target))
                .thenComparing(b -> b.isArgued(target))
                .thenComparing(b -> b.isSampled(target));
        Map<EvidenceKey, Bearing> best = new HashMap<>();
        for (Weighed each : weighed) {
            if (each.counts() && each.bearing().supports()) {
                best.merge(
                        EvidenceKey.of(each.bearing().record()),
                        each.bearing(),
                        (a, b) -> doesMost.compare(b, a) > 0 ? b : a);
            }
        }
        List<Weighed> told = new ArrayList<>();
        for (Weighed each : weighed) {
            Bearing counted = each.counts() && each.bearing().supports()
                    ? best.getOrDefault(EvidenceKey.of(each.bearing().record()), each.bearing())
                    : each.bearing();
            told.add(counted.id().equals(each.bearing().id()) ? each : duplicate(each.bearing(), counted.id()));
        }
        return told;
    }

    private static Weighed duplicate(Bearing bearing, EvidenceId counted) {
        return new Weighed(
                bearing, List.of(new EvidenceStates.Held(EvidenceState.DUPLICATE, Map.of("of", counted.value()))));
    }

    /** The supports that count. */
    List<Bearing> supports() {
        return all.stream()
                .filter(Weighed::counts)
                .map(Weighed::bearing)
                .filter(Bearing::supports)
                .toList();
    }

    /** The refutations that count. */
    List<Bearing> refutations() {
        return all.stream()
                .filter(Weighed::counts)
                .map(Weighed::bearing)
                .filter(Bearing::refutes)
                .toList();
    }

    /** What does not count. */
    List<NotCounted> notCounted() {
        return all.stream()
                .filter(each -> !each.counts())
                .map(each -> new NotCounted(
                        each.bearing().id(),
                        each.bearing().stance(),
                        each.held().get(0).state(),
                        each.states().skip(1).toList(),
                        each.held().get(0).arguments()))
                .toList();
    }
}
