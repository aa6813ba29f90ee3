package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;

/**
 * A review of an evidence record.
 *
 * @param by who looked
 * @param on when; before that day the review says nothing
 * @param outcome whether the record was accepted
 * @param independence how independent of the vendor the reviewer is
 * @param of the digest of the record that was reviewed, {@link Evidence#digestWithoutReview()}; a review of another text has no
 *     effect
 */
public record Review(
        @NotBlank String by,
        @NotNull PartialDate on,
        @NotNull Outcome outcome,
        @NotNull Independence independence,
        Optional<Digest> of)
        implements ContractValue {

    public Review {
        Objects.requireNonNull(of, "of");
    }

    /** Creates a review that does not name the text that was reviewed. */
    public Review(String by, PartialDate on, Outcome outcome, Independence independence) {
        this(by, on, outcome, independence, Optional.empty());
    }

    /** What a review comes to. */
    public enum Outcome {
        /** The record shows what it is said to show. */
        ACCEPTED,
        /** It does not. */
        REJECTED
    }
}
