package io.github.sscop.engine;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.determination.EvidenceTally;
import io.github.sscop.engine.determination.ItemContext;
import io.github.sscop.engine.relevance.ItemRelevance;
import io.github.sscop.engine.relevance.ResolvedRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The verdicts of a hearing, told from what counts alone.
 *
 * <p>It goes through the records once, and not through what bears on each item: of many records, each is at hand then.
 */
final class VerdictsOnly {

    private final SubmissionEvaluation evaluation;
    private final List<ItemContext> questions = new ArrayList<>();
    private final Map<ItemId, EvidenceTally> tallies = new HashMap<>();

    private VerdictsOnly(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
        for (AssessmentPlan.PlannedItem planned : evaluation.plan().planned()) {
            // Whether anything bears on it only makes a difference to the reasons.
            ItemContext context = evaluation.context(planned.criterion(), true);
            questions.add(context);
            for (Criterion criterion : context.criteria()) {
                tallies.put(criterion.id(), new EvidenceTally(criterion));
            }
        }
    }

    /** The verdict on every item, in catalog order. */
    static Map<ItemId, Verdict> of(SubmissionEvaluation evaluation) {
        VerdictsOnly verdicts = new VerdictsOnly(evaluation);
        for (ResolvedRecord resolved : evaluation.relevances().records()) {
            for (ItemRelevance on : resolved.derived().relevances()) {
                verdicts.count(on);
            }
        }
        return verdicts.all();
    }

    private void count(ItemRelevance on) {
        EvidenceTally tally = tallies.get(on.criterion());
        if (tally != null
                && EvidenceTally.matters(on.relevance(), tally.criterion())
                && evaluation.states().isAdmissible(on.relevance(), tally.criterion(), evaluation.asOf())) {
            tally.count(on.relevance(), 1);
        }
    }

    private Map<ItemId, Verdict> all() {
        Map<ItemId, Verdict> verdicts = new LinkedHashMap<>();
        for (ItemContext context : questions) {
            List<EvidenceTally> its = new ArrayList<>(1);
            for (Criterion criterion : context.criteria()) {
                its.add(tallies.get(criterion.id()));
            }
            verdicts.put(context.item().id(), context.verdict(its.get(0), its.subList(1, its.size())));
        }
        return Collections.unmodifiableMap(verdicts);
    }
}
