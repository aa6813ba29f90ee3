package io.github.sscop.source.reading;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.subject.Product;
import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an importer may use beside its file.
 *
 * @param records the records that the vendor has already, such as the policy that promises times for updates
 * @param keys the public keys by which signatures are verified
 * @param product the product, which alone lists the files that customers get; no importer takes a subject from it
 */
public record ReadingContext(List<Evidence> records, List<PublicKey> keys, Optional<Product> product) {

    /** The context in which nothing is known. */
    public static final ReadingContext EMPTY = new ReadingContext(List.of(), List.of());

    public ReadingContext {
        records = List.copyOf(records);
        keys = List.copyOf(keys);
        Objects.requireNonNull(product, "product");
    }

    /** Creates a context without a product. */
    public ReadingContext(List<Evidence> records, List<PublicKey> keys) {
        this(records, keys, Optional.empty());
    }
}
