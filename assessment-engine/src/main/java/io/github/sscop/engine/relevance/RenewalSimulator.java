package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The simulator of renewals: resolves a new edition of a record, dated on the as-of date, once for each record. */
public final class RenewalSimulator {

    private final EvidenceProfiler profiler;
    private final RelevanceResolver resolver;
    private final LocalDate asOf;
    private final Map<EvidenceId, RenewedRecord> renewed = new HashMap<>();

    private record RenewedRecord(EvidenceProfile profile, ResolvedPeriod resolved) {}

    /** Creates a simulator. */
    public RenewalSimulator(EvidenceProfiler profiler, RelevanceResolver resolver, LocalDate asOf) {
        this.profiler = profiler;
        this.resolver = resolver;
        this.asOf = asOf;
    }

    /** Resolves a new edition of a record, independently of the results of rules for the present one. */
    public ResolvedPeriod renew(EvidenceProfile present) {
        return renewed(present).resolved();
    }

    /** Returns the key that the new edition of a record shares with its duplicates. */
    public DuplicateKey renewedKey(EvidenceProfile present) {
        return renewed(present).profile().duplicateKey();
    }

    private RenewedRecord renewed(EvidenceProfile present) {
        return renewed.computeIfAbsent(present.record().id(), id -> {
            EvidenceProfile profile = profiler.profile(present.record().toBuilder()
                    .occurredOn(asOf.toString())
                    .recordedOn(asOf.toString())
                    .validWithoutEnd()
                    .build());
            return new RenewedRecord(profile, resolver.resolve(profile, asOf));
        });
    }
}
