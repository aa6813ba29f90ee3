package io.github.sscop.benchmark.plain;

import io.github.sscop.benchmark.plain.PlainSubmission.PlainEvidence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Review;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What keeps records from counting, by the table of evidence states as policy good-faith has it.
 *
 * @param submission the submission
 * @param asOf the day on which it is looked at
 */
record PlainAdmissibility(PlainSubmission submission, LocalDate asOf) {

    private static final Set<String> PLACEHOLDERS = Set.of("tbc", "tbd", "todo", "lorem ipsum");
    private static final Set<String> EXAMPLES = Set.of("example.com", "example.org", "example.net");
    private static final Period FRESHNESS = Period.ofYears(2);

    boolean isFuture(PlainEvidence record) {
        return Stream.of(record.occurredOn(), record.recordedOn())
                .flatMap(Optional::stream)
                .anyMatch(date -> date.firstDay().isAfter(asOf));
    }

    boolean isOfOtherSubject(PlainEvidence record, boolean asSupport) {
        if (record.subject().isEmpty()) {
            return false;
        }
        PlainSubmission.PlainSubject subject = record.subject().get();
        Optional<PlainSubmission.PlainProduct> product = submission.product();
        boolean ownIdentifier =
                subject.organisation().equals(submission.organisation().identifier());
        return (!ownIdentifier
                        && differ(
                                subject.organisation(),
                                Optional.of(submission.organisation().name())))
                || differ(subject.product(), product.map(PlainSubmission.PlainProduct::name))
                || (asSupport
                        && (differ(subject.version(), product.flatMap(PlainSubmission.PlainProduct::version))
                                || differ(subject.digest(), product.flatMap(PlainSubmission.PlainProduct::digest))));
    }

    private static boolean differ(Optional<String> bound, Optional<String> expected) {
        return bound.isPresent() && expected.isPresent() && !bound.equals(expected);
    }

    boolean isRejected(PlainEvidence record, boolean asRefutation) {
        return record.review()
                .filter(review -> review.outcome() == Review.Outcome.REJECTED)
                .filter(review -> !review.on().firstDay().isAfter(asOf))
                .filter(review -> !asRefutation
                        || review.independence().compareTo(record.originator().independence()) >= 0)
                .isPresent();
    }

    boolean isSelfReference(PlainEvidence record) {
        return record.location().isPresent()
                && record.location()
                        .map(PlainAdmissibility::plain)
                        .equals(submission.location().map(PlainAdmissibility::plain));
    }

    private static String plain(String location) {
        int fragment = location.indexOf('#');
        String plain = (fragment < 0 ? location : location.substring(0, fragment)).strip();
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain;
    }

    boolean isPlaceholder(PlainEvidence record) {
        return isPlaceholder(record.title())
                || record.location().filter(PlainAdmissibility::isExample).isPresent();
    }

    static boolean isPlaceholder(String text) {
        return PLACEHOLDERS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isExample(String location) {
        return Optional.ofNullable(URI.create(location).getHost())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .filter(host -> EXAMPLES.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each)))
                .isPresent();
    }

    boolean isUnlocated(PlainEvidence record) {
        return record.location().isEmpty() && record.digest().isEmpty() && record.method() != Method.INTERVIEW;
    }

    boolean isUndated(PlainEvidence record) {
        return age(record).isEmpty();
    }

    boolean isExpired(PlainEvidence record) {
        return record.validUntil()
                .filter(until -> until.lastDay().isBefore(asOf))
                .isPresent();
    }

    boolean isStale(PlainEvidence record) {
        return age(record).filter(date -> date.plus(FRESHNESS).isBefore(asOf)).isPresent();
    }

    /** Returns the date that decides its age and order. */
    Optional<LocalDate> age(PlainEvidence record) {
        return record.date().or(submission::preparedOn).map(PlainDate::firstDay);
    }
}
