package io.github.sscop.code;

import java.util.List;
import java.util.Objects;

/**
 * What a code asks of one stakeholder group: a row of Table 1 (Code p.3).
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
        List<Condition> conditionalThemes,
        boolean primaryAudience,
        String note,
        String locator) {

    /**
     * A theme that applies on a condition.
     *
     * @param theme the theme
     * @param when the condition
     */
    public record Condition(ItemId theme, String when) {

        public Condition {
            Objects.requireNonNull(theme, "theme");
            Required.text("when", when);
        }
    }

    public Applicability {
        Objects.requireNonNull(stakeholderGroup, "stakeholderGroup");
        themes = Required.list("themes", themes);
        conditionalThemes = Required.list("conditionalThemes", conditionalThemes);
        Required.text("note", note);
        Required.text("locator", locator);
    }
}
