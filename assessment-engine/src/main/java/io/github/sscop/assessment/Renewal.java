package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What records would be worth if they were brought anew on the as-of date; told once for each, however many items ask. */
final class Renewal {

    private final Standing standing;
    private final Derivation derivation;
    private final LocalDate asOf;
    private final Map<EvidenceId, Renewed> renewed = new HashMap<>();

    private record Renewed(Candidate candidate, Derivation.Derived derived) {}

    Renewal(Standing standing, Derivation derivation, LocalDate asOf) {
        this.standing = standing;
        this.derivation = derivation;
        this.asOf = asOf;
    }

    /** What is derived of a new edition of a record, whatever rules make of the present one. */
    Derivation.Derived of(Candidate present) {
        return renewed(present).derived();
    }

    /** What the new edition shares with the records that say the same. */
    EvidenceKey says(Candidate present) {
        return renewed(present).candidate().says();
    }

    private Renewed renewed(Candidate present) {
        return renewed.computeIfAbsent(present.record().id(), id -> {
            Candidate candidate = standing.of(present.record().toBuilder()
                    .occurredOn(asOf.toString())
                    .recordedOn(asOf.toString())
                    .validWithoutEnd()
                    .build());
            return new Renewed(candidate, derivation.on(candidate, asOf));
        });
    }
}
