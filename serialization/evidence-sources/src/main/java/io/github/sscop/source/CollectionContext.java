package io.github.sscop.source;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.identity.SubjectComparison;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of those whom files are about: the organisation, the product, the records that there are already.
 *
 * @param organisation the vendor
 * @param product the software
 * @param records the records that there are already
 * @param releasedOn when the product was released: the date of outputs that have no time of their own
 * @param committedOn when the product's commit was made: the date of those where no release date is known
 * @param vouchedFor whether the caller vouches that files that do not say what they are about are about the product and the
 *     organisation
 * @param keys the public keys by which signatures on statements are verified; without one, they stay unverified
 */
public record CollectionContext(
        Optional<Organisation> organisation,
        Optional<Product> product,
        List<Evidence> records,
        Optional<PartialDate> releasedOn,
        Optional<PartialDate> committedOn,
        boolean vouchedFor,
        List<PublicKey> keys) {

    public CollectionContext {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        records = List.copyOf(records);
        Objects.requireNonNull(releasedOn, "releasedOn");
        Objects.requireNonNull(committedOn, "committedOn");
        keys = List.copyOf(keys);
    }

    /** Creates the context of an organisation and a product, of which either need not be known. */
    public static CollectionContext of(Optional<Organisation> organisation, Optional<Product> product) {
        return new CollectionContext(
                organisation, product, List.of(), Optional.empty(), Optional.empty(), false, List.of());
    }

    /** Creates the context of a submission. */
    public static CollectionContext of(Submission submission) {
        return of(Optional.of(submission.organisation()), submission.product()).withRecords(submission.evidence());
    }

    /** Creates the context of a part of a submission. */
    public static CollectionContext of(SubmissionPart part) {
        return of(part.organisation(), part.product()).withRecords(part.evidence());
    }

    /** Returns the same context with other records that there are already. */
    public CollectionContext withRecords(List<Evidence> others) {
        return new CollectionContext(organisation, product, others, releasedOn, committedOn, vouchedFor, keys);
    }

    /** Returns the same context with the day of the release. */
    public CollectionContext releasedOn(PartialDate day) {
        return new CollectionContext(organisation, product, records, Optional.of(day), committedOn, vouchedFor, keys);
    }

    /** Returns the same context with the day of the commit. */
    public CollectionContext committedOn(PartialDate day) {
        return new CollectionContext(organisation, product, records, releasedOn, Optional.of(day), vouchedFor, keys);
    }

    /** Returns the same context, with the caller's word that files which do not say what they are about are about the product. */
    public CollectionContext vouched() {
        return new CollectionContext(organisation, product, records, releasedOn, committedOn, true, keys);
    }

    /**
     * Returns the same context, with the caller's word that files which do not say what they are about are about a product.
     *
     * @param named its name or its package URL
     * @throws IllegalArgumentException if the context is about another product
     */
    public CollectionContext vouchedFor(String named) {
        Subject subject = PackageUrl.hasScheme(named)
                ? Subject.ofPurl(PackageUrl.of(named))
                : new Subject(Optional.empty(), Optional.of(named), Optional.empty(), Optional.empty());
        if (product.isEmpty()) {
            Product given =
                    new Product(named, subject.purl().flatMap(PackageUrl::version), Optional.empty(), Optional.empty());
            return new CollectionContext(
                    organisation,
                    Optional.of(subject.purl().isPresent() ? given.identifiedBy(named) : given),
                    records,
                    releasedOn,
                    committedOn,
                    true,
                    keys);
        }
        SubjectComparison comparison = new SubjectComparison(organisation, Optional.empty(), product);
        if (!comparison.isNamedBy(subject)
                || comparison.editionMismatch(subject).isPresent()) {
            throw new IllegalArgumentException("the product is " + product.get().name()
                    + product.get().version().map(version -> " " + version).orElse("") + ", and none of its names is "
                    + named
                    + "; expected its name, or one of its package URLs");
        }
        return vouched();
    }

    /** Returns the same context with public keys. */
    public CollectionContext withKeys(List<PublicKey> others) {
        return new CollectionContext(organisation, product, records, releasedOn, committedOn, vouchedFor, others);
    }
}
