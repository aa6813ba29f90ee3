package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import java.util.Objects;
import java.util.Optional;

/**
 * Advice on how to meet a principle, from NCSC's implementation guidance.
 *
 * @param id the id, a convention of this catalog such as {@code IG-2.1-02}
 * @param strength how strongly it is advised; guidance is advice even where the source says must
 * @param statement the advice
 * @param locator where the source gives it
 * @param stem whether it only introduces the list that follows
 * @param themeWide whether it is about the whole theme rather than the principle that it stands under
 * @param sourceModal the source's own verb where it is stronger than the strength, such as {@code MUST}
 */
public record GuidanceStatement(
        ItemId id,
        Obligation strength,
        String statement,
        String locator,
        boolean stem,
        boolean themeWide,
        Optional<String> sourceModal)
        implements Element {

    public GuidanceStatement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(strength, "strength");
        Preconditions.text("statement", statement);
        Preconditions.text("locator", locator);
        Preconditions.textIfAny("sourceModal", sourceModal);
    }

    @Override
    public Level level() {
        return Level.GUIDANCE;
    }

    @Override
    public GuidanceStatement withStatement(String words) {
        return new GuidanceStatement(id, strength, words, locator, stem, themeWide, sourceModal);
    }
}
