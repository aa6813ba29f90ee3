package io.github.sscop.vocabulary;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The kinds of evidence that the library knows.
 *
 * @param kinds the definitions, in the order of the kinds
 */
public record KindVocabulary(Map<EvidenceKind, KindDefinition> kinds) implements ContractValue {

    /** The vocabulary of the library; read when it is first used. */
    private static final class Standard {
        static final KindVocabulary VOCABULARY = read();

        private static KindVocabulary read() {
            try (InputStream json = Objects.requireNonNull(KindVocabulary.class.getResourceAsStream("kinds.json"))) {
                return DocumentType.of("sscop.vocabulary/1", KindVocabulary.class)
                        .build()
                        .read(JsonText.of(json, ReadLimits.standard()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public KindVocabulary {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    /** Returns the vocabulary of the library. */
    public static KindVocabulary standard() {
        return Standard.VOCABULARY;
    }

    /** Returns the definition of a kind; empty if the vocabulary does not have it. */
    public Optional<KindDefinition> kind(EvidenceKind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }
}
