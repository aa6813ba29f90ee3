package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.identity.SubjectComparison;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.evidence.text.Location;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.vocabulary.KindNature;
import io.github.sscop.vocabulary.reading.RecordReader;
import io.github.sscop.vocabulary.reading.RecordReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The profiler of the evidence records of one submission: derives the properties that do not depend on the criterion a record
 * is linked to, such as its age, its subject, and whether its text is a placeholder.
 */
public final class EvidenceProfiler {

    private final JointSubmission joint;
    private final RecordReader reader;
    private final SubjectComparison subjects;
    private final Optional<LocalDate> preparedOn;
    private final Optional<Location> submissionLocation;

    /** Creates a profiler of the records of a submission. */
    public EvidenceProfiler(JointSubmission joint, RecordReader reader) {
        Submission submission = joint.submission();
        this.joint = joint;
        this.reader = reader;
        this.subjects = new SubjectComparison(submission);
        this.preparedOn = submission.preparedOn().map(PartialDate::firstDay);
        this.submissionLocation = submission.location().flatMap(Location::of);
    }

    /** Returns the profiles of the submission's records in the order of their ids. */
    public List<EvidenceProfile> profiles() {
        List<EvidenceProfile> profiles =
                new ArrayList<>(joint.whole().evidence().size());
        for (Evidence record : joint.whole().evidence()) {
            profiles.add(profile(record));
        }
        profiles.sort(Comparator.comparing(profile -> profile.record().id()));
        return profiles;
    }

    /** Derives the profile of a record. */
    EvidenceProfile profile(Evidence record) {
        RecordReading reading = reader.read(record);
        Optional<Location> location = record.location().flatMap(Location::of);
        Optional<SubjectMismatch> mismatch = Optional.empty();
        Optional<SubjectMismatch> asSupport = Optional.empty();
        if (record.subject().isPresent()) {
            List<SubjectMismatch> mismatches =
                    subjects.mismatches(record.subject().get());
            mismatch = mismatches.stream().filter(each -> !each.doubtful()).findFirst();
            asSupport = mismatch.or(() -> mismatches.stream().findFirst())
                    .or(() -> subjects.editionMismatch(record.subject().get()));
        }
        return new EvidenceProfile(
                reading,
                DuplicateKey.of(record, reading.kind(), location),
                record.date().isPresent() ? record.date().map(PartialDate::firstDay) : preparedOn,
                ageDate(reading),
                DateRanges.later(firstDay(record.occurredOn()), firstDay(record.recordedOn())),
                mismatch,
                asSupport,
                location.isPresent(),
                location.isPresent()
                        && submissionLocation.isPresent()
                        && location.get()
                                .comparable()
                                .equals(submissionLocation.get().comparable()),
                placeholder(record, location),
                independence(
                        record, record.originator().name(), record.originator().independence()),
                reviews(record));
    }

    private static LocalDate firstDay(Optional<PartialDate> date) {
        return date.isPresent() ? date.get().firstDay() : LocalDate.MIN;
    }

    /** An event is as old as the earliest date that is given for it; a standing document as old as it was last seen in force. */
    private Optional<LocalDate> ageDate(RecordReading reading) {
        Evidence record = reading.record();
        Optional<PartialDate> own =
                reading.nature() == KindNature.STANDING && record.recordedOn().isPresent()
                        ? record.recordedOn()
                        : record.date();
        Optional<LocalDate> date = own.isPresent() ? own.map(PartialDate::firstDay) : preparedOn;
        Optional<LocalDate> event = reading.eventDate();
        return event.isPresent() && (date.isEmpty() || event.get().isBefore(date.get())) ? event : date;
    }

    private static Optional<String> placeholder(Evidence record, Optional<Location> location) {
        if (PlaceholderText.isPlaceholder(record.title())) {
            return Optional.of(record.title());
        }
        if (PlaceholderText.isPlaceholder(record.kind().value())) {
            return Optional.of(record.kind().value());
        }
        if (PlaceholderText.isPlaceholder(record.originator().name())) {
            return Optional.of(record.originator().name());
        }
        return location.isPresent() && location.get().leadsNowhere() ? record.location() : Optional.empty();
    }

    /** Returns the independence of who made or reviewed a record. */
    private IndependenceClaim independence(Evidence record, String party, Independence claimed) {
        return claimed == Independence.VENDOR || subjects.isVendor(party)
                ? IndependenceClaim.NONE
                : new IndependenceClaim(claimed, joint.vouched(record.id(), party, claimed));
    }

    /** A review by the counterpart takes the place of the vendor's, but not if it is in doubt; until its day, a rejection stands. */
    private List<ReviewEffect> reviews(Evidence record) {
        Optional<ReviewEffect> byVendor = record.review()
                .map(review -> new ReviewEffect(
                        review,
                        ReviewEffect.doubt(record, review),
                        independence(record, review.by(), review.independence())));
        Optional<ReviewEffect> byCounterpart = joint.reviewOf(record.id())
                .map(review -> new ReviewEffect(review, ReviewEffect.doubt(record, review), ofCounterpart(review)));
        Optional<ReviewEffect> replacing =
                byCounterpart.filter(review -> review.doubt().isEmpty());
        return Stream.concat(
                        byCounterpart.stream(),
                        replacing.isEmpty()
                                ? byVendor.stream()
                                : byVendor.filter(ReviewEffect::rejects).stream()
                                        .map(review -> review.withReplacedOn(
                                                replacing.get().on()))
                                        .filter(review -> review.on().isBefore(review.replacedOn())))
                .toList();
    }

    private IndependenceClaim ofCounterpart(Review review) {
        return subjects.isVendor(review.by())
                ? IndependenceClaim.NONE
                : new IndependenceClaim(review.independence(), review.independence());
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
                && naming.reading().contradictions().isEmpty()
                && !isBefore(naming.ageDate(), named.date());
        return effective
                ? DateRanges.between(
                                DateRanges.later(
                                        naming.effectiveFrom(), naming.reading().possibleFrom()),
                                LocalDate.MAX)
                        .without(naming.rejectedDays(refutesOnly, false))
                : DateRanges.NONE;
    }

    /** Returns whether a date is before another, so that a record of the one is too old to supersede a record of the other. */
    public static boolean isBefore(Optional<LocalDate> date, Optional<LocalDate> other) {
        return date.isPresent() && other.isPresent() && date.get().isBefore(other.get());
    }
}
