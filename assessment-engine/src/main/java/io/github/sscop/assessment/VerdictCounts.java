package io.github.sscop.assessment;

import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The number of rows with each verdict; every verdict is listed.
 *
 * @param claims the numbers for claims
 * @param provisions the numbers for items that are not claims
 * @param principles the numbers for principles
 */
public record VerdictCounts(
        Map<Verdict, Integer> claims, Map<Verdict, Integer> provisions, Map<Verdict, Integer> principles)
        implements ContractValue {

    public VerdictCounts {
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
}
