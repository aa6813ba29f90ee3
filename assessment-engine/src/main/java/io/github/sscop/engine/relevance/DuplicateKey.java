package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The key that two records share if one duplicates the other: the digest or, without a digest, kind, location and date. A
 * record with neither digest nor location has a key that no other record shares.
 *
 * @param kind the kind; empty where the digest decides
 * @param locator the digest or the location
 * @param date the date, if kind and location decide
 * @param uniqueRecord the record, if its key is its alone
 */
public record DuplicateKey(String kind, String locator, Optional<LocalDate> date, Optional<EvidenceId> uniqueRecord) {

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
