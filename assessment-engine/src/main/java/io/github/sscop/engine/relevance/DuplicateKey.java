package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What makes two records of the same stance on the same target say the same: the digest; without one kind, location and
 * date. A record that has neither digest nor location is like no other.
 */
public record DuplicateKey(String what, String where, Optional<LocalDate> when, Optional<EvidenceId> alone) {

    static DuplicateKey of(Evidence record) {
        if (record.digest().isPresent()) {
            return new DuplicateKey("", record.digest().get().value(), Optional.empty(), Optional.empty());
        }
        if (record.location().isEmpty()) {
            return new DuplicateKey("", "", Optional.empty(), Optional.of(record.id()));
        }
        return new DuplicateKey(
                record.kind().value(),
                record.location().get(),
                record.date().map(PartialDate::firstDay),
                Optional.empty());
    }
}
