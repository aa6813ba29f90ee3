package io.github.sscop.benchmark;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.benchmark.plain.PlainSubmission;
import io.github.sscop.code.ItemId;
import java.util.Map;

/**
 * Another way to come to the verdicts.
 *
 * @param <S> the submission as this way likes it best
 */
interface Rival<S> {

    /** Creates from a submission what is given to {@link #verdicts}; how long that takes is not measured. */
    S prepared(PlainSubmission submission);

    /** The verdict on every claim. */
    Map<ItemId, Verdict> verdicts(S submission);
}
