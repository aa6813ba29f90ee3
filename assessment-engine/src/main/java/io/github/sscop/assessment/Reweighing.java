package io.github.sscop.assessment;

import io.github.sscop.evidence.Stance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the weight of one record changed from one assessment to another.
 *
 * @param stance the stance of which the weight is
 * @param from the weight before
 * @param to the weight now
 */
record Reweighing(Stance stance, Weight from, Weight to) {

    private static final Set<EvidenceState> BY_POLICY = EnumSet.of(
            EvidenceState.UNLOCATED,
            EvidenceState.UNDATED,
            EvidenceState.UNACCEPTED_KIND,
            EvidenceState.NOT_INDEPENDENT,
            EvidenceState.DUPLICATE); // Of a record that by the policy does no less.

    CauseCode code() {
        if (to.counts() && from.equals(Weight.ABSENT)) {
            return CauseCode.EVIDENCE_ADDED;
        }
        if (to.counts() && from.is(EvidenceState.FUTURE)) {
            return CauseCode.EVIDENCE_CAME_DUE;
        }
        if (from.counts() && to.equals(Weight.ABSENT)) {
            return CauseCode.EVIDENCE_REMOVED;
        }
        if (from.counts() && to.is(EvidenceState.SUPERSEDED)) {
            return CauseCode.EVIDENCE_SUPERSEDED;
        }
        boolean outOfDate = to.is(EvidenceState.EXPIRED) || to.is(EvidenceState.STALE);
        return stance == Stance.SUPPORTS && from.counts() && outOfDate
                ? CauseCode.EVIDENCE_EXPIRED
                : CauseCode.EVIDENCE_CHANGED;
    }

    /**
     * Whether another policy may account for it.
     *
     * @param before the earlier as-of date
     * @param after the later as-of date
     */
    boolean isByPolicy(LocalDate before, LocalDate after) {
        if (!to.states().isEmpty() && from.counts()) {
            return to.states().stream().allMatch(state -> isByPolicy(state, to, before)); // Any other is enough.
        }
        if (!from.states().isEmpty() && to.counts()) {
            return from.states().stream().anyMatch(state -> isByPolicy(state, from, after)); // Each has to go.
        }
        return isBySufficiency() || isByStrength();
    }

    /** Whether it refutes both times, but directly only once: then a support that the policy accepts may clear one of two links. */
    private boolean isByStrength() {
        return stance == Stance.REFUTES && from.counts() && to.counts();
    }

    /** Whether it is support that counts both times, but is enough by itself only once. */
    boolean isBySufficiency() {
        return stance == Stance.SUPPORTS && from.counts() && to.counts();
    }

    private boolean isByPolicy(EvidenceState state, Weight weight, LocalDate otherDay) {
        return switch (state) {
            case STALE -> isStaleOn(otherDay, weight);
            case SUPERSEDED -> stance == Stance.REFUTES; // Only what the policy accepts clears a refutation.
            default -> BY_POLICY.contains(state);
        };
    }

    /** Whether a stale record would be so on another day as well; if not, time alone accounts for it. */
    private static boolean isStaleOn(LocalDate day, Weight weight) {
        String until = weight.is(EvidenceState.STALE) ? weight.arguments().getOrDefault("until", "") : "";
        return until.compareTo(day.toString()) < 0;
    }
}
