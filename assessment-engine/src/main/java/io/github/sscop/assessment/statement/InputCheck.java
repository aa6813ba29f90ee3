package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.profile.SupplierQuestion;
import io.github.sscop.evidence.text.PlaceholderText;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The check of what a supplier says against the forms that it answers; it reports all problems at once. */
final class InputCheck {

    private static final int LONGEST_NAME = 200;

    private final List<FormProfile> forms;
    private final List<String> problems = new ArrayList<>();

    private InputCheck(List<FormProfile> forms) {
        this.forms = forms;
    }

    /**
     * Validates the input for some forms.
     *
     * @throws IllegalArgumentException with everything that the forms do not let the supplier say
     */
    static void check(List<FormProfile> forms, SupplierInput input) {
        InputCheck check = new InputCheck(forms);
        Set<String> seen = new HashSet<>();
        for (SupplierAnswer answer : input.answers()) {
            check.form(answer.form()).ifPresent(form -> check.check(form, answer));
            check.requireOnce(seen, "answer to " + name(answer.form(), answer.question()));
        }
        for (SupplierCommitment commitment : input.commitments()) {
            check.form(commitment.form()).ifPresent(form -> check.check(form, commitment));
            check.requireOnce(seen, "commitment on " + name(commitment.form(), commitment.question()));
        }
        if (!check.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", check.problems));
        }
    }

    private static String name(String form, String question) {
        return ValueWording.cut(form) + "/" + ValueWording.cut(question);
    }

    private Optional<FormProfile> form(String id) {
        Optional<FormProfile> found =
                forms.stream().filter(form -> form.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            problems.add("the form is " + ValueWording.quoted(id) + "; expected one of "
                    + ValueWording.listed(forms.stream().map(FormProfile::id).toList()));
        }
        return found;
    }

    private void requireOnce(Set<String> seen, String what) {
        if (!seen.add(what)) {
            problems.add("the " + what + " is given twice; expected once");
        }
    }

    private void check(FormProfile form, SupplierAnswer answer) {
        Optional<SupplierQuestion> question = form.supplierQuestion(answer.question());
        if (form.question(answer.question()).isPresent()) {
            problems.add("the answer to " + name(form.id(), answer.question())
                    + " is given, which follows from assessments; expected answers to "
                    + questions(form));
        } else if (question.isEmpty()) {
            problems.add("the answer to " + name(form.id(), answer.question())
                    + " is given, which the form does not ask; expected answers to " + questions(form));
        } else if (!question.get().options().contains(answer.option())) {
            problems.add("the answer to " + name(form.id(), answer.question()) + " is "
                    + ValueWording.quoted(answer.option()) + "; expected one of "
                    + ValueWording.listed(question.get().options()));
        }
    }

    private static String questions(FormProfile form) {
        return form.supplierQuestions().isEmpty()
                ? "none"
                : ValueWording.listed(form.supplierQuestions().stream()
                        .map(SupplierQuestion::id)
                        .toList());
    }

    private void check(FormProfile form, SupplierCommitment commitment) {
        Optional<FormQuestion> question = form.question(commitment.question());
        String name = "the commitment on " + name(form.id(), commitment.question());
        if (question.flatMap(each -> each.condition(AnswerCondition.Commitment.class))
                .isEmpty()) {
            problems.add(name + " is given, where the form asks for none; expected none");
        } else if (PlaceholderText.isPlaceholder(commitment.by())) {
            problems.add(name + " is by " + ValueWording.quoted(commitment.by())
                    + "; expected the name and the role of the person who gives it");
        } else if (commitment.by().length() > LONGEST_NAME) {
            problems.add(name + " is by a name of " + commitment.by().length() + " characters; expected at most "
                    + LONGEST_NAME);
        }
    }
}
