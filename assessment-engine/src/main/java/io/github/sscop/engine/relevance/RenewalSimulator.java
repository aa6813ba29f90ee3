package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.FactValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The simulator of renewals: resolves a new edition of a record, dated on the as-of date, once for each record. */
public final class RenewalSimulator {

    private final EvidenceProfiler profiler;
    private final RelevanceResolver resolver;
    private final LocalDate asOf;
    private final Map<EvidenceId, RenewedRecord> renewed = new TreeMap<>();

    private record RenewedRecord(EvidenceProfile profile, ResolvedPeriod resolved) {}

    /** Creates a simulator. */
    public RenewalSimulator(EvidenceProfiler profiler, RelevanceResolver resolver, LocalDate asOf) {
        this.profiler = profiler;
        this.resolver = resolver;
        this.asOf = asOf;
    }

    /** Returns the day on which new editions are dated. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Resolves a new edition of a record, independently of the results of rules for the present one. */
    public ResolvedPeriod renew(EvidenceProfile present) {
        return renewed(present).resolved();
    }

    /** Returns the key that the new edition of a record shares with its duplicates. */
    public DuplicateKey renewedKey(EvidenceProfile present) {
        return renewed(present).profile().duplicateKey();
    }

    private Evidence newEdition(EvidenceProfile present) {
        EvidenceBuilder edition = present.record().toBuilder()
                .occurredOn(asOf.toString())
                .recordedOn(asOf.toString())
                .validWithoutEnd();
        present.reading()
                .datedBy()
                .filter(fact -> present.reading().eventDate().isPresent())
                .ifPresent(fact -> edition.fact(fact, new FactValue.Text(asOf.toString())));
        return edition.build();
    }

    private RenewedRecord renewed(EvidenceProfile present) {
        return renewed.computeIfAbsent(present.record().id(), id -> {
            EvidenceProfile profile = profiler.profile(newEdition(present));
            return new RenewedRecord(profile, resolver.resolve(profile, asOf));
        });
    }
}
