package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.vocabulary.reading.RecordReading;
import java.time.LocalDate;
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
 * @param review the effect of its review
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
        Independence supportIndependence,
        Optional<ReviewEffect> review) {

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
     * Returns the first day on which the review rejects the record, or {@link LocalDate#MAX}. A refutation can only be rejected
     * by a reviewer who is at least as independent as its originator.
     */
    public LocalDate rejectedFrom(boolean asRefutation) {
        return review.isEmpty()
                ? LocalDate.MAX
                : review.get().rejectedFrom(asRefutation, record().originator().independence());
    }

    /** Returns the higher of the originator's independence and that of a reviewer who has accepted the record by a day. */
    public Independence independence(LocalDate day) {
        boolean raises = review.isPresent()
                && review.get().lent().compareTo(supportIndependence) > 0
                && !review.get().on().isAfter(day);
        return raises ? review.get().lent() : supportIndependence;
    }

    /** Returns the first day on which the record is as independent as required, or {@link LocalDate#MAX}. */
    public LocalDate independentFrom(Independence required) {
        if (supportIndependence.compareTo(required) >= 0) {
            return LocalDate.MIN;
        }
        return review.isPresent() && review.get().lent().compareTo(required) >= 0
                ? review.get().on()
                : LocalDate.MAX;
    }

    /** Returns whether the record cannot be true on a day. */
    public boolean isContradictory(LocalDate day) {
        return !reading.contradictions().isEmpty() || day.isBefore(reading.possibleFrom());
    }
}
