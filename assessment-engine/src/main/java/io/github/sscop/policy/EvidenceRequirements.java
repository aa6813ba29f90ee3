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
import java.util.TreeMap;

/**
 * What a policy demands of the evidence for an item.
 *
 * @param minimum how many records must support the item, each enough by itself
 * @param argued whether each needs an argument
 * @param located whether each needs a location or a digest, unless it is an interview
 * @param dated whether each needs a date of its own
 * @param freshness for how long after its date a record counts; absent for ever
 * @param freshnessOfKind the same for kinds that age otherwise
 * @param kinds the kinds that count; empty for any
 * @param strongestOfKind how strong support by records of a kind is at most, whoever says how strong it is; of a kind that is
 *     not named it may be direct
 * @param sample the sample that an item about a population needs
 * @param independence how independent of the vendor the originator or the accepting reviewer must be
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
        Independence independence) implements ContractValue {

    private static final int LONGEST_MONTHS = 12_000;
    private static final int LONGEST_DAYS = 365_000;

    /**
     * Makes demands.
     *
     * @throws IllegalArgumentException if there need be no record, a limit on age is none or too long, or no kind that counts
     *     can be direct
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

    /** Without the kinds that may be as strong as any other, so that equal demands are equal. */
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

    /** For how long after its date a record of a kind counts; empty for ever. */
    public Optional<Period> freshnessOf(EvidenceKind kind) {
        Period ofKind = freshnessOfKind.get(kind);
        return ofKind == null ? freshness : Optional.of(ofKind);
    }

    /** Whether records of a kind count. */
    public boolean accepts(EvidenceKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** How strong support by a record of a kind is at most. */
    public Strength strongestOf(EvidenceKind kind) {
        return strongestOfKind.getOrDefault(kind, Strength.DIRECT);
    }

    /** The same demands with another minimum. */
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
                independence);
    }

    /** The same demands, with or without an argument. */
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
                independence);
    }

    /** The same demands, with or without a location. */
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
                independence);
    }

    /** The same demands, with or without a date. */
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
                independence);
    }

    /** The same demands with another freshness. */
    public EvidenceRequirements withFreshness(Optional<Period> value) {
        return new EvidenceRequirements(
                minimum, argued, located, dated, value, freshnessOfKind, kinds, strongestOfKind, sample, independence);
    }

    /** The same demands with another freshness for a kind. */
    public EvidenceRequirements withFreshness(EvidenceKind kind, Period value) {
        Map<EvidenceKind, Period> ofKind = new TreeMap<>(freshnessOfKind);
        ofKind.put(kind, value);
        return new EvidenceRequirements(
                minimum, argued, located, dated, freshness, ofKind, kinds, strongestOfKind, sample, independence);
    }

    /** The same demands with other kinds. */
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
                independence);
    }

    /** The same demands in which support by records of a kind is at most so strong. */
    public EvidenceRequirements withStrongest(EvidenceKind kind, Strength value) {
        Map<EvidenceKind, Strength> ofKind = new TreeMap<>(strongestOfKind);
        ofKind.put(kind, value);
        return new EvidenceRequirements(
                minimum, argued, located, dated, freshness, freshnessOfKind, kinds, ofKind, sample, independence);
    }

    /** The same demands with another sample. */
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
                independence);
    }

    /** The same demands with another independence. */
    public EvidenceRequirements withIndependence(Independence value) {
        return new EvidenceRequirements(
                minimum, argued, located, dated, freshness, freshnessOfKind, kinds, strongestOfKind, sample, value);
    }
}
