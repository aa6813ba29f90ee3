package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.SampleDemand;
import java.util.Comparator;
import java.util.Optional;

/**
 * One way in which a record bears on a target, as a link says or as rules derive.
 *
 * @param record the record
 * @param stance which way it speaks, if anybody says
 * @param strength how close it is to what the target is about, if it has a stance
 * @param argument why it shows what it is said to show
 * @param sampleStands whether no rule about the target finds that the record's facts count otherwise than its sample
 */
record Bearing(
        Evidence record,
        Optional<Stance> stance,
        Optional<Strength> strength,
        Optional<String> argument,
        boolean sampleStands) {

    static final Comparator<Bearing> ORDER = Comparator.comparing(Bearing::id);

    static Bearing asserted(Evidence record, Link link, boolean sampleStands) {
        return new Bearing(record, link.stance(), link.strength(), link.argument(), sampleStands);
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

    /** Whether it is direct for a target, for which the policy may take support by records of its kind as indirect at most. */
    boolean isDirect(Target target) {
        return isDirect() && (!supports() || target.demands().strongestOf(record.kind()) == Strength.DIRECT);
    }

    boolean isArgued(Target target) {
        return !target.demands().argued() || argument.isPresent();
    }

    boolean isSampled(Target target) {
        SampleDemand asked = target.demands().sample();
        return !target.item().population() || asked.isMetBy(record.sample().filter(sample -> sampleStands));
    }

    /** Whether it is enough by itself, given that it counts. */
    boolean suffices(Target target) {
        return isDirect(target) && isArgued(target) && isSampled(target);
    }
}
