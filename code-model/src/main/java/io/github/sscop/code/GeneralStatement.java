package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement of a code outside its principles, such as the one on the Senior Responsible Owner.
 *
 * @param id the id, a convention of this catalog such as {@code C-SRO}
 * @param obligation how strongly it obliges
 * @param addressee whom
 * @param topic what it is about, in a few words
 * @param statement what it says
 * @param locator where the source says it
 * @param assessed whether an assessment has a row for it
 * @param gap what of the source is not restated here, if anything
 */
public record GeneralStatement(
        ItemId id,
        Obligation obligation,
        String addressee,
        String topic,
        String statement,
        String locator,
        boolean assessed,
        Optional<String> gap)
        implements Element {

    public GeneralStatement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(obligation, "obligation");
        Preconditions.text("addressee", addressee);
        Preconditions.text("topic", topic);
        Preconditions.text("statement", statement);
        Preconditions.text("locator", locator);
        Preconditions.textIfAny("gap", gap);
    }

    @Override
    public Level level() {
        return Level.STATEMENT;
    }

    @Override
    public GeneralStatement withStatement(String words) {
        return new GeneralStatement(id, obligation, addressee, topic, words, locator, assessed, gap);
    }
}
