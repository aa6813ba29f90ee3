package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.Scope;
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
 * @param bearings what bears on each item
 * @param states what keeps records from counting
 * @param renewal what records would be worth if they were brought anew
 */
record Hearing(
        Plan plan,
        Submission submission,
        LocalDate asOf,
        Scope scope,
        Said said,
        Bearings bearings,
        EvidenceStates states,
        Renewal renewal) {

    /**
     * Hears a submission that has been checked and is about the plan's code.
     *
     * @param verdictsOnly whether nobody asks for explanations and for later days
     */
    static Hearing of(Plan plan, Submission submission, LocalDate asOf, boolean verdictsOnly) {
        Standing standing = new Standing(submission);
        Derivation derivation = new Derivation(plan.code().id(), submission, plan.rules(), verdictsOnly);
        Bearings bearings = new Bearings(standing.candidates(), derivation, asOf);
        return new Hearing(
                plan,
                submission,
                asOf,
                plan.code()
                        .scope(
                                submission.organisation().stakeholderGroup(),
                                submission.organisation().additionalThemes()),
                new Said(submission, plan.code()),
                bearings,
                new EvidenceStates(bearings),
                new Renewal(standing, derivation, asOf));
    }

    /**
     * What is asked about an item.
     *
     * @param own the item in its own words
     * @param borneOn whether anything bears on it in those
     */
    Question question(Target own, boolean borneOn) {
        ItemId id = own.id();
        return new Question(
                own,
                scope.applies(own.item()),
                plan.policy().acceptsExclusions() ? said.exclusion(id) : Optional.empty(),
                plan.policy().acceptsSubstitutions() ? said.substitution(id) : Optional.empty(),
                !borneOn && said.isNotAsked(id));
    }
}
