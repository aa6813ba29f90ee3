package io.github.sscop.code;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Other words for the elements of a code: the official wording, or a translation ({@code sscop.wording/1}).
 *
 * @param code whose elements
 * @param language the language of the words, as a BCP 47 tag such as {@code cy}
 * @param source where the words come from
 * @param texts the words for each element
 */
public record Wording(EditionId code, String language, String source, Map<ItemId, String> texts)
        implements ContractValue {

    private static final DocumentType<Wording> TYPE =
            DocumentType.of("sscop.wording/1", Wording.class).build();

    public Wording {
        Objects.requireNonNull(code, "code");
        Preconditions.text("language", language);
        Preconditions.text("source", source);
        texts.forEach((id, text) -> Preconditions.text("text of " + id, text));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Reads an overlay from its file.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Wording read(InputStream json) throws IOException {
        return TYPE.read(json);
    }

    /** Writes the file of the overlay, indented. */
    public byte[] toJson() {
        return TYPE.pretty(this);
    }

    /** Returns the words for an element, if the overlay has some. */
    public Optional<String> text(ItemId id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** Returns the ids of the overlay that the code does not have. */
    public List<ItemId> unknownTo(Code other) {
        return texts.keySet().stream().filter(id -> other.find(id).isEmpty()).toList();
    }

    /** Returns the elements of the code for which the overlay has no words; they keep those of the catalog. */
    public List<ItemId> missingFrom(Code other) {
        return other.elements().stream()
                .map(Element::id)
                .filter(id -> !texts.containsKey(id))
                .toList();
    }

    void check(Code other) {
        List<Problem> problems = new ArrayList<>();
        if (!code.equals(other.id())) {
            problems.add(new Problem(
                    "/code", ProblemCode.UNKNOWN_CODE, "the words are for " + code + "; expected " + other.id()));
        }
        for (ItemId id : unknownTo(other)) {
            problems.add(new Problem(
                    "/texts/" + id.value().replace("~", "~0").replace("/", "~1"),
                    ProblemCode.UNKNOWN_ITEM,
                    id + " is not an element of " + other.id()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(TYPE.called(), problems);
        }
    }
}
