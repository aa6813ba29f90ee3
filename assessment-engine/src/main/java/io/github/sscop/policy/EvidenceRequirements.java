package io.github.sscop.policy;

import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.ContractValue;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The requirements of a policy on the evidence for an item.
 *
 * @param minimum how many records must support the item, each enough by itself
 * @param argued whether each needs an argument
 * @param located whether each needs a location or a digest, unless it is an interview
 * @param dated whether each needs its own date
 * @param freshness for how long after its date a record is accepted; absent for ever
 * @param freshnessOfKind the same for kinds with another freshness
 * @param kinds the accepted kinds; empty for any
 * @param strongestOfKind the greatest strength of support by records of a kind, whatever a link or a rule states; direct for
 *     other kinds
 * @param sample the sample that an item about a population needs
 * @param independence how independent of the vendor the originator or the accepting reviewer must be
 * @param confirmed whether, where a rule can derive direct support, at least one support has to be confirmed: derived direct
 *     by a rule, or made or accepted by a customer or an independent party
 * @param vouched whether independence counts only as far as the buyer or assessor vouches for it, and not as the submission
 *     claims it
 */
public record EvidenceRequirements(
        int minimum,
        boolean argued,
        boolean located,
        boolean dated,
        Optional<Period> freshness,
        Map<EvidenceKind, Period> freshnessOfKind,
        List<EvidenceKind> kinds,
        Map<EvidenceKind, Strength> strongestOfKind,
        SampleRequirement sample,
        Independence independence,
        boolean confirmed,
        boolean vouched)
        implements ContractValue {

    private static final int LONGEST_MONTHS = 12_000;
    private static final int LONGEST_DAYS = 365_000;

    /**
     * Creates requirements.
     *
     * @throws IllegalArgumentException if the minimum is less than one, a freshness is zero, negative or too long, or no
     *     accepted kind can be direct support
     */
    public EvidenceRequirements {
        if (minimum < 1) {
            throw new IllegalArgumentException("minimum is " + minimum + "; expected one or more");
        }
        freshness.ifPresent(EvidenceRequirements::positive);
        freshnessOfKind.values().forEach(EvidenceRequirements::positive);
        freshnessOfKind = Collections.unmodifiableMap(new TreeMap<>(freshnessOfKind));
        kinds = kinds.stream().distinct().sorted().toList();
        strongestOfKind = Collections.unmodifiableMap(limited(strongestOfKind));
        if (!kinds.isEmpty() && strongestOfKind.keySet().containsAll(kinds)) {
            throw new IllegalArgumentException("kinds is " + kinds + " and strongestOfKind is " + strongestOfKind
                    + "; expected a kind of which support may be direct");
        }
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(independence, "independence");
    }

    /** Returns the limits without those that limit nothing, so that equal requirements are equal. */
    private static Map<EvidenceKind, Strength> limited(Map<EvidenceKind, Strength> strongestOfKind) {
        Map<EvidenceKind, Strength> limited = new TreeMap<>(strongestOfKind);
        limited.values().removeIf(Strength.DIRECT::equals);
        return limited;
    }

    private static void positive(Period period) {
        boolean tooLong =
                Math.abs(period.toTotalMonths()) > LONGEST_MONTHS || period.get(ChronoUnit.DAYS) > LONGEST_DAYS;
        if (period.isNegative() || period.isZero() || tooLong) {
            throw new IllegalArgumentException(
                    "freshness is " + period + "; expected a period longer than none, of at most a thousand years");
        }
    }

    /** Returns for how long after its date a record of a kind is accepted; empty for ever. */
    public Optional<Period> freshnessOf(EvidenceKind kind) {
        Period ofKind = freshnessOfKind.get(kind);
        return ofKind == null ? freshness : Optional.of(ofKind);
    }

    /** Returns the kinds for which something is required or accepted by name. */
    public Set<EvidenceKind> kindsNamed() {
        Set<EvidenceKind> named = new TreeSet<>(kinds);
        named.addAll(freshnessOfKind.keySet());
        named.addAll(strongestOfKind.keySet());
        return named;
    }

    /** Returns whether records of a kind are accepted. */
    public boolean accepts(EvidenceKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Returns the greatest strength of support by a record of a kind. */
    public Strength strongestOf(EvidenceKind kind) {
        return strongestOfKind.getOrDefault(kind, Strength.DIRECT);
    }

    /** Returns these requirements with another minimum. */
    public EvidenceRequirements withMinimum(int value) {
        return new EvidenceRequirements(
                value,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements, with or without an argument. */
    public EvidenceRequirements withArgued(boolean value) {
        return new EvidenceRequirements(
                minimum,
                value,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements, with or without a location. */
    public EvidenceRequirements withLocated(boolean value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                value,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements, with or without a date. */
    public EvidenceRequirements withDated(boolean value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                value,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements with another freshness. */
    public EvidenceRequirements withFreshness(Optional<Period> value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                value,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements with another freshness for a kind. */
    public EvidenceRequirements withFreshness(EvidenceKind kind, Period value) {
        Map<EvidenceKind, Period> ofKind = new TreeMap<>(freshnessOfKind);
        ofKind.put(kind, value);
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                ofKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements with other kinds. */
    public EvidenceRequirements withKinds(List<EvidenceKind> value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                value,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements with another limit on the strength of support by a kind. */
    public EvidenceRequirements withStrongest(EvidenceKind kind, Strength value) {
        Map<EvidenceKind, Strength> ofKind = new TreeMap<>(strongestOfKind);
        ofKind.put(kind, value);
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                ofKind,
                sample,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements with another sample. */
    public EvidenceRequirements withSample(SampleRequirement value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                value,
                independence,
                confirmed,
                vouched);
    }

    /** Returns these requirements, with or without confirmation. */
    public EvidenceRequirements withConfirmed(boolean value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                value,
                vouched);
    }

    /** Returns these requirements, with or without vouching. */
    public EvidenceRequirements withVouched(boolean value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                independence,
                confirmed,
                value);
    }

    /** Returns these requirements with another independence. */
    public EvidenceRequirements withIndependence(Independence value) {
        return new EvidenceRequirements(
                minimum,
                argued,
                located,
                dated,
                freshness,
                freshnessOfKind,
                kinds,
                strongestOfKind,
                sample,
                value,
                confirmed,
                vouched);
    }
}
