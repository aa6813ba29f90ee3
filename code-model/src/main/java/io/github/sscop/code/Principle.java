package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An outcome that the code asks an organisation to reach.
 *
 * @param id the id, such as {@code 2.1}
 * @param theme the theme that holds it
 * @param title a short title, ours
 * @param statement what it asks for
 * @param obligation how strongly, where the code says so of principles
 * @param accountable who answers for it, where the code says so
 * @param locator where the source says it
 * @param claims the claims that show it, in the source's order; only in codes that have claims
 * @param provisions the provisions it consists of, in the source's order, nested ones after the one that holds them
 * @param guidance guidance on meeting it
 * @param references further reading that the guidance names
 */
public record Principle(
        ItemId id,
        ItemId theme,
        String title,
        String statement,
        Optional<Obligation> obligation,
        Optional<String> accountable,
        String locator,
        List<Claim> claims,
        List<Provision> provisions,
        List<GuidanceStatement> guidance,
        List<Reference> references)
        implements Element {

    public Principle {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(theme, "theme");
        Preconditions.text("title", title);
        Preconditions.text("statement", statement);
        Objects.requireNonNull(obligation, "obligation");
        Preconditions.textIfAny("accountable", accountable);
        Preconditions.text("locator", locator);
        claims = Preconditions.list("claims", claims);
        provisions = Preconditions.list("provisions", provisions);
        guidance = Preconditions.list("guidance", guidance);
        references = Preconditions.list("references", references);
    }

    @Override
    public Level level() {
        return Level.PRINCIPLE;
    }

    @Override
    public Principle withStatement(String words) {
        return with(title, words, claims, provisions, guidance);
    }

    Principle withTitle(String words) {
        return with(words, statement, claims, provisions, guidance);
    }

    /** Returns this principle with other words for its parts. */
    Principle with(List<Claim> newClaims, List<Provision> newProvisions, List<GuidanceStatement> newGuidance) {
        return with(title, statement, newClaims, newProvisions, newGuidance);
    }

    private Principle with(
            String newTitle,
            String words,
            List<Claim> newClaims,
            List<Provision> newProvisions,
            List<GuidanceStatement> newGuidance) {
        return new Principle(
                id,
                theme,
                newTitle,
                words,
                obligation,
                accountable,
                locator,
                newClaims,
                newProvisions,
                newGuidance,
                references);
    }
}
