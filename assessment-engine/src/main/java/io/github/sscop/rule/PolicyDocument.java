package io.github.sscop.rule;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.wording.Words;
import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A policy as it stands in its document: what it says itself, and which policy says the rest.
 *
 * <p>A policy that is based on no other says everything.
 */
record PolicyDocument(
        String id,
        String title,
        Optional<String> basedOn,
        Optional<Asked> demands,
        Map<EditionId, Map<ItemId, Asked>> demandsOfItem,
        Optional<Boolean> acceptsExclusions,
        Optional<Boolean> acceptsSubstitutions,
        Map<String, FactValue> settings,
        Map<EditionId, List<FactRule>> rules) {

    static final DocumentType<PolicyDocument> TYPE = DocumentType.of("sscop.policy/1", PolicyDocument.class)
            .mapped(Limit.class, String.class, Limit::toString, Limit::of)
            .build();

    /** A limit on age as a document gives it: a period, or {@code NONE} to take away one that would apply. */
    record Limit(Optional<Period> period) {

        static final Limit NONE = new Limit(Optional.empty());

        static Limit of(Period period) {
            return new Limit(Optional.of(period));
        }

        static Limit of(String text) {
            try {
                return text.equals("NONE") ? NONE : of(Period.parse(text));
            } catch (DateTimeException | ArithmeticException e) { // The latter for more weeks than are days.
                throw new IllegalArgumentException(
                        Words.quoted(text) + " is not a period; expected one such as P1Y, or NONE", e);
            }
        }

        @Override
        public String toString() {
            return period.map(Period::toString).orElse("NONE");
        }
    }

    /** Demands as far as a document gives them. */
    record Asked(
            Optional<Integer> minimum,
            Optional<Boolean> argued,
            Optional<Boolean> located,
            Optional<Boolean> dated,
            Optional<Limit> freshness,
            Map<EvidenceKind, Limit> freshnessOfKind,
            Optional<List<EvidenceKind>> kinds,
            Optional<SampleDemand> sample,
            Optional<Independence> independence) {

        static final Asked NOTHING = new Asked(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        static Asked of(Demands demands) {
            return new Asked(
                    Optional.of(demands.minimum()),
                    Optional.of(demands.argued()),
                    Optional.of(demands.located()),
                    Optional.of(demands.dated()),
                    demands.freshness().map(Limit::of),
                    each(demands.freshnessOfKind(), Limit::of),
                    Optional.of(demands.kinds()),
                    Optional.of(demands.sample()),
                    Optional.of(demands.independence()));
        }

        /** The demands for an item, which say so where they lack a limit that the demands for every item have. */
        static Asked of(Demands demands, Demands others) {
            Asked asked = of(demands);
            Map<EvidenceKind, Limit> ofKind = each(others.freshnessOfKind(), period -> Limit.NONE);
            ofKind.putAll(asked.freshnessOfKind);
            return new Asked(
                    asked.minimum,
                    asked.argued,
                    asked.located,
                    asked.dated,
                    asked.freshness.or(() -> others.freshness().map(period -> Limit.NONE)),
                    new TreeMap<>(ofKind),
                    asked.kinds,
                    asked.sample,
                    asked.independence);
        }

        /** The same demands as others, but for those that are given here. */
        Demands over(Demands others) {
            Map<EvidenceKind, Period> ofKind = new LinkedHashMap<>(others.freshnessOfKind());
            freshnessOfKind.forEach((kind, limit) -> {
                ofKind.remove(kind);
                limit.period().ifPresent(period -> ofKind.put(kind, period));
            });
            return new Demands(
                    minimum.orElse(others.minimum()),
                    argued.orElse(others.argued()),
                    located.orElse(others.located()),
                    dated.orElse(others.dated()),
                    freshness.map(Limit::period).orElse(others.freshness()),
                    ofKind,
                    kinds.orElse(others.kinds()),
                    sample.orElse(others.sample()),
                    independence.orElse(others.independence()));
        }
    }

    static PolicyDocument of(Policy policy) {
        return new PolicyDocument(
                policy.id(),
                policy.title(),
                Optional.empty(),
                Optional.of(Asked.of(policy.demands())),
                each(policy.demandsOfItem(), ofItem -> each(ofItem, demands -> Asked.of(demands, policy.demands()))),
                Optional.of(policy.acceptsExclusions()),
                Optional.of(policy.acceptsSubstitutions()),
                policy.settings(),
                policy.rules());
    }

    static <K, V, W> Map<K, W> each(Map<K, V> values, Function<V, W> change) {
        Map<K, W> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }
}
