package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.evidence.Stance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The change of the effect of one record from one assessment to another.
 *
 * @param stance the stance of the record
 * @param from the effect before
 * @param to the effect now
 * @param before the basis of the earlier assessment
 * @param after the basis of the later assessment
 * @param subjectChanged whether the two are about different versions or artefacts
 */
record EffectChange(
        Stance stance,
        EvidenceEffect from,
        EvidenceEffect to,
        AssessmentBasis before,
        AssessmentBasis after,
        boolean subjectChanged) {

    private static final Set<EvidenceStatus> BY_POLICY = EnumSet.of(
            EvidenceStatus.UNLOCATED,
            EvidenceStatus.UNDATED,
            EvidenceStatus.UNACCEPTED_KIND,
            EvidenceStatus.NOT_INDEPENDENT,
            EvidenceStatus.NOT_VOUCHED,
            EvidenceStatus.DUPLICATE); // In favour of a record that does at least as much by the policy.

    /** The statuses that a review or the trust of a counterpart can end or cause. */
    private static final Set<EvidenceStatus> BY_COUNTERPART =
            EnumSet.of(EvidenceStatus.REJECTED, EvidenceStatus.NOT_INDEPENDENT, EvidenceStatus.NOT_VOUCHED);

    /** Returns whether a counterpart may be the cause. */
    boolean isByCounterpart() {
        return BY_COUNTERPART.stream().anyMatch(status -> from.hasStatus(status) != to.hasStatus(status));
    }

    ChangeCauseCode code() {
        if (subjectChanged
                && (from.hasStatus(EvidenceStatus.OTHER_SUBJECT) || to.hasStatus(EvidenceStatus.OTHER_SUBJECT))) {
            return ChangeCauseCode.SUBJECT_CHANGED;
        }
        if (to.counts() && from.hasStatus(EvidenceStatus.FUTURE)) {
            return ChangeCauseCode.EVIDENCE_CAME_DUE;
        }
        if (from.counts() && to.hasStatus(EvidenceStatus.SUPERSEDED)) {
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
        return from.counts() && to.equals(EvidenceEffect.ABSENT)
                ? ChangeCauseCode.EVIDENCE_REMOVED
                : ChangeCauseCode.EVIDENCE_CHANGED;
    }

    /** Returns the part of the subject by which the record was or is about another one. */
    String subjectPart() {
        return Stream.of(from, to)
                .flatMap(effect -> Optional.ofNullable(effect.arguments().get("part")).stream())
                .findFirst()
                .orElse("version or artefact");
    }

    /** Returns whether the record is out of date, by its own dates or because the results of rules depend on the day. */
    private boolean isOutOfDate() {
        return to.hasStatus(EvidenceStatus.EXPIRED)
                || to.hasStatus(EvidenceStatus.STALE)
                || (isSameRecord() && isNotSupport() && after.asOf().isAfter(before.asOf()));
    }

    /** Returns whether the record is no longer a support. */
    private boolean isNotSupport() {
        return to.equals(EvidenceEffect.ABSENT)
                || to.equals(EvidenceEffect.OTHER_STANCE)
                || to.hasStatus(EvidenceStatus.NO_STANCE);
    }

    /** Returns whether only the date differs, so that no record was added or removed. */
    private boolean isSameRecord() {
        return after.hasAllButTheDateOf(before);
    }

    /** Returns whether a change of policy may be the cause. */
    boolean isByPolicy() {
        if (!to.statuses().isEmpty() && from.counts()) {
            return to.statuses().stream()
                    .allMatch(status -> isByPolicy(status, to, before.asOf())); // Any other status suffices.
        }
        if (!from.statuses().isEmpty() && to.counts()) {
            return from.statuses().stream()
                    .anyMatch(status -> isByPolicy(status, from, after.asOf())); // Each status must cease.
        }
        return isBySufficiency() || isByStrength();
    }

    /** Returns whether the record refutes in both, but directly only in one: an accepted support may have cleared one of two links. */
    private boolean isByStrength() {
        return stance == Stance.REFUTES && from.counts() && to.counts();
    }

    /** Returns whether the record is a support that counts in both, but is sufficient only in one. */
    boolean isBySufficiency() {
        return stance == Stance.SUPPORTS && from.counts() && to.counts();
    }

    private boolean isByPolicy(EvidenceStatus status, EvidenceEffect effect, LocalDate otherDay) {
        return switch (status) {
            case STALE -> isStaleOn(otherDay, effect);
            case SUPERSEDED -> stance == Stance.REFUTES; // Only an accepted record clears a refutation.
            default -> BY_POLICY.contains(status);
        };
    }

    /** Returns whether a stale record would be stale on another day as well; if not, the date alone is the cause. */
    private static boolean isStaleOn(LocalDate day, EvidenceEffect effect) {
        String until =
                effect.hasStatus(EvidenceStatus.STALE) ? effect.arguments().getOrDefault("until", "") : "";
        return until.compareTo(day.toString()) < 0;
    }
}
