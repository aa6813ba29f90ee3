package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.SkipRule;
import io.github.sscop.assessment.profile.SupplierQuestion;
import io.github.sscop.wording.ValueWording;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which questions of a form are asked, by what the supplier answers; what it does not answer is never assumed. */
final class SkipResolver {

    private final FormProfile form;
    private final Map<String, String> given = new HashMap<>();

    /**
     * Creates the resolver of a form.
     *
     * @throws IllegalArgumentException if the supplier answers a question that the form then does not ask
     */
    SkipResolver(FormProfile form, SupplierInput input) {
        this.form = form;
        input.answers().stream()
                .filter(answer -> answer.form().equals(form.id()))
                .forEach(answer -> given.put(answer.question(), answer.option()));
        for (SupplierQuestion question : form.supplierQuestions()) {
            if (given.containsKey(question.id()) && status(question.askedOnlyIf()) == AnswerStatus.NOT_ASKED) {
                throw new IllegalArgumentException("the answer to " + form.id() + "/" + question.id()
                        + " is given, which the form does not ask after "
                        + ValueWording.quoted(
                                question.askedOnlyIf().orElseThrow().question())
                        + " is answered as it is; expected none");
            }
        }
    }

    /** Returns whether a question with that rule is asked. */
    AnswerStatus status(Optional<SkipRule> rule) {
        if (rule.isEmpty()) {
            return AnswerStatus.ASKED;
        }
        SupplierQuestion deciding = deciding(rule.get());
        AnswerStatus before = status(deciding.askedOnlyIf()); // No circle, or there were no profile.
        if (before == AnswerStatus.NOT_ASKED) {
            return AnswerStatus.NOT_ASKED;
        }
        String answer = given.get(deciding.id());
        if (answer != null && !answer.equals(rule.get().answer())) {
            return AnswerStatus.NOT_ASKED;
        }
        return answer == null ? AnswerStatus.DEPENDS : before;
    }

    /** Returns the question whose answer decides. */
    SupplierQuestion deciding(SkipRule rule) {
        return form.supplierQuestion(rule.question()).orElseThrow();
    }
}
