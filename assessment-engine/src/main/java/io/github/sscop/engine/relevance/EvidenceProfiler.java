package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The profiler of the evidence records of one submission: derives the properties that do not depend on the criterion a record
 * is linked to, such as its age, its subject, and whether its text is a placeholder.
 */
public final class EvidenceProfiler {

    private final Submission submission;
    private final Optional<LocalDate> preparedOn;
    private final Optional<String> submissionLocation;

    /** Creates a profiler of the records of a submission. */
    public EvidenceProfiler(Submission submission) {
        this.submission = submission;
        this.preparedOn = submission.preparedOn().map(PartialDate::firstDay);
        this.submissionLocation = submission.location().map(EvidenceProfiler::normalised);
    }

    /** Returns the profiles of the submission's records in the order of their ids. */
    public List<EvidenceProfile> profiles() {
        List<EvidenceProfile> profiles = new ArrayList<>(submission.evidence().size());
        for (Evidence record : submission.evidence()) {
            profiles.add(profile(record));
        }
        profiles.sort(Comparator.comparing(profile -> profile.record().id()));
        return profiles;
    }

    /** Derives the profile of a record. */
    EvidenceProfile profile(Evidence record) {
        return new EvidenceProfile(
                record,
                DuplicateKey.of(record),
                record.date().isPresent() ? record.date().map(PartialDate::firstDay) : preparedOn,
                DateRanges.later(firstDay(record.occurredOn()), firstDay(record.recordedOn())),
                mismatch(record, false),
                mismatch(record, true),
                refersToSubmission(record),
                placeholder(record));
    }

    private static LocalDate firstDay(Optional<PartialDate> date) {
        return date.isPresent() ? date.get().firstDay() : LocalDate.MIN;
    }

    private Optional<SubjectMismatch> mismatch(Evidence record, boolean asSupport) {
        if (record.subject().isEmpty()) {
            return Optional.empty();
        }
        Subject subject = record.subject().get();
        Optional<Product> product = submission.product();
        Optional<SubjectMismatch> mismatch = organisationMismatch(subject)
                .or(() -> mismatch("product", subject.product(), product.map(Product::name)));
        return asSupport
                ? mismatch.or(() -> mismatch("version", subject.version(), product.flatMap(Product::version)))
                        .or(() -> mismatch("digest", subject.digest(), product.flatMap(Product::digest)))
                : mismatch;
    }

    private Optional<SubjectMismatch> organisationMismatch(Subject subject) {
        if (subject.organisation().equals(submission.organisation().identifier())) {
            return Optional.empty();
        }
        return mismatch(
                "organisation",
                subject.organisation(),
                Optional.of(submission.organisation().name()));
    }

    private static <T> Optional<SubjectMismatch> mismatch(String part, Optional<T> bound, Optional<T> expected) {
        return bound.isPresent() && expected.isPresent() && !bound.equals(expected)
                ? Optional.of(new SubjectMismatch(
                        part, bound.get().toString(), expected.get().toString()))
                : Optional.empty();
    }

    private boolean refersToSubmission(Evidence record) {
        return submissionLocation.isPresent()
                && record.location().isPresent()
                && normalised(record.location().get()).equals(submissionLocation.get());
    }

    /** Returns the location without fragment and trailing slash. */
    private static String normalised(String location) {
        int fragment = location.indexOf('#');
        String normalised = (fragment < 0 ? location : location.substring(0, fragment)).strip();
        while (normalised.endsWith("/")) {
            normalised = normalised.substring(0, normalised.length() - 1);
        }
        return normalised;
    }

    private static Optional<String> placeholder(Evidence record) {
        if (PlaceholderDetector.isPlaceholderText(record.title())) {
            return Optional.of(record.title());
        }
        return record.location().filter(PlaceholderDetector::isExampleLocation);
    }

    /**
     * Returns the days on which a record that names another in {@code supersedes} supersedes it. Only a rejection ends them:
     * other changes to the naming record, such as its expiry, have no effect.
     *
     * @param refutesOnly whether the naming record only refutes, so that only a reviewer who is at least as independent as
     *     its originator can reject it
     */
    public static DateRanges supersessionDays(EvidenceProfile naming, EvidenceProfile named, boolean refutesOnly) {
        boolean effective = naming.mismatchAsSupport().isEmpty()
                && !naming.refersToSubmission()
                && naming.placeholder().isEmpty()
                && !isBefore(naming.ageDate(), named.ageDate());
        return effective
                ? DateRanges.between(naming.effectiveFrom(), naming.rejectedFrom(refutesOnly))
                : DateRanges.NONE;
    }

    private static boolean isBefore(Optional<LocalDate> date, Optional<LocalDate> other) {
        return date.isPresent() && other.isPresent() && date.get().isBefore(other.get());
    }
}
