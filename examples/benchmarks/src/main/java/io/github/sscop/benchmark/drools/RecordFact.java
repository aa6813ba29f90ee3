package io.github.sscop.benchmark.drools;

import io.github.sscop.benchmark.plain.PlainDate;
import io.github.sscop.benchmark.plain.PlainOutcome;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainEvidence;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainProduct;
import io.github.sscop.benchmark.plain.PlainSubmission.PlainSubject;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Stance;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record with the getters that rules read fastest; what is not there is null, or minus one. */
public final class RecordFact {

    private static final Set<String> PLACEHOLDERS = Set.of("tbc", "tbd", "todo", "lorem ipsum");
    private static final Set<String> EXAMPLES = Set.of("example.com", "example.org", "example.net");

    private final PlainEvidence record;
    private final PlainSubmission submission;
    private final LocalDate asOf;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final List<PlainOutcome> outcome = new ArrayList<>(2);

    /** Takes a record of a submission, which is looked at on a day. */
    public RecordFact(PlainEvidence record, PlainSubmission submission, LocalDate asOf) {
        this.record = record;
        this.submission = submission;
        this.asOf = asOf;
        record.facts().values().forEach((name, value) -> {
            if (name.endsWith("On")) {
                days.put(name, LocalDate.parse((String) value));
            }
        });
    }

    /** Removes the rules' results, so that it can be used again. */
    public void forget() {
        outcome.clear();
    }

    /** The record. */
    public PlainEvidence record() {
        return record;
    }

    /** What rules said. */
    public List<PlainOutcome> outcome() {
        return outcome;
    }

    /** Its id. */
    public String getId() {
        return record.id();
    }

    /** Its kind. */
    public String getKind() {
        return record.kind();
    }

    /** The day on which it is looked at. */
    public LocalDate getAsOf() {
        return asOf;
    }

    /** A count among its facts. */
    public long count(String fact) {
        return record.facts().values().get(fact) instanceof Number number ? number.longValue() : -1;
    }

    /** Whether a fact is there and true. */
    public boolean yes(String fact) {
        return Boolean.TRUE.equals(record.facts().values().get(fact));
    }

    /** Whether a fact is there and false. */
    public boolean no(String fact) {
        return Boolean.FALSE.equals(record.facts().values().get(fact));
    }

    /** Whether a day among its facts is there, and at most so long before another. */
    public boolean isNear(@Nullable LocalDate from, int years, int days, @Nullable LocalDate to) {
        return from != null
                && to != null
                && !from.plusYears(years).plusDays(days).isBefore(to);
    }

    /** Whether one day is there, and so long or longer before another. */
    public boolean isApart(@Nullable LocalDate from, int years, int days, @Nullable LocalDate to) {
        return from != null
                && to != null
                && !from.plusYears(years).plusDays(days).isAfter(to);
    }

    /** A day among its facts. */
    public @Nullable LocalDate day(String fact) {
        return days.get(fact);
    }

    /** Whether a fact is there and a list. */
    public boolean listed(String fact) {
        return record.facts().values().get(fact) instanceof List<?>;
    }

    /** Whether it has findings, all of which are closed, and one of which was fixed. */
    public boolean isFindingsClosed() {
        boolean fixed = false;
        if (!(record.facts().values().get("findings") instanceof List<?> findings)) {
            return false;
        }
        for (Object each : findings) {
            Map<?, ?> finding = (Map<?, ?>) each;
            Object status = finding.get("status");
            boolean minor = "MEDIUM".equals(finding.get("severity")) || "LOW".equals(finding.get("severity"));
            boolean reasoned = finding.get("reason") != null;
            if (!"FIXED".equals(status)
                    && !("FALSE_POSITIVE".equals(status) && (minor || reasoned))
                    && !("ACCEPTED".equals(status) && minor && reasoned)) {
                return false;
            }
            fixed |= "FIXED".equals(status);
        }
        return fixed;
    }

    /** Adds that a rule derives support for items. */
    public void supports(boolean direct, String... items) {
        outcome.add(new PlainOutcome(List.of(items), Optional.of(Stance.SUPPORTS), direct, false));
    }

