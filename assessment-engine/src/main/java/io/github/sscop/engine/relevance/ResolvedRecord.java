package io.github.sscop.engine.relevance;

import io.github.sscop.code.ItemId;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
