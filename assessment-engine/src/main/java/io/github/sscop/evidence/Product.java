package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import java.util.Optional;

/**
 * The software that the submission is about.
 *
 * @param name its name
 * @param version its version
 * @param delivery how it reaches its users
 * @param digest the digest of the artefact
 */
public record Product(
        @NotBlank String name,
        Optional<@NotBlankIfGiven String> version,
        Optional<Delivery> delivery,
        Optional<Digest> digest)
        implements ContractValue {

    public Product {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(digest, "digest");
    }

    /** A product in one version. */
    public static Product of(String name, String version) {
        return new Product(name, Optional.of(version), Optional.empty(), Optional.empty());
    }
}
