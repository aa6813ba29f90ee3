package io.github.sscop.engine;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.determination.EvidenceTally;
import io.github.sscop.engine.determination.ItemContext;
import io.github.sscop.engine.determination.VerdictDecision;
import io.github.sscop.engine.relevance.ItemRelevance;
import io.github.sscop.engine.relevance.ResolvedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calculation of the verdicts of a submission without explanations.
 *
 * <p>It goes through the records once instead of collecting the evidence for each item, since with many records each of them
 * is then still in the processor's cache.
 */
final class VerdictCalculator {

    private final SubmissionEvaluation evaluation;
    private final List<ItemContext> contexts = new ArrayList<>();
    private final Map<ItemId, EvidenceTally> tallies = new HashMap<>();

    private VerdictCalculator(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
        for (AssessmentPlan.PlannedItem planned : evaluation.plan().plannedItems()) {
            // Whether a record is relevant to the item by itself only affects the reasons.
            ItemContext context = evaluation.context(planned.criterion(), true);
            contexts.add(context);
            for (Criterion criterion : context.criteria()) {
                tallies.put(criterion.id(), new EvidenceTally(criterion));
            }
        }
    }

    /** Computes the verdict on every item, in catalog order. */
    static Map<ItemId, Verdict> verdicts(SubmissionEvaluation evaluation) {
        VerdictCalculator calculator = new VerdictCalculator(evaluation);
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            for (ItemRelevance each : resolved.currentPeriod().relevances()) {
                calculator.add(each);
            }
        }
        return calculator.verdicts();
    }

    private void add(ItemRelevance each) {
        EvidenceTally tally = tallies.get(each.criterion());
        if (tally != null
                && EvidenceTally.affectsVerdict(each.relevance(), tally.criterion())
                && evaluation.admissibility().isAdmissible(each.relevance(), tally.criterion(), evaluation.asOf())) {
            tally.add(each.relevance(), 1, each.relevance().isConfirmed(tally.criterion(), evaluation.asOf()));
        }
    }

    private Map<ItemId, Verdict> verdicts() {
        Map<ItemId, Verdict> verdicts = new LinkedHashMap<>();
        for (ItemContext context : contexts) {
            List<EvidenceTally> ofItem = new ArrayList<>(1);
            for (Criterion criterion : context.criteria()) {
                ofItem.add(tallies.get(criterion.id()));
            }
            verdicts.put(
                    context.item().id(), VerdictDecision.of(context, ofItem).verdict());
        }
        return Collections.unmodifiableMap(verdicts);
    }
}
