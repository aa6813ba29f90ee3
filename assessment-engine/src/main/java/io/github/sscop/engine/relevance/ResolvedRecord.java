package io.github.sscop.engine.relevance;

import java.util.List;

/**
 * A record and what was derived of it.
 *
 * @param profile the record
 * @param fromNowOn what was derived for the as-of date and for later days, in their order
 */
public record ResolvedRecord(EvidenceProfile profile, List<ResolvedPeriod> fromNowOn) {

    /** What was derived for the as-of date. */
    public ResolvedPeriod derived() {
        return fromNowOn.get(0);
    }
}
