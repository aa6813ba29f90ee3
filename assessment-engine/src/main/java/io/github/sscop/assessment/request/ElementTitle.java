package io.github.sscop.assessment.request;

import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * The title of a theme or a principle, with its id.
 *
 * @param id the id of the theme or principle
 * @param title its title
 */
public record ElementTitle(ItemId id, String title) implements ContractValue {

    public ElementTitle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
