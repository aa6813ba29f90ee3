package io.github.sscop.assessment.statement;

import io.github.sscop.problem.ContractValue;
import java.util.List;

/**
 * The words of a supplier that a form needs beside assessments.
 *
 * @param answers the answers to questions that the supplier alone can answer
 * @param commitments the commitments that it gives
 */
public record SupplierInput(List<SupplierAnswer> answers, List<SupplierCommitment> commitments)
        implements ContractValue {

    public SupplierInput {
        answers = List.copyOf(answers);
        commitments = List.copyOf(commitments);
    }

    /** Returns the input of a supplier that says nothing. */
    public static SupplierInput none() {
        return new SupplierInput(List.of(), List.of());
    }
}
