package io.github.sscop.assessment.statement;

import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * The commitment that a supplier gives for a question of a form.
 *
 * @param form the id of the form
 * @param question the id of the question that asks for it
 * @param by who gives it for the supplier: the name and the role
 */
public record SupplierCommitment(String form, String question, String by) implements ContractValue {

    public SupplierCommitment {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(by, "by");
    }
}
