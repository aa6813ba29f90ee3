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

    /** Makes of a submission what is given to {@link #verdicts}; nobody measures how long that takes. */
    S prepared(PlainSubmission submission);

    /** The verdict on every claim. */
    Map<ItemId, Verdict> verdicts(S submission);
}
