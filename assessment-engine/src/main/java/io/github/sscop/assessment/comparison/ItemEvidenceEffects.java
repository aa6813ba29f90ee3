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

/** The effects of the records on one item, according to the item's row. */
final class ItemEvidenceEffects {

    private final Set<EvidenceId> counted;
    private final Set<EvidenceId> refuting;
    private final Set<EvidenceId> direct;
    private final Set<EvidenceId> sufficient;
    private final Set<EvidenceId> confirmed;
    private final Map<String, EvidenceId> relevant = new HashMap<>();

    /** The first entry of each record and stance that does not count; a missing stance is a key as well. */
    private final Map<EvidenceId, Map<Optional<Stance>, DisregardedEvidence>> notCounted = new HashMap<>();

    /**
     * Creates the effects.
     *
     * @param byConfirmation whether the change of the verdict may be one of what is confirmed
     */
    ItemEvidenceEffects(ItemAssessment row, boolean byConfirmation) {
        counted = Set.copyOf(row.counted());
        refuting = Set.copyOf(row.refutedBy());
        direct = named(row, ReasonCode.REFUTED);
        sufficient = named(row, ReasonCode.SUFFICIENT, ReasonCode.TOO_FEW, ReasonCode.ONLY_UNCONFIRMED);
        confirmed = new HashSet<>(byConfirmation ? row.confirmed() : List.of());
        confirmed.retainAll(sufficient);
        Stream.of(row.counted(), row.refutedBy()).flatMap(List::stream).forEach(this::addRelevant);
        for (DisregardedEvidence each : row.notCounted()) {
            addRelevant(each.evidence());
            notCounted.computeIfAbsent(each.evidence(), id -> new HashMap<>()).putIfAbsent(each.stance(), each);
        }
    }

    private void addRelevant(EvidenceId record) {
        relevant.put(record.value(), record);
    }

    private static Set<EvidenceId> named(ItemAssessment row, ReasonCode... codes) {
        Set<ReasonCode> wanted = Set.of(codes);
        Set<EvidenceId> named = new HashSet<>();
        row.reasons().stream()
                .filter(reason -> wanted.contains(reason.code()))
                .forEach(reason -> named.addAll(reason.evidence()));
        return named;
    }

    /** Returns the effect of a record with a stance. */
    EvidenceEffect of(EvidenceId record, Stance stance) {
        if (stance == Stance.REFUTES && refuting.contains(record)) {
            return direct.contains(record) ? EvidenceEffect.DIRECT : EvidenceEffect.INDIRECT;
        }
        if (stance == Stance.SUPPORTS && counted.contains(record)) {
            EvidenceEffect enough = confirmed.contains(record) ? EvidenceEffect.CONFIRMED : EvidenceEffect.SUFFICIENT;
            return sufficient.contains(record) ? enough : EvidenceEffect.COUNTED;
        }
        Map<Optional<Stance>, DisregardedEvidence> ofRecord = notCounted.getOrDefault(record, Map.of());
        return Stream.of(Optional.of(stance), Optional.<Stance>empty())
                .flatMap(each -> Stream.ofNullable(ofRecord.get(each)))
                .findFirst()
                .map(EvidenceEffect::of)
                .orElse(relevant.containsKey(record.value()) ? EvidenceEffect.OTHER_STANCE : EvidenceEffect.ABSENT);
    }

    /** Returns the record with an id, if it is relevant to the item, whether or not it counts. */
    Optional<EvidenceId> findRelevant(String id) {
        return Optional.ofNullable(relevant.get(id));
    }

    Set<EvidenceId> counted() {
        return counted;
    }

    Set<EvidenceId> refuting() {
        return refuting;
    }

    /** Returns the refutations that decide the verdict: the direct ones if there are any. */
    Set<EvidenceId> decisiveRefutations() {
        return direct.isEmpty() ? refuting : direct;
    }

    /** Returns the supports that are sufficient and confirmed; none where the verdict does not depend on that. */
    Set<EvidenceId> confirmed() {
        return confirmed;
    }

    /** Returns the supports that are sufficient; none where the item is refuted, since its row does not show them. */
    Set<EvidenceId> sufficient() {
        return sufficient;
    }
}
