package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.profile.QuestionScope;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a question of a form, with the rule that gave it.
 *
 * @param question the id of the question
 * @param asks what it asks, in the words of the profile
 * @param scope whether it is about the organisation or about one product
 * @param assessment the assessment of that product, by its place in the statement from 0; absent for the organisation
 * @param status whether the form asks it
 * @param options the answers that the form offers
 * @param option the answer; absent where the question is not asked, or may not be
 * @param affirmative whether the question is asked and the answer is the affirmative one
 * @param branches where it depends on another question whether this one is asked: what follows from each answer to that
 * @param rule every condition of the affirmative answer, with what was found for it; none where the question is not asked
 * @param holdsUntil the last day on which every condition holds if nothing is added; absent where one does not hold, or no day is
 *     known on which one ceases to
 * @param openPoints what the supplier has to say by itself
 */
public record Answer(
        String question,
        String asks,
        QuestionScope scope,
        Optional<Integer> assessment,
        AnswerStatus status,
        List<String> options,
        Optional<String> option,
        boolean affirmative,
        List<AnswerBranch> branches,
        List<AnswerReason> rule,
        Optional<LocalDate> holdsUntil,
        List<OpenPoint> openPoints)
        implements ContractValue {

    /**
     * Creates an answer.
     *
     * @throws IllegalArgumentException if it is affirmative although it is not asked, or a condition does not hold
     */
    public Answer {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(status, "status");
        options = List.copyOf(options);
        Objects.requireNonNull(option, "option");
        branches = List.copyOf(branches);
        rule = List.copyOf(rule);
        Objects.requireNonNull(holdsUntil, "holdsUntil");
        openPoints = List.copyOf(openPoints);
        if (affirmative && (status != AnswerStatus.ASKED || option.isEmpty() || !holds(rule))) {
            throw new IllegalArgumentException("the answer to " + question
                    + " is affirmative; expected that it is asked, and that each condition holds");
        }
    }

    private static boolean holds(List<AnswerReason> rule) {
        return !rule.isEmpty() && rule.stream().allMatch(AnswerReason::isHolding);
    }

    /** Returns whether each condition of the affirmative answer holds, whether or not the question is asked. */
    public boolean meetsConditions() {
        return holds(rule);
    }
}
