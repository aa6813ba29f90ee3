package io.github.sscop.rule;

import io.github.sscop.evidence.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The evaluation of conditions that hold of every record whose facts can be true together. */
public final class PossibleFacts {

    private PossibleFacts() {}

    /** Returns the parts of the conditions that do not hold of a record; none where facts are missing. */
    public static List<ConditionResult> contradictions(List<Condition> conditions, Evidence record) {
        List<ConditionResult> contradictions = new ArrayList<>(0);
        AsOf unused = AsOf.day(LocalDate.MIN); // Such conditions do not name the as-of date.
        FactScope facts = FactScope.of(record);
        for (Condition condition : conditions) {
            if (ConditionEvaluator.shortCircuiting(unused).of(condition, facts) == Truth.NO) {
                contradictions.addAll(ConditionExplainer.parts(condition, Truth.NO, facts, unused));
            }
        }
        return contradictions;
    }
}
