package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.time.DateRanges;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.text.PlaceholderText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The effect of a review on its record.
 *
 * <p>A review in doubt lends a record nothing and rejects no refutation; a support that it rejects stays rejected. One
 * that another takes the place of only rejects supports, until that day.
 *
 * @param review the review
 * @param doubt why the review is in doubt; empty if it is not
 * @param independence the independence of the reviewer
 * @param replacedOn the day on which another review takes its place, or {@link LocalDate#MAX}
 */
public record ReviewEffect(Review review, Optional<Doubt> doubt, IndependenceClaim independence, LocalDate replacedOn) {

    ReviewEffect(Review review, Optional<Doubt> doubt, IndependenceClaim independence) {
        this(review, doubt, independence, LocalDate.MAX);
    }

    /** Returns the effect where another review takes its place on a day. */
    ReviewEffect withReplacedOn(LocalDate day) {
        return new ReviewEffect(review, doubt, independence, day);
    }

    /** The reason why a review is in doubt. */
    public enum Doubt {
        /** It is dated before the record. */
        BEFORE_RECORD,
        /** It names the digest of another text. */
        OTHER_TEXT,
        /** The name of the reviewer is a placeholder. */
        UNNAMED_REVIEWER
    }

    /** Returns why a review of a record is in doubt. */
    static Optional<Doubt> doubt(Evidence record, Review review) {
        if (PlaceholderText.isPlaceholder(review.by())) {
            return Optional.of(Doubt.UNNAMED_REVIEWER);
        }
        Optional<PartialDate> date = record.date();
        if (date.isPresent() && review.on().lastDay().isBefore(date.get().firstDay())) {
            return Optional.of(Doubt.BEFORE_RECORD);
        }
        return review.of()
                .filter(of -> !of.equals(record.digestWithoutReview()))
                .map(of -> Doubt.OTHER_TEXT);
    }

    /**
     * Returns the days on which the review rejects the record.
     *
     * @param originator the independence of the record's originator, which matters only for a refutation
     * @param mustBeVouched whether only independence counts that a buyer vouches for
     */
    DateRanges rejectedDays(boolean asRefutation, Independence originator, boolean mustBeVouched) {
        boolean rejectsIt = rejects()
                && (!asRefutation
                        || (doubt.isEmpty()
                                && replacedOn.equals(LocalDate.MAX)
                                && independence.counted(mustBeVouched).compareTo(originator) >= 0));
        return rejectsIt ? DateRanges.between(on(), replacedOn) : DateRanges.NONE;
    }

    /** Returns whether its outcome is a rejection. */
    boolean rejects() {
        return review.outcome() == Review.Outcome.REJECTED;
    }

    /** Returns the independence that the review lends to the record from its day on. */
    IndependenceClaim lent() {
        boolean lends =
                review.outcome() == Review.Outcome.ACCEPTED && doubt.isEmpty() && replacedOn.equals(LocalDate.MAX);
        return lends ? independence : IndependenceClaim.NONE;
    }

    /** Returns the day of the review. */
    LocalDate on() {
        return review.on().firstDay();
    }
}
