package io.github.sscop.assessment.statement;

import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * The answer of a supplier to a question of a form that the supplier alone can answer.
 *
 * @param form the id of the form
 * @param question the id of the question
 * @param option one of the answers that the form offers
 */
public record SupplierAnswer(String form, String question, String option) implements ContractValue {

    public SupplierAnswer {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(option, "option");
    }
}
