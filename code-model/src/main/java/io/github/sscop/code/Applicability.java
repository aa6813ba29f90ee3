package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * The themes that a code asks of one stakeholder group: a row of Table 1 (Code p.3).
 *
 * @param stakeholderGroup whom the row is about
 * @param themes the themes that apply
 * @param conditionalThemes the themes that apply on a condition that only the organisation can judge
 * @param primaryAudience whether the code is chiefly meant for this group
 * @param note the row, restated
 * @param locator where the source has it
 */
public record Applicability(
        StakeholderGroup stakeholderGroup,
        List<ItemId> themes,
        List<ConditionalTheme> conditionalThemes,
        boolean primaryAudience,
        String note,
        String locator)
        implements ContractValue {

    /**
     * A theme that applies on a condition.
     *
     * @param theme the theme
     * @param when the condition
     */
    public record ConditionalTheme(ItemId theme, String when) implements ContractValue {

        public ConditionalTheme {
            Objects.requireNonNull(theme, "theme");
            Preconditions.text("when", when);
        }
    }

    public Applicability {
        Objects.requireNonNull(stakeholderGroup, "stakeholderGroup");
        themes = Preconditions.list("themes", themes);
        conditionalThemes = Preconditions.list("conditionalThemes", conditionalThemes);
        Preconditions.text("note", note);
        Preconditions.text("locator", locator);
    }
}
