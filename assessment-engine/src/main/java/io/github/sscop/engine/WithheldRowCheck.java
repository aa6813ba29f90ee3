package io.github.sscop.engine;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The check of recorded rows against what is left of the submission: which of them rest on withheld records, and whether such a
 * row agrees with the records that are there.
 *
 * <p>A withheld record can only supersede another one or be the same piece of evidence; it changes nothing else about it.
 */
final class WithheldRowCheck {

    /** A record as it speaks on a row. */
    private record SpeakingRecord(EvidenceId id, Optional<Stance> stance) {}

    /** The statuses that a record may have because of another one. */
    private static final Set<EvidenceStatus> BY_OTHERS =
            EnumSet.of(EvidenceStatus.SUPERSEDED, EvidenceStatus.DUPLICATE);

    private final Set<EvidenceId> withheld;

    WithheldRowCheck(Set<EvidenceId> withheld) {
        this.withheld = withheld;
    }

    /** Returns whether a row names a withheld record. */
    boolean isResting(ItemAssessment row) {
        Stream<EvidenceId> named = Stream.of(
                        row.relevantEvidence().stream(),
                        row.reasons().stream().flatMap(reason -> reason.evidence().stream()),
                        row.stepsToMeet().stream().flatMap(step -> step.evidence().stream()),
                        row.indispensableEvidence().stream())
                .flatMap(ids -> ids);
        return named.anyMatch(withheld::contains) || row.notCounted().stream().anyMatch(this::isByWithheld);
    }

    /** Returns whether a record does not count because of a withheld one. */
    private boolean isByWithheld(DisregardedEvidence each) {
        String name = switch (each.state()) {
            case SUPERSEDED -> "by";
            case DUPLICATE -> "of";
            default -> "";
        };
        String others = each.arguments().getOrDefault(name, "");
        return Stream.concat(Stream.of(others), Stream.of(others.split(", ", -1)))
                .anyMatch(other -> withheld.stream().anyMatch(id -> id.value().equals(other)));
    }

    /** Returns whether a recorded row gives each record that is there the effect that it has by itself. */
    boolean agrees(ItemAssessment recorded, ItemAssessment fresh) {
        Map<SpeakingRecord, Set<EvidenceStatus>> found = statuses(recorded);
        Map<SpeakingRecord, Set<EvidenceStatus>> expected = statuses(fresh);
        if (!found.keySet().equals(expected.keySet())) {
            return false;
        }
        for (Map.Entry<SpeakingRecord, Set<EvidenceStatus>> entry : found.entrySet()) {
            Set<EvidenceStatus> alone = expected.getOrDefault(entry.getKey(), Set.of());
            boolean isSuperseded = entry.getValue().contains(EvidenceStatus.SUPERSEDED);
            if ((alone.contains(EvidenceStatus.SUPERSEDED) && !isSuperseded)
                    || !withoutOthers(entry.getValue()).equals(withoutOthers(alone))) {
                return false;
            }
        }
        return recorded.notCounted().stream()
                .filter(each -> BY_OTHERS.contains(each.state()) && !withheld.contains(each.evidence()))
                .filter(each -> !expected.getOrDefault(new SpeakingRecord(each.evidence(), each.stance()), Set.of())
                        .contains(each.state()))
                .allMatch(this::isByWithheld);
    }

    /**
     * Returns whether the records that do not count differ only in that some are superseded beside the status that keeps them from
     * counting, which a withheld record may do.
     */
    static boolean isSupersededAsWell(ItemAssessment recorded, ItemAssessment fresh) {
        List<DisregardedEvidence> found = recorded.notCounted();
        List<DisregardedEvidence> expected = fresh.notCounted();
        return found.size() == expected.size()
                && IntStream.range(0, found.size()).allMatch(i -> isSupersededAsWell(found.get(i), expected.get(i)));
    }

    private static boolean isSupersededAsWell(DisregardedEvidence found, DisregardedEvidence expected) {
        Set<EvidenceStatus> others = new HashSet<>(found.otherStates());
        others.remove(EvidenceStatus.SUPERSEDED);
        others.addAll(
                expected.otherStates().contains(EvidenceStatus.SUPERSEDED)
                        ? Set.of(EvidenceStatus.SUPERSEDED)
                        : Set.of());
        return found.evidence().equals(expected.evidence())
                && found.stance().equals(expected.stance())
                && found.state() == expected.state()
                && found.arguments().equals(expected.arguments())
                && found.otherStates().containsAll(expected.otherStates())
                && others.equals(Set.copyOf(expected.otherStates()));
    }

    /** Returns the statuses of the records of a row that are there; a record that counts has none. */
    private Map<SpeakingRecord, Set<EvidenceStatus>> statuses(ItemAssessment row) {
        Map<SpeakingRecord, Set<EvidenceStatus>> statuses = new HashMap<>();
        add(statuses, row.counted(), Stance.SUPPORTS);
        add(statuses, row.refutedBy(), Stance.REFUTES);
        for (DisregardedEvidence each : row.notCounted()) {
            if (!withheld.contains(each.evidence())) {
                Set<EvidenceStatus> ofRecord = statuses.computeIfAbsent(
                        new SpeakingRecord(each.evidence(), each.stance()),
                        key -> EnumSet.noneOf(EvidenceStatus.class));
                ofRecord.add(each.state());
                ofRecord.addAll(each.otherStates());
            }
        }
        return statuses;
    }

    private void add(Map<SpeakingRecord, Set<EvidenceStatus>> statuses, List<EvidenceId> ids, Stance stance) {
        ids.stream()
                .filter(id -> !withheld.contains(id))
                .forEach(id -> statuses.put(
                        new SpeakingRecord(id, Optional.of(stance)), EnumSet.noneOf(EvidenceStatus.class)));
    }

    private static Set<EvidenceStatus> withoutOthers(Set<EvidenceStatus> statuses) {
        Set<EvidenceStatus> own = EnumSet.noneOf(EvidenceStatus.class);
        own.addAll(statuses);
        own.removeAll(BY_OTHERS);
        return own;
    }
}
