package io.github.sscop.engine.admissibility;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import java.util.List;
import java.util.Map;

/**
 * A record that is relevant to a criterion, with the statuses that keep it from counting.
 *
 * @param relevance the relevance of the record
 * @param statuses the statuses that hold; none if it counts
 * @param arguments the arguments of the sentence about the first status
 */
public record EvaluatedRecord(Relevance relevance, List<EvidenceStatus> statuses, Map<String, String> arguments) {

    /** Returns whether the record counts. */
    public boolean counts() {
        return statuses.isEmpty();
    }

    /** Returns whether the record is admissible: it counts, unless another record is its duplicate and counts. */
    public boolean isAdmissible() {
        return statuses.isEmpty() || statuses.get(0) == EvidenceStatus.DUPLICATE;
    }

    /** Returns whether the record is an admissible and sufficient support. */
    public boolean isSufficientSupport(Criterion criterion) {
        return isAdmissible() && relevance.supports() && relevance.isSufficient(criterion);
    }

    /** Returns the record as an assessment lists it among those that do not count. */
    public DisregardedEvidence toDisregardedEvidence() {
        return new DisregardedEvidence(
                relevance.id(), relevance.stance(), statuses.get(0), statuses.subList(1, statuses.size()), arguments);
    }
}
