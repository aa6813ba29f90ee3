package io.github.sscop.engine.admissibility;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import java.util.List;
import java.util.Map;

/**
 * A bearing and the states that keep it from counting.
 *
 * @param relevance the bearing
 * @param states the states that hold; none if it counts
 * @param arguments what the sentence about the first of them speaks of
 */
public record EvaluatedRecord(Relevance relevance, List<EvidenceStatus> states, Map<String, String> arguments) {

    public boolean counts() {
        return states.isEmpty();
    }

    /** Whether it would count if no other record said the same. */
    public boolean isAdmissible() {
        return states.isEmpty() || states.get(0) == EvidenceStatus.DUPLICATE;
    }

    /** Whether it is one of those of which, counting, enough make the target met. */
    public boolean mayMeet(Criterion criterion) {
        return isAdmissible() && relevance.supports() && relevance.suffices(criterion);
    }

    public DisregardedEvidence notCounted() {
        return new DisregardedEvidence(
                relevance.id(), relevance.stance(), states.get(0), states.subList(1, states.size()), arguments);
    }
}
