package io.github.sscop.engine.relevance;

import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.SampleRequirement;
import java.util.Optional;

/**
 * One way in which a record bears on a target, as a link says or as rules derive.
 *
 * @param profile the record
 * @param stance which way it speaks, if anybody says
 * @param strength how close it is to what the target is about, if it has a stance
 * @param argument why it shows what it is said to show
 * @param sampleStands whether no rule about the target finds that the record's facts count otherwise than its sample
 */
public record Relevance(
        EvidenceProfile profile,
        Optional<Stance> stance,
        Optional<Strength> strength,
        Optional<String> argument,
        boolean sampleStands) {

    static Relevance asserted(EvidenceProfile profile, Link link, boolean sampleStands) {
        return new Relevance(profile, link.stance(), link.strength(), link.argument(), sampleStands);
    }

    public Evidence record() {
        return profile.record();
    }

    public EvidenceId id() {
        return profile.record().id();
    }

    public boolean supports() {
        return stance.isPresent() && stance.get() == Stance.SUPPORTS;
    }

    public boolean refutes() {
        return stance.isPresent() && stance.get() == Stance.REFUTES;
    }

    public boolean isDirect() {
        return strength.isPresent() && strength.get() == Strength.DIRECT;
    }

    /** Whether it is direct for a target, for which the policy may take support by records of its kind as indirect at most. */
    public boolean isDirect(Criterion criterion) {
        return isDirect() && (!supports() || criterion.requirements().strongestOf(record().kind()) == Strength.DIRECT);
    }

    public boolean isArgued(Criterion criterion) {
        return !criterion.requirements().argued() || argument.isPresent();
    }

    public boolean isSampled(Criterion criterion) {
        SampleRequirement planned = criterion.requirements().sample();
        Optional<Sample> sample = sampleStands ? record().sample() : Optional.empty();
        return !criterion.item().population() || planned.isMetBy(sample);
    }

    /** Whether it is enough by itself, given that it counts. */
    public boolean suffices(Criterion criterion) {
        return isDirect(criterion) && isArgued(criterion) && isSampled(criterion);
    }
}
