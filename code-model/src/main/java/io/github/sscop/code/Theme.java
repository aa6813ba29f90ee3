package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import java.util.Objects;

/**
 * A group of principles with a common aim.
 *
 * @param id the id, such as {@code 2}
 * @param title the title as published, or ours where the code has no theme level
 * @param statement what the theme is for
 * @param locator where the source says so
 */
public record Theme(ItemId id, String title, String statement, String locator) implements Element {

    public Theme {
        Objects.requireNonNull(id, "id");
        Preconditions.text("title", title);
        Preconditions.text("statement", statement);
        Preconditions.text("locator", locator);
    }

    @Override
    public Level level() {
        return Level.THEME;
    }

    @Override
    public Theme withStatement(String words) {
        return new Theme(id, title, words, locator);
    }

    Theme withTitle(String words) {
        return new Theme(id, words, statement, locator);
    }
}
