package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a principle that says what is to be done, in codes that have no claims.
 *
 * @param id the id, such as {@code 5.2.1} or {@code A3}
 * @param parent the provision that holds it, if it is nested
 * @param obligation how strongly it obliges, by its leading verb
 * @param addressees whom it obliges, in the source's terms; empty where the source names none
 * @param statement what is to be done
 * @param locator where the source says it
 * @param note what a reader should know about the entry
 */
public record Provision(
        ItemId id,
        Optional<ItemId> parent,
        Obligation obligation,
        List<String> addressees,
        String statement,
        String locator,
        Optional<String> note)
        implements Element {

    public Provision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(obligation, "obligation");
        addressees = Preconditions.list("addressees", addressees);
        Preconditions.text("statement", statement);
        Preconditions.text("locator", locator);
        Preconditions.textIfAny("note", note);
    }

    @Override
    public Level level() {
        return Level.PROVISION;
    }

    @Override
    public Provision withStatement(String words) {
        return new Provision(id, parent, obligation, addressees, words, locator, note);
    }
}
