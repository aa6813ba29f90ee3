package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import java.util.List;
import java.util.Objects;

/**
 * A statement that evidence supports or rebuts, and that helps to show its principle.
 *
 * <p>Modelled on NCSC's Assurance Principles and Claims 1.0, which presents the claims as one way to meet a principle
 * in full: enough together, though not stated as necessary.
 *
 * @param id the id, such as {@code 2.1.6}
 * @param statement the claim
 * @param locator where the source makes it
 * @param population whether it is about each member of a population, so that a sample has to say how many were looked at
 * @param evidenceExamples kinds of evidence that could support it; our reading of the guidance
 * @param guidance ids of the guidance and general statements that take it up; our reading
 */
public record Claim(
        ItemId id,
        String statement,
        String locator,
        boolean population,
        List<String> evidenceExamples,
        List<ItemId> guidance)
        implements Element {

    public Claim {
        Objects.requireNonNull(id, "id");
        Preconditions.text("statement", statement);
        Preconditions.text("locator", locator);
        evidenceExamples = Preconditions.list("evidenceExamples", evidenceExamples);
        for (int i = 0; i < evidenceExamples.size(); i++) {
            Preconditions.text("evidenceExamples[" + i + "]", evidenceExamples.get(i));
        }
        guidance = Preconditions.list("guidance", guidance);
    }

    @Override
    public Level level() {
        return Level.CLAIM;
    }

    @Override
    public Claim withStatement(String words) {
        return new Claim(id, words, locator, population, evidenceExamples, guidance);
    }
}
