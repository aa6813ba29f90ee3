package io.github.sscop.source.reading;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.subject.Product;
import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an importer may use beside its file.
 *
 * @param records the records that the vendor has already, such as the policy that promises times for updates
 * @param keys the public keys by which signatures are verified
 * @param product the product, which alone lists the files that customers get; a file that
 *     names one of them in several ways is about the one that is listed, and no other subject comes from it
 */
public record ReadingContext(List<Evidence> records, List<PublicKey> keys, Optional<Product> product) {

    /** The context in which nothing is known. */
    public static final ReadingContext EMPTY = new ReadingContext(List.of(), List.of());

    public ReadingContext {
        records = List.copyOf(records);
        keys = List.copyOf(keys);
        Objects.requireNonNull(product, "product");
    }

    /** Returns the first of some digests that the product lists. */
    public Optional<Digest> listed(List<Digest> digests) {
        List<Digest> ofProduct = product.stream()
                .flatMap(each -> Stream.concat(
                        each.digest().stream(),
                        each.artefacts().stream().flatMap(artefact -> artefact.digest().stream())))
                .toList();
        return digests.stream().filter(ofProduct::contains).findFirst();
    }

    /** Creates a context without a product. */
    public ReadingContext(List<Evidence> records, List<PublicKey> keys) {
        this(records, keys, Optional.empty());
    }
}