    /** Adds that a rule derives refutations of items. */
    public void refutes(boolean direct, String... items) {
        outcome.add(new PlainOutcome(List.of(items), Optional.of(Stance.REFUTES), direct, true));
    }

    /** Adds that a rule says nothing, and that what is known rules its support of items out. */
    public void excludesSupport(String... items) {
        outcome.add(new PlainOutcome(List.of(items), Optional.empty(), false, true));
    }

    /** Whether one of its own dates lies ahead. */
    public boolean isFuture() {
        return isAhead(record.occurredOn()) || isAhead(record.recordedOn());
    }

    private boolean isAhead(Optional<PlainDate> date) {
        return date.isPresent() && date.get().firstDay().isAfter(asOf);
    }

    /** Whether it is bound to another organisation or product. */
    public boolean isOther() {
        if (record.subject().isEmpty()) {
            return false;
        }
        PlainSubject subject = record.subject().get();
        String organisation = subject.organisation().orElse("");
        boolean own = organisation.isEmpty()
                || organisation.equals(submission.organisation().name())
                || subject.organisation().equals(submission.organisation().identifier());
        return !own || differ(subject.product(), submission.product().map(PlainProduct::name));
    }

    /** Whether it is bound to another version or artefact. */
    public boolean isOtherVersion() {
        if (record.subject().isEmpty()) {
            return false;
        }
        PlainSubject subject = record.subject().get();
        return differ(subject.version(), submission.product().flatMap(PlainProduct::version))
                || differ(subject.digest(), submission.product().flatMap(PlainProduct::digest));
    }

    private static boolean differ(Optional<String> bound, Optional<String> expected) {
        return bound.isPresent() && expected.isPresent() && !bound.equals(expected);
    }

    /** Whether a review rejects it. */
    public boolean isRejected() {
        return record.review().isPresent()
                && record.review().get().outcome() == Review.Outcome.REJECTED
                && !record.review().get().on().firstDay().isAfter(asOf);
    }

    /** Returns whether a review rejects it whose reviewer is at least as independent as its originator. */
    public boolean isRejectedByPeer() {
        return isRejected()
                && record.review()
                        .filter(review -> review.independence()
                                        .compareTo(record.originator().independence())
                                >= 0)
                        .isPresent();
    }

    /** Whether its location is the submission's own. */
    public boolean isSelfReference() {
        return record.location().isPresent()
                && submission.location().isPresent()
                && plain(record.location().get())
                        .equals(plain(submission.location().get()));
    }

    private static String plain(String location) {
        int fragment = location.indexOf('#');
        int end = fragment < 0 ? location.length() : fragment;
        while (end > 0 && location.charAt(end - 1) == '/') {
            end--;
        }
        return location.substring(0, end);
    }

    /** Whether its title or its location stands in for one. */
    public boolean isPlaceholder() {
        return isPlaceholder(record.title())
                || (record.location().isPresent()
                        && record.location().get().contains("example.")
                        && isExample(record.location().get()));
    }

    /** Whether a text stands in for one. */
    public static boolean isPlaceholder(String text) {
        return text.length() < 20 && PLACEHOLDERS.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isExample(String location) {
        String host =
                Optional.ofNullable(URI.create(location).getHost()).orElse("").toLowerCase(Locale.ROOT);
        return EXAMPLES.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }

    /** Whether nothing says where it is. */
    public boolean isUnlocated() {
        return record.location().isEmpty() && record.digest().isEmpty() && record.method() != Method.INTERVIEW;
    }

    /** Whether it may no longer be relied on. */
    public boolean isExpired() {
        return record.validUntil().isPresent()
                && record.validUntil().get().lastDay().isBefore(asOf);
    }

    /** Returns the date that decides its age and order. */
    public @Nullable LocalDate getAge() {
        return record.date().or(submission::preparedOn).map(PlainDate::firstDay).orElse(null);
    }

    /** Whether it has no age, or is more than two years old. */
    public boolean isStale() {
        LocalDate age = getAge();
        return age == null || age.plusYears(2).isBefore(asOf);
    }
}
