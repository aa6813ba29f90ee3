package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * The unit of a code on which an assessment gives a verdict: a claim; in a code without claims, a provision; in a code whose provisions are
 * not all known, a principle; and a general statement that is assessed.
 *
 * @param id the id of the element that it is
 * @param level the level of that element
 * @param principle the principle to which it belongs, or which it is; absent for a general statement
 * @param theme the theme of that principle
 * @param obligation how strongly it obliges; for a claim, as strongly as its principle
 * @param population whether it is about each member of a population
 * @param statement what it says
 * @param locator where the source says it
 */
public record Item(
        ItemId id,
        Level level,
        Optional<ItemId> principle,
        Optional<ItemId> theme,
        Optional<Obligation> obligation,
        boolean population,
        String statement,
        String locator)
        implements ContractValue {

    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(principle, "principle");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(obligation, "obligation");
        Preconditions.text("statement", statement);
        Preconditions.text("locator", locator);
    }

    /** Returns whether its principle falls short if it does: true for claims, whole principles and required provisions. */
    public boolean rollsUp() {
        return switch (level) {
            case CLAIM, PRINCIPLE -> true;
            case PROVISION -> obligation.map(Obligation::isRequired).orElse(true);
            case STATEMENT, THEME, GUIDANCE -> false;
        };
    }
}
