package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.EvidenceStatus;
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
 * @param before what the assessment before was made from
 * @param after what the assessment now is made from
 */
record EffectChange(Stance stance, EvidenceEffect from, EvidenceEffect to, AssessmentBasis before, AssessmentBasis after) {

    private static final Set<EvidenceStatus> BY_POLICY = EnumSet.of(
            EvidenceStatus.UNLOCATED,
            EvidenceStatus.UNDATED,
            EvidenceStatus.UNACCEPTED_KIND,
            EvidenceStatus.NOT_INDEPENDENT,
            EvidenceStatus.DUPLICATE); // Of a record that by the policy does no less.

    ChangeCauseCode code() {
        if (to.counts() && from.is(EvidenceStatus.FUTURE)) {
            return ChangeCauseCode.EVIDENCE_CAME_DUE;
        }
        if (from.counts() && to.is(EvidenceStatus.SUPERSEDED)) {
            return ChangeCauseCode.EVIDENCE_SUPERSEDED;
        }
        if (stance == Stance.SUPPORTS && from.counts() && isOutOfDate()) {
            return ChangeCauseCode.EVIDENCE_EXPIRED;
        }
        if (isSameRecord()) {
            return ChangeCauseCode.EVIDENCE_CHANGED;
        }
        if (to.counts() && from.equals(EvidenceEffect.ABSENT)) {
            return ChangeCauseCode.EVIDENCE_ADDED;
        }
        return from.counts() && to.equals(EvidenceEffect.ABSENT) ? ChangeCauseCode.EVIDENCE_REMOVED : ChangeCauseCode.EVIDENCE_CHANGED;
    }

    /** Whether it is out of date, by its own dates or since what rules make of it depends on the day. */
    private boolean isOutOfDate() {
        return to.is(EvidenceStatus.EXPIRED)
                || to.is(EvidenceStatus.STALE)
                || (isSameRecord() && isNotSupport() && after.asOf().isAfter(before.asOf()));
    }

    /** Whether nothing makes support of it any more. */
    private boolean isNotSupport() {
        return to.equals(EvidenceEffect.ABSENT) || to.equals(EvidenceEffect.OTHER_STANCE) || to.is(EvidenceStatus.NO_STANCE);
    }

    /** Whether nothing but the day is another, so that no record came or went. */
    private boolean isSameRecord() {
        return after.hasAllButTheDateOf(before);
    }

    /** Whether another policy may account for it. */
    boolean isByPolicy() {
        if (!to.states().isEmpty() && from.counts()) {
            return to.states().stream().allMatch(state -> isByPolicy(state, to, before.asOf())); // Any other is enough.
        }
        if (!from.states().isEmpty() && to.counts()) {
            return from.states().stream().anyMatch(state -> isByPolicy(state, from, after.asOf())); // Each has to go.
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

    private boolean isByPolicy(EvidenceStatus state, EvidenceEffect weight, LocalDate otherDay) {
        return switch (state) {
            case STALE -> isStaleOn(otherDay, weight);
            case SUPERSEDED -> stance == Stance.REFUTES; // Only what the policy accepts clears a refutation.
            default -> BY_POLICY.contains(state);
        };
    }

    /** Whether a stale record would be so on another day as well; if not, time alone accounts for it. */
    private static boolean isStaleOn(LocalDate day, EvidenceEffect weight) {
        String until = weight.is(EvidenceStatus.STALE) ? weight.arguments().getOrDefault("until", "") : "";
        return until.compareTo(day.toString()) < 0;
    }
}
