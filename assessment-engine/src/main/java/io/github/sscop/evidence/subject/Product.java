package io.github.sscop.evidence.subject;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The software that the submission is about: its name, and the parts by which evidence can name it.
 *
 * @param name its name
 * @param version its version
 * @param delivery how it reaches its users
 * @param digest the digest of the artefact, where there is only one
 * @param identifiers its identifiers, such as a purl or a CPE name
 * @param artefacts the artefacts that are delivered
 * @param repositories the repositories of its source code
 */
public record Product(
        @NotBlank String name,
        Optional<@NotBlankIfGiven String> version,
        Optional<Delivery> delivery,
        Optional<Digest> digest,
        List<@NotBlank String> identifiers,
        List<@NotNull @Valid Artefact> artefacts,
        List<@NotNull @Valid Repository> repositories)
        implements ContractValue {

    /**
     * An artefact that is delivered, such as an archive or an image.
     *
     * @param name its name
     * @param version its version; the product's, unless it is given
     * @param purl its package URL
     * @param digest its digest
     */
    public record Artefact(
            @NotBlank String name,
            Optional<@NotBlankIfGiven String> version,
            Optional<PackageUrl> purl,
            Optional<Digest> digest)
            implements ContractValue {

        public Artefact {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(purl, "purl");
            Objects.requireNonNull(digest, "digest");
        }
    }

    /**
     * A repository of source code.
     *
     * @param location where it is
     * @param commit the commit from which this version is built
     */
    public record Repository(@NotBlank String location, Optional<CommitId> commit) implements ContractValue {

        public Repository {
            Objects.requireNonNull(commit, "commit");
        }
    }

    public Product {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(digest, "digest");
        identifiers = NullTolerantCopies.list(identifiers);
        artefacts = NullTolerantCopies.list(artefacts);
        repositories = NullTolerantCopies.list(repositories);
    }

    /** Creates a product without identifiers, and with one artefact at most. */
    public Product(String name, Optional<String> version, Optional<Delivery> delivery, Optional<Digest> digest) {
        this(name, version, delivery, digest, List.of(), List.of(), List.of());
    }

    /** A product in one version. */
    public static Product of(String name, String version) {
        return new Product(name, Optional.of(version), Optional.empty(), Optional.empty());
    }

    /** Returns the package URLs among its identifiers, without placeholders. */
    public List<PackageUrl> packageUrls() {
        return identifiers.stream()
                .filter(PackageUrl::hasScheme)
                .map(PackageUrl::of)
                .filter(purl -> !purl.isPlaceholder())
                .toList();
    }

    /** Returns whether a purl or the digest of an artefact identifies it, whatever its name. */
    public boolean isIdentified() {
        return digest.isPresent()
                || !packageUrls().isEmpty()
                || artefacts.stream()
                        .anyMatch(artefact -> artefact.digest().isPresent()
                                || artefact.purl()
                                        .filter(purl -> !purl.isPlaceholder())
                                        .isPresent());
    }

    /** Returns the same product with identifiers, in the place of those that it has. */
    public Product identifiedBy(String... values) {
        return new Product(name, version, delivery, digest, List.of(values), artefacts, repositories);
    }

    /** Returns the same product with artefacts, in the place of those that it has. */
    public Product deliveredAs(Artefact... values) {
        return new Product(name, version, delivery, digest, identifiers, List.of(values), repositories);
    }

    /** Returns the same product with repositories, in the place of those that it has. */
    public Product builtFrom(Repository... values) {
        return new Product(name, version, delivery, digest, identifiers, artefacts, List.of(values));
    }
}
