package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What bears on a target, told apart by whether it counts; each list in the order of the records' ids.
 *
 * @param supports the supports that count
 * @param refutations the refutations that count
 * @param notCounted what does not count
 */
record Weighing(List<Bearing> supports, List<Bearing> refutations, List<NotCounted> notCounted) {

    /** What makes two records of the same stance on the same target say the same. */
    private record Key(String what, String where, String when) {

        static Optional<Key> of(Evidence record) {
            if (record.digest().isPresent()) {
                return Optional.of(new Key("", record.digest().get().value(), ""));
            }
            return record.location()
                    .map(location -> new Key(
                            record.kind().value(),
                            location,
                            record.date()
                                    .map(date -> date.firstDay().toString())
                                    .orElse("")));
        }
    }

    static Weighing of(Target target, List<Bearing> bearings, EvidenceStates states) {
        List<Bearing> supports = new ArrayList<>();
        List<Bearing> refutations = new ArrayList<>();
        List<NotCounted> notCounted = new ArrayList<>();
        Map<EvidenceId, List<Bearing>> byRecord = bearings.stream().collect(Collectors.groupingBy(Bearing::id));
        for (Bearing bearing : bearings.stream().sorted(Bearing.ORDER).toList()) {
            List<EvidenceStates.Held> held = states.of(bearing, target, byRecord);
            if (!held.isEmpty()) {
                notCounted.add(notCounted(bearing, held));
            } else if (bearing.supports()) {
                supports.add(bearing);
            } else {
                refutations.add(bearing);
            }
        }
        List<Bearing> distinct = withoutDuplicates(target, supports, notCounted);
        notCounted.sort(Comparator.comparing(NotCounted::evidence));
        return new Weighing(distinct, refutations, notCounted);
    }

    private static NotCounted notCounted(Bearing bearing, List<EvidenceStates.Held> held) {
        return new NotCounted(
                bearing.id(),
                bearing.stance(),
                held.get(0).state(),
                held.stream().skip(1).map(EvidenceStates.Held::state).toList(),
                held.get(0).arguments());
    }

    /** Of supports that say the same, keeps the one that does most for sufficiency; ties go to the lowest id. */
    private static List<Bearing> withoutDuplicates(Target target, List<Bearing> supports, List<NotCounted> notCounted) {
        Comparator<Bearing> doesMost = Comparator.<Bearing, Boolean>comparing(b -> b.suffices(target))
                .thenComparing(Bearing::isDirect)
                .thenComparing(b -> b.isArgued(target))
                .thenComparing(b -> b.isSampled(target));
        Map<Key, Bearing> best = new HashMap<>();
        for (Bearing support : supports) {
            Key.of(support.record())
                    .ifPresent(key -> best.merge(key, support, (a, b) -> doesMost.compare(b, a) > 0 ? b : a));
        }
        List<Bearing> distinct = new ArrayList<>();
        for (Bearing support : supports) {
            Bearing counted = Key.of(support.record()).map(best::get).orElse(support);
            if (counted.id().equals(support.id())) {
                distinct.add(support);
            } else {
                notCounted.add(notCounted(
                        support,
                        List.of(new EvidenceStates.Held(
                                EvidenceState.DUPLICATE,
                                Map.of("of", counted.id().value())))));
            }
        }
        return distinct;
    }
}
