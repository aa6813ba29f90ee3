package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdict on one theme: the worst of its items that roll up.
 *
 * @param id the theme
 * @param verdict the verdict
 * @param reasons the reasons
 * @param advisory the worst verdict on its recommendations; absent if it has none
 */
public record ThemeAssessment(ItemId id, Verdict verdict, List<Reason> reasons, Optional<Verdict> advisory)
        implements ContractValue {

    public ThemeAssessment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(advisory, "advisory");
    }
}
