package io.github.sscop.assessment;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.identity.OrganisationIdentity;
import io.github.sscop.evidence.identity.ProductIdentity;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.IdentityMatch;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.problem.ContractValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organisation and the product that an assessment is about, with what recognises them under another name.
 *
 * @param organisation the organisation's name
 * @param organisationIdentifiers its identifiers in registers, such as {@code GB-COH-01234567}
 * @param formerNames the names that it had before
 * @param product the product's name
 * @param productIdentifiers the product's identifiers, such as a purl or a CPE name
 * @param version the product's version
 * @param digest the digest of the product's artefact, where there is only one
 * @param purl the first package URL among the product's identifiers
 * @param repository where the source code is, if in one repository
 * @param commit the commit in that repository
 */
public record AssessedSubject(
        Optional<String> organisation,
        List<String> organisationIdentifiers,
        List<String> formerNames,
        Optional<String> product,
        List<String> productIdentifiers,
        Optional<String> version,
        Optional<Digest> digest,
        Optional<PackageUrl> purl,
        Optional<String> repository,
        Optional<CommitId> commit)
        implements ContractValue {

    /**
     * Creates a subject.
     *
     * @throws IllegalArgumentException if an identifier of the product begins as a package URL and is none
     */
    public AssessedSubject {
        Objects.requireNonNull(organisation, "organisation");
        organisationIdentifiers = List.copyOf(organisationIdentifiers);
        formerNames = List.copyOf(formerNames);
        Objects.requireNonNull(product, "product");
        productIdentifiers = List.copyOf(productIdentifiers);
        productIdentifiers.stream().filter(PackageUrl::hasScheme).forEach(PackageUrl::of);
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(purl, "purl");
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(commit, "commit");
    }

    /** Returns whether another assessment is about the same organisation, by identifiers first, then by names. */
    public IdentityMatch organisationMatch(AssessedSubject other) {
        return organisationIdentity().match(other.organisationIdentity());
    }

    private OrganisationIdentity organisationIdentity() {
        return OrganisationIdentity.of(organisation, formerNames, organisationIdentifiers);
    }

    /** Returns whether another assessment is about the same product, in any version, by identifiers first, then by names. */
    public IdentityMatch productMatch(AssessedSubject other) {
        return productIdentity().match(other.productIdentity());
    }

    private ProductIdentity productIdentity() {
        List<PackageUrl> purls = new ArrayList<>(purl.stream().toList());
        List<String> others = new ArrayList<>();
        for (String identifier : productIdentifiers) {
            if (PackageUrl.hasScheme(identifier)) {
                purls.add(PackageUrl.of(identifier));
            } else {
                others.add(identifier);
            }
        }
        return ProductIdentity.of(product, purls, others);
    }

    /** Returns the product with its version and the organisation in words, such as {@code Acme Ledger 4.2.0 of Acme Ltd}. */
    public String text() {
        Optional<String> named =
                product.map(name -> name + version.map(v -> " " + v).orElse(""));
        return Stream.of(named, organisation).flatMap(Optional::stream).collect(Collectors.joining(" of "));
    }
}
