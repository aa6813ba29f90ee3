package io.github.sscop.engine.relevance;

import java.util.List;

/**
 * A record with its resolved relevance.
 *
 * @param profile the record
 * @param periods the relevance from the as-of date on, in order of time
 */
public record ResolvedRecord(EvidenceProfile profile, List<ResolvedPeriod> periods) {

    /** Returns the relevance on the as-of date. */
    public ResolvedPeriod currentPeriod() {
        return periods.get(0);
    }
}
