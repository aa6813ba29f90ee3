package io.github.sscop.assessment;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.util.Optional;

/**
 * What makes two records of the same stance on the same target say the same: the digest; without one kind, location and
 * date. A record that has neither digest nor location is like no other.
 */
record EvidenceKey(String what, String where, String when, Optional<EvidenceId> alone) {

    static EvidenceKey of(Evidence record) {
        if (record.digest().isPresent()) {
            return new EvidenceKey("", record.digest().get().value(), "", Optional.empty());
        }
        String when = record.date().map(date -> date.firstDay().toString()).orElse("");
        return record.location()
                .map(location -> new EvidenceKey(record.kind().value(), location, when, Optional.empty()))
                .orElseGet(() -> new EvidenceKey("", "", "", Optional.of(record.id())));
    }
}
