package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Scope;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict on an item, with its reasons.
 *
 * @param verdict the verdict
 * @param reasons the reasons, the decisive ones first
 */
public record Determination(Verdict verdict, List<Reason> reasons) {

    /**
     * Decides the verdict on an item and explains it.
     *
     * @param scope the part of the code that applies
     * @param evidence the evaluated evidence, in the order of {@link ItemContext#criteria()}
     * @param day the day for which it was evaluated
     */
    public static Determination of(ItemContext context, Scope scope, List<EvaluatedEvidence> evidence, LocalDate day) {
        List<EvidenceTally> tallies = new ArrayList<>(evidence.size());
        for (EvaluatedEvidence evaluated : evidence) {
            tallies.add(EvidenceTally.of(evaluated, day));
        }
        VerdictDecision decision = VerdictDecision.of(context, tallies);
        return new Determination(
                decision.verdict(), new DecisionExplainer(context, scope, evidence, day).reasons(decision));
    }
}
