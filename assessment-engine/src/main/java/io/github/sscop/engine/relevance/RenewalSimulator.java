package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What records would be worth if they were brought anew on the as-of date; told once for each, however many items ask. */
public final class RenewalSimulator {

    private final EvidenceProfiler standing;
    private final RelevanceResolver derivation;
    private final LocalDate asOf;
    private final Map<EvidenceId, RenewedRecord> renewed = new HashMap<>();

    private record RenewedRecord(EvidenceProfile profile, ResolvedPeriod derived) {}

    public RenewalSimulator(EvidenceProfiler standing, RelevanceResolver derivation, LocalDate asOf) {
        this.standing = standing;
        this.derivation = derivation;
        this.asOf = asOf;
    }

    /** What is derived of a new edition of a record, whatever rules make of the present one. */
    public ResolvedPeriod of(EvidenceProfile present) {
        return renewed(present).derived();
    }

    /** What the new edition shares with the records that say the same. */
    public DuplicateKey duplicateKey(EvidenceProfile present) {
        return renewed(present).profile().duplicateKey();
    }

    private RenewedRecord renewed(EvidenceProfile present) {
        return renewed.computeIfAbsent(present.record().id(), id -> {
            EvidenceProfile profile = standing.of(present.record().toBuilder()
                    .occurredOn(asOf.toString())
                    .recordedOn(asOf.toString())
                    .validWithoutEnd()
                    .build());
            return new RenewedRecord(profile, derivation.on(profile, asOf));
        });
    }
}
