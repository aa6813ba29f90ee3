package io.github.sscop.policy;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Strength;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.rule.FactRule;
import io.github.sscop.wording.ValueWording;
import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A policy as its document gives it: its own parts, and the id of the policy that gives the others.
 *
 * <p>A policy that is based on no other gives every part.
 *
 * @param id the policy's id
 * @param title what the policy is, in a sentence
 * @param basedOn the id of the policy whose parts hold where this one says nothing: {@code good-faith}, {@code buyer} or
 *     {@code independent}
 * @param demands the requirements on evidence for each item
 * @param demandsOfItem the requirements that replace them for single items, by code ({@code uk-sscop/2025-05}) and item
 * @param acceptsExclusions whether items may be left out
 * @param acceptsSubstitutions whether items may be judged in the vendor's own words
 * @param settings the values that rules ask for by name
 * @param rules the rules about each code; those of the policy on which it is based run as well
 */
record PolicyDocument(
        String id,
        String title,
        Optional<String> basedOn,
        Optional<RequirementOverrides> demands,
        Map<EditionId, Map<ItemId, RequirementOverrides>> demandsOfItem,
        Optional<Boolean> acceptsExclusions,
        Optional<Boolean> acceptsSubstitutions,
        Map<String, FactValue> settings,
        Map<EditionId, List<FactRule>> rules) {

    static final DocumentType<PolicyDocument> TYPE = DocumentType.of("sscop.policy/1", PolicyDocument.class)
            .mapped(AgeLimit.class, String.class, AgeLimit::toString, AgeLimit::of)
            .build();

    /** A limit on age as a document gives it: a period, or {@code NONE} to take away one that would apply. */
    record AgeLimit(Optional<Period> period) {

        static final AgeLimit NONE = new AgeLimit(Optional.empty());

        static AgeLimit of(Period period) {
            return new AgeLimit(Optional.of(period));
        }

        static AgeLimit of(String text) {
            try {
                return text.equals("NONE") ? NONE : of(Period.parse(text));
            } catch (DateTimeException | ArithmeticException e) { // The latter for more weeks than are days.
                throw new IllegalArgumentException(
                        ValueWording.quoted(text) + " is not a period; expected one such as P1Y, or NONE", e);
            }
        }

        @Override
        public String toString() {
            return period.map(Period::toString).orElse("NONE");
        }
    }

    /**
     * Demands as far as a document gives them.
     *
     * @param minimum how many records must support the item, each enough by itself
     * @param argued whether each needs an argument
     * @param located whether each needs a location or a digest, unless it is an interview
     * @param dated whether each needs a date of its own
     * @param freshness for how long after its date a record counts, as a period of the calendar such as {@code P1Y}, or
     *     {@code NONE} for ever
     * @param freshnessOfKind the same for kinds that age differently
     * @param kinds the kinds that count; empty for any
     * @param strongestOfKind how strong support by records of a kind is at most
     * @param sample the sample that an item about a population needs
     * @param independence how independent of the vendor the originator or the accepting reviewer must be
     * @param confirmed whether, where a rule can derive direct support for the item, one of the records has to be derived by it,
     *     or made or accepted by a customer or an independent party
     * @param vouched whether independence counts only as far as the buyer or assessor vouches for it
     */
    record RequirementOverrides(
            Optional<Integer> minimum,
            Optional<Boolean> argued,
            Optional<Boolean> located,
            Optional<Boolean> dated,
            Optional<AgeLimit> freshness,
            Map<EvidenceKind, AgeLimit> freshnessOfKind,
            Optional<List<EvidenceKind>> kinds,
            Map<EvidenceKind, Strength> strongestOfKind,
            Optional<SampleRequirement> sample,
            Optional<Independence> independence,
            Optional<Boolean> confirmed,
            Optional<Boolean> vouched) {

        static final RequirementOverrides NOTHING = new RequirementOverrides(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        static RequirementOverrides of(EvidenceRequirements demands) {
            return new RequirementOverrides(
                    Optional.of(demands.minimum()),
                    Optional.of(demands.argued()),
                    Optional.of(demands.located()),
                    Optional.of(demands.dated()),
                    demands.freshness().map(AgeLimit::of),
                    mapValues(demands.freshnessOfKind(), AgeLimit::of),
                    Optional.of(demands.kinds()),
                    demands.strongestOfKind(),
                    Optional.of(demands.sample()),
                    Optional.of(demands.independence()),
                    demands.confirmed() ? Optional.of(true) : Optional.empty(),
                    demands.vouched() ? Optional.of(true) : Optional.empty());
        }

        /** Returns the overrides for an item; they lift each limit on age or strength that only the others have. */
        static RequirementOverrides of(EvidenceRequirements demands, EvidenceRequirements others) {
            RequirementOverrides overrides = of(demands);
            Map<EvidenceKind, AgeLimit> ofKind = mapValues(others.freshnessOfKind(), period -> AgeLimit.NONE);
            ofKind.putAll(overrides.freshnessOfKind);
            Map<EvidenceKind, Strength> strongest = mapValues(others.strongestOfKind(), strength -> Strength.DIRECT);
            strongest.putAll(overrides.strongestOfKind);
            return new RequirementOverrides(
                    overrides.minimum,
                    overrides.argued,
                    overrides.located,
                    overrides.dated,
                    overrides.freshness.or(() -> others.freshness().map(period -> AgeLimit.NONE)),
                    new TreeMap<>(ofKind),
                    overrides.kinds,
                    new TreeMap<>(strongest),
                    overrides.sample,
                    overrides.independence,
                    overrides.confirmed.or(() -> others.confirmed() ? Optional.of(false) : Optional.empty()),
                    overrides.vouched.or(() -> others.vouched() ? Optional.of(false) : Optional.empty()));
        }

        /** Returns other requirements with the ones that are given here in their places. */
        EvidenceRequirements appliedTo(EvidenceRequirements others) {
            Map<EvidenceKind, Period> ofKind = new LinkedHashMap<>(others.freshnessOfKind());
            freshnessOfKind.forEach((kind, limit) -> {
                ofKind.remove(kind);
                limit.period().ifPresent(period -> ofKind.put(kind, period));
            });
            Map<EvidenceKind, Strength> strongest = new LinkedHashMap<>(others.strongestOfKind());
            strongest.putAll(strongestOfKind);
            return new EvidenceRequirements(
                    minimum.orElse(others.minimum()),
                    argued.orElse(others.argued()),
                    located.orElse(others.located()),
                    dated.orElse(others.dated()),
                    freshness.map(AgeLimit::period).orElse(others.freshness()),
                    ofKind,
                    kinds.orElse(others.kinds()),
                    strongest,
                    sample.orElse(others.sample()),
                    independence.orElse(others.independence()),
                    confirmed.orElse(others.confirmed()),
                    vouched.orElse(others.vouched()));
        }
    }

    static PolicyDocument of(Policy policy) {
        return standalone(
                policy.id(),
                policy.title(),
                policy.requirements(),
                policy.itemRequirements(),
                policy.acceptsExclusions(),
                policy.acceptsSubstitutions(),
                policy.settings(),
                policy.rules());
    }

    /** The document that is based on no other. */
    static PolicyDocument standalone(
            String id,
            String title,
            EvidenceRequirements demands,
            Map<EditionId, Map<ItemId, EvidenceRequirements>> demandsOfItem,
            boolean acceptsExclusions,
            boolean acceptsSubstitutions,
            Map<String, FactValue> settings,
            Map<EditionId, List<FactRule>> rules) {
        return new PolicyDocument(
                id,
                title,
                Optional.empty(),
                Optional.of(RequirementOverrides.of(demands)),
                mapValues(demandsOfItem, ofItem -> mapValues(ofItem, ofOne -> RequirementOverrides.of(ofOne, demands))),
                Optional.of(acceptsExclusions),
                Optional.of(acceptsSubstitutions),
                settings,
                rules);
    }

    /**
     * Refuses what could be written and not be read again within the limits of the contract, such as half of a surrogate
     * pair, as the reader would.
     *
     * @throws IllegalArgumentException with the reader's first problem
     */
    void checkReadable() {
        List<Problem> problems = TYPE.receive(JsonText.of(TYPE.canonical(this), ReadLimits.standard()))
                .problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("policy " + ValueWording.cut(id) + " cannot be a document; at "
                    + problems.get(0).pointer() + ": " + problems.get(0).text());
        }
    }

    static <K, V, W> Map<K, W> mapValues(Map<K, V> values, Function<V, W> change) {
        Map<K, W> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
