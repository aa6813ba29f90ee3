package io.github.sscop.assessment;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Product;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Subject;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is true of a record by itself in its submission, on one day or always, whatever it bears on. */
final class Standing {

    private static final Set<String> PLACEHOLDERS = Set.of("tbc", "tbd", "todo", "lorem ipsum");
    private static final int LONGEST_PLACEHOLDER = "lorem ipsum".length();
    private static final Set<String> EXAMPLE_HOSTS = Set.of("example.com", "example.org", "example.net");
    private static final String EXAMPLE = "example";
    private static final Pattern HOST = Pattern.compile(
            "(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+?)\\.?(?:[/?#:].*)?", Pattern.DOTALL);

    private final Submission submission;
    private final Optional<String> ownLocation;

    Standing(Submission submission) {
        this.submission = submission;
        this.ownLocation = submission.location().map(Standing::plain);
    }

    /** The date by which a record's age and order are told: its own, else the submission's. */
    Optional<LocalDate> age(Evidence record) {
        return record.date().or(submission::preparedOn).map(PartialDate::firstDay);
    }

    /** One of the record's own dates that lies after a day. */
    Optional<PartialDate> futureDate(Evidence record, LocalDate on) {
        return record.occurredOn()
                .filter(date -> isFuture(date, on))
                .or(() -> record.recordedOn().filter(date -> isFuture(date, on)));
    }

    private static boolean isFuture(PartialDate date, LocalDate on) {
        return date.firstDay().isAfter(on);
    }

    /**
     * A part of a subject that differs from the submission's.
     *
     * @param part what part it is
     * @param bound what the record is bound to
     * @param expected what the submission is about
     */
    record Difference(String part, String bound, String expected) {}

    /** The first part in which the record is about something else; version and artefact matter only to support. */
    Optional<Difference> difference(Evidence record, boolean asSupport) {
        if (record.subject().isEmpty()) {
            return Optional.empty();
        }
        Subject subject = record.subject().get();
        Optional<Product> product = submission.product();
        Optional<Difference> found = organisationDifference(subject)
                .or(() -> difference("product", subject.product(), product.map(Product::name)));
        return asSupport
                ? found.or(() -> difference("version", subject.version(), product.flatMap(Product::version)))
                        .or(() -> difference("digest", subject.digest(), product.flatMap(Product::digest)))
                : found;
    }

    private Optional<Difference> organisationDifference(Subject subject) {
        if (subject.organisation().equals(submission.organisation().identifier())) {
            return Optional.empty();
        }
        return difference(
                "organisation",
                subject.organisation(),
                Optional.of(submission.organisation().name()));
    }

    private static <T> Optional<Difference> difference(String part, Optional<T> bound, Optional<T> expected) {
        return bound.isPresent() && expected.isPresent() && !bound.equals(expected)
                ? Optional.of(new Difference(
                        part, bound.get().toString(), expected.get().toString()))
                : Optional.empty();
    }

    /** The review that rejects the record; to a refutation only a reviewer matters who is no less independent than its maker. */
    Optional<Review> rejection(Evidence record, boolean asRefutation, LocalDate on) {
        return rejection(record, asRefutation).filter(review -> !isFuture(review.on(), on));
    }

    private static Optional<Review> rejection(Evidence record, boolean asRefutation) {
        return record.review()
                .filter(review -> review.outcome() == Review.Outcome.REJECTED)
                .filter(review -> !asRefutation
                        || review.independence().compareTo(record.originator().independence()) >= 0);
    }

    /** The higher of the originator's independence and that of a reviewer who accepted the record. */
    Independence independence(Evidence record, LocalDate on) {
        Independence originator = record.originator().independence();
        return record.review()
                .filter(review -> review.outcome() == Review.Outcome.ACCEPTED && !isFuture(review.on(), on))
                .map(Review::independence)
                .filter(reviewer -> reviewer.compareTo(originator) > 0)
                .orElse(originator);
    }

    boolean refersToSubmission(Evidence record) {
        return ownLocation.isPresent() && record.location().map(Standing::plain).equals(ownLocation);
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

    /** What of the record itself is a stand-in. */
    Optional<String> placeholder(Evidence record) {
        return Optional.of(record.title())
                .filter(Standing::isPlaceholder)
                .or(() -> record.location().filter(Standing::isExample));
    }

    static boolean isPlaceholder(String text) {
        String trimmed = trimmed(text);
        return trimmed.length() <= LONGEST_PLACEHOLDER && PLACEHOLDERS.contains(trimmed.toLowerCase(Locale.ROOT));
    }

    /** Without white space at its ends, the kinds that do not break lines included. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isExample(String location) {
        if (!mentionsExample(location)) {
            return false;
        }
        Matcher matcher = HOST.matcher(trimmed(location));
        if (!matcher.matches()) {
            return false;
        }
        String host = matcher.group(1).toLowerCase(Locale.ROOT);
        return EXAMPLE_HOSTS.stream().anyMatch(example -> host.equals(example) || host.endsWith("." + example));
    }

    /** Whether any host in it may be an example's; the form of addresses is only looked at then, since that takes long. */
    private static boolean mentionsExample(String location) {
        for (int dot = location.indexOf('.'); dot >= 0; dot = location.indexOf('.', dot + 1)) {
            if (location.regionMatches(true, dot - EXAMPLE.length(), EXAMPLE, 0, EXAMPLE.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The days on which a record that names another as superseded takes its place; what becomes of it later otherwise undoes
     * nothing.
     *
     * @param onlyRefutes whether the naming record speaks only against items, so that only a reviewer no less independent
     *     than its maker can reject it
     */
    Days supersedes(Evidence naming, Evidence named, boolean onlyRefutes) {
        boolean may = difference(naming, true).isEmpty()
                && !refersToSubmission(naming)
                && placeholder(naming).isEmpty()
                && !isBefore(age(naming), age(named));
        LocalDate from = Stream.of(naming.occurredOn(), naming.recordedOn())
                .flatMap(Optional::stream)
                .map(PartialDate::firstDay)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        LocalDate until = rejection(naming, onlyRefutes)
                .map(review -> review.on().firstDay())
                .orElse(LocalDate.MAX);
        return may ? Days.between(from, until) : Days.NONE;
    }

    private static boolean isBefore(Optional<LocalDate> date, Optional<LocalDate> other) {
        return date.isPresent() && other.isPresent() && date.get().isBefore(other.get());
    }
}
