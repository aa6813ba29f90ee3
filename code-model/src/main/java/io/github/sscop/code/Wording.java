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
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Other words for the elements of a code: the official wording, or a translation ({@code sscop.wording/1}).
 *
 * @param code whose elements
 * @param language the language of the words, as a BCP 47 tag such as {@code cy}
 * @param source where the words come from
 * @param title the title of the code
 * @param titles the titles of themes and principles
 * @param texts the words for each element
 */
public record Wording(
        EditionId code,
        String language,
        String source,
        Optional<String> title,
        Map<ItemId, String> titles,
        Map<ItemId, String> texts)
        implements ContractValue {

    private static final DocumentType<Wording> TYPE =
            DocumentType.of("sscop.wording/1", Wording.class).build();

    public Wording {
        Objects.requireNonNull(code, "code");
        Preconditions.text("language", language);
        if (!isLanguage(language)) {
            throw new IllegalArgumentException(
                    "language is " + language + "; expected a BCP 47 tag of a language, such as cy or en-CA");
        }
        Preconditions.text("source", source);
        Preconditions.textIfAny("title", title);
        titles.forEach((id, text) -> Preconditions.text("title of " + id, text));
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        texts.forEach((id, text) -> Preconditions.text("text of " + id, text));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Creates an overlay that leaves titles as they are. */
    public Wording(EditionId code, String language, String source, Map<ItemId, String> texts) {
        this(code, language, source, Optional.empty(), Map.of(), texts);
    }

    /** Returns whether a text is the tag of a language, so that a page can name it. */
    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
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

    /** Returns the title of a theme or principle, if the overlay has one. */
    public Optional<String> title(ItemId id) {
        return Optional.ofNullable(titles.get(id));
    }

    /** Returns the ids of the overlay that the code does not have. */
    public List<ItemId> unknownTo(Code other) {
        return texts.keySet().stream().filter(id -> other.find(id).isEmpty()).toList();
    }

    /** Returns an element in the words of the overlay, as far as it has some for it. */
    Element reworded(Element element) {
        Element retitled = title(element.id())
                .map(words -> element instanceof Theme theme
                        ? theme.withTitle(words)
                        : element instanceof Principle principle ? principle.withTitle(words) : element)
                .orElse(element);
        return text(element.id()).<Element>map(retitled::withStatement).orElse(retitled);
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
        for (ItemId id : titles.keySet()) {
            boolean hasTitle = other.find(id)
                    .filter(element -> element instanceof Theme || element instanceof Principle)
                    .isPresent();
            if (!hasTitle) {
                problems.add(unknown("titles", id, "a theme or principle of " + other.id()));
            }
        }
        unknownTo(other).forEach(id -> problems.add(unknown("texts", id, "an element of " + other.id())));
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(TYPE.called(), problems);
        }
    }

    private static Problem unknown(String field, ItemId id, String expected) {
        return new Problem(
                "/" + field + "/" + id.value().replace("~", "~0").replace("/", "~1"),
                ProblemCode.UNKNOWN_ITEM,
                id + " is not " + expected);
    }
}
