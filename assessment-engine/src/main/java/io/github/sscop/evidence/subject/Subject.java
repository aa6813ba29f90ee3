package io.github.sscop.evidence.subject;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * What something is bound to; a part that is left out is not compared.
 *
 * @param organisation the organisation, by its name or its identifier
 * @param product the product's name
 * @param version the product's version
 * @param digest the artefact's digest
 * @param purl the package URL of the product or of one of its artefacts
 * @param repository where the source code is
 * @param commit the commit
 */
public record Subject(
        Optional<@NotBlankIfGiven String> organisation,
        Optional<@NotBlankIfGiven String> product,
        Optional<@NotBlankIfGiven String> version,
        Optional<Digest> digest,
        Optional<PackageUrl> purl,
        Optional<@NotBlankIfGiven String> repository,
        Optional<CommitId> commit)
        implements ContractValue {

    public Subject {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(commit, "commit");
    }

    /** Creates a subject that is named by neither purl nor repository. */
    public Subject(
            Optional<String> organisation,
            Optional<String> product,
            Optional<String> version,
            Optional<Digest> digest) {
        this(organisation, product, version, digest, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A subject of which only the organisation is known. */
    public static Subject ofOrganisation(String organisation) {
        return new Subject(Optional.of(organisation), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Creates the subject of one version of a product, of any organisation. */
    public static Subject ofProduct(String product, String version) {
        return new Subject(Optional.empty(), Optional.of(product), Optional.of(version), Optional.empty());
    }

    /** Creates the subject that a package URL names. */
    public static Subject ofPurl(PackageUrl purl) {
        return new Subject(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(purl),
                Optional.empty(),
                Optional.empty());
    }

    /** Creates the subject of one commit in a repository. */
    public static Subject ofCommit(String repository, CommitId commit) {
        return new Subject(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(repository),
                Optional.of(commit));
    }
}
