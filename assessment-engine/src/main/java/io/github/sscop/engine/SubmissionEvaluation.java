package io.github.sscop.engine;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.Scope;
import io.github.sscop.engine.admissibility.AdmissibilityTable;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.determination.ItemContext;
import io.github.sscop.engine.determination.VendorStatements;
import io.github.sscop.engine.relevance.EvidenceProfiler;
import io.github.sscop.engine.relevance.RelevanceIndex;
import io.github.sscop.engine.relevance.RelevanceResolver;
import io.github.sscop.engine.relevance.RenewalSimulator;
import io.github.sscop.evidence.Submission;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One submission under a plan on a day: what is asked about each item, what bears on it, and what of that may count.
 *
 * @param plan the code and the policy
 * @param submission the submission
 * @param asOf the day
 * @param scope what of the code applies
 * @param said what the submission says beside its evidence
 * @param relevances what bears on each item
 * @param states what keeps records from counting
 * @param renewal what records would be worth if they were brought anew
 */
public record SubmissionEvaluation(
        AssessmentPlan plan,
        Submission submission,
        LocalDate asOf,
        Scope scope,
        VendorStatements said,
        RelevanceIndex relevances,
        AdmissibilityTable states,
        RenewalSimulator renewal) {

    /**
     * Hears a submission that has been checked and is about the plan's code.
     *
     * @param verdictsOnly whether nobody asks for explanations and for later days
     */
    static SubmissionEvaluation of(AssessmentPlan plan, Submission submission, LocalDate asOf, boolean verdictsOnly) {
        EvidenceProfiler standing = new EvidenceProfiler(submission);
        RelevanceResolver derivation = new RelevanceResolver(plan.code().id(), submission, plan.rules(), verdictsOnly);
        RelevanceIndex relevances = new RelevanceIndex(standing.profiles(), derivation, asOf);
        return new SubmissionEvaluation(
                plan,
                submission,
                asOf,
                plan.code()
                        .scope(
                                submission.organisation().stakeholderGroup(),
                                submission.organisation().additionalThemes()),
                new VendorStatements(submission, plan.code()),
                relevances,
                new AdmissibilityTable(relevances),
                new RenewalSimulator(standing, derivation, asOf));
    }

    /**
     * What is asked about an item.
     *
     * @param own the item in its own words
     * @param borneOn whether anything bears on it in those
     */
    ItemContext context(Criterion own, boolean borneOn) {
        ItemId id = own.id();
        return new ItemContext(
                own,
                scope.applies(own.item()),
                plan.policy().acceptsExclusions() ? said.exclusion(id) : Optional.empty(),
                plan.policy().acceptsSubstitutions() ? said.substitution(id) : Optional.empty(),
                !borneOn && said.isNotAsked(id));
    }
}
