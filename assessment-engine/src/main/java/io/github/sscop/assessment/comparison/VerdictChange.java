package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.AssessmentMessages;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A changed verdict on a theme, a principle or the code.
 *
 * @param id the theme or principle; absent for the code as a whole
 * @param from the verdict before
 * @param to the verdict now
 */
public record VerdictChange(Optional<ItemId> id, Verdict from, Verdict to) implements ContractValue {

    public VerdictChange {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the change as a sentence. */
    public String text() {
        return id.map(of -> sentence(of, from, to))
                .orElseGet(() -> AssessmentMessages.of("change.code", Map.of("from", from.name(), "to", to.name())));
    }

    static String sentence(ItemId id, Verdict from, Verdict to) {
        return AssessmentMessages.of("change.element", Map.of("id", id.value(), "from", from.name(), "to", to.name()));
    }
}
