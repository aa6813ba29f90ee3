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

/** Tells what is true of records by themselves in one submission, whatever they bear on. */
public final class EvidenceProfiler {

    private final Submission submission;
    private final Optional<LocalDate> preparedOn;
    private final Optional<String> ownLocation;

    public EvidenceProfiler(Submission submission) {
        this.submission = submission;
        this.preparedOn = submission.preparedOn().map(PartialDate::firstDay);
        this.ownLocation = submission.location().map(EvidenceProfiler::plain);
    }

    /** The submission's records in the order of their ids. */
    public List<EvidenceProfile> profiles() {
        List<EvidenceProfile> profiles = new ArrayList<>(submission.evidence().size());
        for (Evidence record : submission.evidence()) {
            profiles.add(of(record));
        }
        profiles.sort(Comparator.comparing(profile -> profile.record().id()));
        return profiles;
    }

    /** What is true of a record. */
    EvidenceProfile of(Evidence record) {
        return new EvidenceProfile(
                record,
                DuplicateKey.of(record),
                record.date().isPresent() ? record.date().map(PartialDate::firstDay) : preparedOn,
                later(record.occurredOn(), record.recordedOn()),
                difference(record, false),
                difference(record, true),
                refersToSubmission(record),
                placeholder(record));
    }

    private static LocalDate later(Optional<PartialDate> one, Optional<PartialDate> other) {
        LocalDate first = one.isPresent() ? one.get().firstDay() : LocalDate.MIN;
        LocalDate second = other.isPresent() ? other.get().firstDay() : LocalDate.MIN;
        return first.isAfter(second) ? first : second;
    }

    private Optional<SubjectMismatch> difference(Evidence record, boolean asSupport) {
        if (record.subject().isEmpty()) {
            return Optional.empty();
        }
        Subject subject = record.subject().get();
        Optional<Product> product = submission.product();
        Optional<SubjectMismatch> found = organisationDifference(subject)
                .or(() -> difference("product", subject.product(), product.map(Product::name)));
        return asSupport
                ? found.or(() -> difference("version", subject.version(), product.flatMap(Product::version)))
                        .or(() -> difference("digest", subject.digest(), product.flatMap(Product::digest)))
                : found;
    }

    private Optional<SubjectMismatch> organisationDifference(Subject subject) {
        if (subject.organisation().equals(submission.organisation().identifier())) {
            return Optional.empty();
        }
        return difference(
                "organisation",
                subject.organisation(),
                Optional.of(submission.organisation().name()));
    }

    private static <T> Optional<SubjectMismatch> difference(String part, Optional<T> bound, Optional<T> expected) {
        return bound.isPresent() && expected.isPresent() && !bound.equals(expected)
                ? Optional.of(new SubjectMismatch(
                        part, bound.get().toString(), expected.get().toString()))
                : Optional.empty();
    }

    private boolean refersToSubmission(Evidence record) {
        return ownLocation.isPresent()
                && record.location().isPresent()
                && plain(record.location().get()).equals(ownLocation.get());
    }

    /** The location without fragment and trailing slash. */
    private static String plain(String location) {
        int fragment = location.indexOf('#');
        String plain = (fragment < 0 ? location : location.substring(0, fragment)).strip();
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    private static Optional<String> placeholder(Evidence record) {
        if (PlaceholderDetector.isText(record.title())) {
            return Optional.of(record.title());
        }
        return record.location().filter(PlaceholderDetector::isLocation);
    }

    /**
     * The days on which a record that names another as superseded takes its place; what becomes of it later otherwise undoes
     * nothing.
     *
     * @param onlyRefutes whether the naming record speaks only against items, so that only a reviewer no less independent
     *     than its maker can reject it
     */
    public static DateRanges supersedes(EvidenceProfile naming, EvidenceProfile named, boolean onlyRefutes) {
        boolean may = naming.differenceAsSupport().isEmpty()
                && !naming.refersToSubmission()
                && naming.placeholder().isEmpty()
                && !isBefore(naming.age(), named.age());
        return may ? DateRanges.between(naming.from(), naming.rejectedFrom(onlyRefutes)) : DateRanges.NONE;
    }

    private static boolean isBefore(Optional<LocalDate> date, Optional<LocalDate> other) {
        return date.isPresent() && other.isPresent() && date.get().isBefore(other.get());
    }
}
