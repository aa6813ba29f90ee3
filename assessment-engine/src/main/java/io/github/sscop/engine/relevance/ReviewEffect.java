package io.github.sscop.engine.relevance;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.text.PlaceholderText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The effect of a review on its record.
 *
 * <p>A review in doubt lends a record nothing and rejects no refutation; a support that it rejects stays rejected.
 *
 * @param review the review
 * @param doubt why the review is in doubt; empty if it is not
 * @param independence the independence of the reviewer
 */
public record ReviewEffect(Review review, Optional<Doubt> doubt, IndependenceClaim independence) {

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
     * Returns the first day on which the review rejects the record, or {@link LocalDate#MAX}.
     *
     * @param originator the independence of the record's originator, which matters only for a refutation
     * @param mustBeVouched whether only independence counts that a buyer vouches for
     */
    LocalDate rejectedFrom(boolean asRefutation, Independence originator, boolean mustBeVouched) {
        boolean rejects = review.outcome() == Review.Outcome.REJECTED
                && (!asRefutation
                        || (doubt.isEmpty()
                                && independence.counted(mustBeVouched).compareTo(originator) >= 0));
        return rejects ? review.on().firstDay() : LocalDate.MAX;
    }

    /** Returns the independence that the review lends to the record from its day on. */
    IndependenceClaim lent() {
        boolean lends = review.outcome() == Review.Outcome.ACCEPTED && doubt.isEmpty();
        return lends ? independence : IndependenceClaim.NONE;
    }

    /** Returns the day of the review. */
    LocalDate on() {
        return review.on().firstDay();
    }
}
