package io.github.sscop.portfolio;

import io.github.sscop.assessment.Assessment;
import java.io.Serializable;
import java.util.Comparator;

/**
 * Whose submission it is.
 *
 * @param submission the submission's id
 * @param digest the digest of the submission, which distinguishes two with the same id
 * @param organisation the organisation's name; empty if the assessment has none
 * @param product the product's name; empty if the submission names none
 */
record Supplier(String submission, String digest, String organisation, String product)
        implements Comparable<Supplier>, Serializable {

    private static final Comparator<Supplier> ORDER = Comparator.comparing(Supplier::submission)
            .thenComparing(Supplier::digest)
            .thenComparing(Supplier::organisation)
            .thenComparing(Supplier::product);

    static Supplier of(Assessment assessment) {
        return new Supplier(
                assessment.submission().id(),
                assessment.submission().digest().value(),
                assessment.subject().organisation().orElse(""),
                assessment.subject().product().orElse(""));
    }

    @Override
    public int compareTo(Supplier other) {
        return ORDER.compare(this, other);
    }
}
