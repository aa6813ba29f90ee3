package io.github.sscop.engine.relevance;

import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.policy.SampleRequirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The relevance of a record to a criterion, as asserted by a link or derived by rules.
 *
 * @param profile the record
 * @param stance the stance, if one is asserted or derived
 * @param strength the strength, if there is a stance
 * @param argument the argument that ties the record to the criterion
 * @param sampleConsistent whether no rule about the criterion finds that the record's facts contradict its sample
 * @param derived whether rules derived it from the facts of the record
 * @param openRuns the runs of rules about the criterion that were inconclusive, where a link asserts it
 */
public record Relevance(
        EvidenceProfile profile,
        Optional<Stance> stance,
        Optional<Strength> strength,
        Optional<String> argument,
        boolean sampleConsistent,
        boolean derived,
        List<RuleRun> openRuns) {

    static Relevance asserted(EvidenceProfile profile, Link link, boolean sampleConsistent, List<RuleRun> openRuns) {
        return new Relevance(
                profile, link.stance(), link.strength(), link.argument(), sampleConsistent, false, openRuns);
    }

    /** Returns the same relevance as indirect evidence. */
    Relevance indirect() {
        return new Relevance(
                profile, stance, Optional.of(Strength.INDIRECT), argument, sampleConsistent, derived, openRuns);
    }

    /** Returns the first day on which more than the vendor's word confirms a support, or {@link LocalDate#MAX}. */
    public LocalDate confirmedFrom(Criterion criterion) {
        return derived && isDirect()
                ? LocalDate.MIN
                : profile.independentFrom(
                        Independence.CUSTOMER, criterion.requirements().vouched());
    }

    /** Returns whether more than the vendor's word confirms a support on a day. */
    public boolean isConfirmed(Criterion criterion, LocalDate day) {
        return !confirmedFrom(criterion).isAfter(day);
    }

    /** Returns the record. */
    public Evidence record() {
        return profile.record();
    }

    /** Returns the id of the record. */
    public EvidenceId id() {
        return profile.record().id();
    }

    /** Returns whether the record supports the criterion. */
    public boolean supports() {
        return stance.isPresent() && stance.get() == Stance.SUPPORTS;
    }

    /** Returns whether the record refutes the criterion. */
    public boolean refutes() {
        return stance.isPresent() && stance.get() == Stance.REFUTES;
    }

    /** Returns whether the record is direct evidence, whatever the policy requires. */
    public boolean isDirect() {
        return strength.isPresent() && strength.get() == Strength.DIRECT;
    }

    /** Returns whether the record is direct for a criterion, where the policy may take supports of its kind as indirect at most. */
    public boolean isDirect(Criterion criterion) {
        return isDirect() && (!supports() || criterion.requirements().strongestOf(profile.kind()) == Strength.DIRECT);
    }

    /** Returns whether there is an argument, if the policy requires one. */
    public boolean hasRequiredArgument(Criterion criterion) {
        return !criterion.requirements().argued() || argument.isPresent();
    }

    /** Returns whether there is a sample as the policy requires it, if the criterion is about a population. */
    public boolean hasRequiredSample(Criterion criterion) {
        SampleRequirement required = criterion.requirements().sample();
        Optional<Sample> sample = sampleConsistent ? record().sample() : Optional.empty();
        return !criterion.item().population() || required.isMetBy(sample);
    }

    /** Returns whether the record is sufficient by itself, given that it counts. */
    public boolean isSufficient(Criterion criterion) {
        return isDirect(criterion) && hasRequiredArgument(criterion) && hasRequiredSample(criterion);
    }
}
