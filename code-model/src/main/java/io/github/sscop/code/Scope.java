package io.github.sscop.code;

import io.github.sscop.problem.ContractValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a code that applies to one organisation, and why.
 *
 * @param stakeholderGroup who the organisation is
 * @param row the code's row for that group; absent where the code has no such table and so applies as a whole
 * @param themes why each theme of the code applies or does not
 */
public record Scope(StakeholderGroup stakeholderGroup, Optional<Applicability> row, Map<ItemId, ScopeBasis> themes)
        implements ContractValue {

    /** The reason why a theme applies or does not. */
    public enum ScopeBasis {
        /** The code does not distinguish groups. */
        WHOLE_CODE(true),
        /** The group's row lists the theme. */
        LISTED(true),
        /** The row lists the theme on a condition, and the organisation says that the condition holds. */
        CONDITION_HOLDS(true),
        /** The row does not list the theme, and the organisation brings it in. */
        VOLUNTEERED(true),
        /** The row lists the theme on a condition, and the organisation does not say that it holds. */
        CONDITION_NOT_SAID_TO_HOLD(false),
        /** The row does not list the theme. */
        NOT_LISTED(false);

        private final boolean applies;

        ScopeBasis(boolean applies) {
            this.applies = applies;
        }

        /** Returns whether the theme applies. */
        public boolean applies() {
            return applies;
        }
    }

    public Scope {
        Objects.requireNonNull(stakeholderGroup, "stakeholderGroup");
        Objects.requireNonNull(row, "row");
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }

    static Scope of(
            StakeholderGroup group, Optional<Applicability> row, List<Theme> themes, List<ItemId> additionalThemes) {
        Map<ItemId, ScopeBasis> bases = new LinkedHashMap<>();
        for (Theme theme : themes) {
            boolean added = additionalThemes.contains(theme.id());
            bases.put(theme.id(), row.map(r -> basis(r, theme.id(), added)).orElse(ScopeBasis.WHOLE_CODE));
        }
        return new Scope(group, row, bases);
    }

    private static ScopeBasis basis(Applicability row, ItemId theme, boolean added) {
        if (row.themes().contains(theme)) {
            return ScopeBasis.LISTED;
        }
        if (row.conditionalThemes().stream().anyMatch(c -> c.theme().equals(theme))) {
            return added ? ScopeBasis.CONDITION_HOLDS : ScopeBasis.CONDITION_NOT_SAID_TO_HOLD;
        }
        return added ? ScopeBasis.VOLUNTEERED : ScopeBasis.NOT_LISTED;
    }

    /**
     * Returns whether an item applies.
     *
     * <p>A general statement applies to the code's primary audience, and to every organisation for which a theme applies.
     *
     * @throws IllegalArgumentException if the item's theme is not one of the code's
     */
    public boolean applies(Item item) {
        return item.theme()
                .map(theme -> basis(theme).applies())
                .orElseGet(() -> row.map(Applicability::primaryAudience).orElse(true)
                        || themes.values().stream().anyMatch(ScopeBasis::applies));
    }

    /**
     * Returns why a theme applies or does not.
     *
     * @throws IllegalArgumentException if it is not one of the code's
     */
    public ScopeBasis basis(ItemId theme) {
        ScopeBasis basis = themes.get(theme);
        if (basis == null) {
            throw new IllegalArgumentException("theme is " + theme + "; expected one of " + themes.keySet());
        }
        return basis;
    }
}
