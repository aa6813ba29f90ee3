package io.github.sscop.evidence.counterpart;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A review of a record of the submission by the buyer or an assessor. It takes the place of the review that the record has,
 * unless it is in doubt.
 *
 * @param evidence the id of the record
 * @param of the digest of the record that was reviewed: {@link Evidence#recordDigest()} or {@link Evidence#digestWithoutReview()};
 *     a review of another text accepts nothing
 * @param by who looked
 * @param on when; before that day the review has no effect
 * @param outcome whether the record was accepted
 * @param independence how independent of the vendor the reviewer is
 */
public record CounterpartReview(
        @NotNull EvidenceId evidence,
        @NotNull Digest of,
        @NotBlank String by,
        @NotNull PartialDate on,
        @NotNull Review.Outcome outcome,
        @NotNull Independence independence)
        implements ContractValue {

    /** Returns a review of a record as it is. */
    public static CounterpartReview of(
            Evidence record, String by, PartialDate on, Review.Outcome outcome, Independence independence) {
        return new CounterpartReview(record.id(), record.recordDigest(), by, on, outcome, independence);
    }
}
