package io.github.sscop.report;

import io.github.sscop.evidence.subject.Delivery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The outline of a submission: who and what it is about.
 *
 * @param organisation the name of the organisation
 * @param product the name of the product
 * @param version the version of the product
 * @param delivery how the product reaches its users
 * @param identifiers package URLs and other identifiers of the product
 * @param repositories the addresses of the repositories with its source
 */
public record SubmissionOutline(
        String organisation,
        String product,
        String version,
        Optional<Delivery> delivery,
        List<String> identifiers,
        List<String> repositories) {

    public SubmissionOutline {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(delivery, "delivery");
        identifiers = List.copyOf(identifiers);
        repositories = List.copyOf(repositories);
    }

    /** Returns an id for the submission, after the product and its version. */
    String id() {
        String id =
                (product + " " + version).replaceAll("[^\\p{L}\\p{N}.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return id.isEmpty() ? "submission" : id.toLowerCase(Locale.ROOT);
    }
}
