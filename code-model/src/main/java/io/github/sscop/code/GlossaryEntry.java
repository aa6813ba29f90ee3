package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A term of a code.
 *
 * @param term the term as published
 * @param definition what it means, restated; absent where the basis is {@link DefinitionBasis#NOT_GIVEN}
 * @param basis where the definition comes from
 */
public record GlossaryEntry(String term, Optional<String> definition, DefinitionBasis basis) implements ContractValue {

    /** Where a definition comes from. */
    public enum DefinitionBasis {
        /** The code's glossary. */
        GLOSSARY,
        /** A part of the entry in the code's glossary. */
        GLOSSARY_PART,
        /** The code's text. */
        CODE_TEXT,
        /** The implementation guidance. */
        IG_TEXT,
        /** The notes of this catalog. */
        NOTES,
        /** Another publication. */
        SECONDARY,
        /** The term is listed, but its definition is not here. */
        NOT_GIVEN
    }

    public GlossaryEntry {
        Preconditions.text("term", term);
        Preconditions.textIfAny("definition", definition);
        Objects.requireNonNull(basis, "basis");
        if (definition.isPresent() == (basis == DefinitionBasis.NOT_GIVEN)) {
            throw new IllegalArgumentException("the definition of " + term + " is "
                    + (definition.isPresent() ? "given" : "absent") + " and its basis is " + basis
                    + "; expected a definition unless the basis is NOT_GIVEN");
        }
    }
}
