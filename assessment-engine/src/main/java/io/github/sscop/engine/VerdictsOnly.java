package io.github.sscop.engine;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.determination.EvidenceTally;
import io.github.sscop.engine.determination.ItemContext;
import io.github.sscop.engine.relevance.ItemRelevance;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.RelevanceResolver;
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

    private final SubmissionEvaluation hearing;
    private final List<ItemContext> questions = new ArrayList<>();
    private final Map<ItemId, EvidenceTally> tallies = new HashMap<>();

    private VerdictsOnly(SubmissionEvaluation hearing) {
        this.hearing = hearing;
        for (AssessmentPlan.PlannedItem asked : hearing.plan().asked()) {
            // Whether anything bears on it only makes a difference to the reasons.
            ItemContext question = hearing.question(asked.target(), true);
            questions.add(question);
            for (Criterion target : question.targets()) {
                tallies.put(target.id(), new EvidenceTally(target));
            }
        }
    }

    /** The verdict on every item, in catalog order. */
    static Map<ItemId, Verdict> of(SubmissionEvaluation hearing) {
        VerdictsOnly verdicts = new VerdictsOnly(hearing);
        for (ResolvedRecord told : hearing.bearings().records()) {
            for (ItemRelevance on : told.derived().bearings()) {
                verdicts.count(on);
            }
        }
        return verdicts.all();
    }

    private void count(ItemRelevance on) {
        EvidenceTally tally = tallies.get(on.target());
        if (tally != null
                && EvidenceTally.matters(on.bearing(), tally.target())
                && hearing.states().mayCount(on.bearing(), tally.target(), hearing.asOf())) {
            tally.count(on.bearing(), 1);
        }
    }

    private Map<ItemId, Verdict> all() {
        Map<ItemId, Verdict> verdicts = new LinkedHashMap<>();
        for (ItemContext question : questions) {
            List<EvidenceTally> its = new ArrayList<>(1);
            for (Criterion target : question.targets()) {
                its.add(tallies.get(target.id()));
            }
            verdicts.put(question.item().id(), question.verdict(its.get(0), its.subList(1, its.size())));
        }
        return Collections.unmodifiableMap(verdicts);
    }
}
