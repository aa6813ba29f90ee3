package io.github.sscop.assessment.profile;

import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question of a form that is answered by assessments.
 *
 * <p>Its answer is the affirmative one only where the code, or what the question is about of it, is met by the edition of the
 * form, by a policy that is accepted, on the day of the answer, for a subject that is named, without another assessment that
 * contradicts it; and where each of its own conditions holds.
 *
 * @param id the id of the question in the form
 * @param asks what it asks, in the words of the profile
 * @param locator where the form has it
 * @param scope whether it is about the organisation or about one product
 * @param options the answers that the form offers
 * @param affirmative the answer where everything holds
 * @param negative the answer where something does not
 * @param askedOnlyIf where it is asked; always if absent
 * @param items the claims, principles and themes that it is about; the whole code if there are none
 * @param conditions what has to hold besides
 */
public record FormQuestion(
        String id,
        String asks,
        String locator,
        QuestionScope scope,
        List<String> options,
        String affirmative,
        String negative,
        Optional<SkipRule> askedOnlyIf,
        List<ItemId> items,
        List<AnswerCondition> conditions)
        implements ContractValue {

    public FormQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(scope, "scope");
        options = NullTolerantCopies.list(options);
        Objects.requireNonNull(affirmative, "affirmative");
        Objects.requireNonNull(negative, "negative");
        Objects.requireNonNull(askedOnlyIf, "askedOnlyIf");
        items = NullTolerantCopies.list(items);
        conditions = NullTolerantCopies.list(conditions);
    }

    /** Returns its condition of a type, if it has one. */
    public <T extends AnswerCondition> Optional<T> condition(Class<T> type) {
        return conditions.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
