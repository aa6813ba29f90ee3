package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.SampleDemand;
import java.util.Optional;

/**
 * One way in which a record bears on a target, as a link says or as rules derive.
 *
 * @param candidate the record
 * @param stance which way it speaks, if anybody says
 * @param strength how close it is to what the target is about, if it has a stance
 * @param argument why it shows what it is said to show
 * @param sampleStands whether no rule about the target finds that the record's facts count otherwise than its sample
 */
record Bearing(
        Candidate candidate,
        Optional<Stance> stance,
        Optional<Strength> strength,
        Optional<String> argument,
        boolean sampleStands) {

    static Bearing asserted(Candidate candidate, Link link, boolean sampleStands) {
        return new Bearing(candidate, link.stance(), link.strength(), link.argument(), sampleStands);
    }

    Evidence record() {
        return candidate.record();
    }

    EvidenceId id() {
        return candidate.record().id();
    }

    boolean supports() {
        return stance.isPresent() && stance.get() == Stance.SUPPORTS;
    }

    boolean refutes() {
        return stance.isPresent() && stance.get() == Stance.REFUTES;
    }

    boolean isDirect() {
        return strength.isPresent() && strength.get() == Strength.DIRECT;
    }

    /** Whether it is direct for a target, for which the policy may take support by records of its kind as indirect at most. */
    boolean isDirect(Target target) {
        return isDirect() && (!supports() || target.demands().strongestOf(record().kind()) == Strength.DIRECT);
    }

    boolean isArgued(Target target) {
        return !target.demands().argued() || argument.isPresent();
    }

    boolean isSampled(Target target) {
        SampleDemand asked = target.demands().sample();
        Optional<Sample> sample = sampleStands ? record().sample() : Optional.empty();
        return !target.item().population() || asked.isMetBy(sample);
    }

    /** Whether it is enough by itself, given that it counts. */
    boolean suffices(Target target) {
        return isDirect(target) && isArgued(target) && isSampled(target);
    }
}
