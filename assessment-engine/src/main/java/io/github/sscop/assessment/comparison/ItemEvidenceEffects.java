package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What each record weighs at one item, as the item's row says. */
final class ItemEvidenceEffects {

    private final Set<EvidenceId> counted;
    private final Set<EvidenceId> refuting;
    private final Set<EvidenceId> direct;
    private final Set<EvidenceId> sufficient;
    private final Map<String, EvidenceId> bearing = new HashMap<>();

    /** The first entry of each record and stance that does not count; no stance is a stance here. */
    private final Map<EvidenceId, Map<Optional<Stance>, DisregardedEvidence>> notCounted = new HashMap<>();

    ItemEvidenceEffects(ItemAssessment row) {
        counted = Set.copyOf(row.counted());
        refuting = Set.copyOf(row.refutedBy());
        direct = named(row, ReasonCode.REFUTED);
        sufficient = named(row, ReasonCode.SUFFICIENT, ReasonCode.TOO_FEW);
        Stream.of(row.counted(), row.refutedBy()).flatMap(List::stream).forEach(this::bears);
        for (DisregardedEvidence each : row.notCounted()) {
            bears(each.evidence());
            notCounted.computeIfAbsent(each.evidence(), id -> new HashMap<>()).putIfAbsent(each.stance(), each);
        }
    }

    private void bears(EvidenceId record) {
        bearing.put(record.value(), record);
    }

    private static Set<EvidenceId> named(ItemAssessment row, ReasonCode... codes) {
        Set<ReasonCode> wanted = Set.of(codes);
        Set<EvidenceId> named = new HashSet<>();
        row.reasons().stream()
                .filter(reason -> wanted.contains(reason.code()))
                .forEach(reason -> named.addAll(reason.evidence()));
        return named;
    }

    EvidenceEffect of(EvidenceId record, Stance stance) {
        if (stance == Stance.REFUTES && refuting.contains(record)) {
            return direct.contains(record) ? EvidenceEffect.DIRECT : EvidenceEffect.INDIRECT;
        }
        if (stance == Stance.SUPPORTS && counted.contains(record)) {
            return sufficient.contains(record) ? EvidenceEffect.SUFFICIENT : EvidenceEffect.COUNTED;
        }
        Map<Optional<Stance>, DisregardedEvidence> ofRecord = notCounted.getOrDefault(record, Map.of());
        return Stream.of(Optional.of(stance), Optional.<Stance>empty())
                .flatMap(each -> Stream.ofNullable(ofRecord.get(each)))
                .findFirst()
                .map(EvidenceEffect::of)
                .orElse(bearing.containsKey(record.value()) ? EvidenceEffect.OTHER_STANCE : EvidenceEffect.ABSENT);
    }

    /** The record of that id, if it bears on the item, whether or not it counts. */
    Optional<EvidenceId> bearing(String id) {
        return Optional.ofNullable(bearing.get(id));
    }

    Set<EvidenceId> counted() {
        return counted;
    }

    Set<EvidenceId> refuting() {
        return refuting;
    }

    /** The refutations on which the verdict rests: the direct ones if there are any. */
    Set<EvidenceId> decisiveRefutations() {
        return direct.isEmpty() ? refuting : direct;
    }

    /** The supports that are enough by themselves; not known, and so none, where the item is refuted. */
    Set<EvidenceId> sufficient() {
        return sufficient;
    }
}
