package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The answers to a form.
 *
 * @param profile the profile of the form
 * @param title the name of the form
 * @param version the version of the form
 * @param issuedOn the day of that version of the form
 * @param locator where the form is, or who issues it
 * @param answers the answers, in the order of the questions; to one about products, one for each
 */
public record AnsweredForm(
        DocumentRef profile, String title, String version, LocalDate issuedOn, String locator, List<Answer> answers)
        implements ContractValue {

    public AnsweredForm {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(locator, "locator");
        answers = List.copyOf(answers);
    }
}
