package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An evidence record with the properties that do not depend on the criterion it is linked to.
 *
 * <p>Made once for each record, since most records are relevant to several criteria and are evaluated for several days.
 *
 * @param record the record
 * @param duplicateKey the key that it shares with its duplicates
 * @param ageDate the date from which its age is counted and by which it is ordered: its date, else the submission's
 * @param effectiveFrom the first day on which none of its own dates lies in the future
 * @param mismatch the difference between its subject and the submission's that matters for any stance
 * @param mismatchAsSupport the same for a support, for which version and artefact matter as well
 * @param refersToSubmission whether its location is the submission's
 * @param placeholder the placeholder text in the record itself, if there is one
 */
public record EvidenceProfile(
        Evidence record,
        DuplicateKey duplicateKey,
        Optional<LocalDate> ageDate,
        LocalDate effectiveFrom,
        Optional<SubjectMismatch> mismatch,
        Optional<SubjectMismatch> mismatchAsSupport,
        boolean refersToSubmission,
        Optional<String> placeholder) {

    /** Returns the first part in which the subject of the record differs from the submission's. */
    public Optional<SubjectMismatch> mismatch(boolean asSupport) {
        return asSupport ? mismatchAsSupport : mismatch;
    }

    /**
     * Returns the first day on which the review rejects the record, or {@link LocalDate#MAX}. A refutation can only be rejected
     * by a reviewer who is at least as independent as its originator.
     */
    public LocalDate rejectedFrom(boolean asRefutation) {
        if (record.review().isEmpty()) {
            return LocalDate.MAX;
        }
        Review review = record.review().get();
        boolean rejects = review.outcome() == Review.Outcome.REJECTED
                && (!asRefutation || review.independence().compareTo(originatorIndependence()) >= 0);
        return rejects ? review.on().firstDay() : LocalDate.MAX;
    }

    /** Returns the higher of the originator's independence and that of a reviewer who has accepted the record by a day. */
    public Independence independence(LocalDate day) {
        Independence originator = originatorIndependence();
        if (record.review().isEmpty()) {
            return originator;
        }
        Review review = record.review().get();
        boolean raises = review.outcome() == Review.Outcome.ACCEPTED
                && review.independence().compareTo(originator) > 0
                && !review.on().firstDay().isAfter(day);
        return raises ? review.independence() : originator;
    }

    /** Returns the first day on which the record is as independent as required, or {@link LocalDate#MAX}. */
    public LocalDate independentFrom(Independence required) {
        if (originatorIndependence().compareTo(required) >= 0) {
            return LocalDate.MIN;
        }
        if (record.review().isEmpty()) {
            return LocalDate.MAX;
        }
        LocalDate reviewed = record.review().get().on().firstDay();
        return independence(reviewed).compareTo(required) >= 0 ? reviewed : LocalDate.MAX;
    }

    private Independence originatorIndependence() {
        return record.originator().independence();
    }
}
