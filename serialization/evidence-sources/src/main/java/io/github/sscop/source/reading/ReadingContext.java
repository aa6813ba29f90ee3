package io.github.sscop.source.reading;

import io.github.sscop.evidence.Evidence;
import java.security.PublicKey;
import java.util.List;

/**
 * What an importer may use beside its file.
 *
 * @param records the records that the vendor has already, such as the policy that promises times for updates
 * @param keys the public keys by which signatures are verified
 */
public record ReadingContext(List<Evidence> records, List<PublicKey> keys) {

    /** The context in which nothing is known. */
    public static final ReadingContext EMPTY = new ReadingContext(List.of(), List.of());

    public ReadingContext {
        records = List.copyOf(records);
        keys = List.copyOf(keys);
    }
}
