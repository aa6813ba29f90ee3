package io.github.sscop.engine.relevance;

import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.vocabulary.reading.RecordReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An evidence record with the properties that do not depend on the criterion it is linked to.
 *
 * <p>Made once for each record, since most records are relevant to several criteria and are evaluated for several days.
 *
 * @param reading the record as it is to be read
 * @param duplicateKey the key that it shares with its duplicates
 * @param date the date by which it is ordered: its own, else the submission's
 * @param ageDate the date from which its age is counted
 * @param effectiveFrom the first day on which none of its own dates lies in the future
 * @param mismatch the difference between its subject and the submission's that matters for any stance
 * @param mismatchAsSupport the same for a support, for which doubt, version and artefact matter as well
 * @param located whether its location is more than a placeholder
 * @param refersToSubmission whether its location is the submission's
 * @param placeholder the placeholder in the record itself, if there is one
 * @param supportIndependence the independence of its originator where that would help the vendor
 * @param reviews the effects of its reviews: that by the counterpart first, which unless it is in doubt stands alone from its day on
 */
public record EvidenceProfile(
        RecordReading reading,
        DuplicateKey duplicateKey,
        Optional<LocalDate> date,
        Optional<LocalDate> ageDate,
        LocalDate effectiveFrom,
        Optional<SubjectMismatch> mismatch,
        Optional<SubjectMismatch> mismatchAsSupport,
        boolean located,
        boolean refersToSubmission,
        Optional<String> placeholder,
        IndependenceClaim supportIndependence,
        List<ReviewEffect> reviews) {

    /** Returns the record as it was submitted. */
    public Evidence record() {
        return reading.record();
    }

    /** Returns the kind as which the record is read. */
    public EvidenceKind kind() {
        return reading.kind();
    }

    /** Returns the first part in which the subject of the record differs from the submission's. */
    public Optional<SubjectMismatch> mismatch(boolean asSupport) {
        return asSupport ? mismatchAsSupport : mismatch;
    }

    /** Returns whether it is in doubt whom the record is about. */
    public boolean isSubjectInDoubt() {
        return mismatchAsSupport.filter(SubjectMismatch::doubtful).isPresent();
    }

    /**
     * Returns the days on which a review rejects the record. A refutation can only be rejected by a reviewer who is at least as
     * independent as its originator.
     *
     * @param mustBeVouched whether only independence counts that a buyer vouches for
     */
    public DateRanges rejectedDays(boolean asRefutation, boolean mustBeVouched) {
        List<DateRanges> several = new ArrayList<>(1);
        for (ReviewEffect review : reviews) {
            several.add(review.rejectedDays(asRefutation, record().originator().independence(), mustBeVouched));
        }
        return DateRanges.union(several);
    }

    /** Returns the review that rejects the record on a day. */
    public Optional<Review> rejectingReview(boolean asRefutation, boolean mustBeVouched, LocalDate day) {
        return reviews.stream()
                .filter(review -> review.rejectedDays(
                                asRefutation, record().originator().independence(), mustBeVouched)
                        .covers(day))
                .map(ReviewEffect::review)
                .findFirst();
    }

    /**
     * Returns the higher of the originator's independence and that of a reviewer who has accepted the record by a day.
     *
     * @param mustBeVouched whether only independence counts that a buyer vouches for
     */
    public Independence independence(LocalDate day, boolean mustBeVouched) {
        Independence highest = supportIndependence.counted(mustBeVouched);
        for (ReviewEffect review : reviews) {
            Independence lent = review.lent().counted(mustBeVouched);
            highest = lent.compareTo(highest) > 0 && !review.on().isAfter(day) ? lent : highest;
        }
        return highest;
    }

    /**
     * Returns the first day on which the record is as independent as required, or {@link LocalDate#MAX}.
     *
     * @param mustBeVouched whether only independence counts that a buyer vouches for
     */
    public LocalDate independentFrom(Independence required, boolean mustBeVouched) {
        if (supportIndependence.counted(mustBeVouched).compareTo(required) >= 0) {
            return LocalDate.MIN;
        }
        LocalDate from = LocalDate.MAX;
        for (ReviewEffect review : reviews) {
            boolean suffices = review.lent().counted(mustBeVouched).compareTo(required) >= 0;
            from = suffices ? DateRanges.earlier(from, review.on()) : from;
        }
        return from;
    }

    /** Returns the names of the originator and the reviewers who would be as independent as required if they were vouched for. */
    public List<String> unvouched(Independence required, LocalDate day) {
        List<String> names = new ArrayList<>(1);
        if (isUnvouched(supportIndependence, required)) {
            names.add(record().originator().name());
        }
        for (ReviewEffect review : reviews) {
            if (isUnvouched(review.lent(), required) && !review.on().isAfter(day)) {
                names.add(review.review().by());
            }
        }
        return names;
    }

    private static boolean isUnvouched(IndependenceClaim claim, Independence required) {
        return claim.claimed().compareTo(required) >= 0 && claim.vouched().compareTo(required) < 0;
    }

    /** Returns whether the record cannot be true on a day. */
    public boolean isContradictory(LocalDate day) {
        return !reading.contradictions().isEmpty() || day.isBefore(reading.possibleFrom());
    }
}
