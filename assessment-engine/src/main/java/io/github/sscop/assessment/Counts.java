package io.github.sscop.assessment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How many rows have each verdict; every verdict is listed.
 *
 * @param claims the claims
 * @param provisions the items that are not claims
 * @param principles the principles
 */
public record Counts(Map<Verdict, Integer> claims, Map<Verdict, Integer> provisions, Map<Verdict, Integer> principles) {

    public Counts {
        claims = complete(claims);
        provisions = complete(provisions);
        principles = complete(principles);
    }

    private static Map<Verdict, Integer> complete(Map<Verdict, Integer> counted) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, counted.getOrDefault(verdict, 0));
        }
        return Collections.unmodifiableMap(counts);
    }

    static <R> Map<Verdict, Integer> of(List<R> rows, Function<R, Verdict> verdictOf) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (R row : rows) {
            counts.merge(verdictOf.apply(row), 1, Integer::sum);
        }
        return counts;
    }
}
