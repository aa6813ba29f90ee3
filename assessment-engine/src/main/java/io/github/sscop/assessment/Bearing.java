package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.util.Comparator;
import java.util.Optional;

/**
 * One way in which a record bears on a target, asserted by whoever linked it.
 *
 * @param record the record
 * @param stance which way it speaks, if anybody says
 * @param strength how close it is to what the target is about, if it has a stance
 * @param argument why it shows what it is said to show
 */
record Bearing(Evidence record, Optional<Stance> stance, Optional<Strength> strength, Optional<String> argument) {

    static final Comparator<Bearing> ORDER = Comparator.comparing(Bearing::id);

    static Bearing asserted(Evidence record, Link link) {
        return new Bearing(record, link.stance(), link.strength(), link.argument());
    }

    EvidenceId id() {
        return record.id();
    }

    boolean supports() {
        return stance.filter(Stance.SUPPORTS::equals).isPresent();
    }

    boolean refutes() {
        return stance.filter(Stance.REFUTES::equals).isPresent();
    }

    boolean isDirect() {
        return strength.filter(Strength.DIRECT::equals).isPresent();
    }

    boolean isArgued(Target target) {
        return !target.demands().argued() || argument.isPresent();
    }

    boolean isSampled(Target target) {
        return !target.item().population() || target.demands().sample().isMetBy(record.sample());
    }

    /** Whether it is enough by itself, given that it counts. */
    boolean suffices(Target target) {
        return isDirect() && isArgued(target) && isSampled(target);
    }
}
