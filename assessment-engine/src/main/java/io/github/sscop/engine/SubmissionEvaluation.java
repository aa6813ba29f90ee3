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
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.JointSubmission;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evaluation of one submission by a plan on a day: its scope, the relevance of its records and their admissibility.
 *
 * @param plan the code and the policy
 * @param joint the submission and its counterpart
 * @param asOf the day
 * @param scope the part of the code that applies
 * @param statements the statements of the submission beside its evidence
 * @param relevanceIndex the relevance of the records
 * @param admissibility the admissibility of the records
 * @param renewalSimulator the simulator of what records would be worth if they were renewed
 */
record SubmissionEvaluation(
        AssessmentPlan plan,
        JointSubmission joint,
        LocalDate asOf,
        Scope scope,
        VendorStatements statements,
        RelevanceIndex relevanceIndex,
        AdmissibilityTable admissibility,
        RenewalSimulator renewalSimulator) {

    /**
     * Evaluates a valid submission that is about the plan's code.
     *
     * @param verdictsOnly whether neither explanations nor later days are needed
     */
    static SubmissionEvaluation of(AssessmentPlan plan, JointSubmission joint, LocalDate asOf, boolean verdictsOnly) {
        Submission submission = joint.whole();
        EvidenceProfiler profiler = new EvidenceProfiler(joint, plan.recordReader());
        RelevanceResolver resolver = new RelevanceResolver(plan.code().id(), submission, plan.rules(), verdictsOnly);
        RelevanceIndex relevanceIndex = new RelevanceIndex(profiler.profiles(), resolver, asOf);
        return new SubmissionEvaluation(
                plan,
                joint,
                asOf,
                plan.code()
                        .scope(
                                submission.organisation().stakeholderGroup(),
                                submission.organisation().additionalThemes()),
                new VendorStatements(submission, plan.code()),
                relevanceIndex,
                new AdmissibilityTable(relevanceIndex),
                new RenewalSimulator(profiler, resolver, asOf));
    }

    /** Returns the submission with the records of its counterpart. */
    Submission submission() {
        return joint.whole();
    }

    /** Returns the accepted risks about the code, those of the submission first, then those of its counterpart. */
    List<AcceptedRisk> acceptedRisks() {
        return Stream.concat(statements.acceptedRisks().stream(), counterpartRisks().stream())
                .toList();
    }

    /** Returns the risks about the code that the counterpart accepts. */
    List<AcceptedRisk> counterpartRisks() {
        return statements.aboutCode(
                joint.counterpart().map(Counterpart::acceptedRisks).orElse(List.of()));
    }

    /** Returns whether the submission withholds records. */
    boolean isWithholding() {
        return !submission().withheld().isEmpty();
    }

    /** Returns the substitute for an item, if there is one that the policy accepts. */
    Optional<Substitution> acceptedSubstitution(ItemId id) {
        return statements
                .substitution(id)
                .filter(substitution -> plan.policy().acceptsSubstitutions())
                .filter(VendorStatements::isReasoned);
    }

    /** Returns the criterion that has an id: an item, or an accepted substitute; empty if there is none. */
    Optional<Criterion> criterion(ItemId id) {
        for (AssessmentPlan.PlannedItem planned : plan.plannedItems()) {
            Criterion own = planned.criterion();
            if (own.id().equals(id)) {
                return Optional.of(own);
            }
            Optional<Substitution> substitution = acceptedSubstitution(own.id());
            if (substitution.isPresent() && substitution.get().id().equals(id)) {
                return Optional.of(context(own, true).supportCriterion());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the context in which an item is assessed.
     *
     * @param own the item in its own words
     * @param hasEvidence whether a record is relevant to the item in its own words
     */
    ItemContext context(Criterion own, boolean hasEvidence) {
        ItemId id = own.id();
        return new ItemContext(
                own,
                scope.applies(own.item()),
                statements
                        .exclusion(id)
                        .filter(exclusion -> plan.policy().acceptsExclusions())
                        .filter(exclusion -> !isWithholding()) // A withheld record may refute it.
                        .filter(VendorStatements::isReasoned),
                acceptedSubstitution(id),
                submission().withheld().size(),
                !hasEvidence && statements.isNotAsked(id));
    }
}
