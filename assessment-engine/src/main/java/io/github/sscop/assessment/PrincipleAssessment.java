package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdict on one principle: the worst of its items that roll up.
 *
 * @param id the principle
 * @param theme its theme
 * @param verdict the verdict
 * @param reasons the reasons
 * @param advisory the worst verdict on its recommendations; absent if it has none
 * @param declared the vendor's declaration for the principle, if there is one
 * @param agreement how the declaration compares with the verdict
 */
public record PrincipleAssessment(
        ItemId id,
        ItemId theme,
        Verdict verdict,
        List<Reason> reasons,
        Optional<Verdict> advisory,
        Optional<DeclaredStatus> declared,
        Agreement agreement)
        implements ContractValue {

    public PrincipleAssessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(advisory, "advisory");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(agreement, "agreement");
    }
}
