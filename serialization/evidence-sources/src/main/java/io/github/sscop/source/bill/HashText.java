package io.github.sscop.source.bill;

import io.github.sscop.code.Digest;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The texts of digests in bills, whose algorithms are spelt in several ways; weaker ones than SHA-256 are passed over. */
final class HashText {

    private static final Set<String> ALGORITHMS = Set.of("sha256", "sha384", "sha512");

    private HashText() {}

    static Optional<Digest> digest(Optional<String> algorithm, Optional<String> value) {
        return algorithm
                .map(each -> each.strip().toLowerCase(Locale.ROOT).replace("-", ""))
                .filter(ALGORITHMS::contains)
                .flatMap(name -> value.flatMap(hex -> SubjectBuilder.parsedDigest(name + ":" + hex.strip())));
    }
}
