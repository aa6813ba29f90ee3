package io.github.sscop.assessment.statement;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A claim that is not met, or undetermined.
 *
 * @param item the claim
 * @param verdict the verdict on it
 * @param risk what follows from it
 */
public record UnmetItem(ItemId item, Verdict verdict, Optional<String> risk) implements ContractValue {

    public UnmetItem {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(risk, "risk");
    }
}
