package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A record that may count, with what is true of it by itself in its submission, whatever it bears on.
 *
 * <p>Made once for each record, since most records bear on several items and are asked about on several days.
 *
 * @param record the record
 * @param duplicateKey what it shares with the records that say the same
 * @param age the date by which its age and order are told: its own, else the submission's
 * @param from the first day on which none of its own dates lies ahead
 * @param difference what of it is about something else than the submission, whichever way it speaks
 * @param differenceAsSupport the same where it is to support, for which version and artefact matter as well
 * @param refersToSubmission whether it points to the submission itself
 * @param placeholder what of the record itself is a stand-in
 */
public record EvidenceProfile(
        Evidence record,
        DuplicateKey duplicateKey,
        Optional<LocalDate> age,
        LocalDate from,
        Optional<SubjectMismatch> difference,
        Optional<SubjectMismatch> differenceAsSupport,
        boolean refersToSubmission,
        Optional<String> placeholder) {

    /** The first part in which the record is about something else. */
    public Optional<SubjectMismatch> difference(boolean asSupport) {
        return asSupport ? differenceAsSupport : difference;
    }

    /**
     * The first day on which the review rejects the record, if it ever does; to a refutation only a reviewer matters who is
     * no less independent than its maker.
     */
    public LocalDate rejectedFrom(boolean asRefutation) {
        if (record.review().isEmpty()) {
            return LocalDate.MAX;
        }
        Review review = record.review().get();
        boolean matters = review.outcome() == Review.Outcome.REJECTED
                && (!asRefutation || review.independence().compareTo(originator()) >= 0);
        return matters ? review.on().firstDay() : LocalDate.MAX;
    }

    /** The higher of the originator's independence and that of a reviewer who accepted the record. */
    public Independence independence(LocalDate on) {
        Independence originator = originator();
        if (record.review().isEmpty()) {
            return originator;
        }
        Review review = record.review().get();
        boolean raises = review.outcome() == Review.Outcome.ACCEPTED
                && review.independence().compareTo(originator) > 0
                && !review.on().firstDay().isAfter(on);
        return raises ? review.independence() : originator;
    }

    /** The first day on which it is as independent as asked, if it ever is. */
    public LocalDate independentFrom(Independence planned) {
        if (originator().compareTo(planned) >= 0) {
            return LocalDate.MIN;
        }
        if (record.review().isEmpty()) {
            return LocalDate.MAX;
        }
        LocalDate reviewed = record.review().get().on().firstDay();
        return independence(reviewed).compareTo(planned) >= 0 ? reviewed : LocalDate.MAX;
    }

    private Independence originator() {
        return record.originator().independence();
    }
}
