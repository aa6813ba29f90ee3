package io.github.sscop.signed;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Digest;
import java.util.Objects;
import java.util.Optional;

/**
 * The subject of a signed assessment (in-toto Statement v1, {@code subject}).
 *
 * @param name the product, or else the organisation, or else the submission; a product with its version
 * @param digest the product's digest, if it was submitted; else that of the submission's canonical form
 */
public record SignedSubject(String name, Digest digest) {

    public SignedSubject {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(digest, "digest");
    }

    static SignedSubject of(Assessment assessment) {
        AssessedSubject about = assessment.subject();
        Optional<String> product = about.product()
                .map(name -> about.version().map(v -> name + " " + v).orElse(name));
        return new SignedSubject(
                product.or(about::organisation)
                        .orElseGet(() -> assessment.submission().id()),
                about.digest().orElseGet(() -> assessment.submission().digest()));
    }
}
