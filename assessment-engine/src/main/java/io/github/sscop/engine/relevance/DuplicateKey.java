package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.text.Location;
import java.util.Optional;

/**
 * The key that two records share if one duplicates the other: the digest or, without a digest, kind, location and date. A
 * record with neither digest nor location has a key that no other record shares.
 *
 * <p>It is one text, and comparable, since a map whose keys collide stays fast only if they can be ordered.
 *
 * @param value the text
 */
public record DuplicateKey(String value) implements Comparable<DuplicateKey> {

    static DuplicateKey of(Evidence record, EvidenceKind kind, Optional<Location> location) {
        if (record.digest().isPresent()) {
            return new DuplicateKey(record.digest().get().value());
        }
        if (location.isEmpty()) {
            return new DuplicateKey("id " + record.id());
        }
        String date =
                record.date().map(PartialDate::firstDay).map(Object::toString).orElse("");
        return new DuplicateKey("at " + date + " " + kind + " " + location.get().comparable());
    }

    @Override
    public int compareTo(DuplicateKey other) {
        return value.compareTo(other.value);
    }
}
