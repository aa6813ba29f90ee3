package io.github.sscop.code;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.Preconditions;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The document of a catalog, {@code sscop.code/1}. */
record CodeDocument(
        EditionId code,
        String title,
        String publisher,
        PartialDate published,
        Code.Status status,
        String statusNote,
        Level assessedAt,
        List<Source> sources,
        List<Theme> themes,
        List<Principle> principles,
        List<GeneralStatement> statements,
        List<Applicability> applicability,
        List<Numbering> numberings,
        List<GlossaryEntry> glossary,
        List<Note> notes) {

    static final DocumentType<CodeDocument> TYPE =
            DocumentType.of("sscop.code/1", CodeDocument.class).build();

    CodeDocument {
        Objects.requireNonNull(code, "code");
        Preconditions.text("title", title);
        Preconditions.text("publisher", publisher);
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(status, "status");
        Preconditions.text("statusNote", statusNote);
        Objects.requireNonNull(assessedAt, "assessedAt");
        sources = Preconditions.some("sources", sources);
        themes = Preconditions.some("themes", themes);
        principles = Preconditions.some("principles", principles);
        statements = Preconditions.list("statements", statements);
        applicability = Preconditions.list("applicability", applicability);
        numberings = Preconditions.list("numberings", numberings);
        glossary = Preconditions.list("glossary", glossary);
        notes = Preconditions.list("notes", notes);
    }

    /** Returns the document in the words of an overlay, as far as it has some. */
    CodeDocument reworded(Wording wording) {
        UnaryOperator<Element> words = wording::reworded;
        return new CodeDocument(
                code,
                wording.title().orElse(title),
                publisher,
                published,
                status,
                statusNote,
                assessedAt,
                sources,
                reworded(themes, words),
                principles.stream().map(p -> reworded(p, words)).toList(),
                reworded(statements, words),
                applicability,
                numberings,
                glossary,
                notes);
    }

    private static Principle reworded(Principle principle, UnaryOperator<Element> words) {
        return ((Principle) words.apply(principle))
                .with(
                        reworded(principle.claims(), words),
                        reworded(principle.provisions(), words),
                        reworded(principle.guidance(), words));
    }

    @SuppressWarnings("unchecked") // Every element returns an element of the same type.
    private static <E extends Element> List<E> reworded(List<E> elements, UnaryOperator<Element> words) {
        return elements.stream().map(element -> (E) words.apply(element)).toList();
    }
}
